# Bestanden: waarom er een niet open gaat of niet wordt opgeslagen, en wat daaraan te doen is.

files-in-file = { $file }: { $sentence }
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

files-not-found = Er is geen bestand { $file }. Controleer de naam en de map.
files-not-a-file = { $file } is een map of een apparaat, geen bestand. Kies een casebestand, met de extensie .rox.
files-reading-not-allowed = { $file } mag niet worden gelezen. Vraag om leesrechten, of kopieer het naar een eigen map.
files-reading-failed = { $file } kon niet worden gelezen; het systeem meldt: { $reason }. Probeer het opnieuw, of open een kopie.

files-empty = Het bestand is leeg. Open een eerdere kopie, of begin een nieuwe case.
files-too-large = Het bestand is te groot: { $megabytes } MB, terwijl hooguit { $most } MB wordt gelezen. Controleer of het een casebestand is.
files-too-many-values = Er staan meer dan { $most } waarden in, en zo groot is geen case. Kijk of dit het bestand is dat je bedoelde.
files-byte-order-mark = Het bestand begint met een byte-order mark: een ander programma heeft het in een andere codering opgeslagen. Sla het op als gewone UTF-8, zonder markering.
files-not-utf8 = Op regel { $line } staat iets dat geen tekst in UTF-8 is. Sla het bestand op als gewone UTF-8, of open een eerdere kopie.
files-nul-byte = Op regel { $line } staan bytes die geen tekst zijn: het bestand is beschadigd of is geen casebestand. Open een eerdere kopie.
files-merge-mark = Op regel { $line } staat een teken van een samenvoeging die niet is afgemaakt. Kies daar een van de twee versies en verwijder de tekens.
files-not-a-case = Dit is geen casebestand: het begint niet met een haakje. Kies een bestand met de extensie .rox.
files-no-format = Het bestand zegt niet welk formaat het heeft. Zet `format: { $format },` als eerste veld.
files-newer-format = Een nieuwere versie van ROX Case heeft dit bestand gemaakt (formaat { $found }; deze versie leest tot en met { $format }). Open het met de nieuwere versie.
files-needs-format = Regel { $line }: `{ $field }` hoort bij bestandsformaat { $format }. Zet bovenaan `format: { $format }` of haal `{ $field }` weg.

# Wat er verkeerd geschreven staat

files-fault-unknown-field = `{ $found }` is geen veld van { $part }. Controleer de spelling, en of er een haakje sluiten vóór ontbreekt.
files-fault-unknown-field-suggestion = `{ $found }` is geen veld van { $part }. Is `{ $suggestion }` bedoeld?
files-fault-missing-field = `{ $field }` ontbreekt in { $part }. Voeg het toe.
files-fault-repeated-field = `{ $field }` staat hier voor de tweede keer. Behoud een van de twee.
files-fault-unknown-choice = `{ $found }` is niet een van de keuzes. Kies uit { $choices }.
files-fault-unknown-choice-suggestion = `{ $found }` is niet een van de keuzes. Is `{ $suggestion }` bedoeld?
files-fault-wrong-value = `{ $found }` kan hier niet staan. Schrijf { $expected }.
files-fault-wrong-value-of-field = `{ $found }` kan niet de waarde van `{ $field }` zijn. Schrijf { $expected }.
files-fault-missing-target = bij `{ $choice }` hoort de id van wat het verandert. Schrijf die tussen haakjes, zoals in `{ $choice }("id")`.
files-fault-decimal-comma = `{ $found }` heeft een decimale komma. In het bestand heeft elk getal een decimale punt.
files-fault-missing-comma = na `{ $after }` ontbreekt een komma. Voeg die toe.
files-fault-missing-colon = na `{ $after }` ontbreekt een dubbele punt. Voeg die toe.
files-fault-unclosed-bracket = het haakje `{ $bracket }` dat hier opent, wordt vóór het einde van het bestand niet gesloten. Misschien is het einde verloren gegaan: open een eerdere kopie, of sluit het.
files-fault-wrong-bracket = `{ $found }` sluit niet het haakje `{ $opened }` dat op regel { $line } opent. Sluit dat eerst.
files-fault-unclosed-text = de tekst die hier begint, heeft geen aanhalingsteken aan het eind. Voeg het toe.
files-fault-unclosed-comment = de opmerking die hier begint, heeft geen einde. Voeg `*/` toe.
files-fault-unknown-escape = in de tekst staat een backslash met iets erachter dat geen betekenis heeft. Schrijf `\\` voor een backslash en `\"` voor een aanhalingsteken.
files-fault-more-after-end = `{ $found }` staat na het einde van de case. Verwijder het, of controleer of een haakje te vroeg sluit.
files-fault-too-deep = hier staan te veel haakjes in elkaar. Verwijder de haakjes waar niets in staat.
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

files-save-not-finite = { $file } is niet opgeslagen: { $field } is geen getal dat kan worden geschreven. Verbeter het en sla opnieuw op.
files-save-too-large = { $file } is niet opgeslagen: het zou { $megabytes } MB worden, terwijl hooguit { $most } MB weer kan worden geopend. Kort de langste teksten in.
files-save-too-many-values = { $file } is niet opgeslagen: er zouden meer dan { $most } waarden in staan, en zoveel kan niet weer worden geopend. Verwijder wat niet nodig is.
files-save-internal = { $file } is niet opgeslagen door een fout in dit programma. Sla op onder een andere naam, en meld de fout.
files-save-read-only = { $file } mag alleen worden gelezen. Sla op onder een andere naam of in een andere map.
files-save-not-allowed = { $file } mag niet worden geschreven. Sla op in een eigen map.
files-save-folder-missing = De map van { $file } bestaat niet. Maak die aan, of kies een andere.
files-save-not-a-file = { $file } is de naam van een map. Kies een andere naam.
files-save-already-exists = { $file } bestaat al en is niet gewijzigd. Kies een andere naam.
files-save-disk-full = De schijf is vol, dus { $file } is niet opgeslagen; wat er stond, is onaangetast. Maak ruimte, of sla elders op.
files-save-garbled = De schijf gaf iets anders terug dan er was geschreven, dus { $file } is niet vervangen. Sla op een andere schijf op.
files-save-not-confirmed = { $file } is opgeslagen, maar de schijf heeft niet bevestigd dat het bewaard blijft. Sla nog eens op, of ook op een andere schijf.
files-save-in-use = Een ander programma houdt { $file } open, dus het is niet opgeslagen; wat er stond, is onaangetast. Sluit het daar en sla opnieuw op, of sla op onder een andere naam.
files-save-failed = { $file } is niet opgeslagen; het systeem meldt: { $reason }. Wat er stond, is onaangetast. Probeer het opnieuw, of sla elders op.
