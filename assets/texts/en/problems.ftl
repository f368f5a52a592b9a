# What is wrong with a case or with an entry, and what to do about it.

## Entries that were refused. The old value stays.

number-error-empty = Nothing was entered. Type a number.
number-error-too-long = This is longer than any number. Check whether more was pasted than one number.
number-error-not-a-number = ‘{ $text }’ is not a number. Type digits, with a point before the decimals: 1,250.50.
number-error-unknown-word = ‘{ $word }’ is not understood here. Type only the number; the unit stands beside the field.
number-error-decimal-separator = This could mean two things. In English a point comes before the decimals. Did you mean { $meant }?
number-error-grouping = The digits are not in groups of three. Write 1,250.50 or 1250.50.
number-error-apostrophe = Apostrophes are not read between digits. Did you mean { $meant }?
number-error-two-readings = This could mean two things: { $own } or { $other }. Type the one you mean.
number-error-percentage = This field takes no percentage. Type only the number.
number-error-money = This field takes a percentage, not an amount. Type 12 or 12 %.
number-error-too-large = This number is too large to compute with. Check the number of zeros.
number-error-too-small = This number is too small to tell from zero. Type 0 if that is meant.
number-error-not-a-month = ‘{ $text }’ is not a month. Type one as Jul 2027 or 2027-07.

## What is wrong with a case. First where, then what and what now.

problem-at = { $where } – { $problem }
problem-not-finite = This is not a number that can be computed with. Enter a number.
problem-out-of-range = { $value } is outside what makes sense here. { $range }
problem-half-range = A range needs both ends. Fill in low and high, or leave both empty.
problem-range-out-of-order = Low, likely and high are not in this order. Make low the smallest and high the largest of the three.
problem-empty-id = The id is empty. Give it a short name of its own.
problem-duplicate-id = { $kind ->
    [segment] Another segment has the id ‘{ $id }’ too.
    [touchpoint] Another touchpoint has the id ‘{ $id }’ too.
    [driver] Another driver has the id ‘{ $id }’ too.
    [friction] Another friction has the id ‘{ $id }’ too.
    [scenario] Another scenario has the id ‘{ $id }’ too.
   *[option] Another option has the id ‘{ $id }’ too.
} Give one of them another id.
problem-unknown-id = { $kind ->
    [segment] There is no segment with the id ‘{ $id }’.
    [touchpoint] There is no touchpoint with the id ‘{ $id }’.
    [driver] There is no driver with the id ‘{ $id }’.
    [friction] There is no friction with the id ‘{ $id }’.
    [scenario] There is no scenario with the id ‘{ $id }’.
   *[option] There is no option with the id ‘{ $id }’.
} Choose one that exists, or add it.
problem-requires-cycle = { $count ->
    [one] This option requires itself: { $options }. Remove that requirement.
   *[other] These options require each other in a circle: { $options }. Remove one of the requirements.
}
problem-no-customers = There are no customers in any segment. Add a segment, or fill in how many customers there are.
problem-too-large-together = Together the numbers of the case are too large to compute with, and this is the largest. Check it.
problem-memory-sum = The three parts of memory add up to { $sum } and not to 100 %. Change one of them.
problem-unknown-currency = ‘{ $code }’ is not the code of a currency. Use three letters of ISO 4217, such as EUR, GBP or USD.
problem-unknown-override = ‘{ $path }’ is not a number of this case. Choose the number again, or remove it from the scenario.
problem-repeated-override = The scenario changes ‘{ $path }’ twice. Remove one of the two.
problem-not-whole = Only a whole number fits here. Round it.
problem-not-yes-or-no = Enter 1 for an option that is part of the plan, or 0 for one that is not.
problem-too-many-items = There are more than { $most } of them, which is more than can be computed with in a moment. Remove some, or put some together.
problem-too-many-scenarios = A case has at most { $most } scenarios. Remove some.
problem-too-many-overrides = A scenario changes at most { $most } numbers. Remove some.
problem-unknown-format = The file has format { $format }, which this program does not know. Open it with the version of the program that made it.

## Which values an input takes

range-from-to = Enter a value from { $low } to { $high }.
range-from-below = Enter a value from { $low } up to, but not including, { $high }.
range-from = Enter { $low } or more.
range-above-to = Enter a value above { $low } and at most { $high }.
range-above-below = Enter a value between { $low } and { $high }, without the ends themselves.
range-above = Enter a value above { $low }.
range-to = Enter { $high } or less.
range-below = Enter a value below { $high }.
range-any = Enter any number.

## Where something stands in a case

path-case = The case
path-list-item = { $list }, { $item }
path-numbered-item = { $list }, no. { $number }
path-effect = { $item }, effect { $number }
path-override = { $item }, number { $number }
path-field = { $place }: { $field }
path-bound = { $field }, { $bound }
bound-low = low
bound-likely = likely
bound-high = high

## Fields of a case that are not in the table of inputs

field-format = File format
field-budget-per-year = Budget per year
field-chance-of-loss = Highest chance of a loss
field-portfolio = Portfolio
field-title = Title
field-organisation = Organisation
field-author = Author
field-summary = Summary
field-currency = Currency
field-start = First month
field-finance = Finance
field-response = How customers respond
field-segments = Segments
field-touchpoints = Touchpoints
field-drivers = Drivers
field-frictions = Frictions
field-options = Options
field-measurements = Measurements
field-scenarios = Scenarios
field-overrides = Other numbers
field-override-path = Which number
field-override-value = Value
field-risk-adjust = Weak evidence counts for less
field-gain-curve = Value above expectation
field-kano = Weights per kind of driver
field-memory = What stays in memory
field-confidence = Confidence per grade of evidence
field-id = Id
field-name = Name
field-stage = When in the journey
field-touchpoint = Touchpoint
field-pillar = Pillar
field-voice = Whose data
field-friction = Friction that it mirrors
field-description = Description
field-owner = Owner
field-category = Kind of investment
field-included = Part of the plan
field-effects = Effects
field-impact = What it changes
field-size = Size of the effect
field-requires = Requires
field-excludes = Excludes
field-month = Month
field-metric = What was measured
field-value = Score
field-responses = Answers
field-promoters = Promoters
field-detractors = Detractors
field-basis = What it rests on
field-evidence = Evidence
field-source = Source
field-as-of = True in
