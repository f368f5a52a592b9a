# De instellingen van de case en de pagina over klanten.

## Instellingen van de case

settings-lead = Waar de case over gaat, hoe er met geld gerekend wordt, en hoe klanten op ervaring reageren.
settings-about = Over de case
currency-title = In { $to } rekenen in plaats van in { $from }?
currency-not-converted = Er wordt niets vanzelf omgerekend: een bedrag van 100 { $from } wordt 100 { $to }. Typ een koers om alle bedragen van de case om te rekenen, ook die in scenario’s. Met één keer ongedaan maken is alles weer zoals het was.
currency-rate = Hoeveel { $to } is 1 { $from }?
currency-rate-above-zero = Een koers is hoger dan 0. Er is niets veranderd.
currency-convert = Bedragen omrekenen
currency-keep = Bedragen laten staan
settings-start-remark = Opties en resultaten tellen vanaf de eerste maand: verschuift die, dan schuift alles wat gepland is mee.
settings-finance = Financiën
settings-risk-adjust-help = Een effect telt voor de kans dat het er echt is; die kans hangt af van de onderbouwing. Uitgeschakeld telt elk effect volledig.
settings-response = Hoe klanten reageren
settings-response-lead = Alles hier heeft een standaardwaarde met een bron. Laat een veld leeg om die te houden; typ een getal om je eigen waarde te gebruiken.
settings-all-default = Alles staat op de standaardwaarde.
settings-count-set = { $count ->
    [one] { $count } parameter heb je zelf ingesteld.
   *[other] { $count } parameters heb je zelf ingesteld.
}
settings-reset-all = Alles terug naar standaard
settings-reset = Terug naar standaard: { $parameter }
settings-set = Zelf ingesteld
settings-default = Standaard
settings-default-assumed = Standaard, aanname
settings-origin = Standaard { $likely }. { $source }
settings-origin-range = Standaard { $likely } (van { $low } tot { $high }). { $source }
settings-group-value = Wat een verschil waard is
settings-group-kano = Hoe zwaar elke soort driver telt
settings-group-memory = Wat in het geheugen blijft
settings-group-expectation = Hoe verwachtingen stijgen
settings-group-behaviour = Wat klanten dan doen
settings-group-confidence = Hoe zeker elke onderbouwing maakt
settings-group-alert = Wanneer het programma waarschuwt
settings-memory-sum = Samen { $sum }; de drie delen zijn 100 %.
settings-curve-kind = Getoond voor soort driver
settings-curve-driver = Driver op de curve
settings-curve-no-driver = Van geen driver van deze soort is de verwachting gemeten; daarom staat de curve alleen.
curve-summary = Bij een driver van de soort { $kind } is een punt te weinig { $loss } waard en een punt meer dan verwacht { $gain }.
curve-summary-today = { $driver } staat vandaag op { $gap }, { $value } waard.
curve-summary-plan = Het plan brengt { $driver } op { $gap }, { $value } waard.
curve-summary-end = Als de verwachtingen gestegen zijn, in de laatste maand, staat { $driver } op { $gap }, { $value } waard.
curve-axis = punten boven of onder wat klanten verwachten
curve-today = vandaag
curve-plan = plan
curve-end = aan het eind

## Klanten

customers-lead = Wie je klanten zijn, wat er voor hen telkens misgaat, en wat zij ervan zeggen.
customers-segments = Segmenten
customers-segments-lead = Groepen klanten die zich hetzelfde gedragen. Om te beginnen is één genoeg.
customers-add-segment = Segment toevoegen
customers-frictions = Fricties
customers-frictions-lead = Wat telkens opnieuw misgaat. Vraag hoe vaak het gebeurt, wie het meldt en wie erna vertrekt.
customers-add-friction = Frictie toevoegen
customers-incidents-remark = De kansen op vertrek komen boven op het verloop dat er toch al is.
customers-measurements = Gemeten scores
customers-measurements-lead = NPS, CSAT en andere scores in de tijd. Over geld bewijzen ze op zichzelf niets, maar ze laten zien waar het heen gaat.
customers-add-measurement = Meting toevoegen

segment-name = Segment
segment-name-help = Een groep klanten die zich hetzelfde gedraagt.
friction-name = Frictie
friction-name-help = Een fout die steeds terugkomt.
friction-customers = Verloren klanten
friction-customers-help = Hoeveel klanten hierdoor in een jaar vertrekken, zoals het nu gaat.
friction-money = Op het spel per jaar
friction-money-help = Wat die klanten in een jaar bijdragen: besteding maal marge, min de kosten van hun contacten.
friction-all = Alle fricties
measurement-row = { $metric }, { $month }
measurement-metric = Soort score
measurement-metric-help = Wat er gemeten is: NPS, CSAT, CES of een andere score.
measurement-own-name = Naam van de score
measurement-own-name-help = Hoe een andere score dan NPS, CSAT en CES heet. Wie hier een naam typt, maakt het die score.
measurement-month = Maand
measurement-month-help = Wanneer er gemeten is.
measurement-score = Score
measurement-score-help = De score zoals die gemeten is, op de eigen schaal; een NPS van −100 tot 100.
measurement-margin = Marge
measurement-margin-help = De foutmarge van de NPS in punten, bij 95 %. Daarvoor zijn de antwoorden, promotors en criticasters nodig.
measurement-responses = Antwoorden
measurement-responses-help = Hoeveel mensen antwoordden.
measurement-promoters = Promotors
measurement-promoters-help = Hoeveel van hen een 9 of 10 gaven.
measurement-detractors = Criticasters
measurement-detractors-help = Hoeveel van hen een 6 of lager gaven.

## Wat fricties kosten

losses-title = Wat fricties vandaag kosten
losses-unit = bijdrage die per jaar op het spel staat
losses-empty = Nog geen fricties.
losses-empty-next = Voeg hieronder iets toe dat telkens misgaat, met hoe vaak het gebeurt: dan staat hier wat het per jaar kost.
losses-customers = { $count ->
    [one] { $customers } klant per jaar
   *[other] { $customers } klanten per jaar
}
losses-summary = { $count ->
    [one] { $friction }: { $customers } klant en { $money } per jaar.
   *[other] { $friction }: { $customers } klanten en { $money } per jaar.
}
losses-share = Fricties verklaren { $share } van het verloop.
losses-nobody-leaves = In deze segmenten vertrekt niemand; fricties kosten dus geen klanten.
losses-how = Wie vertrekt, wordt over de redenen verdeeld naar hoe sterk elke reden is. Het bedrag is wat die klanten per jaar bijdragen: besteding maal marge, min de kosten van hun contacten.

## Het verloop van de NPS

nps-title = NPS in de tijd
nps-unit = met foutmarge (95 %)
nps-empty = Nog geen NPS gemeten.
nps-empty-next = Voeg hieronder minstens drie metingen toe, met hoeveel mensen antwoordden en hoeveel promotors en criticasters daarbij waren.
nps-too-few = { $count ->
    [one] Pas { $count } meting: te weinig voor een trend.
   *[other] Pas { $count } metingen in de tijd: te weinig voor een trend.
}
nps-too-few-next = Vanaf drie metingen in verschillende maanden zegt het programma waar het heen gaat.
nps-no-trend = Geen trend: de verandering valt binnen de foutmarge.
nps-rising = Stijgt met { $points } punten per jaar.
nps-falling = Daalt met { $points } punten per jaar.
nps-how = De lijn is het midden van de hellingen tussen alle paren metingen (Theil–Sen). De kans op zo'n volgorde door louter toeval is { $chance }.
nps-point = { $month }: { $value }.
nps-point-margin = { $month }: { $value }, plus of min { $margin }.
