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
