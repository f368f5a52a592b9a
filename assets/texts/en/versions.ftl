# What a file held before, and files that are open twice.

command-versions = Earlier versions…
versions-title = Earlier versions
versions-lead = What { $file } held after each of its last ten saves. Taking one back is a step like any other: undo brings the case back as it is now.
versions-under-way = Looking for earlier versions…
versions-none = There are none yet. Every save keeps one from now on, on this computer.
versions-close = Close
versions-saved = { $date } · { $when }
versions-worth = Worth { $npv } today
versions-worth-against-now = Worth { $npv } today, { $change } against now
versions-no-worth = It could not be computed; look at it with Compare, or take it back and see the checks
versions-since = Changed since: { $changes }
versions-same = The same as the case now
versions-restore = Take it back
versions-restore-name = Take back the version of { $version }
versions-compare = Compare
versions-compare-name = Compare with the version of { $version }
versions-restored = The earlier version is back. Undo takes that back.
versions-not-kept = The case is saved, but its earlier versions cannot be kept: their folder cannot be written to. Save under another name now and then, so that you can go back.

## A file that is open twice

open-elsewhere-title = The file is open in another window
open-elsewhere = Another window has { $file } open: one of yours, or that of somebody who shares its folder. If both change it, the one that saves last is asked before it replaces the other’s work.
open-elsewhere-read-only = Open to look
open-elsewhere-leave = Leave it there
open-elsewhere-too = Open it here too
open-elsewhere-saved = { $file } is open in another window too. Whichever saves last is asked before it replaces the other’s work.
open-elsewhere-recovered = Another window has { $file } open as well: one of yours, or that of somebody who shares its folder. Your recovered work is safe here. Whichever window saves last is asked before it replaces the other’s work; save under another name to keep the two apart.

## A file that cannot be opened

not-opened-kept = This computer kept what the file held when you saved it here { $when }. You can go on with that.
not-opened-open-kept = Open what was kept
