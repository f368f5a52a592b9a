# What the case may come to: the simulation.

## On paper, on screen and in the terminal

risk-only-trial = The only trial comes to { $npv }.
risk-in-words = The case loses money in { $chance } of the trials. Nine trials in ten lie between { $low } and { $high }.
risk-how-once = { $draws }. A single trial does not tell how far off the mean is.
risk-how = { $draws }. The mean is off by about { $error }, one standard error.
risk-mean-below = On average the case is worth { $money } less than the headline, which takes the likely values.
risk-mean-above = On average the case is worth { $money } more than the headline, which takes the likely values.
risk-mean-ranges = { $money } of that comes of ranges that reach further to one side, above all { $names }.
risk-mean-bends = The rest comes of effects that are there or not, and of gains that level off.
risk-verdict-holds = { $option }: scaling back does at least as well as the plan in { $share } of the trials, so the warning stands.
risk-verdict-softens = { $option }: scaling back does at least as well as the plan in only { $share } of the trials. That is no reason yet to scale back.

## How sure the verdicts are

verdict-basis-awaited = Working out the chances
verdict-basis-simulated = Judged with { $trials }
verdict-basis-simulated-with = Judged with { $trials }, seed { $seed }
verdict-awaits = These warnings rest on likely values. Whether they stand is being simulated.
verdict-stands = { $count ->
    [one] The warning stands
   *[other] The warnings stand
} after { $trials }.

chance-under = under { $least }
chance-over = over { $most }

risk-figure = Figure
risk-mean = Mean
risk-p5 = P5
risk-p10 = P10
risk-p50 = P50
risk-p90 = P90
risk-p95 = P95
risk-headline = NPV at likely values
risk-expected-shortfall = NPV in the worst tenth
risk-payback-median = Payback, half of the trials
risk-payback-late = Payback, nine in ten trials
risk-payback-never = No payback within the horizon
risk-evpi = Worth of knowing everything
risk-fan-year = Cumulative cash, end of year
risk-overshoot = Past the sweet spot for a month or more
risk-chance = Chance
risk-tornado = NPV at the ends of each range
risk-at-low = Low
risk-at-high = High
risk-switching = NPV 0 at
risk-factor = What explains the spread
risk-share = Share
risk-worth = Worth knowing

factor-works = { $name }: does it work?
factor-works-against = { $name }: does it help?
factor-saving = { $name }: does the saving come?
factor-delivers = { $name }: does it deliver?

## The page

risk-lead-none = The case cannot be computed as it is. Once it can, it is simulated here.
risk-waiting = Simulating
risk-first = The first trials are being drawn.
risk-stale = These figures belong to the case as it was; new ones are on their way.
risk-refining = { $trials } so far; { $share } of the way.
risk-stopped = Stopped after { $trials }.
risk-stop = Stop
risk-resume = Simulate again
risk-trials = Trials
risk-new-seed = Other draws
risk-new-seed-help = Begins the draws elsewhere, at seed { $seed }. The figures should hardly move: what moves is chance.
risk-spread = What the case may be worth
risk-spread-remark = NPV of every trial
risk-cash = How cash may run
risk-cash-remark = cumulative, not discounted
risk-cash-legend = Dark: eight trials in ten. Light: nine in ten. Dashed: our plan at likely values.
risk-tornado-title = What each range does
risk-tornado-remark = NPV at its low and high end, all else as likely
risk-share-title = What explains the spread
risk-share-remark = share of the variance of NPV, each by itself
risk-worth-title = What to find out first
risk-worth-lead = A pilot that answers this is worth at most { $money }: { $name }
risk-worth-all = Knowing everything beforehand would be worth { $information }: the losses it would avoid.
risk-worth-nothing = No single question is worth a pilot: whatever the answer, the decision stays the same on average.
risk-switching-title = Where NPV is 0
risk-switching-remark = all else as likely
risk-overshoot-title = Past the sweet spot
risk-overshoot-remark = chance of a month or more
risk-overshoot-none = No driver with a known expectation is changed by the plan.
risk-payback-words = Half of the trials pay back within { $half }; { $never } do not within the horizon.
risk-payback-words-never = More than half of the trials do not pay back within the horizon.
risk-worst-tenth = In the worst tenth of the trials NPV is { $shortfall } on average.
risk-histogram-summary = Spread of NPV: a loss in { $chance } of the trials, P5 { $low }, median { $middle }, P95 { $high }.
risk-guide-p5 = P5 { $npv }
risk-guide-p50 = P50 { $npv }
risk-guide-p95 = P95 { $npv }
risk-bin-from = From
risk-bin-to = To
risk-bin-share = Share of the trials
risk-fan-summary = Cumulative cash at the end of the horizon: P5 { $low }, median { $middle }, P95 { $high }.
risk-fan-high = P95 { $amount }
risk-fan-middle = P50 { $amount }
risk-fan-low = P5 { $amount }
risk-tornado-help = { $low }: { $at-low }. { $high }: { $at-high }.
risk-tornado-range = { $low } to { $high }
risk-tornado-change-low = Change of NPV at low
risk-tornado-change-high = Change of NPV at high
risk-tornado-summary = The range that does most to NPV: { $name }, { $range }.
risk-tornado-nothing = No estimate that matters has a range yet.
risk-share-help = Give or take { $error }, one standard error.
risk-share-summary = What explains most of the spread: { $name }, { $share }.
risk-share-nothing = Nothing in this case is uncertain yet.
risk-overshoot-help = On average { $months } of the horizon.
risk-overshoot-summary = Chance of a month or more past the sweet spot: { $drivers }.
risk-overshoot-nothing = No driver goes past the sweet spot in any trial.
risk-driver = Driver
risk-question = Question
risk-number = Number
risk-likely = Likely

# Amounts that many trials come to

risk-mass = { $share }: { $what }
risk-mass-nothing-works = it does not work here, { $amount }
risk-mass-nothing-works-about = it does not work here, { $amount } on average
risk-mass-nothing-works-help = In these trials nothing that is to help works. What is left is the cost.
risk-mass-one-amount = { $amount } every time
risk-mass-one-amount-about = about { $amount }
risk-mass-rest = from { $low } to { $high }
risk-mass-rest-short = all other trials
risk-mass-percentiles = { $count ->
    [one] { $names } lies here
   *[other] { $names } lie here
}
risk-mass-trials = Trials
risk-mass-summary = What the trials come to: { $parts }.
risk-rest = How the rest spreads
risk-rest-remark = NPV of the other { $share } of the trials, at a scale of its own

# Numbers that many trials make.

simulated-words = { $words } Counted over { $trials }; in each, every uncertain number is drawn.
simulated-seed = Draws begin with seed { $seed }: the same seed gives the same numbers.
simulated-error = Standard error: { $error }
simulated-factor = explains { $share } of the spread by itself
simulated-at-likely = at likely values
simulated-of-cash = Cumulative cash at the end of year { $year }
simulated-of-bin = from { $from } to { $to }
simulated-of-set = of the chosen set of options
simulated-mean = Mean of the trials
simulated-mean-why = What the trials come to on average.
simulated-standard-error = Standard error of the mean
simulated-standard-error-why = How far the mean would move if it were drawn again, from the spread of independent sets of draws.
simulated-p5 = Exceeded in 95 of 100 trials
simulated-p5-why = One trial in twenty comes to less.
simulated-p10 = Exceeded in 90 of 100 trials
simulated-p10-why = One trial in ten comes to less.
simulated-p50 = Middle of the trials
simulated-p50-why = Half of the trials come to less, half to more.
simulated-p90 = Exceeded in 10 of 100 trials
simulated-p90-why = One trial in ten comes to more.
simulated-p95 = Exceeded in 5 of 100 trials
simulated-p95-why = One trial in twenty comes to more.
simulated-chance-of-loss = Chance of a loss
simulated-chance-of-loss-why = The share of the trials in which net present value is below zero.
simulated-expected-shortfall = Mean of the worst tenth
simulated-expected-shortfall-why = What the worst tenth of the trials come to on average.
simulated-share-of-bin = Share of the trials
simulated-share-of-bin-why = The part of the trials whose net present value lies between these two amounts.
simulated-share-of-mass = Share of the trials
simulated-share-of-mass-why = The part of the trials that come to this amount, or nearly so.
simulated-middle-payback = Payback in half of the trials
simulated-middle-payback-why = In half of the trials cumulative cash has come back to zero for good by this month.
simulated-never-pays-back = Chance that it never pays back
simulated-never-pays-back-why = The share of the trials in which cumulative cash is below zero at the end of the horizon.
simulated-overshoot-chance = Chance past the sweet spot
simulated-overshoot-chance-why = The share of the trials in which the driver is past the sweet spot for a month or more.
simulated-share-of-variance = Share of the spread
simulated-share-of-variance-why = How much less net present value would spread on average if this number alone were known (first-order Sobol index).
simulated-perfect-information = Worth of knowing everything
simulated-perfect-information-why = What it would be worth at most to know beforehand whether the case pays: going on only when it does.
simulated-partial-information = Worth of finding out
simulated-partial-information-why = The most that a pilot or a study is worth which settles this number beforehand, and nothing else.
simulated-at-least-as-good = Scaled back does at least as well
simulated-at-least-as-good-why = The share of the trials, with the same draws for both, in which the option at its sweet spot is worth at least as much as planned.
risk-standard-error = Standard error
risk-figures-title = Mean and percentiles
risk-figures-remark = P5 is exceeded in 95 of 100 trials, P95 in 5
