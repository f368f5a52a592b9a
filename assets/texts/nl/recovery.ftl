# Niet opgeslagen werk dat tegen crashes bewaard wordt.

recovery-title = { $count ->
    [one] Er is werk van je dat niet opgeslagen is
   *[other] Er zijn { $count } stukken werk van je die niet opgeslagen zijn
}
recovery-lead = Het programma eindigde voordat dat kon. Wat je gedaan had, is er nog. Het blijft bewaard tot je het opslaat of weggooit.
recovery-open = Verdergaan
recovery-open-name = Verdergaan met ‘{ $title }’
recovery-discard = Weggooien
recovery-discard-name = Niet opgeslagen werk aan ‘{ $title }’ weggooien
recovery-untitled = Case zonder titel
recovery-never-saved = nooit in een bestand opgeslagen
recovery-where = { $file } · { $when }
recovery-changes = Verschilt van het bestand: { $changes }
recovery-damaged = { $count ->
    [one] Eén bestand met niet opgeslagen werk is niet te lezen. Het is apart gezet en niet verwijderd.
   *[other] { $count } bestanden met niet opgeslagen werk zijn niet te lezen. Ze zijn apart gezet en niet verwijderd.
}
recovery-off = Niet opgeslagen werk wordt niet bewaard
recovery-not-kept = Niet opgeslagen werk kan op deze computer niet tegen een crash bewaard worden: de map is niet te beschrijven. Sla vaak op.

## Een deel van het venster dat afbrak

broke-off-title = Deze pagina is afgebroken
broke-off-next = Dat kwam door een fout in het programma. Aan je case is niets veranderd, en wat je gewijzigd hebt, is bewaard. Ga verder op een andere pagina, sla op, of probeer deze opnieuw.
broke-off-again = Opnieuw proberen
