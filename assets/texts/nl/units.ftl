# Eenheden, bedragen, getallen, maanden en duren. De spatie vóór % en tussen een getal en zijn eenheid breekt niet af.

## Wat er naast een getal staat

unit-money = { $currency }
unit-money-per-year = { $currency } per jaar
unit-share = %
unit-share-per-year = % per jaar
unit-score = van de 10
unit-points = punten
unit-points-per-year = punten per jaar
unit-per-point = per punt
unit-people = mensen
unit-people-per-year = mensen per jaar
unit-times-per-year = keer per jaar
unit-times = keer
unit-months = maanden
unit-month-number = maanden na de start
unit-years = jaar
unit-factor = keer
unit-weight = gewicht
unit-measured = score

## Een getal met zijn eenheid

quantity-money = { $amount }
quantity-money-per-year = { $amount } per jaar
quantity-share = { $number } %
quantity-share-per-year = { $number } % per jaar
quantity-score = { $number }
quantity-points = { $count ->
    [one] { $number } punt
   *[other] { $number } punten
}
quantity-points-per-year = { $count ->
    [one] { $number } punt per jaar
   *[other] { $number } punten per jaar
}
quantity-per-point = { $number } per punt
quantity-people = { $number }
quantity-people-per-year = { $number } per jaar
quantity-times-per-year = { $count ->
    [one] één keer per jaar
   *[other] { $number } keer per jaar
}
trials-simulated = { $count ->
    [one] { $number } gesimuleerde trekking
   *[other] { $number } gesimuleerde trekkingen
}
trials-counted = { $count ->
    [one] { $number } trekking
   *[other] { $number } trekkingen
}
quantity-times = { $count ->
    [one] één keer
   *[other] { $number } keer
}
quantity-months = { $count ->
    [one] { $number } maand
   *[other] { $number } maanden
}
quantity-month-number = maand { $number }
quantity-years = { $count ->
   *[other] { $number } jaar
}
quantity-factor = { $number } ×
quantity-weight = { $number }
quantity-measured = { $number }

## Bedragen, met het teken voorop

money-plain = { $sign }{ $currency } { $number }
money-thousands = { $sign }{ $currency } { $number } k
money-millions = { $sign }{ $currency } { $number } mln
money-billions = { $sign }{ $currency } { $number } mld
percentage = { $number } %

## Maanden

month-short = { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
month-full = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
month-of-year = { $month } { $year }
day-of-month = { $day } { $month }

## Duren

duration-months = { $months } mnd
duration-years = { $years } j
duration-years-months = { $years } j { $months } mnd
