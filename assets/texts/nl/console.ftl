# De opdrachtregel.

# Hulp

console-help-usage = Gebruik:
console-help-commands = Opdrachten
console-help-arguments = Argumenten
console-help-options = Opties

console-help-window = ROX Case maakt een businesscase voor rendement op ervaring. Zonder opdracht gaat het venster open.
console-help-calc = Reken een case door: het oordeel, de cijfers, de opties en de jaren.
console-help-check = Zeg wat zwak is in een case, waarom, en wat eraan te doen is.
console-help-compare = Zeg waarin twee cases verschillen, en wat elk verschil waard is.
console-help-simulate = Zeg waar een businesscase op uit kan komen: kansen, het slechtste en wat het zwaarst weegt.
console-help-optimise = Zoek de beste set opties binnen een budget, wat elk budget zou opleveren, en waarom elke optie afviel.
console-help-export = Exporteer een bestand: een nota, een werkmap, slides of uitkomsten voor andere programma’s.
console-help-new = Maak een eigen case uit een sjabloon.

console-usage-window = rox-case [BESTAND]
console-usage-calc = rox-case calc BESTAND [--scenario NAAM] [--json]
console-usage-check = rox-case check BESTAND [--json]
console-usage-compare = rox-case compare EERSTE TWEEDE [--json]
console-usage-simulate = rox-case simulate BESTAND [--trials N] [--seed S] [--scenario NAAM] [--json]
console-usage-optimise = rox-case optimise BESTAND [--budget BEDRAG] [--budget-per-year BEDRAG] [--max-loss-probability DEEL] [--scales whole|halves] [--trials N] [--seed S] [--json]
console-usage-export = rox-case export BESTAND --to PAD.{"{"}pdf,xlsx,pptx,csv,md,json{"}"} [--date JJJJ-MM-DD] [--csv programs|spreadsheet] [--trials N] [--seed S]
console-usage-new = rox-case new --template NAAM BESTAND

console-value-file = BESTAND
console-value-first = EERSTE
console-value-second = TWEEDE
console-value-path = BESTAND
console-value-to = PAD
console-value-date = JJJJ-MM-DD
console-value-csv = LEZER
console-value-template = NAAM
console-value-language = TAAL
console-value-json = JSON
console-value-scenario = NAAM
console-value-trials = N
console-value-seed = S
console-value-budget = BEDRAG
console-value-budget-per-year = BEDRAG
console-value-max-loss-probability = DEEL
console-value-scales = SCHALEN
console-value-help = HULP
console-value-version = VERSIE

console-help-argument-file = Het casebestand, met de extensie .rox; - leest de case van de standaardinvoer
console-help-argument-first = De case om van uit te gaan; - leest die van de standaardinvoer
console-help-argument-second = De case om op uit te komen; - leest die van de standaardinvoer
console-help-argument-path = Het bestand dat wordt gemaakt; er wordt niets vervangen
console-help-argument-to = Het bestand dat wordt gemaakt; de extensie zegt wat. Een bestand dat er al is, wordt vervangen
console-help-argument-date = De dag die op het bestand staat; anders vandaag
console-help-argument-csv = Wie een .csv leest: programs, met komma’s en decimale punten in elke taal, zoals ook zonder deze optie; of spreadsheet, met de scheidingstekens van de taal en een teken dat het Unicode is
console-help-argument-template = Het sjabloon om mee te beginnen
console-help-argument-language = De taal van teksten en getallen: en of nl; anders die van het systeem
console-help-argument-json = Antwoord in JSON, voor andere programma's
console-help-argument-scenario = Het scenario van de case om te berekenen in plaats van het plan
console-help-argument-trials = Hoeveel trekkingen er zijn; zonder opgave 10.000
console-help-argument-seed = Waar de trekkingen beginnen; hetzelfde getal geeft hetzelfde antwoord
console-help-argument-budget = Wat er over de looptijd mag worden uitgegeven, zoals 750.000 of 750000; anders het budget van de case
console-help-argument-budget-per-year = Wat er in één jaar mag worden uitgegeven, zoals 250.000 of 250000; anders geldt er geen jaargrens
console-help-argument-max-loss-probability = De hoogste kans op verlies, zoals 0,2 of 20%; anders geldt er geen grens
console-help-argument-scales = Elke optie zoals gepland of niet: whole; of ook voor de helft: halves
console-help-argument-help = Toon deze hulp
console-help-argument-version = Toon de versie

# Argumenten die niet bedoeld kunnen zijn

console-unknown-argument = `{ $argument }` is hier niet bekend; `rox-case --help` toont wat wel kan.
console-no-scenarios = De case heeft geen scenario’s. Laat `--scenario` weg, of maak er een op de pagina Vergelijken.
console-unknown-scenario = De case heeft geen scenario ‘{ $name }’. Kies uit: { $known }.
console-scenario = Scenario: { $name }
console-invalid-value = `{ $value }` is geen waarde van `{ $argument }`; kies uit { $choices }.
console-invalid-number = `{ $value }` is niet te gebruiken voor { $argument }; schrijf een heel getal, zoals 10.000 of 10000.
console-not-an-amount = `{ $value }` is geen waarde van `{ $argument }`; schrijf een bedrag, zoals 750.000 of 750000.
console-not-a-share = `{ $value }` is geen waarde van `{ $argument }`; schrijf een deel van 0 tot 1, zoals 0,2, of een percentage, zoals 20%.
console-two-readings = `{ $value }` kan twee dingen betekenen voor `{ $argument }`; schrijf { $own } of { $other }.
console-another-separator = `{ $value }` is niet duidelijk voor `{ $argument }`: in het Nederlands staat er een komma voor de decimalen; schrijf { $meant } als dat bedoeld is.
console-missing-argument = `{ $argument }` ontbreekt; `rox-case --help` toont hoe het moet.
console-standard-input = standaardinvoer
console-input-once = Maar een van de twee cases kan van de standaardinvoer komen. Geef voor de andere een bestand op.
console-input-needs-command = Het venster opent alleen bestanden. De standaardinvoer wordt gelezen door een opdracht, zoals in `rox-case calc -`.
console-input-not-read = De standaardinvoer kon niet worden gelezen. Kijk naar het programma dat ernaar schrijft, of geef een bestand op. De computer geeft als reden: { $reason }.
console-unclear-arguments = Deze argumenten gaan niet samen. `rox-case --help` toont welke wel.

# Bestanden en het venster

console-not-computable = { $file } kan niet worden doorgerekend: { $count ->
    [one] { $number } invoerveld vraagt aandacht.
   *[other] { $number } invoervelden vragen aandacht.
}
console-more-problems = { $count ->
    [one] Nog { $number } invoerveld vraagt aandacht.
   *[other] Nog { $number } invoervelden vragen aandacht.
}
console-not-written = Het antwoord kon niet worden geschreven. Kijk of de schijf vol is of het programma dat het leest is gestopt, en probeer het opnieuw. De computer geeft als reden: { $reason }.
console-cannot-draw = Hier kan geen venster worden getekend, niet door een grafische kaart en niet door de processor. Installeer of vernieuw het stuurprogramma (op Debian: libegl1 en libgl1-mesa-dri), of doe alles zonder venster: `rox-case calc { $file }`.
console-no-window = Hier kan geen venster open, omdat er geen beeldscherm is om het op te laten zien. Start het vanaf een bureaublad, of doe alles zonder venster: `rox-case calc { $file }`.
console-window-broke-off = Het venster kon niet open. Kijk op Linux of libxkbcommon-x11 en libEGL zijn geïnstalleerd, of doe alles zonder venster: `rox-case calc { $file }`.
console-window-went-away = Het venster ging dicht door een fout in wat het tekent. Je werk is bewaard: start `rox-case` opnieuw, en wat niet was opgeslagen krijg je aangeboden.

# Nieuw

console-which-template = Noem een sjabloon met `--template`; kies uit { $names }.
console-unknown-template = Er is geen sjabloon `{ $template }`; kies uit { $names }.
console-which-path = Noem het bestand dat gemaakt moet worden, zoals in `rox-case new --template webshop mijn-case.rox`.
console-made = { $file } is gemaakt uit het sjabloon { $template }.

# Export

console-exported = { $file } is gemaakt.
console-exported-table = Tussen cellen staat ‘{ $separator }’, in getallen ‘{ $decimal }’.
console-no-table = { $file } is geen tabel: --csv hoort bij een bestand dat op .csv eindigt.
console-unknown-format = Uit de naam { $file } blijkt niet wat er gemaakt moet worden; laat hem eindigen op een van { $known }.
console-fewer-trials = De case is zo groot dat de kansen uit maar { $trials } komen; `rox-case simulate` trekt er meer.
console-not-a-date = `{ $date }` is geen dag; schrijf die zoals in 2027-01-31.
console-not-a-moment = `{ $name }` staat op `{ $value }`, maar daar hoort een aantal seconden sinds 1970. Zet het goed, of laat het weg.

# Waarschuwingen over geld voorbij het optimum

console-warning = { $sign } { $option }: { $money } koopt ervaring boven wat klanten verwachten.
console-warning-way-back = Terug naar { $scale } van het plan bespaart { $saves } en maakt de case { $gains } meer waard.
console-warning-leave-out = Weglaten bespaart { $saves } en maakt de case { $gains } meer waard.
console-warning-worn-off = De verrassing is er in { $month } af.
console-warning-flips-expected = Het zou niet doorschieten als klanten van ‘{ $driver }’ minstens een { $score } verwachtten.
console-warning-flips-curve = Het zou niet doorschieten als de waarde boven de verwachting zo verliep: { $curve }.
console-warning-shared = ‘{ $driver }’ wordt ook verbeterd door { $others }: een van hen zou kleiner moeten, niet elk.

# Kerncijfers

console-rox = Rendement op ervaring (ROX)
console-npv = Vandaag waard (NCW)
console-roi = Rendement met besparingen (ROI)
console-cost = Kosten, contant
console-irr = Interne rentevoet (IRR)
console-payback = Terugverdientijd
console-peak-funding = Diepste financieringsbehoefte
console-break-even-lift = Deel van de verbetering dat volstaat
console-cost-of-inaction = Kosten van niets doen
console-none = geen
console-not-within-horizon = niet binnen de horizon
console-inaction-note = Wat niets doen kost, hangt bijna geheel af van hoe snel verwachtingen uit zichzelf stijgen.

# De opties

console-option = Optie
console-option-verdict = Oordeel
console-option-cost = Kosten contant
console-option-adds = Bijdrage NCW
console-option-overshoot = Voorbij optimum
console-option-scale = Beste schaal

# De jaren

console-year = Jaar
console-year-benefit = Opbrengst
console-year-cost = Kosten
console-year-net = Netto
console-year-npv = NCW tot dan

# Wat de controles vonden

console-findings = De controles vonden { $overshoot ->
    [0] niets dat doorschiet
    [one] { $overshoot } keer doorschieten
   *[other] { $overshoot } keer doorschieten
}, { $cautions ->
    [0] geen waarschuwingen
    [one] { $cautions } waarschuwing
   *[other] { $cautions } waarschuwingen
} en { $notes ->
    [0] geen opmerkingen
    [one] { $notes } opmerking
   *[other] { $notes } opmerkingen
}; `rox-case check` legt ze uit.
console-nothing-found = De controles vonden niets dat aandacht vraagt.
console-finding = { $code } · { $severity } · { $title }
console-finding-why = Waarom: { $why }
console-finding-way-out = Wat nu: { $way_out }

# Vergelijken

console-compare-npv = Waarde van { $file } (NCW)
console-compare-same = De twee cases zijn gelijk.
console-compare-note = Wat een verschil waard is, hangt af van de verschillen ervoor; samen leiden ze van de ene case naar de andere.
console-compare-interaction = Samen zijn de wijzigingen { $amount } waard ten opzichte van de som van elk op zichzelf: ze werken op elkaar in.
console-compare-currencies = De twee cases hebben verschillende valuta; bedragen zijn niet omgerekend.
console-not-comparable = De twee cases konden niet worden vergeleken door een fout in dit programma. Er is niets aan veranderd; meld de fout.
