# The lists of a case, filled in as grids.

list-none = none
list-show-ranges = Show low and high
list-hide-ranges = Hide low and high
list-low = { $field }, low
list-high = { $field }, high
list-name-needed = It needs a name, to find it by.
list-likely-first = Fill in the likely value first, then how low and high it may be.
list-choice-unknown = Choose one of these: { $choices }.
list-choice-twice = Two have this name. Choose one from the list instead.
list-touchpoint-used = ‘{ $name }’ stays: { $drivers ->
    [one] { $drivers } driver
   *[other] { $drivers } drivers
} and { $frictions ->
    [one] { $frictions } friction
   *[other] { $frictions } frictions
} belong to it. Give these another touchpoint first.
list-computed = This follows from other cells and cannot be typed.
list-basis = Where this number comes from
list-basis-of = { $column } of { $row }
list-basis-none = Select a number with a low and a high value to see and say so.
