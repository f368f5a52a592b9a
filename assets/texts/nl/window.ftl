# Het venster.

product-name = ROX Case
window-title = { $title } – ROX Case
window-title-unsaved = • { $title } (niet opgeslagen) – ROX Case
window-title-read-only = { $title } (alleen lezen) – ROX Case
window-drawn-by-processor = De grafische kaart is niet te gebruiken, dus de processor tekent dit venster. Alles werkt, maar het kan trager zijn. Een nieuwer stuurprogramma helpt misschien.

## De balk bovenaan

top-start = Startpagina
top-unsaved = niet opgeslagen
top-read-only = alleen lezen
top-with-keys = { $command } ({ $keys })
top-step = { $command }: { $step }
keys-primary = Ctrl+{ $key }
keys-primary-shift = Ctrl+Shift+{ $key }
step-with-attention = { $page }: { $count ->
    [one] { $count } ding vraagt aandacht
   *[other] { $count } dingen vragen aandacht
}

## De startpagina

start-title = Welke ervaring is het geld waard?
start-lead = Bouw de businesscase voor een betere klantervaring: wat het kost, wat klanten dan doen, en waar het voorbijgaat aan wat zij verwachten.
start-open = Case openen…
start-drop = Sleep een casebestand hierheen
start-drop-remark = Bestanden eindigen op .rox. Niets verlaat deze computer.
start-samples = Begin met een voorbeeld
start-samples-lead = Een voorbeeld opent als eigen kopie. Verander wat je wilt en sla het op onder een eigen naam.
start-no-samples = Er zijn geen voorbeelden. Open een casebestand.
sample-size = { $options ->
    [one] { $options } optie
   *[other] { $options } opties
}, { $drivers ->
    [one] { $drivers } driver van de ervaring
   *[other] { $drivers } drivers van de ervaring
}, { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
}
sample-whose = { $organisation } · { $language }
sample-returns = ROX { $rox }, vandaag { $npv } waard

## Het antwoord

answer-ask = Wat te doen
answer-none = Er is nog geen resultaat. Verbeter eerst de invoer die aandacht vraagt.
answer-gained-for-spent = { $gained } verdiend met { $spent }
answer-nothing-spent = Er wordt niets uitgegeven, dus er valt niets terug te verdienen.
answer-rests-on = Rust op
answer-rests-on-help = Hoeveel van de baten wegvalt zonder de effecten met één soort onderbouwing. Wat gearceerd is, is inschatting.
answer-why = Waarom?
answer-show = Bekijk ze
answer-more = { $count ->
    [one] en nog { $count } waarschuwing
   *[other] en nog { $count } waarschuwingen
}
answer-attention = { $count ->
    [one] { $count } invoerveld vraagt aandacht
   *[other] { $count } invoervelden vragen aandacht
}
answer-attention-remark = Tot die tijd zijn dit de cijfers van daarvoor.
evidence-share = { $grade } { $share }
evidence-nothing = Nog niets: geen effect levert baten op.
payback-never = Nooit
month-number = maand { $month }
month-and-number = { $month } (maand { $number })

## Cijfers

figure-rox = Rendement op ervaring (ROX)
figure-rox-short = ROX
figure-rox-short-help = Wat betere ervaring oplevert voor wat zij kost: +33 % betekent dat elke euro zichzelf en 33 cent terugbrengt.
figure-rox-help = Wat betere ervaring oplevert voor wat zij kost: +33 % betekent dat elke euro zichzelf en 33 cent terugbrengt. Besparingen buiten de ervaring tellen niet mee.
figure-rox-remark = van betere ervaring alleen
figure-npv = Nu waard (NCW)
figure-npv-help = Wat de case vandaag waard is: alle baten min alle kosten, waarbij later geld minder telt (netto contante waarde).
figure-npv-remark = { $years ->
    [one] over { $years } jaar
   *[other] over { $years } jaar
}
figure-roi = Rendement (ROI)
figure-roi-help = Alle baten voor alle kosten, besparingen buiten de ervaring meegeteld (return on investment).
figure-roi-remark = inclusief besparingen
figure-irr = Intern rendement (IRR)
figure-irr-help = Het rendement per jaar waarbij de case vandaag precies niets waard is. Ligt het boven wat de organisatie eist, dan loont het.
figure-irr-remark = per jaar
figure-irr-no-root = geen percentage komt op nul
figure-irr-several-roots = meerdere komen op nul
figure-payback = Terugverdiend in
figure-payback-help = Hoe lang het duurt tot wat binnenkwam blijvend heeft goedgemaakt wat eruit ging (terugverdientijd).
figure-payback-nothing = er wordt niets uitgegeven
figure-payback-none = niet binnen de looptijd
figure-funding = Diepste punt
figure-funding-help = Het meeste dat moet worden voorgeschoten voordat de baten het inlopen (maximale financiering).
figure-funding-remark = aan voorfinanciering
figure-inaction = Kosten van nietsdoen
figure-inaction-help = Wat stijgende verwachtingen alleen al kosten als er niets gebeurt. Dit rust bijna geheel op hoe snel verwachtingen stijgen, en dat is een aanname.
figure-inaction-remark = rust op stijgende verwachting
figure-break-even = Break-even bij
figure-break-even-help = Het deel van alle geplande effecten waarbij de case net uitkomt. Hoe lager, hoe meer er mag tegenvallen.
figure-break-even-remark = van de geplande effecten
figure-break-even-none = Helemaal niet
figure-break-even-none-remark = ook niet bij drie keer het effect

## Het oordeel over de case

verdict-awaited = De kansen worden nog berekend
verdict-awaited-reason = Bij waarschijnlijke waarden is het vandaag { $npv } waard. Wat te doen volgt zodra duizenden trekkingen laten zien hoe zeker dat is.
verdict-nothing-planned = Er staat nog niets in het plan
verdict-nothing-planned-reason = Neem minstens één optie op in het plan en zie wat zij oplevert.
verdict-nothing-within-horizon = Er staat niets in het plan binnen de looptijd
verdict-nothing-within-horizon-reason = Elke optie in het plan begint na het einde van de case, dus valt er niets te beoordelen. Verleng de looptijd of laat er een eerder beginnen.
verdict-go = Doen: het loont zoals gepland
verdict-go-reason = Het levert { $gained } op voor { $spent }. Daarmee is het vandaag { $npv } waard.
verdict-loses = In { $chance } van de trekkingen loopt het uit op verlies.
verdict-loses-with-less = Met minder loopt het in { $chance } van de trekkingen uit op verlies, en zoals gepland in { $planned }.
verdict-stop = Stop: het kost meer dan het oplevert
verdict-stop-reason = Het levert { $gained } op voor { $spent }. Dat is { $shortfall } te weinig, en minder ervan doen verandert dat niet.
verdict-stop-on-average = Bij waarschijnlijke waarden loont het ({ $better }), maar gemiddeld over de trekkingen verliest het { $lost }.
verdict-try-first = Eerst proberen: te veel kans op verlies
verdict-try-first-reason = Bij waarschijnlijke waarden loont het ({ $better }), maar in { $chance } van de trekkingen loopt het uit op verlies; aanvaardbaar is { $accepted }.
verdict-try-first-on-average = Gemiddeld over de trekkingen is het { $mean } waard, maar in { $chance } ervan loopt het uit op verlies; aanvaardbaar is { $accepted }.
verdict-measure-first = Meet eerst wat het zwaarst weegt: ‘{ $what }’.
verdict-measure-something = Zoek meer uit voordat er iets wordt vastgelegd.
verdict-with-less = Dit geldt voor het plan { $change }.
verdict-unclear = Het is nog niet te beoordelen
verdict-unclear-reason = Het meeste van het plan tilt drivers waarvan niemand de verwachting heeft gemeten. Vraag klanten wat ze verwachten; tot die tijd is { $npv } een gok.
verdict-too-large-reason = In sommige trekkingen worden de getallen te groot om mee te rekenen. Maak de breedste marges smaller.
verdict-go-with-less-without = Doen, mits zonder ‘{ $option }’
verdict-go-with-less-smaller = Doen, met ‘{ $option }’ terug naar { $scale }
verdict-go-with-less-several = Doen, met minder van { $count } opties
verdict-go-with-less-reason = Zoals gepland is het vandaag { $npv } waard. Met minder is het { $better } waard: { $gain } meer.
verdict-only-with-less-without = Alleen zonder ‘{ $option }’
verdict-only-with-less-smaller = Alleen met ‘{ $option }’ terug naar { $scale }
verdict-only-with-less-several = Alleen met minder van { $count } opties
verdict-only-with-less-reason = Zoals gepland is het vandaag { $npv } waard, dus het loont niet. Met minder is het { $better } waard: { $gain } meer.

## Waarschuwingen

warning-over-invested = Te veel geïnvesteerd: { $option }
warning-above-expectation = Boven verwachting: { $option }
warning-sentence-without = { $cost } koopt ervaring boven wat klanten verwachten. Zonder is de case { $gains } meer waard.
warning-sentence-with-less = { $cost } koopt ervaring boven wat klanten verwachten. Met minder is de case { $gains } meer waard.
warning-sentence-pays = { $cost } koopt ervaring boven wat klanten verwachten. Dat loont voorlopig, maar de verrassing slijt.
warning-worn-off = Vanaf { $month } is ‘{ $driver }’ wat klanten verwachten: de verrassing is dan gesleten.
warning-lasts = ‘{ $driver }’ ligt tot het eind van de looptijd boven wat klanten verwachten.
warning-shared = { $count ->
    [one] Ook ‘{ $options }’ tilt ‘{ $driver }’: één van de twee kan kleiner, niet allebei.
   *[other] Ook { $options } tillen ‘{ $driver }’: één daarvan kan kleiner, niet allemaal.
}
warning-shared-many = Ook { $options } en { $more } andere opties tillen ‘{ $driver }’: één daarvan kan kleiner, niet allemaal.
warning-shared-portfolio = Zoek de beste set opties
warning-flips-expected = De waarschuwing vervalt als klanten van ‘{ $driver }’ minstens een { $mark } verwachten. Vraag het ze voordat je het uitgeeft.
warning-flips-linear = De waarschuwing vervalt als elk punt boven verwachting even zwaar telt.
warning-flips-convex = De waarschuwing vervalt als elk punt boven verwachting zwaarder telt dan het vorige.
warning-flips-saturating = De waarschuwing vervalt als wat boven verwachting ligt afvlakt.
way-out-leave-out = Laat weg
way-out-scale-back = Terug naar { $scale }

## De meter

gauge-unknown = { $driver }: nu { $today }. Niemand heeft klanten gevraagd wat ze verwachten.
gauge-as-it-is = { $driver }: nu { $today } ({ $today-zone }). De sweet spot loopt van { $from } tot { $to }.
gauge-lifted = { $driver }: nu { $today } ({ $today-zone }), met het plan { $plan } ({ $plan-zone }), en aan het eind telt dat als { $end } ({ $end-zone }) omdat verwachtingen stijgen. De sweet spot loopt van { $from } tot { $to }.
gauge-legend-today = nu
gauge-legend-plan = het plan
gauge-legend-end = aan het eind
gauge-legend-sweet-spot = sweet spot
gap-unknown = verwachting onbekend
gap-today = { $today } punt
gap-from-to = { $today } → { $plan } punt

## Grafieken

cash-our-plan = ons plan { $amount }
cash-do-nothing = niets doen { $amount }
cash-deepest = diepste punt { $amount }
cash-pays-back = terugverdiend, maand { $month }
cash-summary = Cumulatieve kasstroom: op het diepst { $deepest }, aan het eind { $end }. Nietsdoen eindigt op { $inaction }. { $payback }
cash-summary-pays-back = De terugverdientijd is { $time }.
cash-summary-nothing-spent = Er wordt niets uitgegeven dat terugverdiend kan worden.
cash-summary-no-payback = Het verdient zich binnen de looptijd niet terug.
ratchet-delivered = geleverd
ratchet-expected = verwacht, stijgend
ratchet-do-nothing = niets doen
ratchet-worn-off = vanaf { $month } is de verrassing de norm
ratchet-summary = Geleverd gaat van { $first } naar { $highest }. Wat klanten verwachten gaat van { $expected } naar { $expected-end }. { $worn-off }
ratchet-summary-no-surprise = Geen verrassing wordt de norm.
waterfall-bar = { $name }: { $amount }
waterfall-retention = Langer blijven
waterfall-spend = Meer besteden
waterfall-price = Meer betalen
waterfall-referral = Anderen brengen
waterfall-conversion = Meer kopers
waterfall-contact = Minder hulp
waterfall-friction = Minder fouten
waterfall-saving = Directe besparing
waterfall-saving-help = Besparingen buiten de ervaring. Ze tellen voor het rendement op de investering, niet voor het rendement op ervaring.
waterfall-investment = Investering
waterfall-investment-help = Wat de opties in het plan kosten, in geld van nu.

## De opties

options-lead = Waarin je kunt investeren, wat het kost, en hoe ver het de ervaring tilt.
options-add = Optie toevoegen
options-duplicate = Deze optie kopiëren
options-remove = Deze optie verwijderen
options-empty = Er is nog geen optie
options-empty-next = Een optie is iets waarin je kunt investeren: het kost geld en tilt de ervaring.
options-in-plan = In het plan: { $option }
options-left-out = niet in het plan
options-row = { $option }: voegt { $adds } toe, { $verdict }
options-row-left-out = { $option }: niet in het plan
options-row-behind = { $cost } aan kosten telt niet mee
options-row-after-end = { $option }: voegt { $adds } toe, { $verdict }, { $behind }
options-column-name = Optie
options-column-name-help = Waarin geïnvesteerd kan worden. Het vinkje zegt of het in het plan zit.
options-column-once = Eenmalig
options-column-once-help = Wat het bouwen kost, op de waarschijnlijke waarde, vóór onvoorzien en opslag.
options-column-annual = Per jaar
options-column-annual-help = Wat het per jaar kost zolang het loopt, op de waarschijnlijke waarde.
options-column-live = Live
options-column-live-help = De maand waarin het live gaat.
options-column-gauge = Tegen verwachting
options-column-gauge-help = Waar de driver staat die de optie het meest tilt: nu, met het plan, en aan het eind als de verwachtingen gestegen zijn.
options-column-adds = Bijdrage NCW
options-column-adds-help = Hoeveel minder de case vandaag waard is zonder deze optie, al het andere zoals gepland.
options-column-verdict = Oordeel
options-column-verdict-help = Wat ervan te denken, gegeven wat klanten verwachten.

## Eén optie

detail-name = Naam
detail-category = Soort
detail-owner = Eigenaar
detail-owner-hint = Wie staat ervoor in?
detail-scale = Schaal
detail-costs = Kosten
detail-timing = Planning
detail-sureness = Hoe zeker
suffix-months = mnd
suffix-years = jaar
detail-best-scale = Het meest waard op { $scale }
heading-lowest = laag
heading-likely = waarschijnlijk
heading-highest = hoog
field-about = { $field }: { $about }
driver-card-title = Wat het tilt
driver-card-empty = Deze optie tilt geen driver van de ervaring. Voeg een effect toe om te zien waar zij klanten brengt.
driver-card-choice = Driver die getoond wordt
driver-card-lift = { $points } punt, telt voor { $weight }
effects-title = Wat het verandert
effects-empty = Het verandert nog niets, dus het kost alleen. Voeg een effect toe.
effects-add = Effect toevoegen
effects-kind = Wat verandert
effects-target = Waarover het gaat
effects-remove = Het effect op { $effect } verwijderen

## Invoer

entry-whole-number = Dit moet een heel getal zijn. De oude waarde blijft staan.
entry-before-start = Dat ligt vóór { $start }, de eerste maand van de case. De oude waarde blijft staan.
entry-too-long = Deze tekst heeft { $count } tekens; hier passen er hooguit { $most }. De oude tekst blijft staan.
entry-too-large = Dit is te groot. De oude waarde blijft staan.

## Het resultaat

result-stale = Dit zijn de cijfers van daarvoor: zoals de case nu is, valt zij niet door te rekenen.
result-cash = Cumulatieve kasstroom
result-waterfall = Wat het oplevert en kost
result-waterfall-remark = contante waarde
result-drivers = Waar ervaring staat ten opzichte van verwachting
result-drivers-remark = punten boven of onder wat klanten verwachten
result-years = Jaar voor jaar

## De controles

checks-lead = Wat een kritische lezer zal vragen, waarom dat telt, en wat eraan te doen is.
checks-shown = Welke controles getoond worden
checks-all = Alle ({ $count })
checks-misunderstandings = Misverstanden ({ $count })
checks-finance = Financieel ({ $count })
checks-in-order = Nagekeken, niets gevonden
checks-in-order-remark = { $count ->
    [one] { $count } controle
   *[other] { $count } controles
}
checks-in-order-line = { $code } · { $title }
checks-none = Niets gevonden
checks-none-remark = Geen controle vond iets om naar te vragen.
checks-count = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}
checks-attention-lead = Tot dit verbeterd is, zijn de resultaten die van daarvoor.
checks-entry = { $field }: ‘{ $typed }’ is niet overgenomen. { $reason }
checks-go = Ga erheen
checks-go-option = Toon de optie
checks-go-measurements = Toon de metingen
checks-go-segment = Toon het segment
checks-go-touchpoint = Toon het contactmoment
checks-go-driver = Toon de driver
checks-go-friction = Toon de frictie

## Vragen

dialog-unsaved-title = Eerst de wijzigingen opslaan?
dialog-unsaved = Er zijn wijzigingen die nog in geen bestand staan. Sla je ze niet op, dan zijn ze weg.
dialog-save-first = Opslaan
dialog-give-up = Niet opslaan
dialog-cancel = Annuleren
dialog-path = Er kwam geen bestandsvenster van het systeem. Typ hier het pad van het bestand. ‘~’ staat voor je persoonlijke map.
dialog-path-name = Pad van het bestand
dialog-path-goes-to = Wordt opgeslagen als { $path }
dialog-path-opens = Wordt geopend uit { $path }
dialog-path-no-name = De naam van het bestand ontbreekt nog: typ die achter de map.
dialog-of-system = Het bestandsvenster van het systeem staat open in een eigen venster. Zie je het niet, typ dan hier het pad.
dialog-type-path = Pad typen
dialog-save-not-named = Niet opgeslagen, want er is geen bestand gekozen. Je case staat hier nog open.
dialog-export-not-named = Er is geen bestand gemaakt, want er is er geen gekozen.
dialog-refused-too = { $count ->
    [one] Wat in dit veld staat, is niet overgenomen en wordt dus niet opgeslagen:
   *[other] Wat in deze velden staat, is niet overgenomen en wordt dus niet opgeslagen:
}
dialog-refused-entry = { $field }: ‘{ $typed }’
dialog-refused-more = { $count ->
    [one] en nog één veld
   *[other] en nog { $count } velden
}
dialog-refused-title = { $count ->
    [one] Eén invoer is niet overgenomen
   *[other] { $count } keer is invoer niet overgenomen
}
dialog-refused = { $count ->
    [one] Al het andere is opgeslagen. Dit veld houdt zijn oude waarde, en wat je erin typte, is weg als je doorgaat:
   *[other] Al het andere is opgeslagen. Deze velden houden hun oude waarde, en wat je erin typte, is weg als je doorgaat:
}
dialog-refused-show = Toon het veld
dialog-refused-give-up = Laten vervallen
dialog-open = Openen
dialog-save = Opslaan
dialog-replace-title = Het bestand vervangen?
dialog-replace = Er is al een bestand { $file }. Vervang je het, dan is wat er nu in staat eruit verdwenen. Sla op onder een andere naam om beide te houden.
dialog-replace-it = Vervangen
dialog-changed-title = Het bestand is intussen veranderd
dialog-changed = Iemand anders, of een ander venster, heeft { $file } veranderd of verwijderd nadat je het opende. Vervang je het, dan komt jouw case in de plaats van die van de ander. Sla op onder een andere naam om beide te houden.
dialog-save-elsewhere = Opslaan onder een andere naam…
dialog-understood = Sluiten
dialog-disk-busy = Eerdere opdrachten wachten nog op de schijf, dus aan deze is niet begonnen. Wat je gewijzigd hebt, staat hier nog. Wacht even en probeer het opnieuw; blijft het zo, sla dan op een andere schijf op.
dialog-not-saved = { $sentence } Je case staat hier nog open, met alles wat je gewijzigd hebt.
