# De werkmap.
workbook-sheet-cover = Voorblad
workbook-sheet-result = Uitkomst
workbook-sheet-charts = Grafieken
workbook-sheet-inputs = Invoer
workbook-sheet-response = Reactie
workbook-sheet-options = Opties
workbook-sheet-experience = Beleving
workbook-sheet-journey = Klantreis
workbook-sheet-customers = Klanten
workbook-sheet-money = Geld
workbook-sheet-sweet-spot = Sweet spot
workbook-sheet-irr = Rendement
workbook-sheet-check = Controle
workbook-sheet-assumptions = Aannames

## The cover

workbook-cover-kind = Rendement op ervaring: de businesscase als werkmap met levende formules
workbook-cover-organisation = Organisatie
workbook-cover-author = Gemaakt door
workbook-cover-date = Datum
workbook-cover-horizon = Maanden die meetellen
workbook-cover-currency = Valuta van alle bedragen
workbook-cover-version = Gemaakt met
workbook-cover-program = ROX Case { $version }
workbook-cover-ask = Wat te doen
workbook-cover-chance = Kans op verlies
workbook-cover-chance-words = { $chance } (gesimuleerd: { $draws })
workbook-cover-summary = In het kort
workbook-how-to-read = Zo leest u dit
workbook-legend-sample = 1.234
workbook-legend-input = Invoer
workbook-legend-input-why = Verander het en elk cijfer volgt.
workbook-legend-formula = Formule
workbook-legend-formula-why = Volg haar terug tot de invoer waaruit zij bestaat.
workbook-legend-stated = Berekend door ROX Case
workbook-legend-stated-why = Gevonden toen de werkmap werd gemaakt; volgt wijzigingen niet.
workbook-read-trace = Maanden lopen naar rechts en elke rij heeft één formule. Invoer heeft namen, zodat een formule leest als een zin.
workbook-read-levels = Elk effect is er of niet, met een kans die volgt uit het bewijs. Niveau 1 heeft de zekerste effecten, het laatste niveau allemaal.
workbook-read-limits = Het aantal jaren, opties, drivers en segmenten staat hier vast; wijzig dat in ROX Case en maak een nieuwe werkmap.
workbook-read-printing = De hele werkmap past op een paar pagina’s papier: van de bladen met maanden en van de stappen van het rendement wordt alleen de kop afgedrukt. Lees ze op het scherm.
workbook-sheets = De bladen

## Inputs

workbook-inputs = Invoer
workbook-inputs-lead = Elk getal van de case, met zijn marge en waar het op rust. Wat geel is, mag veranderd worden.
workbook-response-lead = Hoe klanten op ervaring reageren: standaardwaarden met hun bron, of wat voor deze case is ingesteld.
workbook-head-unit = Eenheid
workbook-head-low = Laag
workbook-head-high = Hoog
workbook-head-source = Bron
workbook-head-owner = Eigenaar
workbook-head-name = Naam in formules
workbook-head-place = Hoort bij
workbook-yes = ja
workbook-no = nee
workbook-unit-yes-no = 1 ja, 0 nee
workbook-risk-adjust = Zwak bewijs telt minder
workbook-included = Onderdeel van het plan
workbook-gain-curve = Waarde boven de verwachting
workbook-kano = Soort driver (Kano)
workbook-block-value = Van kloof naar waarde en herinnering
workbook-block-behaviour = Van herinnering naar gedrag
workbook-block-kano-loss = Gewicht van een tekort, per soort driver
workbook-block-kano-gain = Gewicht van een overschot, per soort driver
workbook-block-confidence = Kans dat een effect er is, naar bewijs

## Sheets of months

workbook-head-figure = Cijfer
workbook-head-symbol = Symbool
workbook-head-fixed = Alle maanden
workbook-month-number = Nummer van de maand
workbook-printed-months = Op papier: alleen deze kop. Wis het afdrukbereik van dit blad om ook de maanden af te drukken.
workbook-options = Opties in de tijd
workbook-options-lead = Wat elke optie per maand doet, wat zij kost en hoe zeker haar effecten zijn.
workbook-live = Maand waarin zij live gaat
workbook-end = Maand waarin zij stopt
workbook-scale-in-use = Schaal in het plan
workbook-cost-factor = Schaal, onvoorzien en opslag op de kosten
workbook-cost-once = Bouwen, op schaal 100 %
workbook-cost-running = Draaien, op schaal 100 %
workbook-effects = Effecten
workbook-effects-lead = Die op één driver of frictie staan bij elkaar. Alle maanden: de kans dat het effect er is (w).
workbook-experience = Beleving
workbook-experience-lead = Per driver: geleverd tegenover verwacht, de kloof en wat die waard is voor klanten van elk segment.
workbook-curve-number = Curve boven de verwachting (1 vlakt af, 2 recht, 3 steiler)
workbook-loss-slope = Wat een punt te weinig kost
workbook-gain-weight = Gewicht van een overschot
workbook-none-there = Kans dat geen van de effecten er is
workbook-level-threshold = Niveau { $level }: effecten die minstens zo zeker zijn
workbook-level-chance = Niveau { $level }: kans dat juist deze er zijn
workbook-level-promised = Niveau { $level }: meer of minder beloofd
workbook-level-delivered = Niveau { $level }: geleverd
workbook-level-incidents = Niveau { $level }: deel van de incidenten dat overblijft
workbook-segment-level = { $segment } · niveau { $level }
workbook-journey = Klantreis
workbook-journey-lead = Wat contactmomenten klanten waard zijn, wat zij ervan onthouden en hoe ver het gedrag al gevolgd is.
workbook-what-counts = Wat hoe zwaar telt
workbook-weight = Gewicht
workbook-weight-before = Gewicht van wat voor de aankoop komt
workbook-vivid = Wat blijft hangen
workbook-memory-after = Herinnering na { $touchpoint }
workbook-best-and-worst = Beste en slechtste moment
workbook-value = Waarde
workbook-customers = Klanten
workbook-customers-lead = Fricties, wat klanten doen, hoeveel het er zijn en wat zij opleveren, met het plan en zonder.
workbook-frictions = Fricties
workbook-leave-per-incident = Kans op vertrek na een incident
workbook-incidents = Incidenten per klant per jaar
workbook-observed-hazard = Waargenomen vertrek, per jaar
workbook-hazard = Vertrek, per jaar
workbook-spend = Besteding per klant per jaar
workbook-referrals = Aanbevelingen per klant per jaar
workbook-conversions = Prospects die kopen, per jaar
workbook-contacts = Contacten per klant per jaar
workbook-customers-end = Klanten aan het eind
workbook-money = Geld
workbook-money-lead = Wat er per maand in- en uitgaat en wat dat vandaag waard is.
workbook-spend-growth = Groei van de besteding
workbook-two-worlds = De twee werelden
workbook-cash = Kas
workbook-worth-today = Vandaag waard
workbook-below-zero = Nummer van de maand zolang onder nul
workbook-last-below-zero = Laatste maand onder nul
workbook-sweet-spot = Sweet spot
workbook-sweet-spot-lead = Waar het geleverde voorbij de verwachting gaat en het geld dat dat koopt. Effecten staan er voluit: als het werkt zoals gepland, is het dan te veel?
workbook-revenue-at-start = Omzet bij de start, per jaar
workbook-customers-at-start = Klanten bij de start
workbook-segment-weight = Gewicht van het segment
workbook-tolerance = Breedte van de sweet spot
workbook-first-gap = Kloof in de eerste maand
workbook-peak-gap = Grootste kloof naar boven
workbook-last-gap = Kloof in de laatste maand
workbook-lift = Verbetering boven vandaag
workbook-lift-weight = Gewicht van de verbetering
workbook-unknown-share = Deel van de verbetering dat niemand heeft gemeten
workbook-reaches-alert = Bereikt de drempel
workbook-total-cost = Kosten, niet contant gemaakt

## The rate of return

workbook-irr-lead = Het jaarpercentage waarbij de netto contante waarde nul is: gezocht tussen −99 % en 1.000 %, in 2.000 stappen.
workbook-irr-step = Stap
workbook-irr-log-rate = ln(1 + percentage)
workbook-irr-worth = Waarde
workbook-irr-sign = Teken
workbook-irr-crossing = Wisselt
workbook-irr-count = Hoe vaak de waarde van teken wisselt
workbook-irr-place = Rij van de eerste wisseling
workbook-irr-first = Eerste maand waarin geld in- of uitgaat
workbook-irr-guess = Nauwkeuriger (Newton)
workbook-printed-irr = Op papier: tot hier. Wis het afdrukbereik van dit blad om ook de stappen af te drukken.

## Result

workbook-result = Uitkomst
workbook-result-lead = De cijfers van de case, de jaren, de opties en de drivers.
workbook-headline = Kerncijfers
workbook-years = De jaren
workbook-stated = door ROX Case
workbook-stated-note = Wat cursief staat, is gevonden door over veel berekeningen te zoeken; dat kunnen formules niet. Het volgt wijzigingen in deze werkmap niet.
workbook-drivers = Drivers tegenover de verwachting
workbook-driver = Driver
workbook-by-behaviour = Van wat klanten doen naar netto contante waarde
workbook-by-option = Wat elke optie toevoegt aan de netto contante waarde
workbook-step = Stap
workbook-bridge-under = Voor de grafiek: onder de balk
workbook-bridge-bar = Voor de grafiek: balk
workbook-bridge-above = Voor de grafiek: boven een balk onder nul
workbook-bridge-bar-below = Voor de grafiek: balk onder nul

## Charts

workbook-charts = Grafieken
workbook-charts-lead = Kas, waar het geld vandaan komt, en geleverd tegenover verwacht voor elke driver die het plan verbetert.
workbook-chart-cash = Cumulatieve kas
workbook-chart-inaction = niets doen, verwachtingen stijgen
workbook-chart-expected-with = Verwacht, met het plan

## Check

workbook-check = Controle
workbook-check-lead = Wat deze werkmap berekent naast wat ROX Case vond. Zodra invoer verandert, verschillen ze; zo is het bedoeld.
workbook-check-differing = Cijfers die verschillen
workbook-check-equal = Alle cijfers zijn gelijk aan die van ROX Case.
workbook-check-differs = Sommige cijfers verschillen: er is invoer gewijzigd sinds de werkmap werd gemaakt.
workbook-head-live = Deze werkmap
workbook-head-stated = ROX Case
workbook-head-difference = Verschil
workbook-head-equal = Gelijk

## Assumptions

workbook-assumptions-lead = Eén regel per aanname, om te sorteren en te filteren. De waarde is die van de invoer.
