# The sweet spot: how much of each option is enough.

sweet-spot-lead = Customers compare what they get with what they expect. Up to there an option pays best; past it the money buys a surprise that becomes the norm.
sweet-spot-empty = No option is part of the plan.
sweet-spot-empty-next = Include an option to see how much of it is enough.

## The options

sweet-spot-column-name = Option
sweet-spot-column-name-help = The options of the plan. Click on one to see more of it.
sweet-spot-column-cost = Cost
sweet-spot-column-cost-help = What the option costs over the horizon, worth today. The hot part buys experience above what customers expect.
sweet-spot-column-past = Past it
sweet-spot-column-past-help = Money past the sweet spot: the part of the cost that buys experience above what customers expect, worth today.
sweet-spot-column-best = Best scale
sweet-spot-column-best-help = The scale at which the whole case is worth most, with everything else as planned. Never more than planned.
sweet-spot-column-gain = Worth more
sweet-spot-column-gain-help = How much more the case is worth with the option at that scale.
sweet-spot-column-verdict = Verdict
sweet-spot-column-verdict-help = What to think of the option at its planned scale.
sweet-spot-none-of-it = none
sweet-spot-row = { $option }: costs { $cost }, { $past } past the sweet spot, best at { $best }, { $verdict }
sweet-spot-legend-within = up to the sweet spot
sweet-spot-legend-past = past the sweet spot

## One option

sweet-spot-balanced = It stays within what customers expect, and its planned scale is worth most.
sweet-spot-cannot-judge = Nobody asked customers what they expect of { $unknown } of what it lifts. Ask them before you judge the scale.
sweet-spot-uneconomic = It stays within what customers expect, but costs more than it brings at this scale. With less of it the case is worth { $gain } more.
sweet-spot-overshoots = { $cost } buys experience above what customers expect.
sweet-spot-scale = Worth at every scale
sweet-spot-scale-remark = all else as planned
sweet-spot-time = Delivered against expected
sweet-spot-time-remark = delivered against expected
sweet-spot-no-lift = This option lifts no score, so it can overshoot none.
sweet-spot-stopping = If you stop it
sweet-spot-no-surprise = ‘{ $driver }’ does not go past the sweet spot.
sweet-spot-ends-anyway = It stops by itself before its surprise has worn off, or runs for less than a year within the horizon.
sweet-spot-stopping-costs = Stopping in { $month } saves { $saves } and leaves the case worth { $change } less.
sweet-spot-stopping-pays = Stopping in { $month } saves { $saves } and leaves the case worth { $change } more.
sweet-spot-stopping-remark = What customers got used to they go on expecting, so the score falls short after a stop. Amounts are worth today.
sweet-spot-elsewhere = The same money elsewhere
sweet-spot-elsewhere-remark = what the best scale saves, spent on another option
sweet-spot-elsewhere-none = The planned scale is the best, so nothing is freed, or no other option can take the money.
sweet-spot-elsewhere-option = Option
sweet-spot-elsewhere-scale = Scale
sweet-spot-elsewhere-spent = Takes
sweet-spot-elsewhere-adds = Adds
sweet-spot-elsewhere-from-to = { $from } → { $to }

## The chart of the scale

scale-chart-across = scale of the option
scale-chart-worth = Worth today (NPV)
scale-chart-plan = plan, { $npv }
scale-chart-plan-is-best = plan and sweet spot, { $npv }
scale-chart-sweet-spot = sweet spot { $scale }, { $npv }
scale-chart-met = expectation met at { $scale }
scale-chart-summary = At the planned scale of { $plan } the case is worth { $worth }. It is worth most at { $sweet-spot }: { $gain } more.
scale-chart-summary-best = At the planned scale of { $plan } the case is worth { $worth }, and less of the option is worth less.
