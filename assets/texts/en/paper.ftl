# The paper for the board, on paper and on its page in the window.

paper-kind = Business case for the board
paper-program = ROX Case { $version }

## What is asked

paper-ask-nothing = There is nothing to decide yet: no option is part of the plan.
paper-ask-nothing-within-horizon = Nothing is asked for yet: every option in the plan starts after the case ends.
paper-ask-go = Approve { $count ->
    [one] one option
   *[other] { $count } options
} at a cost of { $cost } today. { $years ->
    [one] Over { $years } year
   *[other] Over { $years } years
} that is worth { $npv } more than doing nothing, and it pays back in { $payback }.
paper-ask-go-without-payback = Approve { $count ->
    [one] one option
   *[other] { $count } options
} at a cost of { $cost } today. { $years ->
    [one] Over { $years } year
   *[other] Over { $years } years
} that is worth { $npv } more than doing nothing.
paper-ask-with-less = Approve the plan { $change }, at a cost of { $cost } today. { $years ->
    [one] Over { $years } year
   *[other] Over { $years } years
} that is worth { $npv } more than doing nothing, and it pays back in { $payback }.
paper-ask-with-less-short = Approve the plan { $change }. { $years ->
    [one] Over { $years } year
   *[other] Over { $years } years
} that is worth { $npv } more than doing nothing.
paper-ask-awaited = Do not decide yet: the chances are still being worked out.
paper-ask-try-first = Do not approve this plan yet. First measure what matters most: ‘{ $what }’.
paper-ask-find-out = Do not approve this plan yet: find out more first.
paper-ask-stop = Do not approve this plan: it costs { $cost } today and brings { $gained }.
paper-ask-stop-on-average = Do not approve this plan: on average over the trials it costs more than it brings.
paper-ask-cannot-judge = Do not decide yet: first ask customers what they expect of what this plan improves.
paper-change-without = without ‘{ $option }’
paper-change-smaller = with ‘{ $option }’ at { $scale }
paper-change-several = with less of { $count } options

## The chapters

paper-figures = Our plan in figures
paper-rests-on = What the benefit rests on
paper-warnings = Money past the sweet spot
paper-warnings-none = No option goes past what customers expect.
paper-more-warnings = { $count ->
    [one] One more option goes past the sweet spot: see ‘Delivered against expected’.
   *[other] { $count } more options go past the sweet spot: see ‘Delivered against expected’.
}
paper-nothing-planned = No option is part of the plan, so there is nothing to show here.
paper-value-lead = The plan brings { $gained } for { $spent }, worth today; { $npv } is left. Each band is as wide as the money, and hatched where it rests on judgement.
paper-value-lead-short = The plan brings { $gained } for { $spent }, worth today; that is { $npv } short. Each band is as wide as the money, and hatched where it rests on judgement.
paper-sweet-spot = Delivered against expected
paper-sweet-spot-lead = Money spent on experience pays best up to what customers expect. Past it the gain levels off, and what surprised once becomes the norm.
paper-further-warnings = More options past the sweet spot
paper-scale-title = What more or less of ‘{ $option }’ is worth
paper-ratchet-title = How ‘{ $driver }’ becomes the norm
paper-options = The options in the plan
paper-options-remark = worth today; what it adds is what the case loses without it
paper-column-share = Lift past
paper-column-past = Money past
paper-column-best = Best scale
paper-more-options = { $count ->
    [one] One more option is in the case file and the workbook.
   *[other] { $count } more options are in the case file and the workbook.
}
paper-more-drivers = { $count ->
    [one] One more driver is in the case file and the workbook.
   *[other] { $count } more drivers are in the case file and the workbook.
}
paper-no-glyph = □ stands for a letter that the typeface of this paper does not have; the workbook and the slides show it.
paper-draws = { $trials }, seed { $seed }
paper-chances = What it may come to
paper-chance-loss = Chance of a loss
paper-chance-loss-remark = of all trials
paper-chance-low = P5
paper-chance-low-remark = one in twenty is worth less
paper-chance-middle = P50, the middle
paper-chance-middle-remark = half of them is worth less
paper-chance-high = P95
paper-chance-high-remark = one in twenty is worth more
paper-chance-worst = Worst tenth
paper-chance-worst-remark = average worth today
paper-chance-mean = Average
paper-chance-mean-remark = worth today, all trials
paper-chance-payback = Half have paid back in
paper-chance-payback-remark = not discounted
paper-chance-never = Never pays back
paper-chance-never-remark = within the horizon
paper-portfolio = The best use of the money
paper-portfolio-in = It takes in { $options }.
paper-portfolio-out = It leaves out { $options }.
paper-portfolio-more = { "," } and { $count ->
    [one] one more
   *[other] { $count } more
}
paper-portfolio-note = Spend is not discounted, and holds contingency and uplift, as a budget does.
paper-portfolio-budget = Budget
paper-more-lost = { $count ->
    [one] One more option lost; the page with the portfolio says why.
   *[other] { $count } more options lost; the page with the portfolio says why.
}
paper-risks = What can go wrong
paper-risks-lead = The case breaks even when { $share } of the planned effects come true.
paper-risks-lead-none = The case does not break even, not at three times the planned effects.
paper-tornado = What the result hangs on most
paper-tornado-remark = change of NPV when one number alone is at the low or high end of its range
paper-tornado-bar = { $from } to { $to }
paper-checks = What the checks found
paper-checks-remark = { $count ->
    [0] nothing
    [one] one finding
   *[other] { $count } findings, the gravest first
}
paper-more-findings = { $count ->
    [one] One lighter finding is on the page with the checks.
   *[other] { $count } lighter findings are on the page with the checks.
}
paper-assumptions-lead = The case rests on { $count ->
    [one] one number
   *[other] { $count } numbers
}; { $assumed ->
    [one] one of them is judgement or assumed by the program, and is hatched.
   *[other] { $assumed } of them are judgement or assumed by the program, and are hatched.
} What is weak and weighs most comes first.
paper-more-assumptions = { $count ->
    [one] One more assumption is in the case file and the workbook.
   *[other] { $count } more assumptions are in the case file and the workbook.
}
paper-assumed = assumed
paper-plus-minus = ± { $amount }
paper-method = How it is computed
paper-method-difference-head = Two worlds
paper-method-difference = Every benefit is a difference with doing nothing, in a world where customers keep expecting more.
paper-method-money-head = Money
paper-method-money = Amounts are in { $currency }, before tax, discounted at { $rate } a year; nothing counts after { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
paper-method-gap-head = Experience
paper-method-gap = What counts is delivered against expected. Falling short hurts more than exceeding helps; above expectation the gain soon levels off.
paper-method-behaviour-head = Behaviour
paper-method-behaviour = What customers remember of the whole journey decides, with a delay, how long they stay, what they spend, whom they bring and how often they call.
paper-method-evidence-head = Evidence
paper-method-evidence = Weak evidence makes a benefit less sure, so it counts for less; the cost counts in full.
paper-method-overshoot-head = Sweet spot
paper-method-overshoot = An option goes past it when much of its lift lies above what customers expect and less of it would be worth more.
paper-method-made-head = Made with
paper-method-made = ROX Case { $version } on { $date }. Figures come from likely values, chances from { $draws }.

## The page in the window

board-paper-lead = The paper as it will be printed, and the same case as other files.
board-paper-none = There is no paper yet: the case cannot be computed.
board-paper-none-next = Mend the inputs that need attention; the checks say which.
board-paper-contents = What goes in
board-paper-language = Language of the paper
board-paper-always = The ask, the figures, the warnings about overshoot and the marks on what is assumed are always in it.
board-paper-export = Export
board-paper-nothing-leaves = You choose where the file goes. Nothing else leaves this computer.
board-paper-making = The file is being made, { $share }
board-paper-stop = Stop
board-paper-written = Made: { $file }
board-paper-being-made = The pages are being made.
board-paper-page = Page { $page } of { $pages }
dialog-export-title = Save as: { $what }
paper-title-of-scenario = { $title } (scenario: { $scenario })

section-alternatives = Doing nothing and the minimum beside our plan
section-value = Where the money comes from, and what goes past
section-years = Year by year, in both worlds
section-chances = What it may come to, from the simulation
section-portfolio = The best use of the money, and why options lost
section-risks = What can go wrong
section-assumptions = Register of assumptions
section-method = How it is computed

format-pdf = PDF…
format-pdf-help = The paper, for the board
format-xlsx = Excel…
format-xlsx-help = The whole model in live formulas, for the controller
format-pptx = PowerPoint…
format-pptx-help = Slides with charts that can be edited
format-csv-spreadsheet = CSV for spreadsheets…
format-csv-spreadsheet-help = “{ $separator }” between cells, “{ $decimal }” in numbers
format-csv = CSV…
format-csv-help = For other programs: “{ $separator }” between cells, “{ $decimal }” in numbers
format-md = Markdown…
format-md-help = The paper as plain text
format-json = JSON…
format-json-help = Results for other programs
paper-years-difference = What the plan changes each year; both worlds stand in the workbook.
