# The best set of options within a budget.

portfolio-quoted = ‘{ $name }’

# Why an option lost

portfolio-lost-no-scale = Its scale in the plan is 0, so there is nothing of it to choose. Give it a scale to let it take part.
portfolio-lost-starts-after-end = Starts after the case ends: nothing that it brings is counted.
portfolio-lost-impossible = It cannot run: it needs { $options }, which is excluded beside it or has a scale of 0.
portfolio-lost-over-budget = Over the budget: with what it needs it costs more than the whole budget.
portfolio-lost-over-budget-in-year = Over the limit per year: with what it needs it alone costs more in year { $year } than may be spent.
portfolio-lost-excluded-by = Excluded by { $options }.
portfolio-lost-does-not-pay-alone = Does not pay alone: without other options it is worth { $alone }.
portfolio-lost-needs = Needs { $options }, and together they would lower the worth by { $falls }.
portfolio-lost-overlaps = Overlaps with { $options }: alone it is worth { $alone }, beside them it would lower the worth by { $falls }.
portfolio-lost-overlaps-many = Overlaps with the rest of the set: alone it is worth { $alone }, beside them it would lower the worth by { $falls }.
portfolio-lost-crowded-out = Crowded out: it would add { $adds } for { $spend } more, { $per } for each { $one }, but then the set is over a limit and the money does more elsewhere.
portfolio-lost-too-risky = Too risky: it would add { $adds }, but with it a loss is more likely than you allow.
portfolio-lost-enough = Half of it is enough: the other half would lower the worth by { $falls }.

# The answer on the command line

portfolio-best-within = Within a budget of { $budget } the best set of options is worth { $npv } today, at a spend of { $spend }.
portfolio-best = Without a budget the best set of options is worth { $npv } today, at a spend of { $spend }.
portfolio-more-than-plan = That is { $more } more than the plan, which spends { $planned }.
portfolio-as-plan = That is the plan itself.
portfolio-plan-beyond = The plan is worth { $planned-npv }, but does not keep within the limits or cannot be carried out.
portfolio-as-good = That is worth what the plan is worth, which spends { $planned }.
portfolio-exact = Every combination was looked at: at these scales there is no better one.
portfolio-searched = { $options } options make too many combinations to look at all of them. This is the best that a search found; how much better the best one is, is not known.
portfolio-searched-at-most = { $options } options make too many combinations to look at all of them. This is the best that a search found; the very best set is worth at most { $more } more.
portfolio-searched-best = { $options } options make too many combinations to look at all of them. A search found this set, and no set is worth more.
portfolio-no-options = The case has no options to choose from.
portfolio-option = Option
portfolio-in-plan = Plan
portfolio-in-best = Best set
portfolio-left-out = –
portfolio-why-lost = Why the others lost:
portfolio-spend = Spend
portfolio-npv = Worth today (NPV)
portfolio-rox = ROX
portfolio-chance = Chance of a loss
portfolio-set = Options
portfolio-frontier-title = What each budget would buy ({ $all ->
    [one] its only step
   *[other] { $shown } of { $all } steps
}):

# The page

portfolio-lead = Which options together are worth most for the money that there is. All options take part, those that the plan leaves out too.
portfolio-empty-next = Add a few things that you could invest in, with what they cost and what they lift.
portfolio-scales = Scales
portfolio-scales-whole = As planned or not at all
portfolio-scales-halves = Half of the plan too
portfolio-looking = Looking at all sets: { $share }
portfolio-judging = Simulating how likely each set loses money
portfolio-given-up = The search was given up.
portfolio-give-up = Give up
portfolio-look-again = Look again
portfolio-limits-remark = The budget is part of the case; the other limits hold for this page only.
portfolio-stale = This is the answer to what stood here before.
portfolio-frontier = What each budget would buy
portfolio-frontier-remark = Choose a point to see its set. Between two points the smaller set is still the best one.
portfolio-best-set = The best set within your limits
portfolio-selected-set = The set that you chose
portfolio-is-plan = This is the plan as it is.
portfolio-take = Make this the plan
portfolio-take-in-scenario = This changes the plan. What the scenario itself changes in options stays as it is.
portfolio-in-set = Set
portfolio-options = What the set has
portfolio-none-of-them = The set has no options.
portfolio-worth = Worth today
portfolio-nothing-pays = Doing nothing is best: no set of options within the limits is worth more than it costs.
portfolio-limits = Limits: { $limits }.
portfolio-no-limits = There is no limit on what is spent or risked.
portfolio-limit-budget = a budget of { $limit } over the horizon
portfolio-limit-per-year = at most { $limit } in any one year
portfolio-limit-chance = a chance of a loss of at most { $limit }
portfolio-loss = Chance of loss
portfolio-change = Change
portfolio-goes-in = goes in
portfolio-goes-out = goes out
portfolio-gets-smaller = gets smaller
portfolio-figure = What it comes to
portfolio-difference = Difference
portfolio-points = { $points } pt
portfolio-lost = Why the others lost
portfolio-lost-remark = Each reason was tried out: the set was computed with the option.
portfolio-lost-none = No option lost: the set has them all as planned.
portfolio-show-option = Show
portfolio-steps = Steps of the frontier, { $shown } of { $all }
portfolio-chance-remark = The chance of a loss comes from { $trials } with seed { $seed }: the draws of the page about risk, the same for every set, so the plan has the same chance there. Sets without one were not simulated.
portfolio-chance-awaited = to follow

frontier-chart-across = Spend over the horizon
frontier-chart-budget = budget
frontier-chart-best = best { $npv }
frontier-chart-plan-is-best = the plan is best { $npv }
frontier-chart-plan = plan { $npv }
frontier-chart-selected = { $npv }
frontier-chart-summary = Worth against spend over { $steps ->
    [one] the one set that no other one beats
   *[other] { $steps } sets that no other one beats
}. The best one within the limits is worth { $npv } for { $spend }; the plan is worth { $plan } for { $planned }.
