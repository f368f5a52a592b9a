# Slides for the board.

slides-figures = Our plan in figures
slides-value = Where the money comes from
slides-warnings = Money past the sweet spot
slides-no-warnings = No option goes past what customers expect.
slides-risks = What can go wrong, and what it rests on
slides-value-title = The plan brings { $gained } for { $spent }, worth today; { $npv } is left.
slides-value-short = The plan brings { $gained } for { $spent }, worth today; that is { $npv } short.
slides-more-warnings = { $count ->
    [one] One more option goes past the sweet spot: see the notes.
   *[other] { $count } more options go past the sweet spot: see the notes.
}
slides-more-rows = { $count ->
    [one] One more row is in the workbook.
   *[other] { $count } more rows are in the workbook.
}
slides-years-payback = The plan pays back in { $payback } and is worth { $npv } over { $years } { $years ->
    [one] year
   *[other] years
}.
slides-years-never = The plan does not pay back within { $years } { $years ->
    [one] year
   *[other] years
}; it is worth { $npv }.
slides-years-without-cost = Nothing is spent within the horizon; the plan is worth { $npv }.
slides-years-nothing = Nothing is planned, so both worlds are the same.
