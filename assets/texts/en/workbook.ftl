# The workbook.
workbook-sheet-cover = Cover
workbook-sheet-result = Result
workbook-sheet-charts = Charts
workbook-sheet-inputs = Inputs
workbook-sheet-response = Response
workbook-sheet-options = Options
workbook-sheet-experience = Experience
workbook-sheet-journey = Journey
workbook-sheet-customers = Customers
workbook-sheet-money = Money
workbook-sheet-sweet-spot = Sweet spot
workbook-sheet-irr = Rate of return
workbook-sheet-check = Check
workbook-sheet-assumptions = Assumptions

## The cover

workbook-cover-kind = Return on experience: the business case as a workbook with live formulas
workbook-cover-organisation = Organisation
workbook-cover-author = Made by
workbook-cover-date = Date
workbook-cover-horizon = Months that count
workbook-cover-currency = Currency of all amounts
workbook-cover-version = Made with
workbook-cover-program = ROX Case { $version }
workbook-cover-ask = What to do
workbook-cover-chance = Chance of a loss
workbook-cover-chance-words = { $chance } (simulated: { $draws })
workbook-cover-summary = In short
workbook-how-to-read = How to read it
workbook-legend-sample = 1,234
workbook-legend-input = Input
workbook-legend-input-why = Change it, and every figure follows.
workbook-legend-formula = Formula
workbook-legend-formula-why = Follow it back to the inputs it is made of.
workbook-legend-stated = Computed by ROX Case
workbook-legend-stated-why = Found when the workbook was made; it does not follow changes.
workbook-read-trace = Months run to the right and every row has one formula. Inputs have names, so a formula reads as a sentence.
workbook-read-levels = Every effect is there or not, with a chance that follows from its evidence. Level 1 has the surest effects, the last level all of them.
workbook-read-limits = The number of years, of options, of drivers and of segments is fixed here; change those in ROX Case and make a new workbook.
workbook-read-printing = The whole workbook prints on a few pages: of the sheets of months, and of the steps of the rate of return, the heading only. They are read on screen.
workbook-sheets = The sheets

## Inputs

workbook-inputs = Inputs
workbook-inputs-lead = Every number of the case, with its range and what it rests on. What is yellow may be changed.
workbook-response-lead = How customers respond to experience: defaults with their source, or what was set for this case.
workbook-head-unit = Unit
workbook-head-low = Low
workbook-head-high = High
workbook-head-source = Source
workbook-head-owner = Owner
workbook-head-name = Name in formulas
workbook-head-place = Belongs to
workbook-yes = yes
workbook-no = no
workbook-unit-yes-no = 1 yes, 0 no
workbook-risk-adjust = Weak evidence counts for less
workbook-included = Part of the plan
workbook-gain-curve = Value above the expectation
workbook-kano = Kind of driver (Kano)
workbook-block-value = From gap to value and memory
workbook-block-behaviour = From memory to behaviour
workbook-block-kano-loss = Weight of a shortfall, by kind of driver
workbook-block-kano-gain = Weight of a surplus, by kind of driver
workbook-block-confidence = Chance that an effect is there, by evidence

## Sheets of months

workbook-head-figure = Figure
workbook-head-symbol = Symbol
workbook-head-fixed = All months
workbook-month-number = Number of the month
workbook-printed-months = On paper: this heading only. To print the months too, clear the print area of this sheet.
workbook-options = Options over time
workbook-options-lead = What each option does month by month, what it costs, and how sure its effects are.
workbook-live = Month in which it goes live
workbook-end = Month in which it stops
workbook-scale-in-use = Scale in use
workbook-cost-factor = Scale, contingency and uplift on the cost
workbook-cost-once = Building, at scale 100 %
workbook-cost-running = Running, at scale 100 %
workbook-effects = Effects
workbook-effects-lead = Those on one driver or friction stand together. All months: the chance that the effect is there (w).
workbook-experience = Experience
workbook-experience-lead = For every driver: delivered against expected, the gap, and what it is worth to customers of each segment.
workbook-curve-number = Curve above the expectation (1 levels off, 2 straight, 3 steeper)
workbook-loss-slope = What a point too little costs
workbook-gain-weight = Weight of a surplus
workbook-none-there = Chance that none of the effects is there
workbook-level-threshold = Level { $level }: effects at least this sure
workbook-level-chance = Level { $level }: chance that just these are there
workbook-level-promised = Level { $level }: promised more or less
workbook-level-delivered = Level { $level }: delivered
workbook-level-incidents = Level { $level }: part of the incidents left
workbook-segment-level = { $segment } · level { $level }
workbook-journey = Journey
workbook-journey-lead = What touchpoints are worth to customers, what they remember of it, and how far behaviour has followed.
workbook-what-counts = What counts for how much
workbook-weight = Weight
workbook-weight-before = Weight of what comes before the purchase
workbook-vivid = What stays in memory
workbook-memory-after = Memory after { $touchpoint }
workbook-best-and-worst = Best and worst moment
workbook-value = Value
workbook-customers = Customers
workbook-customers-lead = Failures, what customers do, how many there are and what they bring, with the plan and without.
workbook-frictions = Frictions
workbook-leave-per-incident = Chance to leave after an incident
workbook-incidents = Incidents per customer in a year
workbook-observed-hazard = Rate of leaving observed, per year
workbook-hazard = Rate of leaving, per year
workbook-spend = Spend per customer in a year
workbook-referrals = Referrals per customer in a year
workbook-conversions = Prospects who buy in a year
workbook-contacts = Contacts per customer in a year
workbook-customers-end = Customers at the end
workbook-money = Money
workbook-money-lead = What comes in and goes out month by month, and what that is worth today.
workbook-spend-growth = Growth of spend
workbook-two-worlds = The two worlds
workbook-cash = Cash
workbook-worth-today = Worth today
workbook-below-zero = Number of the month while below zero
workbook-last-below-zero = Last month below zero
workbook-sweet-spot = Sweet spot
workbook-sweet-spot-lead = Where delivered passes what customers expect, and the money that buys it. Effects are shown in full: if it works as planned, is it too much?
workbook-revenue-at-start = Revenue at the start, per year
workbook-customers-at-start = Customers at the start
workbook-segment-weight = Weight of the segment
workbook-tolerance = Width of the sweet spot
workbook-first-gap = Gap in the first month
workbook-peak-gap = Widest gap upwards
workbook-last-gap = Gap in the last month
workbook-lift = Lift above today
workbook-lift-weight = Weight of the lift
workbook-unknown-share = Share of the lift that nobody measured
workbook-reaches-alert = Reaches the alert
workbook-total-cost = Cost, undiscounted

## The rate of return

workbook-irr-lead = The yearly rate at which the net present value is zero: looked for between −99 % and 1,000 %, in 2,000 steps.
workbook-irr-step = Step
workbook-irr-log-rate = ln(1 + rate)
workbook-irr-worth = Worth
workbook-irr-sign = Sign
workbook-irr-crossing = Changes
workbook-irr-count = How often the worth changes its sign
workbook-irr-place = Row of the first change
workbook-irr-first = First month with money in or out
workbook-irr-guess = Closer (Newton)
workbook-printed-irr = On paper: down to here. To print the steps too, clear the print area of this sheet.

## Result

workbook-result = Result
workbook-result-lead = The figures of the case, its years, its options and drivers.
workbook-headline = Headline figures
workbook-years = The years
workbook-stated = by ROX Case
workbook-stated-note = What is in italics was found by searching over many computations, which formulas cannot do. It does not follow changes in this workbook.
workbook-drivers = Drivers against expectation
workbook-driver = Driver
workbook-by-behaviour = From what customers do to net present value
workbook-by-option = What each option adds to net present value
workbook-step = Step
workbook-bridge-under = For the chart: under the bar
workbook-bridge-bar = For the chart: bar
workbook-bridge-above = For the chart: above a bar below zero
workbook-bridge-bar-below = For the chart: bar below zero

## Charts

workbook-charts = Charts
workbook-charts-lead = Cash, where the money comes from, and delivered against expected for every driver that the plan lifts.
workbook-chart-cash = Cumulative cash
workbook-chart-inaction = doing nothing, expectations rise
workbook-chart-expected-with = Expected, with the plan

## Check

workbook-check = Check
workbook-check-lead = What this workbook computes beside what ROX Case found. They differ once an input is changed; that is meant so.
workbook-check-differing = Figures that differ
workbook-check-equal = All figures equal those of ROX Case.
workbook-check-differs = Some figures differ: inputs were changed since the workbook was made.
workbook-head-live = This workbook
workbook-head-stated = ROX Case
workbook-head-difference = Difference
workbook-head-equal = Equal

## Assumptions

workbook-assumptions-lead = One line for each assumption, to sort and filter. The value is that of the inputs.
