# Units, amounts, numbers, months and durations. The spaces before % and between a number and its unit are no-break spaces.

## What stands beside a number

unit-money = { $currency }
unit-money-per-year = { $currency } per year
unit-share = %
unit-share-per-year = % per year
unit-score = out of 10
unit-points = points
unit-points-per-year = points per year
unit-per-point = per point
unit-people = people
unit-people-per-year = people per year
unit-times-per-year = times per year
unit-times = times
unit-months = months
unit-month-number = months after the start
unit-years = years
unit-factor = times
unit-weight = weight
unit-measured = score

## A number with its unit

quantity-money = { $amount }
quantity-money-per-year = { $amount } per year
quantity-share = { $number } %
quantity-share-per-year = { $number } % per year
quantity-score = { $number }
quantity-points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
quantity-points-per-year = { $count ->
    [one] { $number } point per year
   *[other] { $number } points per year
}
quantity-per-point = { $number } per point
quantity-people = { $number }
quantity-people-per-year = { $number } per year
quantity-times-per-year = { $count ->
    [one] once a year
   *[other] { $number } times a year
}
trials-simulated = { $count ->
    [one] { $number } simulated trial
   *[other] { $number } simulated trials
}
trials-counted = { $count ->
    [one] { $number } trial
   *[other] { $number } trials
}
quantity-times = { $count ->
    [one] once
   *[other] { $number } times
}
quantity-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
quantity-month-number = month { $number }
quantity-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
quantity-factor = { $number } ×
quantity-weight = { $number }
quantity-measured = { $number }

## Amounts, with their sign in front

money-plain = { $sign }{ $currency } { $number }
money-thousands = { $sign }{ $currency } { $number } k
money-millions = { $sign }{ $currency } { $number } m
money-billions = { $sign }{ $currency } { $number } bn
percentage = { $number } %

## Months

month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
month-full = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-of-year = { $month } { $year }
day-of-month = { $day } { $month }

## Durations

duration-months = { $months } m
duration-years = { $years } y
duration-years-months = { $years } y { $months } m
