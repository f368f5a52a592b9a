# What the case may come to: the simulation.

## On paper, on screen and in the terminal

risk-in-words = In { $chance } van de trekkingen kost de businesscase geld. Negen van de tien trekkingen liggen tussen { $low } en { $high }.
risk-how = { $trials } trekkingen, startgetal { $seed }. Het gemiddelde zit er ongeveer { $error } naast, één standaardfout.
risk-mean-below = Gemiddeld is de businesscase { $money } minder waard dan het hoofdcijfer, dat van de waarschijnlijke waarden uitgaat.
risk-mean-above = Gemiddeld is de businesscase { $money } meer waard dan het hoofdcijfer, dat van de waarschijnlijke waarden uitgaat.
risk-mean-ranges = Daarvan komt { $money } door marges die naar één kant verder reiken, vooral { $names }.
risk-mean-bends = De rest komt doordat effecten er wel of niet zijn en doordat de winst afvlakt.
risk-verdict-holds = { $option }: terugschalen doet het in { $share } van de trekkingen minstens zo goed als het plan. De waarschuwing blijft dus staan.
risk-verdict-softens = { $option }: terugschalen doet het maar in { $share } van de trekkingen minstens zo goed als het plan. Dat is nog geen reden om terug te schalen.

## Hoe zeker de oordelen zijn

verdict-basis-awaited = Nog zonder simulatie beoordeeld
verdict-basis-simulated = Beoordeeld met { $trials } gesimuleerde trekkingen
verdict-awaits = Deze waarschuwingen berusten op waarschijnlijke waarden. Of ze standhouden, wordt nu gesimuleerd.
verdict-stands = { $count ->
    [one] De waarschuwing blijft
   *[other] De waarschuwingen blijven
} staan na { $trials } gesimuleerde trekkingen.

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
risk-worth = Waard om te weten

factor-works = { $name }: werkt het?
factor-works-against = { $name }: helpt het?
factor-saving = { $name }: komt de besparing?
factor-delivers = { $name }: wordt het geleverd?

## De pagina

risk-lead-none = De businesscase is zo niet door te rekenen. Zodra dat kan, staat hier de simulatie.
risk-waiting = Simulatie loopt
risk-first = De eerste trekkingen lopen.
risk-stale = Deze cijfers horen bij de businesscase zoals die was; nieuwe komen eraan.
risk-refining = { $trials } trekkingen tot nu toe; op { $share } van de weg.
risk-stopped = Gestopt na { $trials } trekkingen.
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
risk-worth-all = Vooraf alles weten zou { $money } waard zijn: de verliezen die dat voorkomt.
risk-worth-nothing = Geen enkele losse vraag is een proef waard: wat het antwoord ook is, het besluit blijft gemiddeld hetzelfde.
risk-switching-title = Waar de NCW 0 is
risk-switching-remark = de rest zoals waarschijnlijk
risk-overshoot-title = Voorbij de sweet spot
risk-overshoot-remark = kans op een maand of langer
risk-overshoot-none = Het plan verandert geen driver waarvan de verwachting bekend is.
risk-payback-words = De helft van de trekkingen is terugverdiend binnen { $half }; { $never } niet binnen de looptijd.
risk-payback-words-never = Meer dan de helft van de trekkingen is binnen de looptijd niet terugverdiend.
risk-worst-tenth = In het slechtste tiende deel van de trekkingen is de NCW gemiddeld { $money }.
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
risk-overshoot-help = Gemiddeld { $months } maanden van de looptijd.
risk-overshoot-summary = Kans op een maand of langer voorbij de sweet spot: { $drivers }.
risk-overshoot-nothing = Geen driver gaat in enige trekking voorbij de sweet spot.
risk-driver = Driver
risk-question = Vraag
risk-number = Getal
risk-likely = Waarschijnlijk
