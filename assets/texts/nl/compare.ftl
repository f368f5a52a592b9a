# Vergelijken: scenario’s, en het plan naast een andere versie.

compare-lead = Wat het plan waard is als het anders loopt, en wat er is veranderd sinds een andere versie.

## Scenario’s

compare-scenarios = Scenario’s
compare-scenarios-remark = Elk scenario bewaart alleen de getallen die erin anders zijn; de rest volgt het plan.
compare-scenarios-none = Een scenario bewaart andere waarden voor een aantal getallen: minder besteding per klant, een latere start, een optie die vervalt. De rest volgt het plan. Begin met een van deze.
compare-plan = Volgens plan
compare-unnamed = Zonder naam
compare-show = Tonen
compare-show-results = De uitkomsten van { $name } op elke pagina tonen
compare-is-shown = Getoond
compare-is-shown-help = Elke pagina toont deze uitkomsten.
compare-show-plan = Terug naar het plan
compare-shown = Dit zijn de uitkomsten van ‘{ $name }’
compare-without-simulation = De oordelen in deze tabel berusten op waarschijnlijke waarden, zonder simulatie.
compare-shown-remark = De velden tonen en wijzigen nog steeds het plan. Wat dit scenario wijzigt, staat op de pagina Vergelijken.
compare-not-computed = Geen uitkomst
compare-add-own = Eigen scenario
compare-add-own-help = Begint zonder wijzigingen; kies zelf de getallen.
compare-add-worse = Alles tegen
compare-add-worse-help = Zet elk onzeker getal op de grens van de bandbreedte die de netto contante waarde verlaagt. Dat alles tegelijk tegenzit is onwaarschijnlijk: zie het als de bodem.
compare-add-better = Alles mee
compare-add-better-help = Zet elk onzeker getal op de grens van de bandbreedte die de netto contante waarde verhoogt. Dat alles tegelijk meezit is onwaarschijnlijk: zie het als het plafond.

## Eén scenario

compare-editor = Wat ‘{ $name }’ wijzigt
compare-name = Naam van het scenario
compare-description = Wat er gebeurt
compare-copy = { $name } kopiëren
compare-remove = { $name } verwijderen
compare-overrides-none = Nog niets, dus de uitkomsten zijn die van het plan.
compare-number = Getal
compare-here = In dit scenario
compare-value-of = { $number }, in dit scenario
compare-no-longer = { $number } niet meer wijzigen
compare-included = In het plan
compare-left-out = Vervalt
compare-find = Nog een getal wijzigen
compare-find-hint = Typ een deel van de naam
compare-find-done = Klaar
compare-find-nothing = Geen ander getal heeft dit in de naam.
compare-find-more = Er zijn er meer. Typ een deel van de naam.
compare-found = { $number } ({ $planned })

## Het plan naast een andere versie

compare-against = Vergelijken met een andere versie
compare-with = Vergelijken met
compare-with-saved = De laatst opgeslagen versie, met hoe het nu is
compare-with-scenario = Het plan met scenario ‘{ $name }’
compare-with-file = { $file }, met deze case
compare-choose-file = Ander bestand…
compare-file-title = Met welke case vergelijken?
compare-file-open = Vergelijken
compare-saved = Laatst opgeslagen
compare-now = Nu
compare-this = Deze case
compare-under-way = Bezig met vergelijken…
compare-never-saved = Deze case is nog niet opgeslagen, dus er is niets om mee te vergelijken. Sla de case op of kies een ander bestand.
compare-no-file = Kies een bestand.
compare-scenario-not-computed = Dit scenario heeft geen uitkomst. In de lijst met scenario’s staat waarom.
compare-same-as-saved = Er is niets veranderd sinds de case is opgeslagen.
compare-same-as-file = In beide bestanden staat dezelfde case.
compare-same-as-plan = Dit scenario wijzigt nog niets.
compare-side-not-computed = { $name } heeft geen uitkomst, dus er valt niets te vergelijken.
compare-failed = De twee cases konden niet worden vergeleken door een fout in dit programma. Aan beide is niets veranderd. Meld de fout, en ga verder op een andere pagina.
compare-currencies = De twee cases hebben een andere valuta. De bedragen zijn vergeleken zoals ze er staan, zonder wisselkoers.

compare-npv = NCW
compare-cost = Kosten
compare-payback = Terugverdiend
compare-verdict = Zwaarste oordeel
compare-difference = Verschil
compare-percent-points = { $count ->
    [one] { $points } procentpunt
   *[other] { $points } procentpunt
}
compare-months = { $count ->
    [one] { $months } maand
   *[other] { $months } maanden
}

compare-structural = Toegevoegd, verwijderd of in een andere volgorde
compare-more = en nog { $count }
compare-bridge = Wat elke wijziging waard is
compare-order = Elke wijziging telt na die erboven, in de volgorde van de case.
compare-joined = { $first }, en nog { $count } die erbij horen
compare-joined-help = Deze horen bij elkaar: met maar een deel ervan kan de case niet worden berekend.
compare-others = { $count ->
    [one] { $count } kleinere wijziging
   *[other] { $count } kleinere wijzigingen
}
compare-change = Wijziging
compare-step = NCW erbij
compare-alone = Op zichzelf
compare-reached = NCW daarna
compare-npv-of = NCW, { $name }
compare-more-rows = En nog { $count }. Kopieer de tabel om alles te zien.
compare-interaction = Samen zijn de wijzigingen { $amount } waard ten opzichte van de som van elk op zichzelf: ze werken op elkaar in.
compare-no-interaction = Samen zijn de wijzigingen evenveel waard als elk op zichzelf.
compare-interaction-unknown = Sommige wijzigingen betekenen op zichzelf niets, dus er is geen som van elk op zichzelf.
compare-copy-table = Tabel kopiëren
compare-copy-table-help = Kopieert de hele tabel, om in een spreadsheet te plakken.

## Naast het antwoord

answer-scenario = Scenario ‘{ $name }’
