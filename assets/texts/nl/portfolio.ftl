
# De beste set opties binnen een budget.

portfolio-quoted = ‘{ $name }’

# Waarom een optie afviel

portfolio-lost-no-scale = De schaal in het plan is 0, dus er valt niets van te kiezen. Geef de optie een schaal om haar mee te laten doen.
portfolio-lost-impossible = Kan niet worden uitgevoerd: hiervoor is { $options } nodig, en dat is ernaast uitgesloten of heeft schaal 0.
portfolio-lost-over-budget = Boven het budget: met wat erbij nodig is kost dit meer dan het hele budget.
portfolio-lost-over-budget-in-year = Boven de jaargrens: met wat erbij nodig is kost dit alleen al in jaar { $year } meer dan er mag worden uitgegeven.
portfolio-lost-excluded-by = Uitgesloten door { $options }.
portfolio-lost-does-not-pay-alone = Verdient zich alleen niet terug: zonder andere opties is dit { $alone } waard.
portfolio-lost-needs = Kan niet zonder { $options }, en samen verlagen ze de waarde met { $falls }.
portfolio-lost-overlaps = Overlapt met { $options }: alleen is dit { $alone } waard, ernaast zou het de waarde met { $falls } verlagen.
portfolio-lost-overlaps-many = Overlapt met de rest van de set: alleen is dit { $alone } waard, ernaast zou het de waarde met { $falls } verlagen.
portfolio-lost-crowded-out = Verdrongen: dit zou { $adds } toevoegen voor { $spend } extra, { $per } per { $one }, maar dan gaat de set over een grens heen en elders doet het geld meer.
portfolio-lost-too-risky = Te riskant: dit zou { $adds } toevoegen, maar dan is verlies waarschijnlijker dan u toestaat.
portfolio-lost-enough = De helft is genoeg: de andere helft zou de waarde met { $falls } verlagen.

# Het antwoord op de opdrachtregel

portfolio-best-within = Binnen een budget van { $budget } is de beste set opties vandaag { $npv } waard, bij een uitgave van { $spend }.
portfolio-best = Zonder budget is de beste set opties vandaag { $npv } waard, bij een uitgave van { $spend }.
portfolio-more-than-plan = Dat is { $more } meer dan het plan, dat { $planned } uitgeeft.
portfolio-as-plan = Dat is het plan zelf.
portfolio-plan-beyond = Het plan is { $npv } waard, maar blijft niet binnen de grenzen of kan niet worden uitgevoerd.
portfolio-as-good = Dat is evenveel waard als het plan, dat { $planned } uitgeeft.
portfolio-exact = Elke combinatie is bekeken: bij deze schalen bestaat er geen betere.
portfolio-searched = Met { $options } opties zijn er te veel combinaties om alle te bekijken. Dit is de beste die een zoektocht vond; hoeveel beter de allerbeste is, is niet bekend.
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
portfolio-frontier-title = Wat elk budget zou opleveren ({ $shown } van { $all } stappen):
