# The window.

product-name = ROX Case
window-title = { $title } – ROX Case
window-title-unsaved = • { $title } (unsaved) – ROX Case
window-title-read-only = { $title } (read-only) – ROX Case
window-drawn-by-processor = The graphics card cannot be used, so the processor draws this window. Everything works, but it may be slower. A newer graphics driver may help.

## The bar at the top

top-start = Start page
top-unsaved = unsaved
top-read-only = read-only
top-with-keys = { $command } ({ $keys })
top-step = { $command }: { $step }
keys-primary = Ctrl+{ $key }
keys-primary-shift = Ctrl+Shift+{ $key }
step-with-attention = { $page }: { $count ->
    [one] { $count } thing needs attention
   *[other] { $count } things need attention
}

## The start page

start-title = Which experience is worth the money?
start-lead = Build the business case for better customer experience: what it costs, what customers then do, and where it goes past what they expect.
start-open = Open a case…
start-drop = Drop a case file here
start-drop-remark = Files end in .rox. Nothing leaves this computer.
start-samples = Begin with a sample
start-samples-lead = A sample opens as a copy of your own. Change what you like and save it under a name of your own.
start-no-samples = There are no samples. Open a case file instead.
sample-size = { $options ->
    [one] { $options } option
   *[other] { $options } options
}, { $drivers ->
    [one] { $drivers } driver of experience
   *[other] { $drivers } drivers of experience
}, { $years ->
    [one] { $years } year
   *[other] { $years } years
}
sample-whose = { $organisation } · { $language }
sample-returns = ROX { $rox }, worth { $npv } today

## The answer

answer-ask = What to do
answer-none = There is no result yet. Mend the inputs that need attention first.
answer-gained-for-spent = { $gained } gained for { $spent } spent
answer-nothing-spent = Nothing is spent, so there is nothing to return.
answer-rests-on = Rests on
answer-rests-on-help = How much of the benefit is lost when the effects of one grade of evidence are left out. What is hatched is judgement.
answer-why = Why?
answer-show = Show them
answer-more = { $count ->
    [one] and { $count } more warning
   *[other] and { $count } more warnings
}
answer-attention = { $count ->
    [one] { $count } input needs attention
   *[other] { $count } inputs need attention
}
answer-attention-remark = Until then these figures are those of before.
evidence-share = { $grade } { $share }
evidence-nothing = Nothing yet: no effect brings a benefit.
payback-never = Never
month-number = month { $month }
month-and-number = { $month } (month { $number })

## Figures

figure-rox = Return on experience (ROX)
figure-rox-short = ROX
figure-rox-short-help = What better experience brings, for what it costs: +33 % means that every euro brings back itself and 33 cents.
figure-rox-help = What better experience brings, for what it costs: +33 % means that every euro brings back itself and 33 cents. Savings outside the experience do not count.
figure-rox-remark = of better experience alone
figure-npv = Worth today (NPV)
figure-npv-help = What the case is worth today: all benefits less all costs, later money counting for less (net present value).
figure-npv-remark = { $years ->
    [one] over { $years } year
   *[other] over { $years } years
}
figure-roi = Return on investment (ROI)
figure-roi-help = All benefits for all costs, savings outside the experience included.
figure-roi-remark = savings included
figure-irr = Rate of return (IRR)
figure-irr-help = The yearly rate at which the case would be worth exactly nothing today (internal rate of return). Above what your organisation asks, it pays.
figure-irr-remark = per year
figure-irr-no-root = no rate makes it nil
figure-irr-several-roots = several rates make it nil
figure-payback = Pays back in
figure-payback-help = How long it takes until what came in has made up for what went out, for good (payback).
figure-payback-nothing = nothing is spent
figure-payback-none = not within the horizon
figure-funding = Deepest funding
figure-funding-help = The most that has to be advanced before the benefits catch up (peak funding).
figure-funding-remark = at its lowest point
figure-inaction = Cost of doing nothing
figure-inaction-help = What rising expectations alone cost when nothing is done. It rests almost wholly on how fast expectations rise, which is an assumption.
figure-inaction-remark = rests on rising expectations
figure-break-even = Breaks even at
figure-break-even-help = The share of all planned effects at which the case just pays. The lower, the more may go wrong.
figure-break-even-remark = of the planned effects
figure-break-even-none = Not at all
figure-break-even-none-remark = not even at three times the effects

## The verdict on the case

verdict-awaited = The chances are still being worked out
verdict-awaited-reason = At likely values it is worth { $npv } today. What to do follows as soon as thousands of trials have shown how sure that is.
verdict-nothing-planned = Nothing is planned yet
verdict-nothing-planned-reason = Include at least one option in the plan, and see what it brings.
verdict-nothing-within-horizon = Nothing is planned within the horizon
verdict-nothing-within-horizon-reason = Every option in the plan starts after the case ends, so there is nothing to judge. Lengthen the horizon or let one start earlier.
verdict-go = Go: it pays as planned
verdict-go-reason = It brings { $gained } for { $spent }. That makes it worth { $npv } today.
verdict-loses = It loses money in { $chance } of the trials.
verdict-loses-with-less = With less it loses money in { $chance } of the trials, and as planned in { $planned }.
verdict-stop = Stop: it costs more than it brings
verdict-stop-reason = It brings { $gained } for { $spent }. It falls { $shortfall } short, and doing less of it does not change that.
verdict-stop-on-average = It pays at likely values ({ $better }), but on average over the trials it loses { $lost }.
verdict-try-first = Try first: too likely to lose money
verdict-try-first-reason = It pays at likely values ({ $better }), but loses money in { $chance } of the trials; { $accepted } is accepted.
verdict-try-first-on-average = On average over the trials it is worth { $mean }, but it loses money in { $chance } of them; { $accepted } is accepted.
verdict-measure-first = Measure what matters most first: ‘{ $what }’.
verdict-measure-something = Find out more before anything is committed.
verdict-with-less = All of this is for the plan { $change }.
verdict-unclear = It cannot be judged yet
verdict-unclear-reason = Most of what is planned lifts drivers whose expectation nobody measured. Ask customers what they expect; until then the { $npv } is a guess.
verdict-too-large-reason = In some trials its numbers grow too large to be counted with. Make the widest ranges narrower.
verdict-go-with-less-without = Go, if ‘{ $option }’ is left out
verdict-go-with-less-smaller = Go, with ‘{ $option }’ back at { $scale }
verdict-go-with-less-several = Go, with less of { $count } options
verdict-go-with-less-reason = As planned it is worth { $npv } today. With less it is worth { $better }: { $gain } more.
verdict-only-with-less-without = Only if ‘{ $option }’ is left out
verdict-only-with-less-smaller = Only with ‘{ $option }’ back at { $scale }
verdict-only-with-less-several = Only with less of { $count } options
verdict-only-with-less-reason = As planned it is worth { $npv } today, so it does not pay. With less it is worth { $better }: { $gain } more.

## Warnings

warning-over-invested = Over-invested: { $option }
warning-above-expectation = Above expectation: { $option }
warning-sentence-without = { $cost } buys experience above what customers expect. Without it the case is worth { $gains } more.
warning-sentence-with-less = { $cost } buys experience above what customers expect. With less of it the case is worth { $gains } more.
warning-sentence-pays = { $cost } buys experience above what customers expect. It pays for now, but the surprise wears off.
warning-worn-off = From { $month } on, ‘{ $driver }’ is what customers expect: the surprise has worn off.
warning-lasts = ‘{ $driver }’ is above what customers expect to the end of the horizon.
warning-shared = { $count ->
    [one] ‘{ $options }’ lifts ‘{ $driver }’ too: one of the two should shrink, not both.
   *[other] { $options } lift ‘{ $driver }’ too: one of them should shrink, not each.
}
warning-shared-many = { $options } and { $more } other options lift ‘{ $driver }’ too: one of them should shrink, not each.
warning-shared-portfolio = Find the best set of options
warning-flips-expected = The warning goes away if customers expect at least { $mark } of ‘{ $driver }’. Ask them before you spend.
warning-flips-linear = The warning goes away if every point above expectation counts alike.
warning-flips-convex = The warning goes away if every point above expectation counts for more than the one before.
warning-flips-saturating = The warning goes away if what lies above expectation levels off.
way-out-leave-out = Leave it out
way-out-scale-back = Scale back to { $scale }

## The gauge

gauge-unknown = { $driver }: { $today } today. Nobody asked customers what they expect.
gauge-as-it-is = { $driver }: { $today } today ({ $today-zone }). The sweet spot is { $from } to { $to }.
gauge-lifted = { $driver }: { $today } today ({ $today-zone }), the plan brings it to { $plan } ({ $plan-zone }), at the end that counts as { $end } ({ $end-zone }) because expectations rise. The sweet spot is { $from } to { $to }.
gauge-legend-today = today
gauge-legend-plan = the plan
gauge-legend-end = at the end
gauge-legend-sweet-spot = sweet spot
gap-unknown = expectation unknown
gap-today = { $today } points
gap-from-to = { $today } → { $plan } points

## Pictures

cash-our-plan = our plan { $amount }
cash-do-nothing = do nothing { $amount }
cash-deepest = deepest { $amount }
cash-pays-back = pays back, month { $month }
cash-summary = Cumulative cash: at its deepest { $deepest }, at the end { $end }. Doing nothing ends at { $inaction }. { $payback }
cash-summary-pays-back = It pays back in { $time }.
cash-summary-nothing-spent = Nothing is spent that could be paid back.
cash-summary-no-payback = It does not pay back within the horizon.
ratchet-delivered = delivered
ratchet-expected = expected, rising
ratchet-do-nothing = do nothing
ratchet-worn-off = from { $month } the surprise is the norm
ratchet-summary = Delivered goes from { $first } to { $highest }. What customers expect goes from { $expected } to { $expected-end }. { $worn-off }
ratchet-summary-no-surprise = No surprise becomes the norm.
waterfall-bar = { $name }: { $amount }
waterfall-retention = Stay longer
waterfall-spend = Spend more
waterfall-price = Pay more
waterfall-referral = Bring others
waterfall-conversion = More buyers
waterfall-contact = Less help
waterfall-friction = Fewer failures
waterfall-saving = Direct saving
waterfall-saving-help = Savings outside the experience. They count for return on investment, not for return on experience.
waterfall-investment = Investment
waterfall-investment-help = What the included options cost, in today's money.

## The options

options-lead = What you could invest in, what it costs, and how far it lifts the experience.
options-add = Add an option
options-duplicate = Duplicate this option
options-remove = Delete this option
options-empty = There is no option yet
options-empty-next = An option is something you could invest in: it costs money and lifts the experience.
options-in-plan = In the plan: { $option }
options-left-out = not in the plan
options-row = { $option }: adds { $adds }, { $verdict }
options-row-left-out = { $option }: not in the plan
options-row-behind = { $cost } of its cost is not counted
options-row-after-end = { $option }: adds { $adds }, { $verdict }, { $behind }
options-column-name = Option
options-column-name-help = What could be invested in. The tick says whether the plan has it.
options-column-once = Once
options-column-once-help = What it costs to build, at its likely value, before contingency and uplift.
options-column-annual = Per year
options-column-annual-help = What it costs in a year while it runs, at its likely value.
options-column-live = Live
options-column-live-help = The month in which it goes live.
options-column-gauge = Against expectation
options-column-gauge-help = Where the driver stands that the option lifts most: today, with the plan, and at the end when expectations have risen.
options-column-adds = Adds to NPV
options-column-adds-help = How much less the case would be worth today without this option, all else as planned.
options-column-verdict = Verdict
options-column-verdict-help = What to think of it, given what customers expect.

## One option

detail-name = Name
detail-category = Kind
detail-owner = Owner
detail-owner-hint = Who answers for it?
detail-scale = Scale
detail-costs = Costs
detail-timing = Timing
detail-sureness = How sure
suffix-months = mo
suffix-years = yr
detail-best-scale = Worth most at { $scale }
heading-lowest = lowest
heading-likely = likely
heading-highest = highest
field-about = { $field }: { $about }
driver-card-title = What it lifts
driver-card-empty = This option lifts no driver of the experience. Add an effect to see where it takes customers.
driver-card-choice = Driver that is shown
driver-card-lift = { $points } points, counted at { $weight }
effects-title = What it changes
effects-empty = It changes nothing yet, so it only costs. Add an effect.
effects-add = Add an effect
effects-kind = What changes
effects-target = What it is about
effects-remove = Delete the effect on { $effect }

## Entries

entry-whole-number = This has to be a whole number. The old value stays.
entry-before-start = That is before { $start }, the first month of the case. The old value stays.
entry-too-long = This text has { $count } characters, and at most { $most } fit here. The old text stays.
entry-too-large = This is too large. The old value stays.

## The result

result-stale = These figures are those of before: the case cannot be computed as it is now.
result-cash = Cumulative cash
result-waterfall = What it earns and costs
result-waterfall-remark = worth today
result-drivers = Where experience stands against expectation
result-drivers-remark = points above or below what customers expect
result-years = Year by year

## The checks

checks-lead = What a critical reader will ask, why it matters, and what you can do about it.
checks-shown = Which checks are shown
checks-all = All ({ $count })
checks-misunderstandings = Misunderstandings ({ $count })
checks-finance = Finance ({ $count })
checks-in-order = Looked at, nothing found
checks-in-order-remark = { $count ->
    [one] { $count } check
   *[other] { $count } checks
}
checks-in-order-line = { $code } · { $title }
checks-none = Nothing found
checks-none-remark = No check found anything to ask about.
checks-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
checks-attention-lead = Until these are mended, the results are those of before.
checks-entry = { $field }: ‘{ $typed }’ was not taken. { $reason }
checks-go = Go there
checks-go-option = Show the option
checks-go-measurements = Show the measurements
checks-go-segment = Show the segment
checks-go-touchpoint = Show the touchpoint
checks-go-driver = Show the driver
checks-go-friction = Show the friction

## Questions

dialog-unsaved-title = Save the changes first?
dialog-unsaved = There are changes that are in no file yet. If you do not save them, they are gone.
dialog-save-first = Save
dialog-give-up = Do not save
dialog-cancel = Cancel
dialog-path = No file dialog of the system came, so type the path of the file here. ‘~’ stands for your home folder.
dialog-path-name = Path of the file
dialog-path-goes-to = It will be written to { $path }
dialog-path-opens = It is read from { $path }
dialog-path-no-name = The name of the file is still missing: type it behind the folder.
dialog-of-system = The file dialog of the system is open in a window of its own. If you do not see one, type the path here.
dialog-type-path = Type the path
dialog-save-not-named = Not saved, as no file was chosen. Your case is still open here.
dialog-export-not-named = No file was made, as none was chosen.
dialog-refused-too = { $count ->
    [one] What stands in this field was not taken, so saving does not keep it:
   *[other] What stands in these fields was not taken, so saving does not keep it:
}
dialog-refused-entry = { $field }: ‘{ $typed }’
dialog-refused-more = { $count ->
    [one] and one more field
   *[other] and { $count } more fields
}
dialog-refused-title = { $count ->
    [one] An entry was not taken
   *[other] { $count } entries were not taken
}
dialog-refused = { $count ->
    [one] Everything else is saved. This field keeps its old value, and what was typed in it is gone if you go on:
   *[other] Everything else is saved. These fields keep their old values, and what was typed in them is gone if you go on:
}
dialog-refused-show = Show the field
dialog-refused-give-up = Give it up
dialog-open = Open
dialog-save = Save
dialog-replace-title = Replace the file?
dialog-replace = There is a file { $file } already. If you replace it, what it holds now is gone from it. Save under another name to keep both.
dialog-replace-it = Replace it
dialog-changed-title = The file was changed meanwhile
dialog-changed = Somebody else, or another window, changed or removed { $file } after you opened it. If you replace it, your case takes the place of theirs. Save under another name to keep both.
dialog-save-elsewhere = Save under another name…
dialog-understood = Close
dialog-disk-busy = Earlier requests are still waiting for the disk, so this one was not begun. What you changed is still here. Wait a moment and try again; if it does not end, save on another disk.
dialog-not-saved = { $sentence } Your case is still open here, with everything you changed.
