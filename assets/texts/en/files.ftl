# Files: what keeps one from being opened or saved, and what to do about it.

files-in-file = { $file }: { $sentence }
files-in-file-not-opened = { $file } was not opened and not changed. { $sentence } If nobody edited it by hand, it was damaged: open an earlier copy, or ask for it again.
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

files-not-found = There is no file { $file } here. Check its name, its folder, and whether its disk is connected, or open a copy.
files-not-a-file = { $file } is a folder or a device and holds no case itself. Choose a case file; its name ends in .rox.
files-reading-not-allowed = You are not allowed to read { $file }. Ask its owner for permission, or for a copy of your own.
files-reading-failed = { $file } could not be read, and nothing in it was changed. Check whether its disk or network is connected and try again, or open a copy. The computer gives as reason: { $reason }.

files-empty = The file is empty. Open an earlier copy, or begin a new case.
files-too-large = The file is { $megabytes } MB large, and at most { $most } MB is read, which is far more than a case needs. Check whether it is the file that you meant.
files-too-many-values = It holds more than { $most } values, and no case is as large. Check whether it is the file that you meant.
files-byte-order-mark = Another program has saved the file in a way that cannot be read here. Open it in that program and save it as plain UTF-8 text, without a byte-order mark, or open an earlier copy.
files-not-utf8 = Line { $line } holds signs that cannot be read as text. Open an earlier copy, or, if somebody edited the file, have it saved as plain UTF-8 text.
files-nul-byte = Line { $line } holds something that is no text: the file is damaged, or it is not a case. Open an earlier copy.
files-merge-mark = Two versions of the file were put together and on line { $line } nobody has chosen between them yet. Keep one of the two there and remove the marks, or open an earlier copy.
files-not-a-case = This is not a case made with ROX Case. Choose another file; the name of a case ends in .rox.
files-no-format = The file does not say in which format it is, so something is missing from it. Open an earlier copy, or, if somebody wrote it by hand, put `format: { $format },` at its beginning.
files-newer-format = A newer version of ROX Case made this file, and it holds more than this version can show (format { $found }; this version knows all of the formats up to { $format }). Nothing is lost: open it with the newer version.
files-needs-format = Line { $line }: `{ $field }` came with format { $format } of the file. Write `format: { $format }` at the top, or take `{ $field }` out.
files-needs-format-in-part = Line { $line }: `{ $field }` came with format { $format } of the file. Write `format: { $format }` at the top and `spread: (likely: 0.0)` in the response, or take `{ $field }` out.
files-has-comments = Somebody wrote remarks into this file by hand. Saving keeps the case but not those remarks; save under another name to keep them.

# What is written wrongly in a case file

files-fault-unknown-field = `{ $found }` is not a field of { $part }. Check the spelling, or whether a closing bracket is missing before it.
files-fault-unknown-field-suggestion = `{ $found }` is not a field of { $part }. Did you mean `{ $suggestion }`?
files-fault-missing-field = `{ $field }` is missing from { $part }. Add it.
files-fault-repeated-field = `{ $field }` stands here for the second time. Keep one of the two.
files-fault-unknown-choice = `{ $found }` is not one of the choices. Choose from { $choices }.
files-fault-unknown-choice-suggestion = `{ $found }` is not one of the choices. Did you mean `{ $suggestion }`?
files-fault-wrong-value = `{ $found }` cannot stand here. Write { $expected }.
files-fault-wrong-value-of-field = `{ $found }` cannot be the value of `{ $field }`. Write { $expected }.
files-fault-missing-target = `{ $choice }` does not say what it changes. Put the id of that between brackets, as in `{ $choice }("id")`.
files-fault-decimal-comma = `{ $found }` has a decimal comma. In the file every number has a decimal point.
files-fault-missing-comma = after `{ $after }` a comma is missing. Add it.
files-fault-missing-colon = after `{ $after }` a colon is missing. Add it.
files-fault-unclosed-bracket = the bracket `{ $bracket }` that opens here is not closed before the end of the file. Close it, or see whether the end of the file was lost.
files-fault-wrong-bracket = `{ $found }` does not close the bracket `{ $opened }` that opens on line { $line }. Close that one first.
files-fault-unclosed-text = the text that begins here has no closing quote. Add it.
files-fault-unclosed-comment = the comment that begins here has no end. Add `*/`.
files-fault-unknown-escape = the text holds a backslash with something after it that has no meaning. Write `\\` for a backslash and `\"` for a quote.
files-fault-more-after-end = `{ $found }` stands after the end of the case. Remove it, or check whether a bracket is closed too early.
files-fault-too-deep = there are more brackets inside each other here than any case has. Remove the ones that hold nothing.
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

files-save-not-finite = { $file } was not saved, because { $field } is not a number that can be computed with. Correct it and save again.
files-save-too-large = { $file } was not saved, because at { $megabytes } MB it could not be opened again: at most { $most } MB is read. Shorten the longest texts and save again.
files-save-too-many-values = { $file } was not saved, because it could not be opened again: it would hold more than { $most } values. Remove what is not needed and save again.
files-save-internal = { $file } was not saved because of a fault in this program; what it held is untouched. Save under another name, and please report the fault.
files-save-read-only = { $file } may only be read and was not changed. Save under another name or in another folder.
files-save-not-allowed = You are not allowed to write { $file }, so it was not changed. Save in a folder of your own, such as your documents.
files-save-folder-missing = { $file } was not saved, because its folder is not there, or not any more. Connect its disk, make the folder, or choose another one.
files-save-not-a-file = { $file } was not saved, because a folder has this name. Choose another name.
files-save-newer-format = { $file } was made by a newer version of ROX Case. It was not replaced, because this version would lose a part of it. Save under another name.
files-save-already-exists = There is a file { $file } already; it was not changed. Choose another name.
files-save-disk-full = { $file } was not saved, because the disk is full; what it held is untouched. Make room and save again, or save on another disk.
files-save-garbled = { $file } was not saved, because the disk gives back something else than what is written on it; what it held is untouched. Do not trust this disk: save on another one.
files-save-not-confirmed = { $file } was written, but the disk does not confirm that it will keep it. Save once more, and on another disk too.
files-save-in-use = { $file } was not saved, because another program keeps it open; what it held is untouched. Close it there and save again, or save under another name.
files-save-failed = { $file } was not saved; what it held is untouched. Try again, or save in another folder or on another disk. The computer gives as reason: { $reason }.

files-saved = Saved in { $file }
files-saved-but-refused = { $count ->
    [one] Saved in { $file }, without an entry that was not taken: the checks name its field.
   *[other] Saved in { $file }, without { $count } entries that were not taken: the checks name their fields.
}

# Files that somebody else has open

in-use-title = Read-only: somebody else has this file open
in-use-why = You opened it to look. You can try things out, but the file stays as it is.
in-use-next = To keep what you change, save a copy under another name. Or open the file again once it is closed elsewhere.
in-use-stays-title = This file stays as it is
in-use-stays = Somebody else has { $file } open, and you opened it here to look only. What you changed is still here. Save a copy under another name, or open the file again once it is closed elsewhere.

# Files that a newer version made

newer-title = Read-only: a newer version of ROX Case made this file
newer-unknown = { $count ->
    [0] Everything in it is shown, but the newer version may compute it differently.
    [one] One thing in it is unknown to this version and is left out here: { $names }. The figures may differ from those of the newer version.
   *[other] { $number } things in it are unknown to this version and are left out here, among them { $names }. The figures may differ from those of the newer version.
}
newer-next = The file stays as it is. To change it, get the newer version and open it there. Or save a copy under another name: the copy loses what this version does not know.
newer-save-copy = Save a copy…
newer-stays-title = This file stays as it is
newer-stays = A newer version of ROX Case made { $file }, and saving it here would lose a part of it. What you changed is still here. Save a copy under another name, or make the change in the newer version.
newer-warning = { $file } was made by a newer version of ROX Case (format { $found }; this version knows all of the formats up to { $format }). { $unknown } Use the newer version for figures to rely on.
