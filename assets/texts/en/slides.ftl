# Slides for the board.

slides-figures = Our plan in figures
slides-value = Where the money comes from
slides-warnings = Money past the sweet spot
slides-no-warnings = No option goes past what customers expect.
slides-risks = What can go wrong, and what it rests on
slides-value-title = The plan brings { $gained } for { $spent }, worth today; { $npv } is left.
slides-more-warnings = { $count ->
    [one] One more option goes past the sweet spot: see the notes.
   *[other] { $count } more options go past the sweet spot: see the notes.
}
