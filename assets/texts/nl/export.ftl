# Een case als bestand meegeven.

export-cancelled = Gestopt, zoals je vroeg. Er is geen bestand geschreven.
export-not-made-here = Deze versie van ROX Case maakt geen { $extension }-bestanden. Wel: { $made }.
export-failed = Het bestand is niet gemaakt door een fout in dit programma. Aan je case is niets veranderd. Probeer een ander soort bestand, en meld de fout.
