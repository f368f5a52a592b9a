# Slides for the board.

slides-figures = Our plan in figures
slides-value = Where the money comes from
slides-warnings = Money past the sweet spot
slides-no-warnings = No option goes past what customers expect.
slides-risks = What can go wrong, and what it rests on
