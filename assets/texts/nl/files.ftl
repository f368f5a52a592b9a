# Bestanden: waarom er een niet open gaat of niet wordt opgeslagen, en wat daaraan te doen is.

files-in-file = { $file }: { $sentence }
files-in-file-not-opened = { $file } is niet geopend en niet veranderd. { $sentence } Heeft niemand het met de hand bewerkt, dan is het beschadigd: open een eerdere kopie, of vraag er opnieuw om.
files-at-line = Regel { $line }: { $what }
files-at-line-of-item = Regel { $line }, { $kind ->
        [segment] segment
        [touchpoint] contactmoment
        [driver] driver
        [friction] frictie
        [scenario] scenario
       *[option] optie
    } { $name }: { $what }

# Openen

files-not-found = Er is hier geen bestand { $file }. Controleer de naam, de map en of de schijf is aangesloten, of open een kopie.
files-not-a-file = { $file } is een map of een apparaat en bevat zelf geen case. Kies een casebestand; de naam eindigt op .rox.
files-reading-not-allowed = Je mag { $file } niet lezen. Vraag de eigenaar om leesrechten, of om een kopie voor jezelf.
files-reading-failed = { $file } kon niet worden gelezen; er is niets in veranderd. Kijk of de schijf of het netwerk is aangesloten en probeer het opnieuw, of open een kopie. De computer geeft als reden: { $reason }.

files-empty = Het bestand is leeg. Open een eerdere kopie, of begin een nieuwe case.
files-too-large = Het bestand is { $megabytes } MB groot, terwijl hooguit { $most } MB wordt gelezen; veel meer dan een case nodig heeft. Kijk of dit het bestand is dat je bedoelde.
files-too-many-values = Er staan meer dan { $most } waarden in, en zo groot is geen case. Kijk of dit het bestand is dat je bedoelde.
files-byte-order-mark = Een ander programma heeft het bestand opgeslagen op een manier die hier niet te lezen is. Open het in dat programma en sla het op als gewone UTF-8-tekst, zonder byte-order mark, of open een eerdere kopie.
files-not-utf8 = Op regel { $line } staan tekens die niet als tekst te lezen zijn. Open een eerdere kopie, of laat het bestand opslaan als gewone UTF-8-tekst als iemand het heeft bewerkt.
files-nul-byte = Op regel { $line } staat iets dat geen tekst is: het bestand is beschadigd of is geen case. Open een eerdere kopie.
files-merge-mark = Twee versies van het bestand zijn samengevoegd, en op regel { $line } heeft nog niemand tussen die twee gekozen. Houd er daar een over en haal de tekens weg, of open een eerdere kopie.
files-not-a-case = Dit is geen case die met ROX Case is gemaakt. Kies een ander bestand; de naam van een case eindigt op .rox.
files-no-format = Het bestand zegt niet welk formaat het heeft, dus er ontbreekt iets. Open een eerdere kopie, of zet `format: { $format },` aan het begin als iemand het met de hand heeft geschreven.
files-newer-format = Dit bestand is gemaakt met een nieuwere versie van ROX Case, en er staat meer in dan deze versie kan laten zien (formaat { $found }; deze versie kent alle formaten tot en met { $format }). Er is niets verloren: open het met de nieuwere versie.
files-needs-format = Regel { $line }: `{ $field }` hoort bij bestandsformaat { $format }. Zet bovenaan `format: { $format }` of haal `{ $field }` weg.
files-needs-format-in-part = Regel { $line }: `{ $field }` hoort bij bestandsformaat { $format }. Zet bovenaan `format: { $format }` en in de response `spread: (likely: 0.0)`, of haal `{ $field }` weg.
files-has-comments = Iemand heeft met de hand opmerkingen in dit bestand gezet. Bij opslaan blijft de case bewaard, maar die opmerkingen niet; sla op onder een andere naam om ze te houden.

# Wat er verkeerd geschreven staat

files-fault-unknown-field = `{ $found }` is geen veld van { $part }. Controleer de spelling, en of er een haakje sluiten vóór ontbreekt.
files-fault-unknown-field-suggestion = `{ $found }` is geen veld van { $part }. Is `{ $suggestion }` bedoeld?
files-fault-missing-field = `{ $field }` ontbreekt in { $part }. Voeg het toe.
files-fault-repeated-field = `{ $field }` staat hier voor de tweede keer. Behoud een van de twee.
files-fault-unknown-choice = `{ $found }` is niet een van de keuzes. Kies uit { $choices }.
files-fault-unknown-choice-suggestion = `{ $found }` is niet een van de keuzes. Is `{ $suggestion }` bedoeld?
files-fault-wrong-value = `{ $found }` kan hier niet staan. Schrijf { $expected }.
files-fault-wrong-value-of-field = `{ $found }` kan niet de waarde van `{ $field }` zijn. Schrijf { $expected }.
files-fault-missing-target = `{ $choice }` zegt niet wat het verandert. Zet de id daarvan tussen haakjes, zoals in `{ $choice }("id")`.
files-fault-decimal-comma = `{ $found }` heeft een decimale komma. In het bestand heeft elk getal een decimale punt.
files-fault-missing-comma = na `{ $after }` ontbreekt een komma. Voeg die toe.
files-fault-missing-colon = na `{ $after }` ontbreekt een dubbele punt. Voeg die toe.
files-fault-unclosed-bracket = het haakje `{ $bracket }` dat hier opent, wordt vóór het einde van het bestand niet gesloten. Sluit het, of kijk of het einde van het bestand verloren is gegaan.
files-fault-wrong-bracket = `{ $found }` sluit niet het haakje `{ $opened }` dat op regel { $line } opent. Sluit dat eerst.
files-fault-unclosed-text = de tekst die hier begint, heeft geen aanhalingsteken aan het eind. Voeg het toe.
files-fault-unclosed-comment = de opmerking die hier begint, heeft geen einde. Voeg `*/` toe.
files-fault-unknown-escape = in de tekst staat een backslash met iets erachter dat geen betekenis heeft. Schrijf `\\` voor een backslash en `\"` voor een aanhalingsteken.
files-fault-more-after-end = `{ $found }` staat na het einde van de case. Verwijder het, of controleer of een haakje te vroeg sluit.
files-fault-too-deep = hier staan meer haakjes in elkaar dan in welke case ook. Verwijder de haakjes waar niets in staat.
files-fault-unexpected = `{ $found }` hoort hier niet. Verwijder het, of controleer wat ervoor staat.

# Wat op een plaats kan staan

files-expected-number = een getal, met een decimale punt
files-expected-whole-number = een geheel getal, zonder decimalen
files-expected-text = een tekst tussen dubbele aanhalingstekens
files-expected-yes-or-no = `true` of `false`
files-expected-month = jaar en maand tussen dubbele aanhalingstekens, zoals in "2027-01"
files-expected-list = een lijst tussen vierkante haken, zoals in `[…]`
files-expected-group = de velden tussen haakjes, zoals in `(…)`
files-expected-estimate = een schatting tussen haakjes, zoals in `(likely: 0.5)`
files-expected-choice = een van de keuzes, zonder aanhalingstekens
files-expected-field-name = de naam van een veld met een dubbele punt, zoals in `likely:`

# De delen van een case die velden hebben

files-part-case = de case
files-part-finance = het onderdeel financiën
files-part-response = het onderdeel respons
files-part-segment = een segment
files-part-touchpoint = een contactmoment
files-part-driver = een driver
files-part-friction = een frictie
files-part-option = een optie
files-part-effect = een effect
files-part-measurement = een meting
files-part-scenario = een scenario
files-part-override = een getal van een scenario
files-part-estimate = een schatting
files-part-basis = een onderbouwing

# Opslaan

files-save-not-finite = { $file } is niet opgeslagen, omdat { $field } geen getal is waarmee te rekenen valt. Verbeter het en sla opnieuw op.
files-save-too-large = { $file } is niet opgeslagen, omdat het met { $megabytes } MB niet meer te openen zou zijn: hooguit { $most } MB wordt gelezen. Kort de langste teksten in en sla opnieuw op.
files-save-too-many-values = { $file } is niet opgeslagen, omdat het niet meer te openen zou zijn: er zouden meer dan { $most } waarden in staan. Verwijder wat niet nodig is en sla opnieuw op.
files-save-internal = { $file } is door een fout in dit programma niet opgeslagen; wat erin stond, is onaangetast. Sla op onder een andere naam, en meld de fout.
files-save-read-only = { $file } mag alleen worden gelezen en is niet veranderd. Sla op onder een andere naam of in een andere map.
files-save-not-allowed = Je mag { $file } niet schrijven, dus het is niet veranderd. Sla op in een map van jezelf, zoals je documenten.
files-save-folder-missing = { $file } is niet opgeslagen, omdat de map er niet of niet meer is. Sluit de schijf aan, maak de map, of kies een andere.
files-save-not-a-file = { $file } is niet opgeslagen, omdat een map zo heet. Kies een andere naam.
files-save-newer-format = { $file } is gemaakt met een nieuwere versie van ROX Case. Het is niet vervangen, omdat deze versie er een deel van zou verliezen. Sla op onder een andere naam.
files-save-already-exists = Er is al een bestand { $file }; het is niet veranderd. Kies een andere naam.
files-save-disk-full = { $file } is niet opgeslagen, omdat de schijf vol is; wat erin stond, is onaangetast. Maak ruimte en sla opnieuw op, of sla op een andere schijf op.
files-save-garbled = { $file } is niet opgeslagen, omdat de schijf iets anders teruggeeft dan erop geschreven wordt; wat erin stond, is onaangetast. Vertrouw deze schijf niet: sla op een andere op.
files-save-not-confirmed = { $file } is geschreven, maar de schijf bevestigt niet dat het bewaard blijft. Sla nog eens op, en ook op een andere schijf.
files-save-in-use = { $file } is niet opgeslagen, omdat een ander programma het open houdt; wat erin stond, is onaangetast. Sluit het daar en sla opnieuw op, of sla op onder een andere naam.
files-save-failed = { $file } is niet opgeslagen; wat erin stond, is onaangetast. Probeer het opnieuw, of sla op in een andere map of op een andere schijf. De computer geeft als reden: { $reason }.

files-saved = Opgeslagen in { $file }
files-saved-but-refused = { $count ->
    [one] Opgeslagen in { $file }, op één invoer na die niet is overgenomen: de controles noemen het veld.
   *[other] Opgeslagen in { $file }, op { $count } keer invoer na die niet is overgenomen: de controles noemen de velden.
}

# Bestanden die iemand anders open heeft

in-use-title = Alleen lezen: iemand anders heeft dit bestand open
in-use-why = Je hebt het geopend om te kijken. Je kunt van alles proberen, maar het bestand blijft zoals het is.
in-use-next = Wil je bewaren wat je wijzigt, sla dan een kopie op onder een andere naam. Of open het bestand opnieuw zodra het elders gesloten is.
in-use-stays-title = Dit bestand blijft zoals het is
in-use-stays = Iemand anders heeft { $file } open, en jij hebt het hier alleen geopend om te kijken. Wat je gewijzigd hebt, staat hier nog. Sla een kopie op onder een andere naam, of open het bestand opnieuw zodra het elders gesloten is.

# Bestanden die een nieuwere versie heeft gemaakt

newer-title = Alleen lezen: dit bestand is gemaakt met een nieuwere versie van ROX Case
newer-unknown = { $count ->
    [0] Alles wat erin staat, is te zien, maar de nieuwere versie rekent er misschien anders mee.
    [one] Er staat één ding in dat deze versie niet kent en dat hier is weggelaten: { $names }. De cijfers kunnen afwijken van die in de nieuwere versie.
   *[other] Er staan { $number } dingen in die deze versie niet kent en die hier zijn weggelaten, waaronder { $names }. De cijfers kunnen afwijken van die in de nieuwere versie.
}
newer-next = Het bestand blijft zoals het is. Wil je het wijzigen, haal dan de nieuwere versie en open het daarmee. Of sla een kopie op onder een andere naam: die kopie verliest wat deze versie niet kent.
newer-save-copy = Kopie opslaan…
newer-stays-title = Dit bestand blijft zoals het is
newer-stays = { $file } is gemaakt met een nieuwere versie van ROX Case, en opslaan zou er hier een deel van verliezen. Wat je gewijzigd hebt, staat hier nog. Sla een kopie op onder een andere naam, of wijzig het in de nieuwere versie.
newer-warning = { $file } is gemaakt met een nieuwere versie van ROX Case (formaat { $found }; deze versie kent alle formaten tot en met { $format }). { $unknown } Gebruik de nieuwere versie voor cijfers waarop je kunt bouwen.
