# Een case als bestand meegeven.

export-cancelled = Gestopt. Er is geen bestand geschreven.
export-not-made-here = Deze versie van ROX Case maakt geen { $extension }-bestanden. Wel: { $made }.
export-failed = Het bestand kon niet worden gemaakt door een fout in dit programma; meld dit alstublieft.
