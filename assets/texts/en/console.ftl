# The command line.

# Help

console-help-usage = Usage:
console-help-commands = Commands
console-help-arguments = Arguments
console-help-options = Options

console-help-window = ROX Case builds a return on experience business case. Without a command it opens the window.
console-help-calc = Compute a case: the verdict, the figures, the options and the years.
console-help-check = Say what is weak in a case, why, and the way out.
console-help-compare = Say how two cases differ, and what each difference is worth.
console-help-simulate = Say what a case may come to: chances, the worst, and what matters most.
console-help-optimise = Find the best set of options within a budget, what each budget would buy, and why each option lost.
console-help-export = Export a file: a paper, a workbook, slides, or results for other programs.
console-help-new = Make a case of your own from a template.

console-usage-window = rox-case [FILE]
console-usage-calc = rox-case calc FILE [--scenario NAME] [--json]
console-usage-check = rox-case check FILE [--json]
console-usage-compare = rox-case compare FIRST SECOND [--json]
console-usage-simulate = rox-case simulate FILE [--trials N] [--seed S] [--scenario NAME] [--json]
console-usage-optimise = rox-case optimise FILE [--budget AMOUNT] [--budget-per-year AMOUNT] [--max-loss-probability SHARE] [--scales whole|halves] [--trials N] [--seed S] [--json]
console-usage-export = rox-case export FILE --to PATH.{"{"}pdf,xlsx,pptx,csv,md,json{"}"} [--date YYYY-MM-DD] [--csv programs|spreadsheet] [--trials N] [--seed S]
console-usage-new = rox-case new --template NAME FILE

console-value-file = FILE
console-value-first = FIRST
console-value-second = SECOND
console-value-path = FILE
console-value-to = PATH
console-value-date = YYYY-MM-DD
console-value-csv = READER
console-value-template = NAME
console-value-language = LANGUAGE
console-value-json = JSON
console-value-scenario = NAME
console-value-trials = N
console-value-seed = S
console-value-budget = AMOUNT
console-value-budget-per-year = AMOUNT
console-value-max-loss-probability = SHARE
console-value-scales = SCALES
console-value-help = HELP
console-value-version = VERSION

console-help-argument-file = The case file, with the extension .rox; - reads the case from standard input
console-help-argument-first = The case to begin from; - reads it from standard input
console-help-argument-second = The case to arrive at; - reads it from standard input
console-help-argument-path = The file to make; nothing is replaced
console-help-argument-to = The file to make; its extension says what. A file that is there is replaced
console-help-argument-date = The day that stands on the file; else today
console-help-argument-csv = Who reads a .csv: programs, with commas and decimal points in every language, as where nothing is said; or spreadsheet, with the separators of the language and a mark that it is Unicode
console-help-argument-template = The template to begin from
console-help-argument-language = The language of texts and numbers: en or nl; else that of the system
console-help-argument-json = Answer in JSON, for other programs
console-help-argument-scenario = The scenario of the case to compute instead of the plan
console-help-argument-trials = How many trials are drawn; 10,000 where nothing is said
console-help-argument-seed = Where the draws begin; the same number gives the same answer
console-help-argument-budget = What may be spent over the horizon, as in 750,000 or 750000; else the budget of the case
console-help-argument-budget-per-year = What may be spent in any one year, as in 250,000 or 250000; else there is no such limit
console-help-argument-max-loss-probability = The highest chance of a loss, as in 0.2 or 20%; else there is no such limit
console-help-argument-scales = Each option as planned or left out: whole; or half of it too: halves
console-help-argument-help = Show this help
console-help-argument-version = Show the version

# Arguments that cannot be meant

console-unknown-argument = `{ $argument }` is not known here; `rox-case --help` lists what is.
console-no-scenarios = The case has no scenarios. Leave `--scenario` out, or make one on the page Compare.
console-unknown-scenario = The case has no scenario ‘{ $name }’. Choose from: { $known }.
console-scenario = Scenario: { $name }
console-invalid-value = `{ $value }` is not a value of `{ $argument }`; choose from { $choices }.
console-invalid-number = `{ $value }` cannot be used for { $argument }; write a whole number such as 10,000 or 10000.
console-not-an-amount = `{ $value }` is not a value of `{ $argument }`; write an amount such as 750,000 or 750000.
console-not-a-share = `{ $value }` is not a value of `{ $argument }`; write a share from 0 to 1 such as 0.2, or a percentage such as 20%.
console-two-readings = `{ $value }` can mean two things for `{ $argument }`; write { $own } or { $other }.
console-another-separator = `{ $value }` is not clear for `{ $argument }`: in English a point comes before the decimals; write { $meant } if that is meant.
console-missing-argument = `{ $argument }` is missing; `rox-case --help` shows how to write it.
console-standard-input = standard input
console-input-once = Only one of the two cases can come from standard input. Give a file for the other one.
console-input-needs-command = The window opens files only. Standard input is read by a command, as in `rox-case calc -`.
console-input-not-read = Standard input could not be read. Check the program that writes to it, or give a file. The computer gives as reason: { $reason }.
console-unclear-arguments = These arguments do not go together. `rox-case --help` shows which do.

# Files and the window

console-not-computable = { $file } cannot be computed: { $count ->
    [one] { $number } input needs attention.
   *[other] { $number } inputs need attention.
}
console-more-problems = { $count ->
    [one] { $number } more input needs attention.
   *[other] { $number } more inputs need attention.
}
console-not-written = The answer could not be written where it was to go: check whether the disk is full or the program that reads it has ended, and try again. The computer gives as reason: { $reason }.
console-cannot-draw = No window can be drawn here, neither by a graphics card nor by the processor. Install or update the graphics driver (on Debian: libegl1 and libgl1-mesa-dri), or do the whole job without a window: `rox-case calc { $file }`.
console-no-window = No window can be opened here, because there is no screen to show it on. Start it from a desktop, or do the whole job without a window: `rox-case calc { $file }`.
console-window-broke-off = The window could not be opened. On Linux, check whether libxkbcommon-x11 and libEGL are installed, or do the whole job without a window: `rox-case calc { $file }`.
console-window-went-away = The window closed because of a fault in what draws it. Your work is kept: start `rox-case` again, and what was not saved is offered to you.

# New

console-which-template = Name a template with `--template`; choose from { $names }.
console-unknown-template = There is no template `{ $template }`; choose from { $names }.
console-which-path = Name the file to make, as in `rox-case new --template webshop my-case.rox`.
console-made = Made { $file } from the template { $template }.

# Export

console-exported = Made { $file }.
console-exported-table = It has “{ $separator }” between cells and “{ $decimal }” in numbers.
console-no-table = { $file } is no table: --csv goes with a file that ends in .csv.
console-unknown-format = From the name { $file } it is not clear what to make; end it in one of { $known }.
console-fewer-trials = The case is so large that what is said of chances comes from { $trials } only; `rox-case simulate` draws more.
console-not-a-date = `{ $date }` is not a day; write it as in 2027-01-31.
console-not-a-moment = `{ $name }` is set to `{ $value }`, but it takes a number of seconds since 1970. Set it right, or leave it out.

# Warnings about money past the sweet spot

console-warning = { $sign } { $option }: { $money } buys experience above what customers expect.
console-warning-way-back = Back to { $scale } of its plan saves { $saves } and makes the case worth { $gains } more.
console-warning-leave-out = Leaving it out saves { $saves } and makes the case worth { $gains } more.
console-warning-worn-off = The surprise will have worn off in { $month }.
console-warning-flips-expected = It would not overshoot if customers expected at least { $score } of ‘{ $driver }’.
console-warning-flips-curve = It would not overshoot if value above the expectation went like this: { $curve }.
console-warning-shared = ‘{ $driver }’ is lifted by { $others } too: one of them should shrink, not each.

# Headline figures

console-rox = Return on experience (ROX)
console-npv = Worth today (NPV)
console-roi = Return with savings (ROI)
console-cost = Cost, at today's value
console-irr = Internal rate of return (IRR)
console-payback = Payback
console-peak-funding = Deepest funding needed
console-break-even-lift = Part of the lifts that breaks even
console-cost-of-inaction = Cost of doing nothing
console-none = none
console-not-within-horizon = not within the horizon
console-inaction-note = What doing nothing costs rests almost wholly on how fast expectations rise by themselves.

# The options

console-option = Option
console-option-verdict = Verdict
console-option-cost = Cost today
console-option-adds = Adds to NPV
console-option-overshoot = Past sweet spot
console-option-scale = Best scale

# The years

console-year = Year
console-year-benefit = Benefit
console-year-cost = Cost
console-year-net = Net
console-year-npv = NPV to date

# What the checks found

console-findings = The checks found { $overshoot ->
    [0] no overshoot
    [one] { $overshoot } overshoot
   *[other] { $overshoot } overshoots
}, { $cautions ->
    [0] no cautions
    [one] { $cautions } caution
   *[other] { $cautions } cautions
} and { $notes ->
    [0] no notes
    [one] { $notes } note
   *[other] { $notes } notes
}; `rox-case check` explains them.
console-nothing-found = The checks found nothing that needs attention.
console-finding = { $code } · { $severity } · { $title }
console-finding-why = Why: { $why }
console-finding-way-out = Way out: { $way_out }

# Comparing

console-compare-npv = Worth of { $file } (NPV)
console-compare-same = The two cases are the same.
console-compare-note = What a difference is worth depends on those before it; together they lead from the one to the other.
console-compare-interaction = Together the changes are worth { $amount } compared with the sum of each on its own: they work on each other.
console-compare-currencies = The two cases have different currencies; amounts are not converted.
console-not-comparable = The two cases could not be compared because of a fault in this program. Neither was changed; please report the fault.
