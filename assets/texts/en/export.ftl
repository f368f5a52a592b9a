# Handing out a case as a file.

export-cancelled = Stopped. No file was written.
export-not-made-here = This version of ROX Case does not make { $extension } files. It makes: { $made }.
export-failed = The file could not be made because of a fault in this program; please report it.
