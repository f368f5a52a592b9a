### Charts: heads of their tables, and taking them along.

chart-month = Month
chart-our-plan = Our plan
chart-do-nothing = Do nothing
chart-delivered = Delivered
chart-expected = Expected
chart-zone = Against expectation
chart-unknown = unknown
chart-gap = Points above or below what customers expect
chart-value = What that is worth to customers
chart-nps = NPS
chart-margin = Margin of error (±)
chart-part = What
chart-amount = Worth today
chart-friction = Friction
chart-customers-lost = Customers lost a year
chart-pillar = Pillar

chart-ask-why = Click or press Enter to see why.
chart-reading = { $head }: { $value }
chart-copy = Copy this chart
chart-copy-picture = Copy as picture
chart-copy-table = Copy as table
chart-copied-picture = The chart is on the clipboard as a picture.
chart-copied-table = The figures are on the clipboard. Paste them into a spreadsheet.
chart-not-copied = The chart could not be copied as a picture. Try again, or copy it as a table instead.
chart-too-large = The chart does not fit in the window, so it was not copied. Make the window larger and try again.

waterfall-option-help = What the option adds to the plan, its cost of { $cost } already taken off. What options only bring together is shared between them (Shapley).

gauge-driver = Driver
gauge-expected-from = Expected from
gauge-expected-to = Expected to
gauge-today = Today
gauge-plan = Plan at its highest
gauge-end = Plan at the end
gauge-zone = Zone with the plan
