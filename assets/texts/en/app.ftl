# Commands, undo and differences between cases.

## Menus

menu-all = Menu
menu-file = File
menu-edit = Edit
menu-view = View
menu-go-to = Go to
menu-help = Help

## Commands

command-new = New case
command-new-empty = Empty case
command-open = Open…
command-save = Save
command-save-as = Save as…
command-close = Close case
command-undo = Undo
command-redo = Redo
command-switch-language = Nederlands
command-switch-theme = Light or dark

## Pages

page-group-build = Build
page-group-understand = Understand
page-group-defend = Defend
page-start = Start
page-case-settings = The case
page-journey = Promise and journey
page-customers = Customers
page-options = Options
page-result = Result
page-sweet-spot = Sweet spot
page-compare = Compare
page-risk = Risk
page-portfolio = Portfolio
page-evidence = Evidence
page-checks = Checks
page-board-paper = Board paper

## Dialogs of the system

dialog-open-title = Open a case
dialog-save-title = Save the case
dialog-cases = ROX cases
dialog-all-files = All files

## Names of new items

new-segment = New segment
new-touchpoint = New touchpoint
new-driver = New driver
new-friction = New friction
new-option = New option
new-scenario = New scenario
scenario-pessimistic = Pessimistic
scenario-optimistic = Optimistic
copy-of = { $name } (copy)

## What differs between two cases

difference-options = Another choice of options ({ $count })
difference-converted = { $what }, amounts converted
difference-many = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
difference-field-of-item = { $field } of { $item }
difference-from-to = { $what } { $before } → { $after }
difference-range = { $what }: range { $before } → { $after }
difference-basis = { $what }: other evidence
difference-changed = { $what } changed
difference-kano = Kano kind
difference-effect = Effect
difference-in-scenario = { $field } in ‘{ $item }’
difference-override-number = one number
difference-included = Option ‘{ $name }’ put into the plan
difference-left-out = Option ‘{ $name }’ left out of the plan

difference-added-segments = Segment ‘{ $name }’ added
difference-added-touchpoints = Touchpoint ‘{ $name }’ added
difference-added-drivers = Driver ‘{ $name }’ added
difference-added-frictions = Friction ‘{ $name }’ added
difference-added-options = Option ‘{ $name }’ added
difference-added-scenarios = Scenario ‘{ $name }’ added
difference-added-overrides = Scenario ‘{ $item }’ now changes { $name }
difference-added-measurements = Measurement of { $month } added
difference-added-effects = Effect of ‘{ $item }’ added
difference-added-requires = ‘{ $item }’ now requires ‘{ $name }’
difference-added-excludes = ‘{ $item }’ now excludes ‘{ $name }’

difference-removed-segments = Segment ‘{ $name }’ removed
difference-removed-touchpoints = Touchpoint ‘{ $name }’ removed
difference-removed-drivers = Driver ‘{ $name }’ removed
difference-removed-frictions = Friction ‘{ $name }’ removed
difference-removed-options = Option ‘{ $name }’ removed
difference-removed-scenarios = Scenario ‘{ $name }’ removed
difference-removed-overrides = Scenario ‘{ $item }’ no longer changes { $name }
difference-removed-measurements = Measurement of { $month } removed
difference-removed-effects = Effect of ‘{ $item }’ removed
difference-removed-requires = ‘{ $item }’ no longer requires ‘{ $name }’
difference-removed-excludes = ‘{ $item }’ no longer excludes ‘{ $name }’

difference-reordered-segments = Segments in another order
difference-reordered-touchpoints = Touchpoints in another order
difference-reordered-drivers = Drivers in another order
difference-reordered-frictions = Frictions in another order
difference-reordered-options = Options in another order
difference-reordered-scenarios = Scenarios in another order

## Values that are not numbers

difference-value-none = none
difference-value-default = the default, { $value }
difference-value-on = on
difference-value-off = off
difference-value-quoted = ‘{ $text }’
difference-value-range = { $low } to { $high }
difference-value-not-a-number = not a number
