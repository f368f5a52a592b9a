# Unsaved work that is kept against crashes.

recovery-title = { $count ->
    [one] Work of yours was not saved
   *[other] { $count } pieces of your work were not saved
}
recovery-lead = The program ended before that. What you had done is still here. It stays here until you save it or discard it.
recovery-open = Go on
recovery-open-name = Go on with ‘{ $title }’
recovery-discard = Discard
recovery-discard-name = Discard the unsaved work on ‘{ $title }’
recovery-untitled = Case without a title
recovery-never-saved = never saved to a file
recovery-where = { $file } · { $when }
recovery-changes = Differs from its file: { $changes }
recovery-damaged = { $count ->
    [one] One file with unsaved work cannot be read. It was set aside and not deleted.
   *[other] { $count } files with unsaved work cannot be read. They were set aside and not deleted.
}
recovery-off = Unsaved work is not kept
recovery-not-kept = Unsaved work cannot be kept against a crash on this computer: its folder cannot be written to. Save often.

## A part of the window that broke off

broke-off-title = This page broke off
broke-off-next = A fault of the program stopped it. Your case is not touched, and what you changed is kept. Go on with another page, save, or try this one again.
broke-off-again = Try again
