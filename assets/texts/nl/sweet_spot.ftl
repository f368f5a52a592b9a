# De sweet spot: hoeveel van elke optie genoeg is.

sweet-spot-lead = Klanten vergelijken wat ze krijgen met wat ze verwachten. Tot daar levert een optie het meeste op; daarna koopt het geld een verrassing die gewoon wordt.
sweet-spot-empty = Geen enkele optie hoort bij het plan.
sweet-spot-empty-next = Neem een optie op om te zien hoeveel ervan genoeg is.

## De opties

sweet-spot-column-name = Optie
sweet-spot-column-name-help = De opties van het plan. Klik op een optie om er meer van te zien.
sweet-spot-column-cost = Kosten
sweet-spot-column-cost-help = Wat de optie over de looptijd kost, in geld van nu. Het warme deel koopt ervaring boven wat klanten verwachten.
sweet-spot-column-past = Te veel
sweet-spot-column-past-help = Geld voorbij de sweet spot: het deel van de kosten dat ervaring koopt boven wat klanten verwachten, in geld van nu.
sweet-spot-column-best = Beste schaal
sweet-spot-column-best-help = De schaal waarbij de hele case het meest waard is, met al het andere zoals gepland. Nooit meer dan gepland.
sweet-spot-column-gain = Meer waard
sweet-spot-column-gain-help = Hoeveel meer de case waard is met de optie op die schaal.
sweet-spot-column-verdict = Oordeel
sweet-spot-column-verdict-help = Wat te denken van de optie op de geplande schaal.
sweet-spot-none-of-it = niets
sweet-spot-row = { $option }: kost { $cost }, { $past } voorbij de sweet spot, het best op { $best }, { $verdict }
sweet-spot-legend-within = tot de sweet spot
sweet-spot-legend-past = voorbij de sweet spot

## Eén optie

sweet-spot-balanced = Ze blijft binnen wat klanten verwachten, en de geplande schaal is het meest waard.
sweet-spot-cannot-judge = Niemand vroeg klanten wat ze verwachten van { $unknown } van wat deze optie verbetert. Vraag het ze voordat je over de schaal oordeelt.
sweet-spot-uneconomic = Ze blijft binnen wat klanten verwachten, maar kost op deze schaal meer dan ze oplevert. Met minder is de case { $gain } meer waard.
sweet-spot-overshoots = { $cost } koopt ervaring boven wat klanten verwachten.
sweet-spot-scale = Waarde op elke schaal
sweet-spot-scale-remark = al het andere zoals gepland
sweet-spot-time = Geleverd ten opzichte van verwacht
sweet-spot-time-remark = geleverd ten opzichte van verwacht
sweet-spot-no-lift = Deze optie verbetert geen enkel cijfer en kan dus ook niet doorschieten.
sweet-spot-stopping = Als je ermee stopt
sweet-spot-no-surprise = ‘{ $driver }’ gaat niet voorbij de sweet spot.
sweet-spot-ends-anyway = Ze stopt vanzelf voordat de verrassing gesleten is, of loopt binnen de looptijd korter dan een jaar.
sweet-spot-stopping-costs = Stoppen in { $month } bespaart { $saves } en maakt de case { $change } minder waard.
sweet-spot-stopping-pays = Stoppen in { $month } bespaart { $saves } en maakt de case { $change } meer waard.
sweet-spot-stopping-remark = Waar klanten aan gewend zijn, blijven ze verwachten; na het stoppen schiet het cijfer dus tekort. Bedragen in geld van nu.
sweet-spot-elsewhere = Hetzelfde geld elders
sweet-spot-elsewhere-remark = wat de beste schaal bespaart, besteed aan een andere optie
sweet-spot-elsewhere-none = De geplande schaal is de beste, dus er komt niets vrij; of geen andere optie kan het geld gebruiken.
sweet-spot-elsewhere-option = Optie
sweet-spot-elsewhere-scale = Schaal
sweet-spot-elsewhere-spent = Vraagt
sweet-spot-elsewhere-adds = Voegt toe
sweet-spot-elsewhere-from-to = { $from } → { $to }

## De grafiek van de schaal

scale-chart-across = schaal van de optie
scale-chart-worth = Nu waard (NCW)
scale-chart-plan = plan, { $npv }
scale-chart-plan-is-best = plan en sweet spot, { $npv }
scale-chart-sweet-spot = sweet spot { $scale }, { $npv }
scale-chart-met = verwachting gehaald op { $scale }
scale-chart-summary = Op de geplande schaal van { $plan } is de case { $worth } waard. Het meest is ze waard op { $sweet-spot }: { $gain } meer.
scale-chart-summary-best = Op de geplande schaal van { $plan } is de case { $worth } waard; met minder van de optie is ze minder waard.
