### The page of the result: the ways to go side by side, and the years.

alternatives-title = { $count ->
    [2] Two ways to go
   *[other] Three ways to go
}
alternatives-remark = worth today, against doing nothing
alternatives-nothing = Do nothing
alternatives-minimum = Do the minimum
alternatives-plan = Our plan
alternatives-what = What it is
alternatives-nothing-what = all stays as it is
alternatives-minimum-less = less of { $count } options
alternatives-minimum-without = without { $option }
alternatives-minimum-smaller = { $option } at { $scale }
alternatives-minimum-only = only { $option }
alternatives-options = { $count ->
    [one] { $count } option
   *[other] { $count } options
}
alternatives-cost = Cost
alternatives-inaction = Doing nothing is the yardstick, so it costs and earns nothing here. Against a world in which customers keep expecting what they expect today it costs { $amount }. That rests on expectations rising by { $points } points a year.
alternatives-minimum-help = Doing the minimum: less than planned where the program recommends that, otherwise the cheapest option in the plan that pays by itself.
alternatives-minimum-none = There is no minimum to do: no option in the plan pays by itself.

waterfall-by = What the bars stand for
waterfall-by-behaviour = By what customers do
waterfall-by-option = By option

years-view = What the table shows
years-view-money = Money
years-view-customers = Customers, revenue, churn
years-money-remark = Not discounted, but for the last column. Contribution is what customers bring in: revenue times margin, less the cost of their contacts.
years-customers-remark = Churn is the customers lost through the year, of the customers at its start. Those who came in the year and left again count as lost too.
years-year = Year
years-name = { $number } ({ $from })
years-total = All years
years-world = World
years-with = With the plan
years-without = Do nothing
years-difference = Difference
years-contribution = Contribution
years-savings = Savings
years-cost = Cost
years-left = What is left
years-npv = NPV to date
years-customers-start = Customers at start
years-customers-lost = Lost
years-churn = Churn
years-customers-end = At the end
years-revenue = Revenue
years-points = { $points } points
result-more-warnings = Show { $count } more with the sweet spot
