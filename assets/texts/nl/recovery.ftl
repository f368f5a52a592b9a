# Niet opgeslagen werk dat tegen crashes bewaard wordt.

recovery-title = { $count ->
    [one] Er is werk van je dat niet opgeslagen is
   *[other] Er zijn { $count } stukken werk van je die niet opgeslagen zijn
}
recovery-lead = Het programma stopte voordat het kon worden opgeslagen. Wat je had gedaan, is veilig: ga ermee verder of gooi het weg. Tot die tijd blijft het hier staan.
recovery-open = Verdergaan
recovery-open-name = Verdergaan met ‘{ $title }’
recovery-discard = Weggooien
recovery-discard-name = Niet opgeslagen werk aan ‘{ $title }’ weggooien
recovery-discard-title = Dit werk weggooien?
recovery-discard-sure = ‘{ $title }’ staat in geen enkel bestand zoals je het achterliet. Als je het weggooit, is het niet terug te halen.
recovery-discard-not = Bewaren
recovery-untitled = Case zonder titel
recovery-never-saved = nooit in een bestand opgeslagen
recovery-where = { $file } · { $when }
recovery-compare = Vergelijken
recovery-compare-name = ‘{ $title }’ met het bestand vergelijken
recovery-untouched = Het bestand is nog zoals het was toen je eraan werkte.
recovery-changed-since = Het bestand is veranderd nadat je eraan werkte, door iemand anders of in een ander venster. Vergelijk de twee voordat je opslaat.
recovery-changed-unreadable = Het bestand is veranderd nadat je eraan werkte en is nu niet te lezen.
recovery-gone = Het bestand is er niet meer: het is verwijderd, verplaatst of hernoemd, of de schijf is niet aangesloten.
recovery-refused = Niet overgenomen: { $field }, ‘{ $typed }’. Het staat weer in het veld.
recovery-changes = Verschilt van het bestand: { $changes }
recovery-damaged = { $count ->
    [one] Eén bestand met niet opgeslagen werk is niet te lezen. Het is apart gezet en niet verwijderd; iemand met verstand van computers kan je teksten er misschien nog uit halen.
   *[other] { $count } bestanden met niet opgeslagen werk zijn niet te lezen. Ze zijn apart gezet en niet verwijderd; iemand met verstand van computers kan je teksten er misschien nog uit halen.
}
recovery-newer = { $count ->
    [one] Een nieuwere versie van ROX Case heeft hier niet opgeslagen werk bewaard. Het is veilig: start de nieuwere versie om ermee verder te gaan.
   *[other] Een nieuwere versie van ROX Case heeft hier { $count } stukken niet opgeslagen werk bewaard. Ze zijn veilig: start de nieuwere versie om ermee verder te gaan.
}
recovery-off = Niet opgeslagen werk overleeft geen crash
recovery-not-kept = Als het programma of de computer stopt, gaat verloren wat je na het laatste opslaan hebt gedaan: de map voor niet opgeslagen werk is niet te beschrijven. Sla vaak op. Maak ruimte vrij op de schijf of vraag om schrijfrechten om het te verhelpen.

## Een deel van het venster dat afbrak

broke-off-title = Deze pagina werkt niet meer
broke-off-next = Dat komt door een fout in het programma. Je case is heel, en wat je gewijzigd hebt, staat er nog. Sla nu op, ga verder op een andere pagina, of probeer deze opnieuw.
broke-off-again = Opnieuw proberen
