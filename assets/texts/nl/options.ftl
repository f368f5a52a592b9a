# De pagina over de opties: haar weergaven, de tijdbalken, wat een optie vereist, en schattingen met waar ze op rusten.

## Weergaven van de lijst

options-view = Hoe de opties getoond worden
options-view-list = Wat ze opleveren
options-view-time = Wanneer
options-view-table = Als tabel
options-table-how = Typ over een cel heen, plak een blok, of vul omlaag met Ctrl+D; Alt met een pijl verplaatst een rij. F6 gaat naar de details.
options-column-included = In het plan
options-column-included-help = Of het in het plan zit.
options-column-category = Soort
options-column-category-help = Wat voor investering het is.
options-column-owner = Eigenaar
options-column-owner-help = Wie ervoor instaat.
options-keys-remark = Enter opent de details; met de spatiebalk zet je een optie in of uit het plan; met F6 ga je terug naar de lijst.

## Tijdbalken

time-bars-summary = { $count ->
    [one] { $count } optie
   *[other] { $count } opties
} over de maanden van { $from } tot en met { $to }
time-bars-how = Versleep een balk, of druk erop op pijl links of rechts, om een maand eerder of later te beginnen.
time-bar-name = { $option }.
time-bar-built = Bouw van { $from } tot en met { $to }.
time-bar-live = Live in { $month }.
time-bar-live-range = Tussen { $early } en { $late }, afhankelijk van de uitloop.
time-bar-full = Volledig vanaf { $month }.
time-bar-stops = Stopt in { $month } en zakt daarna weg.
time-bar-after-end = Dat is na het einde van de case.
time-bar-runs = Loopt tot het eind.
time-bar-left-out = Niet in het plan.
time-bar-unclear = { $option }: wanneer het loopt is pas te zeggen als de maanden ervan kloppen.
time-legend-built = bouw
time-legend-delay = live, met de marge van de uitloop
time-legend-rising = op- of aflopend
time-legend-full = volledig
time-legend-left-out = niet in het plan

## Eén optie

detail-description = Omschrijving
detail-included = In het plan
detail-with-unit = { $field }, { $unit }
detail-relations = Samenhang met de andere

## Wat zij vereist en uitsluit

relations-requires = Vereist
relations-requires-help = Opties die in het plan moeten zitten voordat deze zin heeft.
relations-excludes = Sluit uit
relations-excludes-help = Opties die niet samen met deze in het plan kunnen.
relations-none = niets
relations-add-required = Vereiste optie toevoegen
relations-add-excluded = Uitgesloten optie toevoegen
relations-add = Toevoegen…
relations-remove-required = { $option } niet langer vereisen
relations-remove-excluded = { $option } niet langer uitsluiten

## Schattingen

estimate-certain = { $value }, zeker
estimate-picture = Tussen { $low } en { $high }, waarschijnlijk { $likely }
estimate-picture-unclear = Geen beeld: de drie waarden staan niet op volgorde
basis-of = Waar het op rust: { $field }
basis-evidence = Bewijs: { $field }
basis-source = Bron: { $field }
basis-source-hint = Waar is het na te zien?
basis-owner = Eigenaar: { $field }
basis-owner-hint = Wie staat ervoor in?
basis-as-of = Peilmaand: { $field }
basis-as-of-hint = bijv. { $month }
basis-caption-evidence = Bewijs
basis-caption-source = Bron
basis-caption-owner = Eigenaar
basis-caption-as-of = Peilmaand

## De effecten als tabel

effects-as-table = Als tabel
effects-as-cards = Een voor een
effects-what = Wat verandert
effects-what-help = Wat de optie verandert, en waarvan.
effects-size = Grootte
effects-grade = Bewijs
effects-grade-help = Hoe goed de grootte bekend is.
effects-source = Bron
effects-source-help = Waar het na te zien is.
effects-owner = Eigenaar
effects-owner-help = Wie voor het getal instaat.
list-yes = ja
list-no = nee

timing-option = Optie
timing-in-plan = In het plan
timing-yes = ja
timing-no = nee
timing-start = Begint
timing-live = Live
timing-full = Volledig
timing-stops = Stopt
