# The page with what the case rests on: the register of all assumptions.

register-title = Register of assumptions
register-lead = How much of the benefit is lost without the effects of each grade of evidence. Below it every number that the result depends on.
register-rests-on-own-experiment = { $share } of the benefit rests on own experiments
register-rests-on-own-trend = { $share } of the benefit rests on own trends
register-rests-on-own-survey = { $share } of the benefit rests on own surveys
register-rests-on-published-study = { $share } of the benefit rests on published studies
register-rests-on-judgement = { $share } of the benefit rests on judgement

## What to do first

register-first = The weakest heavy assumption is ‘{ $name }’ ({ $footing }, ± { $amount } on NPV). Measure it first.
register-first-tenth = The weakest heavy assumption is ‘{ $name }’ ({ $footing }, ± { $amount } on NPV for 10 % more or less). Measure it first, or give it a range.
register-first-entered = The heaviest number without evidence is ‘{ $name }’ (entered, ± { $amount } on NPV for 10 % more or less). Check it first.
register-nothing-heavy = No assumption moves the net present value.
register-under-way = How much hangs on each assumption is being computed.
register-not-computed = How much hangs on each assumption can be told once the case can be computed. The checks say what is in the way.
register-used = Where it is used
register-why-end = At { $value }: { $amount }. Why?
register-show-field = Show the field

## Footings and subjects

register-assumed = Assumed by us
register-entered = Entered
register-options = Options
register-customers = Customers
register-journey = Journey
register-response = How customers respond
register-finance = Finance
register-name-of-effect = { $name } ({ $target })
register-place-of-effect = { $place }: { $target }

## Filters

register-search = Search the register
register-search-hint = Name, source or owner
register-show-all = Show all
register-nothing-found = No assumption fits. Take a filter off or search for something else.
register-weak-and-heavy = Weak and heavy first
register-of-the-plan = The register is that of the plan, also while the results of a scenario are shown.
register-count = { $shown } of { $all }
register-count-effects = { $shown } of { $all } · switching values are being looked for
register-count-stale = { $shown } of { $all } · being computed

## The table

register-head-name = Assumption
register-head-name-help = What the number is called and where it stands.
register-head-value = Value
register-head-value-help = The likely value, and between what it lies.
register-head-footing = Evidence
register-head-footing-help = What the number rests on. What is hatched is judgement, or a default whose size we assumed.
register-head-as-of = As of
register-head-as-of-help = When it was last true.
register-head-source = Source
register-head-source-help = Where it can be looked up.
register-head-owner = Owner
register-head-owner-help = Who answers for it.
register-head-effect = Effect on NPV
register-head-effect-help = How the net present value changes when this number alone is at its lowest (grey) or its highest (blue).
register-head-switching = Zero at
register-head-switching-help = Switching value: the nearest value at which the net present value is 0, everything else as it is.
register-head-unit = Unit
register-head-tried-low = Tried low
register-head-change-low = NPV change at low
register-head-tried-high = Tried high
register-head-change-high = NPV change at high
register-sort-by = Sort by { $column }
register-range = { $low } – { $high }
register-tenth = ± 10 %
register-certain = no range
register-no-effect = no effect
register-not-alone = not alone
register-no-switching = none
register-legend = Grey: at the lowest value. Blue: at the highest. A number without a range is tried 10 % lower and higher. Weak and heavy: the effect times the chance that the evidence is wrong. A double click or Enter goes to the field.

register-says-value = { $value } ({ $unit }), { $range }. Rests on: { $footing }.
register-says-low = At { $value } the net present value changes by { $amount }.
register-says-high = At { $value } it changes by { $amount }.
register-says-switching = At { $value } the case is worth nothing.
register-says-no-switching = No permitted value of this number alone makes the case worth nothing.

## The selected line

register-default = Default of the program, published. { $source }
register-default-assumed = Default of the program, assumed by us. { $source }
register-takes-no-evidence = A number of this kind has no range and no source of its own.
register-ask = Ask why
