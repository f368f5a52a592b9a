# Compare: scenarios, and the plan beside another version of it.

compare-lead = What becomes of the plan if things go otherwise, and what has changed since another version.

## Scenarios

compare-scenarios = Scenarios
compare-scenarios-remark = Each keeps only the numbers that are other in it; everything else follows the plan.
compare-scenarios-none = A scenario keeps other values for some of the numbers: less spend per customer, a later start, an option left out. Everything else follows the plan. Begin with one of these.
compare-plan = As planned
compare-unnamed = Without a name
compare-show = Show
compare-show-results = Show the results of { $name } on every page
compare-is-shown = Shown
compare-is-shown-help = Every page shows these results.
compare-show-plan = Back to the plan
compare-shown = These are the results of ‘{ $name }’
compare-without-simulation = The verdicts in this table rest on likely values, without simulation.
compare-shown-remark = The fields still show and change the plan. What this scenario changes stands on the page Compare.
compare-not-computed = No result
compare-add-own = Own scenario
compare-add-own-help = Begins without changes; you choose the numbers.
compare-add-worse = All on the bad side
compare-add-worse-help = Puts every uncertain number at the end of its range that lowers the net present value. All of that at once is unlikely: see it as the floor.
compare-add-better = All on the good side
compare-add-better-help = Puts every uncertain number at the end of its range that raises the net present value. All of that at once is unlikely: see it as the ceiling.

## One scenario

compare-editor = What ‘{ $name }’ changes
compare-name = Name of the scenario
compare-description = What happens in it
compare-copy = Copy { $name }
compare-remove = Delete { $name }
compare-overrides-none = Nothing yet, so it gives the same results as the plan.
compare-number = Number
compare-here = In this scenario
compare-value-of = { $number }, in this scenario
compare-no-longer = No longer change { $number }
compare-included = In the plan
compare-left-out = Left out
compare-find = Change another number
compare-find-hint = Type a part of its name
compare-find-done = Done
compare-find-nothing = No other number has this in its name.
compare-find-more = There are more. Type a part of the name.
compare-found = { $number } ({ $planned })

## The plan beside another version

compare-against = Compare with another version
compare-with = Compare with
compare-with-saved = The last saved version, with how it is now
compare-with-scenario = The plan with scenario ‘{ $name }’
compare-with-file = { $file }, with this case
compare-choose-file = Another file…
compare-file-title = Compare with which case?
compare-file-open = Compare
compare-saved = Last saved
compare-now = Now
compare-this = This case
compare-under-way = Comparing…
compare-never-saved = This case is not saved yet, so there is nothing to compare it with. Save it, or choose another file.
compare-no-file = Choose a file.
compare-scenario-not-computed = This scenario has no result. The list of scenarios says why.
compare-same-as-saved = Nothing has changed since the case was saved.
compare-same-as-file = Both files hold the same case.
compare-same-as-plan = This scenario changes nothing yet.
compare-side-not-computed = { $name } has no result, so there is nothing to compare.
compare-failed = The two cases could not be compared because of a fault in this program. Both are untouched. Please report the fault, and go on with another page.
compare-currencies = The two cases have different currencies. The amounts are compared as they stand, without an exchange rate.

compare-npv = NPV
compare-cost = Cost
compare-payback = Pays back
compare-verdict = Gravest verdict
compare-difference = Difference
compare-percent-points = { $count ->
    [one] { $points } percentage point
   *[other] { $points } percentage points
}
compare-months = { $count ->
    [one] { $months } month
   *[other] { $months } months
}

compare-structural = Added, removed or put in another order
compare-more = and { $count } more
compare-bridge = What each change is worth
compare-order = Each counts after the ones above it, in the order of the case.
compare-joined = { $first }, and { $count } more that go with it
compare-joined-help = These come together: with only a part of them the case cannot be computed.
compare-others = { $count ->
    [one] { $count } smaller change
   *[other] { $count } smaller changes
}
compare-change = Change
compare-step = NPV gained
compare-alone = On its own
compare-reached = NPV after it
compare-npv-of = NPV, { $name }
compare-more-rows = And { $count } more. Copy the table to see all.
compare-interaction = Together the changes are worth { $amount } compared with the sum of each on its own: they work on each other.
compare-no-interaction = The changes are worth as much together as each on its own.
compare-interaction-unknown = Some changes mean nothing on their own, so there is no sum of each on its own.
compare-copy-table = Copy table
compare-copy-table-help = Copies the whole table, to be pasted into a spreadsheet.

## Beside the answer

answer-scenario = Scenario ‘{ $name }’
