# Opdrachten, ongedaan maken en verschillen tussen cases.

## Menu's

menu-all = Menu
menu-file = Bestand
menu-edit = Bewerken
menu-view = Beeld
menu-go-to = Ga naar
menu-help = Help

## Opdrachten

command-new = Nieuwe case
command-new-empty = Lege case
command-open = Openen…
command-save = Opslaan
command-save-as = Opslaan als…
command-close = Case sluiten
command-undo = Ongedaan maken
command-redo = Opnieuw doen
command-switch-language = English
command-switch-theme = Licht of donker

## Pagina's

page-group-build = Opbouwen
page-group-understand = Begrijpen
page-group-defend = Verdedigen
page-start = Start
page-case-settings = De case
page-journey = Belofte en klantreis
page-customers = Klanten
page-options = Opties
page-result = Resultaat
page-sweet-spot = Sweet spot
page-compare = Vergelijken
page-risk = Risico
page-portfolio = Portfolio
page-evidence = Onderbouwing
page-checks = Controles
page-board-paper = Directienota

## Dialoogvensters van het systeem

dialog-open-title = Case openen
dialog-save-title = Case opslaan
dialog-cases = ROX-cases
dialog-all-files = Alle bestanden

## Namen van nieuwe onderdelen

new-segment = Nieuw segment
new-touchpoint = Nieuw contactmoment
new-driver = Nieuwe driver
new-friction = Nieuwe frictie
new-option = Nieuwe optie
new-scenario = Nieuw scenario
scenario-pessimistic = Pessimistisch
scenario-optimistic = Optimistisch
copy-of = { $name } (kopie)

## Wat er tussen twee cases verschilt

difference-options = Andere keuze van opties ({ $count })
difference-converted = { $what }, bedragen omgerekend
difference-many = { $count ->
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
}
difference-field-of-item = { $field } van { $item }
difference-from-to = { $what } { $before } → { $after }
difference-range = { $what }: bandbreedte { $before } → { $after }
difference-basis = { $what }: andere onderbouwing
difference-changed = { $what } gewijzigd
difference-kano = Kano-soort
difference-effect = Effect
difference-in-scenario = { $field } in ‘{ $item }’
difference-override-number = één getal
difference-included = Optie ‘{ $name }’ in het plan opgenomen
difference-left-out = Optie ‘{ $name }’ uit het plan gelaten

difference-added-segments = Segment ‘{ $name }’ toegevoegd
difference-added-touchpoints = Contactmoment ‘{ $name }’ toegevoegd
difference-added-drivers = Driver ‘{ $name }’ toegevoegd
difference-added-frictions = Frictie ‘{ $name }’ toegevoegd
difference-added-options = Optie ‘{ $name }’ toegevoegd
difference-added-scenarios = Scenario ‘{ $name }’ toegevoegd
difference-added-overrides = Scenario ‘{ $item }’ wijzigt nu ook { $name }
difference-added-measurements = Meting van { $month } toegevoegd
difference-added-effects = Effect van ‘{ $item }’ toegevoegd
difference-added-requires = ‘{ $item }’ kan nu niet zonder ‘{ $name }’
difference-added-excludes = ‘{ $item }’ sluit nu ‘{ $name }’ uit

difference-removed-segments = Segment ‘{ $name }’ verwijderd
difference-removed-touchpoints = Contactmoment ‘{ $name }’ verwijderd
difference-removed-drivers = Driver ‘{ $name }’ verwijderd
difference-removed-frictions = Frictie ‘{ $name }’ verwijderd
difference-removed-options = Optie ‘{ $name }’ verwijderd
difference-removed-scenarios = Scenario ‘{ $name }’ verwijderd
difference-removed-overrides = Scenario ‘{ $item }’ wijzigt { $name } niet meer
difference-removed-measurements = Meting van { $month } verwijderd
difference-removed-effects = Effect van ‘{ $item }’ verwijderd
difference-removed-requires = ‘{ $item }’ kan weer zonder ‘{ $name }’
difference-removed-excludes = ‘{ $item }’ sluit ‘{ $name }’ niet meer uit

difference-reordered-segments = Segmenten in een andere volgorde
difference-reordered-touchpoints = Contactmomenten in een andere volgorde
difference-reordered-drivers = Drivers in een andere volgorde
difference-reordered-frictions = Fricties in een andere volgorde
difference-reordered-options = Opties in een andere volgorde
difference-reordered-scenarios = Scenario’s in een andere volgorde

## Waarden die geen getal zijn

difference-value-none = geen
difference-value-default = de standaard, { $value }
difference-value-on = aan
difference-value-off = uit
difference-value-quoted = ‘{ $text }’
difference-value-range = { $low } tot { $high }
difference-value-not-a-number = geen getal
