# De beste set opties binnen een budget.

portfolio-quoted = ‘{ $name }’

# Waarom een optie afviel

portfolio-lost-no-scale = De schaal in het plan is 0, dus er valt niets van te kiezen. Geef de optie een schaal om haar mee te laten doen.
portfolio-lost-starts-after-end = Begint na het einde van de case: wat zij oplevert, telt niet mee.
portfolio-lost-impossible = Kan niet worden uitgevoerd: hiervoor is { $options } nodig, en dat is ernaast uitgesloten of heeft schaal 0.
portfolio-lost-over-budget = Boven het budget: met wat erbij nodig is kost dit meer dan het hele budget.
portfolio-lost-over-budget-in-year = Boven de jaargrens: met wat erbij nodig is kost dit alleen al in jaar { $year } meer dan er mag worden uitgegeven.
portfolio-lost-excluded-by = Uitgesloten door { $options }.
portfolio-lost-does-not-pay-alone = Verdient zich alleen niet terug: zonder andere opties is dit { $alone } waard.
portfolio-lost-needs = Kan niet zonder { $options }, en samen verlagen ze de waarde met { $falls }.
portfolio-lost-overlaps = Overlapt met { $options }: alleen is dit { $alone } waard, ernaast zou het de waarde met { $falls } verlagen.
portfolio-lost-overlaps-many = Overlapt met de rest van de set: alleen is dit { $alone } waard, ernaast zou het de waarde met { $falls } verlagen.
portfolio-lost-crowded-out = Verdrongen: dit zou { $adds } toevoegen voor { $spend } extra, { $per } per { $one }, maar dan gaat de set over een grens heen en elders doet het geld meer.
portfolio-lost-too-risky = Te riskant: dit zou { $adds } toevoegen, maar dan is verlies waarschijnlijker dan je toestaat.
portfolio-lost-enough = De helft is genoeg: de andere helft zou de waarde met { $falls } verlagen.

# Het antwoord op de opdrachtregel

portfolio-best-within = Binnen een budget van { $budget } is de beste set opties vandaag { $npv } waard, bij een uitgave van { $spend }.
portfolio-best = Zonder budget is de beste set opties vandaag { $npv } waard, bij een uitgave van { $spend }.
portfolio-more-than-plan = Dat is { $more } meer dan het plan, dat { $planned } uitgeeft.
portfolio-as-plan = Dat is het plan zelf.
portfolio-plan-beyond = Het plan is { $planned-npv } waard, maar blijft niet binnen de grenzen of kan niet worden uitgevoerd.
portfolio-as-good = Dat is evenveel waard als het plan, dat { $planned } uitgeeft.
portfolio-exact = Elke combinatie is bekeken: bij deze schalen bestaat er geen betere.
portfolio-searched = Met { $options } opties zijn er te veel combinaties om alle te bekijken. Dit is de beste die een zoektocht vond; hoeveel beter de allerbeste is, is niet bekend.
portfolio-searched-at-most = Met { $options } opties zijn er te veel combinaties om alle te bekijken. Dit is de beste die een zoektocht vond; de allerbeste is hoogstens { $more } meer waard.
portfolio-searched-best = Met { $options } opties zijn er te veel combinaties om alle te bekijken. Een zoektocht vond deze set, en geen enkele set is meer waard.
portfolio-no-options = De case heeft geen opties om uit te kiezen.
portfolio-option = Optie
portfolio-in-plan = Plan
portfolio-in-best = Beste set
portfolio-left-out = –
portfolio-why-lost = Waarom de andere afvielen:
portfolio-spend = Uitgave
portfolio-npv = Waarde vandaag (NCW)
portfolio-rox = ROX
portfolio-chance = Kans op verlies
portfolio-set = Opties
portfolio-frontier-title = Wat elk budget zou opleveren ({ $all ->
    [one] de enige stap
   *[other] { $shown } van { $all } stappen
}):

# De pagina

portfolio-lead = Welke opties samen het meest waard zijn voor het geld dat er is. Alle opties doen mee, ook die niet in het plan zitten.
portfolio-empty-next = Voeg een paar mogelijke investeringen toe, met wat ze kosten en wat ze verbeteren.
portfolio-scales = Schalen
portfolio-scales-whole = Zoals gepland of niet
portfolio-scales-halves = Ook de helft van het plan
portfolio-looking = Alle sets worden bekeken: { $share }
portfolio-judging = Simuleren hoe groot de kans op verlies van elke set is
portfolio-given-up = Het zoeken is gestopt.
portfolio-give-up = Stoppen
portfolio-look-again = Opnieuw zoeken
portfolio-limits-remark = Het budget hoort bij de case; de andere grenzen gelden alleen op deze pagina.
portfolio-stale = Dit is het antwoord op wat hier eerder stond.
portfolio-frontier = Wat elk budget zou opleveren
portfolio-frontier-remark = Kies een punt om de set te zien. Tussen twee punten is de kleinere set nog steeds de beste.
portfolio-best-set = De beste set binnen je grenzen
portfolio-selected-set = De set die je koos
portfolio-is-plan = Dit is het plan zoals het is.
portfolio-take = Maak dit het plan
portfolio-take-in-scenario = Dit wijzigt het plan. Wat het scenario zelf aan opties wijzigt, blijft zoals het is.
portfolio-in-set = Set
portfolio-options = Wat er in de set zit
portfolio-none-of-them = De set heeft geen opties.
portfolio-worth = Nu waard
portfolio-nothing-pays = Niets doen is het beste: geen enkele set opties binnen de grenzen is meer waard dan zij kost.
portfolio-limits = Grenzen: { $limits }.
portfolio-no-limits = Er geldt geen grens aan uitgaven of risico.
portfolio-limit-budget = een budget van { $limit } over de looptijd
portfolio-limit-per-year = hoogstens { $limit } in één jaar
portfolio-limit-chance = een kans op verlies van hoogstens { $limit }
portfolio-loss = Verlieskans
portfolio-change = Wijziging
portfolio-goes-in = erbij
portfolio-goes-out = eruit
portfolio-gets-smaller = kleiner
portfolio-figure = Uitkomst
portfolio-difference = Verschil
portfolio-points = { $points } pt
portfolio-lost = Waarom de andere afvielen
portfolio-lost-remark = Elke reden is beproefd: de set is met de optie doorgerekend.
portfolio-lost-none = Er viel geen optie af: de set bevat ze alle zoals gepland.
portfolio-show-option = Toon
portfolio-steps = Stappen van de grenslijn, { $shown } van { $all }
portfolio-chance-remark = De kans op verlies komt uit { $trials } met startgetal { $seed }: dezelfde als op de pagina over risico en voor elke set gelijk, zodat het plan daar dezelfde kans heeft. Sets zonder kans zijn niet gesimuleerd.
portfolio-chance-awaited = volgt

frontier-chart-across = Uitgave over de looptijd
frontier-chart-budget = budget
frontier-chart-best = beste { $npv }
frontier-chart-plan-is-best = het plan is het beste { $npv }
frontier-chart-plan = plan { $npv }
frontier-chart-selected = { $npv }
frontier-chart-summary = Waarde tegen uitgave over { $steps ->
    [one] de ene set die door geen andere wordt overtroffen
   *[other] { $steps } sets die door geen andere worden overtroffen
}. De beste binnen de grenzen is { $npv } waard voor { $spend }; het plan is { $plan } waard voor { $planned }.
