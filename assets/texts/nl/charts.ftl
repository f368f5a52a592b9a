### Grafieken: koppen van hun tabellen, en meenemen.

chart-month = Maand
chart-our-plan = Ons plan
chart-do-nothing = Niets doen
chart-delivered = Geleverd
chart-expected = Verwacht
chart-zone = Ten opzichte van de verwachting
chart-unknown = onbekend
chart-gap = Punten boven of onder wat klanten verwachten
chart-value = Wat dat klanten waard is
chart-nps = NPS
chart-margin = Foutmarge (±)
chart-part = Wat
chart-amount = Nu waard
chart-friction = Frictie
chart-customers-lost = Verloren klanten per jaar
chart-pillar = Pijler

chart-ask-why = Klik of druk op Enter voor het waarom.
chart-reading = { $head }: { $value }
chart-copy = Deze grafiek kopiëren
chart-copy-picture = Kopiëren als afbeelding
chart-copy-table = Kopiëren als tabel
chart-copied-picture = De grafiek staat als afbeelding op het klembord.
chart-copied-table = De cijfers staan op het klembord. Plak ze in een spreadsheet.
chart-not-copied = De grafiek kon niet als afbeelding worden gekopieerd. Probeer het opnieuw, of kopieer hem als tabel.
chart-too-large = De grafiek past niet in het venster en is dus niet gekopieerd. Maak het venster groter en probeer het opnieuw.

waterfall-option-help = Wat de optie aan het plan toevoegt, na aftrek van haar kosten van { $cost }. Wat opties alleen samen opleveren, is over hen verdeeld (Shapley).

gauge-driver = Driver
gauge-expected-from = Verwacht vanaf
gauge-expected-to = Verwacht tot
gauge-today = Nu
gauge-plan = Plan op zijn hoogst
gauge-end = Plan aan het eind
gauge-zone = Zone met het plan
