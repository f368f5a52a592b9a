# What the case may come to: the simulation.

## On paper, on screen and in the terminal

risk-in-words = The case loses money in { $chance } of the trials. Nine trials in ten lie between { $low } and { $high }.
risk-how = { $trials } trials, seed { $seed }. The mean is off by about { $error }, one standard error.
risk-mean-below = On average the case is worth { $money } less than the headline, which takes the likely values.
risk-mean-above = On average the case is worth { $money } more than the headline, which takes the likely values.
risk-mean-ranges = { $money } of that comes of ranges that reach further to one side, above all { $names }.
risk-mean-bends = The rest comes of effects that are there or not, and of gains that level off.
risk-verdict-holds = { $option }: scaling back does at least as well as the plan in { $share } of the trials, so the warning stands.
risk-verdict-softens = { $option }: scaling back does at least as well as the plan in only { $share } of the trials. That is no reason yet to scale back.

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
