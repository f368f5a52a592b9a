# The page about the promise and the journey, and the grids in which lists are filled in.

## Grids

grid-cell = { $column } of { $row }: { $value }
grid-cell-empty = { $column } of { $row }: not filled in
grid-column-with-unit = { $name }, { $unit }
grid-total = { $column }, below: { $total }
grid-duplicate = Duplicate row
grid-delete = Delete row
grid-refused = Nothing was changed. { $cells } { $more ->
    [0] { "" }
    [one] The same goes for { $more } more cell.
   *[other] The same goes for { $more } more cells.
}
grid-refused-cell = { $column } of { $row } does not take ‘{ $typed }’: { $reason }
grid-too-wide = Nothing was pasted: the block has { $given } columns and there { $room ->
    [one] is { $room }
   *[other] are { $room }
} from here on. Begin further to the left.
grid-too-long = Nothing was pasted: a block can have { $most } rows at most.
grid-not-empty = These cells cannot be empty. Type another value instead.
grid-two-readings = { $column }: does ‘{ $typed }’ mean { $first } or { $second }? { $cells ->
    [one] Nothing has been pasted yet.
   *[other] The answer goes for { $number } cells. Nothing has been pasted yet.
}
grid-do-not-paste = Do not paste

## Promise and journey

journey-lead = What customers meet, in its order, and how well it does. Type in the grid as in a spreadsheet, or paste from one.
journey-gap-over = Management believes { $believed }, customers say { $delivered }: { $distance } too high.
journey-gap-under = Management believes { $believed }, customers say { $delivered }: { $distance } too low.
journey-gap-same = Management believes { $believed }, and customers say the same.
journey-gap-remark = { $count ->
    [one] The experience gap, over { $count } driver of which management said what it believes.
   *[other] The experience gap, over { $count } drivers of which management said what it believes. Weighted by importance.
}
journey-gap-none = What does management believe?
journey-gap-none-next = Ask managers which mark they think customers give, before they see the figures, and fill it in under Believed. The distance to Delivered is the experience gap.

journey-curve = The journey
journey-curve-remark = what each touchpoint is worth to customers, against what they expect
journey-curve-above = More than expected
journey-curve-below = Falls short
journey-curve-zero = As expected
journey-curve-empty = There is no curve yet. Add a touchpoint and a driver with an importance above 0.
journey-curve-today = Today
journey-curve-plan = With the plan, at its best ({ $month })
journey-curve-halo = Stands out in memory
journey-curve-moment = { $touchpoint }: { $today } today, { $plan } with the plan
journey-curve-standing = { $moment } ({ $standing })
journey-curve-memory = Stays in memory
journey-curve-salience = Stays in memory as a moment of its own for { $share }.
journey-curve-summary = The journey, in index points against what is expected, today and with the plan in { $month }. { $moments }.
journey-best = best memory
journey-best-today = best memory today
journey-best-plan = best memory with the plan
journey-worst = worst memory
journey-worst-today = worst memory today
journey-worst-plan = worst memory with the plan
journey-end = end

journey-drivers = Drivers
journey-drivers-remark = marks from 0 to 10
journey-add-driver = Add driver
journey-driver = Name
journey-driver-help = What customers judge, in a few words.
journey-touchpoint = Touchpoint
journey-touchpoint-help = The moment of the journey.
journey-pillar = Pillar
journey-pillar-help = Which of the six pillars of experience it belongs to.
journey-voice = Voice
journey-voice-help = Whose data the mark is.
journey-kano = Kano
journey-kano-help = How customers take it when it falls short or exceeds.
journey-friction = Mirrors friction
journey-friction-help = The failure that this mark mirrors, so that mending it is not counted twice.
journey-mean = Weighted mean

journey-touchpoints = Touchpoints
journey-touchpoints-remark = in the order of the journey
journey-add-touchpoint = Add touchpoint
journey-stage = Stage
journey-stage-help = Before, during or after the purchase. People who never buy meet only what comes before.

journey-scores = Four marks per driver
journey-scores-remark = delivered against expected, promised and believed
journey-scores-empty = There are no drivers yet.
journey-scores-driver = { $driver }: delivered { $delivered }, expected { $expected }, promised { $promised }, believed { $believed }
journey-gap-expected = To expected
journey-gap-promised = To promised
journey-gap-believed = To believed
journey-mark-delivered = Delivered: customers give it
journey-mark-expected = Expected by customers
journey-mark-promised = Promised by the brand
journey-mark-believed = Believed by management
journey-mark-unknown = not filled in

journey-norm = What becomes the norm
journey-norm-remark = delivered with the plan against what customers expect, month by month
journey-norm-empty = Add a driver to see how what customers expect rises.
journey-norm-unknown = Nobody asked customers what they expect here: what is delivered today counts as expected.

journey-pillars = The six pillars
journey-pillars-remark = against what is expected, today
journey-pillar-row = { $pillar }: { $state }
journey-pillar-short = { $points } short
journey-pillar-above = { $points } above
journey-pillar-level = as expected
journey-pillar-none = no drivers
