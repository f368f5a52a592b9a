# Wat een bestand eerder bevatte, en bestanden die twee keer open zijn.

command-versions = Eerdere versies…
versions-title = Eerdere versies
versions-lead = Wat { $file } bevatte na elk van de laatste tien keer dat het werd opgeslagen. Een versie terughalen is een stap als elke andere: ongedaan maken geeft de case van nu terug.
versions-under-way = Eerdere versies worden gezocht…
versions-none = Er zijn er nog geen. Vanaf nu bewaart elke keer opslaan er een, op deze computer.
versions-close = Sluiten
versions-saved = { $date } · { $when }
versions-worth = Vandaag { $npv } waard
versions-worth-against-now = Vandaag { $npv } waard, { $change } tegenover nu
versions-no-worth = Was niet te berekenen; bekijk hem met Vergelijken, of haal hem terug en kijk bij de controles
versions-since = Sindsdien gewijzigd: { $changes }
versions-same = Gelijk aan de case van nu
versions-restore = Terughalen
versions-restore-name = De versie van { $version } terughalen
versions-compare = Vergelijken
versions-compare-name = Vergelijken met de versie van { $version }
versions-restored = De eerdere versie is terug. Ongedaan maken draait dat terug.
versions-not-kept = De case is opgeslagen, maar eerdere versies kunnen niet worden bewaard: de map ervoor is niet te beschrijven. Sla af en toe op onder een andere naam, zodat je terug kunt.

## Een bestand dat twee keer open is

open-elsewhere-title = Het bestand is open in een ander venster
open-elsewhere = Een ander venster heeft { $file } open: een van jou, of dat van iemand met wie je de map deelt. Als beide het wijzigen, krijgt wie het laatst opslaat een vraag voordat het werk van de ander wordt vervangen.
open-elsewhere-read-only = Openen om te kijken
open-elsewhere-leave = Daar laten
open-elsewhere-too = Hier ook openen
open-elsewhere-saved = { $file } is ook open in een ander venster. Wie het laatst opslaat, krijgt een vraag voordat het werk van de ander wordt vervangen.
open-elsewhere-recovered = { $file } is ook open in een ander venster: een van jou, of dat van iemand met wie je de map deelt. Je teruggehaalde werk staat hier veilig. Wie het laatst opslaat, krijgt een vraag voordat het werk van de ander wordt vervangen; sla op onder een andere naam om de twee uit elkaar te houden.

## Een bestand dat niet open gaat

not-opened-kept = Deze computer heeft bewaard wat er in het bestand stond toen je het hier { $when } opsloeg. Daarmee kun je verdergaan.
not-opened-open-kept = Bewaarde versie openen
