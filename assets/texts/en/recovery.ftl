# Unsaved work that is kept against crashes.

recovery-title = { $count ->
    [one] Work of yours was not saved
   *[other] { $count } pieces of your work were not saved
}
recovery-lead = The program ended before it could be saved. What you had done is safe: go on with it, or discard it. It stays here until you do.
recovery-open = Go on
recovery-open-name = Go on with ‘{ $title }’
recovery-discard = Discard
recovery-discard-name = Discard the unsaved work on ‘{ $title }’
recovery-discard-title = Discard this work?
recovery-discard-sure = No file holds ‘{ $title }’ as you left it. Once it is discarded, it cannot be brought back.
recovery-discard-not = Keep it
recovery-untitled = Case without a title
recovery-never-saved = never saved to a file
recovery-where = { $file } · { $when }
recovery-compare = Compare
recovery-compare-name = Compare ‘{ $title }’ with its file
recovery-untouched = Its file is as it was when you worked on it.
recovery-changed-since = Its file was changed after you worked on it, by somebody else or in another window. Compare the two before you save.
recovery-changed-unreadable = Its file was changed after you worked on it and cannot be read now.
recovery-gone = Its file is gone: it was deleted, moved or renamed, or its disk is not connected.
recovery-refused = Not taken: { $field }, ‘{ $typed }’. It stands in its field again.
recovery-changes = Differs from its file: { $changes }
recovery-damaged = { $count ->
    [one] One file with unsaved work cannot be read. It was put aside and not deleted; somebody who knows computers may still get your texts out of it.
   *[other] { $count } files with unsaved work cannot be read. They were put aside and not deleted; somebody who knows computers may still get your texts out of them.
}
recovery-newer = { $count ->
    [one] A newer version of ROX Case kept unsaved work here. It is safe: start the newer version to go on with it.
   *[other] A newer version of ROX Case kept { $count } pieces of unsaved work here. They are safe: start the newer version to go on with them.
}
recovery-off = Unsaved work is not kept in case of a crash
recovery-not-kept = If the program or the computer stops, what you did since your last save is lost: the folder for unsaved work cannot be written to. Save often. To mend it, free some room on the disk or ask for permission to write there.

## A part of the window that broke off

broke-off-title = This page stopped working
broke-off-next = That is a fault of the program. Your case is whole, and what you changed is still here. Save it now, go on with another page, or try this one again.
broke-off-again = Try again
