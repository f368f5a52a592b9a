# Files: what keeps one from being opened or saved, and what to do about it.

files-in-file = { $file }: { $sentence }
files-at-line = Line { $line }: { $what }
files-at-line-of-item = Line { $line }, { $kind ->
        [segment] segment
        [touchpoint] touchpoint
        [driver] driver
        [friction] friction
        [scenario] scenario
       *[option] option
    } { $name }: { $what }

# Opening

files-not-found = There is no file { $file }. Check the name and the folder.
files-not-a-file = { $file } is a folder or a device, not a file. Choose a case file, with the extension .rox.
files-reading-not-allowed = { $file } may not be read. Ask for permission to read it, or copy it to a folder of your own.
files-reading-failed = { $file } could not be read; the system says: { $reason }. Try again, or open a copy.

files-empty = The file is empty. Open an earlier copy, or start a new case.
files-too-large = The file is too large: { $megabytes } MB, and at most { $most } MB is read. Check that it is a case file.
files-too-many-values = It holds more than { $most } values, and no case is as large. Check whether it is the file that you meant.
files-byte-order-mark = The file begins with a byte-order mark, so another program saved it in another encoding. Save it as plain UTF-8 without a mark.
files-not-utf8 = Line { $line } holds something that is not text in UTF-8. Save the file as plain UTF-8, or open an earlier copy.
files-nul-byte = Line { $line } holds bytes that are no text: the file is damaged or is not a case file. Open an earlier copy.
files-merge-mark = Line { $line } holds a mark of a merge that was not finished. Choose one of the two versions there and remove the marks.
files-not-a-case = This is not a case file: it does not begin with a bracket. Choose a file with the extension .rox.
files-no-format = The file does not say which format it has. Add `format: { $format },` as its first field.
files-newer-format = A newer version of ROX Case made this file (format { $found }; this version reads up to { $format }). Open it with the newer version.
files-needs-format = Line { $line }: `{ $field }` came with format { $format } of the file. Write `format: { $format }` at the top, or take `{ $field }` out.

# What is written wrongly in a case file

files-fault-unknown-field = `{ $found }` is not a field of { $part }. Check the spelling, or whether a closing bracket is missing before it.
files-fault-unknown-field-suggestion = `{ $found }` is not a field of { $part }. Did you mean `{ $suggestion }`?
files-fault-missing-field = `{ $field }` is missing from { $part }. Add it.
files-fault-repeated-field = `{ $field }` stands here for the second time. Keep one of the two.
files-fault-unknown-choice = `{ $found }` is not one of the choices. Choose from { $choices }.
files-fault-unknown-choice-suggestion = `{ $found }` is not one of the choices. Did you mean `{ $suggestion }`?
files-fault-wrong-value = `{ $found }` cannot stand here. Write { $expected }.
files-fault-wrong-value-of-field = `{ $found }` cannot be the value of `{ $field }`. Write { $expected }.
files-fault-missing-target = `{ $choice }` needs the id of what it changes. Write it in brackets, as in `{ $choice }("id")`.
files-fault-decimal-comma = `{ $found }` has a decimal comma. In the file every number has a decimal point.
files-fault-missing-comma = after `{ $after }` a comma is missing. Add it.
files-fault-missing-colon = after `{ $after }` a colon is missing. Add it.
files-fault-unclosed-bracket = the bracket `{ $bracket }` that opens here is not closed before the end of the file. The end may have been lost: open an earlier copy, or close it.
files-fault-wrong-bracket = `{ $found }` does not close the bracket `{ $opened }` that opens on line { $line }. Close that one first.
files-fault-unclosed-text = the text that begins here has no closing quote. Add it.
files-fault-unclosed-comment = the comment that begins here has no end. Add `*/`.
files-fault-unknown-escape = the text holds a backslash with something after it that has no meaning. Write `\\` for a backslash and `\"` for a quote.
files-fault-more-after-end = `{ $found }` stands after the end of the case. Remove it, or check whether a bracket is closed too early.
files-fault-too-deep = brackets stand too deep inside each other here. Remove the ones that hold nothing.
files-fault-unexpected = `{ $found }` does not belong here. Remove it, or check what stands before it.

# What can stand in a place

files-expected-number = a number, with a decimal point
files-expected-whole-number = a whole number, without decimals
files-expected-text = a text in double quotes
files-expected-yes-or-no = `true` or `false`
files-expected-month = year and month in double quotes, as in "2027-01"
files-expected-list = a list in square brackets, as in `[…]`
files-expected-group = the fields in brackets, as in `(…)`
files-expected-estimate = an estimate in brackets, as in `(likely: 0.5)`
files-expected-choice = one of the choices, without quotes
files-expected-field-name = the name of a field with a colon, as in `likely:`

# The parts of a case that have fields

files-part-case = the case
files-part-finance = the finance
files-part-response = the response
files-part-segment = a segment
files-part-touchpoint = a touchpoint
files-part-driver = a driver
files-part-friction = a friction
files-part-option = an option
files-part-effect = an effect
files-part-measurement = a measurement
files-part-scenario = a scenario
files-part-override = a number of a scenario
files-part-estimate = an estimate
files-part-basis = a basis

# Saving

files-save-not-finite = { $file } was not saved: { $field } is not a number that can be written. Correct it and save again.
files-save-too-large = { $file } was not saved: it would be { $megabytes } MB, and at most { $most } MB can be opened again. Shorten the longest texts.
files-save-too-many-values = { $file } was not saved: it would hold more than { $most } values, and not as many can be opened again. Remove what is not needed.
files-save-internal = { $file } was not saved because of a fault in this program. Save under another name, and report it.
files-save-read-only = { $file } may only be read. Save under another name or in another folder.
files-save-not-allowed = Writing { $file } is not allowed. Save in a folder of your own.
files-save-folder-missing = The folder of { $file } does not exist. Make it, or choose another one.
files-save-not-a-file = { $file } is the name of a folder. Choose another name.
files-save-already-exists = { $file } exists already and was not changed. Choose another name.
files-save-disk-full = The disk is full, so { $file } was not saved; what was there is untouched. Make room, or save elsewhere.
files-save-garbled = The disk gave back something else than was written, so { $file } was not replaced. Save on another disk.
files-save-not-confirmed = { $file } was saved, but the disk did not confirm that it will last. Save once more, or on another disk too.
files-save-in-use = Another program keeps { $file } open, so it was not saved; what was there is untouched. Close it there and save again, or save under another name.
files-save-failed = { $file } was not saved; the system says: { $reason }. What was there is untouched. Try again, or save elsewhere.
