# The page about the options: its views, the time bars, what an option requires, and estimates with what they rest on.

## Views of the list

options-view = How the options are shown
options-view-list = What they bring
options-view-time = When
options-view-table = As a table
options-table-how = Type over a cell, paste a block, or fill down with Ctrl+D; Alt with an arrow moves a row. F6 goes to the details.
options-column-included = In the plan
options-column-included-help = Whether the plan has it.
options-column-category = Kind
options-column-category-help = What kind of investment it is.
options-column-owner = Owner
options-column-owner-help = Who answers for it.
options-keys-remark = Enter opens the details; Space puts an option in or out of the plan; F6 goes back to the list.

## Time bars

time-bars-summary = { $count ->
    [one] { $count } option
   *[other] { $count } options
} over the months from { $from } to { $to }
time-bars-how = Drag a bar, or press the left or right arrow on it, to begin a month earlier or later.
time-bar-name = { $option }.
time-bar-built = Built from { $from } to { $to }.
time-bar-live = Live in { $month }.
time-bar-live-range = Between { $early } and { $late }, depending on the delay.
time-bar-full = In full from { $month }.
time-bar-stops = Stops in { $month } and fades after that.
time-bar-after-end = That is after the case ends.
time-bar-runs = Runs to the end.
time-bar-left-out = Not in the plan.
time-bar-unclear = { $option }: when it runs cannot be said until its months are mended.
time-legend-built = building
time-legend-delay = live, with the range of the delay
time-legend-rising = rising or fading
time-legend-full = in full
time-legend-left-out = not in the plan

## One option

detail-description = Description
detail-included = In the plan
detail-with-unit = { $field }, { $unit }
detail-relations = Goes with the others

## What it requires and excludes

relations-requires = Requires
relations-requires-help = Options that have to be in the plan before this one makes sense.
relations-excludes = Excludes
relations-excludes-help = Options that cannot be in the plan together with this one.
relations-none = nothing
relations-add-required = Add a required option
relations-add-excluded = Add an excluded option
relations-add = Add…
relations-remove-required = No longer require { $option }
relations-remove-excluded = No longer exclude { $option }

## Estimates

estimate-certain = { $value }, certain
estimate-picture = Between { $low } and { $high }, most likely { $likely }
estimate-picture-unclear = No picture: the three values are not in order
basis-of = What it rests on: { $field }
basis-evidence = Evidence: { $field }
basis-source = Source: { $field }
basis-source-hint = Where can it be looked up?
basis-owner = Owner: { $field }
basis-owner-hint = Who answers for it?
basis-as-of = As of: { $field }
basis-as-of-hint = e.g. { $month }
basis-caption-evidence = Evidence
basis-caption-source = Source
basis-caption-owner = Owner
basis-caption-as-of = As of

## The effects as a table

effects-as-table = As a table
effects-as-cards = One by one
effects-what = What changes
effects-what-help = What the option changes, and about what.
effects-size = Size
effects-grade = Evidence
effects-grade-help = How well the size is known.
effects-source = Source
effects-source-help = Where it can be looked up.
effects-owner = Owner
effects-owner-help = Who answers for the number.
list-yes = yes
list-no = no

timing-option = Option
timing-in-plan = In the plan
timing-yes = yes
timing-no = no
timing-start = Begins
timing-live = Live
timing-full = In full
timing-stops = Stops
