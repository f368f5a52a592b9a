# What the case may come to: the simulation.

## On paper, on screen and in the terminal

risk-only-trial = De enige trekking komt uit op { $npv }.
risk-in-words = In { $chance } van de trekkingen kost de businesscase geld. Negen van de tien trekkingen liggen tussen { $low } en { $high }.
risk-how-once = { $draws }. Eén trekking zegt niet hoe ver het gemiddelde ernaast zit.
risk-how = { $draws }. Het gemiddelde zit er ongeveer { $error } naast, één standaardfout.
risk-mean-below = Gemiddeld is de businesscase { $money } minder waard dan het hoofdcijfer, dat van de waarschijnlijke waarden uitgaat.
risk-mean-above = Gemiddeld is de businesscase { $money } meer waard dan het hoofdcijfer, dat van de waarschijnlijke waarden uitgaat.
risk-mean-ranges = Daarvan komt { $money } door marges die naar één kant verder reiken, vooral { $names }.
risk-mean-bends = De rest komt doordat effecten er wel of niet zijn en doordat de winst afvlakt.
risk-verdict-holds = { $option }: terugschalen doet het in { $share } van de trekkingen minstens zo goed als het plan. De waarschuwing blijft dus staan.
risk-verdict-softens = { $option }: terugschalen doet het maar in { $share } van de trekkingen minstens zo goed als het plan. Dat is nog geen reden om terug te schalen.

## Hoe zeker de oordelen zijn

verdict-basis-awaited = De kansen worden berekend
verdict-basis-simulated = Beoordeeld met { $trials }
verdict-basis-simulated-with = Beoordeeld met { $trials }, startgetal { $seed }
verdict-awaits = Deze waarschuwingen berusten op waarschijnlijke waarden. Of ze standhouden, wordt nu gesimuleerd.
verdict-stands = { $count ->
    [one] De waarschuwing blijft
   *[other] De waarschuwingen blijven
} staan na { $trials }.

chance-under = minder dan { $least }
chance-over = meer dan { $most }

risk-figure = Cijfer
risk-mean = Gemiddeld
risk-p5 = P5
risk-p10 = P10
risk-p50 = P50
risk-p90 = P90
risk-p95 = P95
risk-headline = NCW bij waarschijnlijke waarden
risk-expected-shortfall = NCW in het slechtste tiende deel
risk-payback-median = Terugverdiend, helft van de trekkingen
risk-payback-late = Terugverdiend, negen van de tien
risk-payback-never = Niet terugverdiend binnen de looptijd
risk-evpi = Waarde van alles weten
risk-fan-year = Cumulatieve kas, eind jaar
risk-overshoot = Een maand of langer voorbij de sweet spot
risk-chance = Kans
risk-tornado = NCW aan de uiteinden van elke marge
risk-at-low = Laag
risk-at-high = Hoog
risk-switching = NCW 0 bij
risk-factor = Wat de spreiding verklaart
risk-share = Aandeel
risk-worth = Informatiewaarde

factor-works = { $name }: werkt het?
factor-works-against = { $name }: helpt het?
factor-saving = { $name }: komt de besparing?
factor-delivers = { $name }: wordt het geleverd?

## De pagina

risk-lead-none = De businesscase is zo niet door te rekenen. Zodra dat kan, staat hier de simulatie.
risk-waiting = Simulatie loopt
risk-first = De eerste trekkingen lopen.
risk-stale = Deze cijfers horen bij de businesscase zoals die was; nieuwe komen eraan.
risk-refining = { $trials } tot nu toe; op { $share } van de weg.
risk-stopped = Gestopt na { $trials }.
risk-stop = Stoppen
risk-resume = Opnieuw simuleren
risk-trials = Trekkingen
risk-new-seed = Andere trekkingen
risk-new-seed-help = Begint de trekkingen ergens anders, bij startgetal { $seed }. De cijfers horen nauwelijks te bewegen: wat beweegt is toeval.
risk-spread = Wat de businesscase waard kan zijn
risk-spread-remark = NCW van elke trekking
risk-cash = Hoe de kas kan lopen
risk-cash-remark = cumulatief, niet verdisconteerd
risk-cash-legend = Donker: acht van de tien trekkingen. Licht: negen van de tien. Gestreept: ons plan bij waarschijnlijke waarden.
risk-tornado-title = Wat elke marge doet
risk-tornado-remark = NCW bij laag en bij hoog, de rest zoals waarschijnlijk
risk-share-title = Wat de spreiding verklaart
risk-share-remark = aandeel in de variantie van de NCW, elk op zichzelf
risk-worth-title = Wat je het eerst uitzoekt
risk-worth-lead = Een proef die dit beantwoordt is hoogstens { $money } waard: { $name }
risk-worth-all = Vooraf alles weten zou { $information } waard zijn: de verliezen die dat voorkomt.
risk-worth-nothing = Geen enkele losse vraag is een proef waard: wat het antwoord ook is, het besluit blijft gemiddeld hetzelfde.
risk-switching-title = Waar de NCW 0 is
risk-switching-remark = de rest zoals waarschijnlijk
risk-overshoot-title = Voorbij de sweet spot
risk-overshoot-remark = kans op een maand of langer
risk-overshoot-none = Het plan verandert geen driver waarvan de verwachting bekend is.
risk-payback-words = De helft van de trekkingen is terugverdiend binnen { $half }; { $never } niet binnen de looptijd.
risk-payback-words-never = Meer dan de helft van de trekkingen is binnen de looptijd niet terugverdiend.
risk-worst-tenth = In het slechtste tiende deel van de trekkingen is de NCW gemiddeld { $shortfall }.
risk-histogram-summary = Spreiding van de NCW: verlies in { $chance } van de trekkingen, P5 { $low }, mediaan { $middle }, P95 { $high }.
risk-guide-p5 = P5 { $npv }
risk-guide-p50 = P50 { $npv }
risk-guide-p95 = P95 { $npv }
risk-bin-from = Van
risk-bin-to = Tot
risk-bin-share = Aandeel van de trekkingen
risk-fan-summary = Cumulatieve kas aan het einde van de looptijd: P5 { $low }, mediaan { $middle }, P95 { $high }.
risk-fan-high = P95 { $amount }
risk-fan-middle = P50 { $amount }
risk-fan-low = P5 { $amount }
risk-tornado-help = { $low }: { $at-low }. { $high }: { $at-high }.
risk-tornado-range = { $low } tot { $high }
risk-tornado-change-low = Verandering van de NCW bij laag
risk-tornado-change-high = Verandering van de NCW bij hoog
risk-tornado-summary = De marge die het meest met de NCW doet: { $name }, { $range }.
risk-tornado-nothing = Nog geen schatting die ertoe doet heeft een marge.
risk-share-help = Op { $error } na, één standaardfout.
risk-share-summary = Wat het meest van de spreiding verklaart: { $name }, { $share }.
risk-share-nothing = Er is in deze businesscase nog niets onzeker.
risk-overshoot-help = Gemiddeld { $months } van de looptijd.
risk-overshoot-summary = Kans op een maand of langer voorbij de sweet spot: { $drivers }.
risk-overshoot-nothing = Geen driver gaat in enige trekking voorbij de sweet spot.
risk-driver = Driver
risk-question = Vraag
risk-number = Getal
risk-likely = Waarschijnlijk

# Bedragen waar veel trekkingen op uitkomen

risk-mass = { $share }: { $what }
risk-mass-nothing-works = het werkt hier niet, { $amount }
risk-mass-nothing-works-about = het werkt hier niet, gemiddeld { $amount }
risk-mass-nothing-works-help = In deze trekkingen werkt niets van wat zou moeten helpen. Alleen de kosten blijven over.
risk-mass-one-amount = steeds { $amount }
risk-mass-one-amount-about = ongeveer { $amount }
risk-mass-rest = van { $low } tot { $high }
risk-mass-rest-short = alle andere trekkingen
risk-mass-percentiles = { $count ->
    [one] { $names } ligt hier
   *[other] { $names } liggen hier
}
risk-mass-trials = Trekkingen
risk-mass-summary = Waar de trekkingen op uitkomen: { $parts }.
risk-rest = Hoe de rest spreidt
risk-rest-remark = NCW van de overige { $share } van de trekkingen, op een eigen schaal

# Getallen die veel trekkingen samen maken.

simulated-words = { $words } Geteld over { $trials }; bij elke trekking wordt elk onzeker getal geloot.
simulated-seed = De trekkingen beginnen met startgetal { $seed }: hetzelfde startgetal geeft dezelfde getallen.
simulated-error = Standaardfout: { $error }
simulated-factor = verklaart op zichzelf { $share } van de spreiding
simulated-at-likely = bij waarschijnlijke waarden
simulated-of-cash = Cumulatieve kas aan het eind van jaar { $year }
simulated-of-bin = van { $from } tot { $to }
simulated-of-set = van de gekozen set opties
simulated-mean = Gemiddelde van de trekkingen
simulated-mean-why = Waar de trekkingen gemiddeld op uitkomen.
simulated-standard-error = Standaardfout van het gemiddelde
simulated-standard-error-why = Hoe ver het gemiddelde zou verschuiven als opnieuw werd geloot, uit de spreiding van onafhankelijke reeksen trekkingen.
simulated-p5 = Overtroffen in 95 van 100 trekkingen
simulated-p5-why = Eén op de twintig trekkingen komt lager uit.
simulated-p10 = Overtroffen in 90 van 100 trekkingen
simulated-p10-why = Eén op de tien trekkingen komt lager uit.
simulated-p50 = Midden van de trekkingen
simulated-p50-why = De helft van de trekkingen komt lager uit, de helft hoger.
simulated-p90 = Overtroffen in 10 van 100 trekkingen
simulated-p90-why = Eén op de tien trekkingen komt hoger uit.
simulated-p95 = Overtroffen in 5 van 100 trekkingen
simulated-p95-why = Eén op de twintig trekkingen komt hoger uit.
simulated-chance-of-loss = Kans op verlies
simulated-chance-of-loss-why = Het deel van de trekkingen waarin de netto contante waarde onder nul ligt.
simulated-expected-shortfall = Gemiddelde van het slechtste tiende deel
simulated-expected-shortfall-why = Waar het slechtste tiende deel van de trekkingen gemiddeld op uitkomt.
simulated-share-of-bin = Deel van de trekkingen
simulated-share-of-bin-why = Het deel van de trekkingen waarvan de netto contante waarde tussen deze twee bedragen ligt.
simulated-share-of-mass = Deel van de trekkingen
simulated-share-of-mass-why = Het deel van de trekkingen dat op dit bedrag uitkomt, of er vlakbij.
simulated-middle-payback = Terugverdiend in de helft van de trekkingen
simulated-middle-payback-why = In de helft van de trekkingen is de cumulatieve kas in deze maand voorgoed terug op nul.
simulated-never-pays-back = Kans dat het nooit wordt terugverdiend
simulated-never-pays-back-why = Het deel van de trekkingen waarin de cumulatieve kas aan het eind van de looptijd onder nul ligt.
simulated-overshoot-chance = Kans voorbij de sweet spot
simulated-overshoot-chance-why = Het deel van de trekkingen waarin de driver een maand of langer voorbij de sweet spot is.
simulated-share-of-variance = Deel van de spreiding
simulated-share-of-variance-why = Hoeveel minder de netto contante waarde gemiddeld zou spreiden als alleen dit getal bekend was (Sobol-index van de eerste orde).
simulated-perfect-information = Waarde van alles weten
simulated-perfect-information-why = Wat het hoogstens waard zou zijn om vooraf te weten of de case loont: alleen doorgaan als dat zo is.
simulated-partial-information = Waarde van uitzoeken
simulated-partial-information-why = Het meeste dat een pilot of onderzoek waard is dat vooraf dit getal vaststelt, en verder niets.
simulated-at-least-as-good = Kleiner doet het minstens zo goed
simulated-at-least-as-good-why = Het deel van de trekkingen, met dezelfde lotingen voor beide, waarin de optie op haar sweet spot minstens zoveel waard is als gepland.
risk-standard-error = Standaardfout
risk-figures-title = Gemiddelde en percentielen
risk-figures-remark = P5 wordt in 95 van 100 trekkingen overtroffen, P95 in 5
