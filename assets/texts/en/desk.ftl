# What stands around the work: recent files, searching, help, and the questions of a new case.

## Commands

command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Normal size
command-search = Search or command
command-help = Keyboard shortcuts
key-function = F{ $number }
key-plus = +
key-minus = −

## Recent files

recent-title = Recent cases
recent-now = less than an hour ago
recent-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
recent-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
recent-missing = no longer there
recent-name = { $title }, { $file }, { $when }
recent-name-missing = { $title }, { $file }: no longer there
recent-remove = Remove from the list
recent-remove-name = Remove ‘{ $title }’ from the list

## Searching

palette-title = Search or command
palette-hint = What do you want to do or see?
palette-none = Nothing is called that. Try another word.
palette-keys = ↑ ↓ to choose, Enter to go there, Escape to leave
palette-kind-page = Page
palette-kind-command = Command
palette-kind-option = Option
palette-kind-driver = Driver
palette-entry = { $name }, { $kind }
palette-entry-with-keys = { $name }, { $kind }, { $keys }

## Help

help-lead = Everything works by keyboard. Tab goes on, Escape goes back, Enter does it.
help-close = Close

## Settings

settings-not-kept = Your language, colours and recent files cannot be remembered: their folder cannot be written to. Your cases are safe. Free some room, or ask for permission to write there.

## A new case

start-new = New case
start-new-title = Build your own case
start-new-remark = Eight short questions, and you see what it is worth.
new-case-progress = Question { $number } of { $count }
new-case-next = Next
new-case-back = Back
new-case-cancel = Cancel
new-case-create = Show what it is worth
new-case-keys = Enter goes on, Escape leaves. You can change every answer later.
new-case-suggestion = Suggested. { $source }

new-case-name = What is the case called?
new-case-name-help = A title that a board member understands, and the currency that every amount is in.
new-case-time = When does it start, and how long does it count?
new-case-time-help = The start is the first month in which money is spent. A longer horizon makes a case look better.
new-case-customers = How many customers do you have?
new-case-customers-help = Count those who bought in the last year. One group is enough for now; you can split it later.
new-case-churn = What share of them leaves in a year?
new-case-churn-help = Without a contract: the share that bought last year and not this year (churn).
new-case-spend = What does a customer spend in a year?
new-case-spend-help = On average, without VAT. Better experience is worth most where customers spend most.
new-case-margin = What is left of that spend?
new-case-margin-help = After the costs that come with every sale, before fixed costs (contribution margin).
new-case-moment = Which moment matters most to them?
new-case-moment-help = The moment that customers complain or rave about. Give the mark from 0 to 10 that they give it, and the mark that they expected to give.
new-case-option = What could you do about it?
new-case-option-help = One thing to invest in. You add others later, and leave out what does not pay.

new-case-field-title = Title
new-case-field-currency = Currency
new-case-field-start = First month
new-case-field-moment = The moment
new-case-field-delivered = Mark that customers give it
new-case-field-expected = Mark that they expected
new-case-field-option = What you would do
new-case-field-lift = Points that it adds to the mark
new-case-expected-hint = Leave empty if nobody asked

new-case-title-suggested = Better customer experience
new-case-moment-suggested = First contact with service
new-case-option-suggested = Solve it at first contact
new-case-segment = All customers

new-case-source-records = An example, not a benchmark: your customer records or finance know it.
new-case-source-survey = An example, not a benchmark: your customer survey knows it.
new-case-source-quote = An example, not a benchmark: a quote or a colleague's estimate is better.
new-case-source-lift = An example, not a benchmark: a small trial tells you more than any guess.
new-case-basis = Suggested by ROX Case as an example; replace it by your own figure
new-case-name-missing = Give it a name, so that others know what it is about.
new-case-whole-number = This has to be a whole number.

table-copy = Copy for a spreadsheet
