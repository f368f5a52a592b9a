# Exporting a case as a file.

export-cancelled = Stopped, as you asked. No file was written.
export-not-made-here = This version of ROX Case does not make { $extension } files. It makes: { $made }.
export-failed = The file was not made because of a fault in this program. Your case is untouched. Try another kind of file, and please report the fault.
