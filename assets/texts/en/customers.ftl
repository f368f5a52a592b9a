# The settings of the case and the page about customers.

## Settings of the case

settings-lead = What the case is about, how money is counted, and how customers respond to experience.
settings-about = About the case
currency-title = Count in { $to } instead of { $from }?
currency-not-converted = Nothing is converted by itself: an amount of 100 { $from } becomes 100 { $to }. Type a rate to convert every amount of the case, those in scenarios included. One undo takes all of it back.
currency-rate = How many { $to } is 1 { $from }?
currency-rate-above-zero = A rate is above 0. Nothing was changed.
currency-convert = Convert the amounts
currency-keep = Keep the amounts
settings-start-remark = Options and results are counted from the first month: when it moves, everything planned moves along.
settings-finance = Finance
settings-risk-adjust-help = An effect counts for the chance that it is really there; that chance goes by the grade of its evidence. Switched off, every effect counts in full.
settings-response = How customers respond
settings-response-lead = Everything here has a default with its source. Leave a field empty to keep the default; type a number to use your own.
settings-all-default = Everything is the default.
settings-count-set = { $count ->
    [one] { $count } parameter is set by you.
   *[other] { $count } parameters are set by you.
}
settings-reset-all = Reset everything to default
settings-reset = Reset to default: { $parameter }
settings-set = Set by you
settings-default = Default
settings-default-assumed = Default, assumed
settings-origin = Default { $likely }. { $source }
settings-origin-range = Default { $likely } (from { $low } to { $high }). { $source }
settings-group-value = What a gap is worth
settings-group-kano = How heavily each kind of driver counts
settings-group-memory = What stays in memory
settings-group-expectation = How expectations rise
settings-group-behaviour = What customers then do
settings-group-confidence = How sure each grade of evidence makes
settings-group-alert = When the program warns
settings-memory-sum = Together { $sum }; the three parts make 100 %.
settings-curve-kind = Shown for kind of driver
settings-curve-driver = Driver on the curve
settings-curve-no-driver = No driver of this kind has a measured expectation, so the curve stands alone.
curve-summary = At a driver of the kind { $kind } a point too little is worth { $loss } and a point more than expected { $gain }.
curve-summary-today = { $driver } stands at { $gap } today, worth { $value }.
curve-summary-plan = The plan takes { $driver } to { $gap }, worth { $value }.
curve-summary-end = When expectations have risen, in the last month, { $driver } stands at { $gap }, worth { $value }.
curve-axis = points above or below what customers expect
curve-today = today
curve-plan = plan
curve-end = at the end

## Customers

customers-lead = Who your customers are, what goes wrong for them time and again, and what they say about it.
customers-segments = Segments
customers-segments-lead = Groups of customers that behave alike. One is enough to begin with.
customers-add-segment = Add segment
customers-frictions = Frictions
customers-frictions-lead = Failures that come back. Ask how often they happen, who tells you, and who leaves after them.
customers-add-friction = Add friction
customers-incidents-remark = The chances to leave come on top of the churn that would be there anyway.
customers-measurements = Measured scores
customers-measurements-lead = NPS, CSAT and other scores over time. They prove nothing about money by themselves, but show where things go.
customers-add-measurement = Add measurement

segment-name = Segment
segment-name-help = A group of customers that behaves alike.
friction-name = Friction
friction-name-help = A failure that keeps coming back.
friction-customers = Customers lost
friction-customers-help = How many customers leave in a year because of it, as things are today.
friction-money = At risk per year
friction-money-help = What those customers contribute in a year: spend times margin, less the cost of their contacts.
friction-all = All frictions
measurement-row = { $metric }, { $month }
measurement-metric = Metric
measurement-metric-help = What was measured: NPS, CSAT, CES or another score.
measurement-own-name = Name of the score
measurement-own-name-help = What another score than NPS, CSAT and CES is called. Typing a name here makes it that score.
measurement-month = Month
measurement-month-help = When it was measured.
measurement-score = Score
measurement-score-help = The score as it was measured, on its own scale; an NPS from −100 to 100.
measurement-margin = Margin
measurement-margin-help = The margin of error of the NPS in points, at 95 %. It needs the answers, promoters and detractors.
measurement-responses = Answers
measurement-responses-help = How many people answered.
measurement-promoters = Promoters
measurement-promoters-help = How many of them gave a 9 or 10.
measurement-detractors = Detractors
measurement-detractors-help = How many of them gave a 6 or less.

## What frictions cost

losses-title = What frictions cost today
losses-unit = contribution at risk per year
losses-empty = No frictions yet.
losses-empty-next = Add a failure that comes back below, with how often it happens: then its cost per year stands here.
losses-customers = { $count ->
    [one] { $customers } customer a year
   *[other] { $customers } customers a year
}
losses-summary = { $count ->
    [one] { $friction }: { $customers } customer and { $money } a year.
   *[other] { $friction }: { $customers } customers and { $money } a year.
}
losses-share = Frictions explain { $share } of the churn.
losses-nobody-leaves = Nobody leaves in these segments, so frictions cost no customers.
losses-how = Leavers are shared over the reasons to leave by how strong each is. The amount is what those customers contribute in a year: spend times margin, less the cost of their contacts.

## The course of the NPS

nps-title = NPS over time
nps-unit = with its margin of error (95 %)
nps-empty = No NPS measured yet.
nps-empty-next = Add at least three measurements below, with how many people answered and how many were promoters and detractors.
nps-too-few = { $count ->
    [one] Only { $count } measurement: too few for a trend.
   *[other] Only { $count } measurements in time: too few for a trend.
}
nps-too-few-next = From three measurements in different months on, the program says where it goes.
nps-no-trend = No trend: the change lies within the margin of error.
nps-rising = Rising by { $points } points a year.
nps-falling = Falling by { $points } points a year.
nps-how = The line is the middle of the slopes between all pairs of measurements (Theil–Sen). The chance of an order like this by luck alone is { $chance }.
nps-point = { $month }: { $value }.
nps-point-margin = { $month }: { $value }, give or take { $margin }.
