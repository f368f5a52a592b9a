# De pagina over de belofte en de klantreis, en de rasters waarin lijsten worden ingevuld.

## Rasters

grid-cell = { $column } van { $row }: { $value }
grid-cell-empty = { $column } van { $row }: niet ingevuld
grid-column-with-unit = { $name }, { $unit }
grid-total = { $column }, onderaan: { $total }
grid-duplicate = Rij dupliceren
grid-delete = Rij verwijderen
grid-refused = Er is niets veranderd. { $cells } { $more ->
    [0] { "" }
    [one] Hetzelfde geldt voor nog { $more } cel.
   *[other] Hetzelfde geldt voor nog { $more } cellen.
}
grid-refused-cell = { $column } van { $row } kan geen ‘{ $typed }’ zijn: { $reason }
grid-too-wide = Er is niets geplakt: het blok heeft { $given } kolommen en vanaf hier { $room ->
    [one] is er { $room }
   *[other] zijn er { $room }
}. Begin verder naar links.
grid-too-long = Er is niets geplakt: een blok kan hoogstens { $most } rijen hebben.
grid-not-empty = Deze cellen kunnen niet leeg zijn. Typ er een andere waarde in.
grid-two-readings = { $column }: is met ‘{ $typed }’ { $first } of { $second } bedoeld? { $cells ->
    [one] Er is nog niets geplakt.
   *[other] Het antwoord geldt voor { $number } cellen. Er is nog niets geplakt.
}
grid-do-not-paste = Niet plakken

## Belofte en klantreis

journey-lead = Wat klanten meemaken, op volgorde, en hoe goed dat gaat. Typ in het raster zoals in een spreadsheet, of plak er iets uit.
journey-gap-over = Het management denkt { $believed }, klanten zeggen { $delivered }: { $distance } te hoog.
journey-gap-under = Het management denkt { $believed }, klanten zeggen { $delivered }: { $distance } te laag.
journey-gap-same = Het management denkt { $believed }, en klanten zeggen hetzelfde.
journey-gap-remark = { $count ->
    [one] De ervaringskloof, over { $count } driver waarvan het management zei wat het denkt.
   *[other] De ervaringskloof, over { $count } drivers waarvan het management zei wat het denkt. Gewogen naar belang.
}
journey-gap-none = Wat denkt het management?
journey-gap-none-next = Vraag managers welk rapportcijfer klanten volgens hen geven, vóór ze de cijfers zien, en vul dat in onder Gedacht. De afstand tot Geleverd is de ervaringskloof.

journey-curve = De klantreis
journey-curve-remark = wat elk contactmoment klanten waard is, ten opzichte van wat ze verwachten
journey-curve-above = Meer dan verwacht
journey-curve-below = Schiet tekort
journey-curve-zero = Zoals verwacht
journey-curve-empty = Er is nog geen curve. Voeg een contactmoment toe en een driver met een belang boven 0.
journey-curve-today = Nu
journey-curve-plan = Met het plan, op zijn best ({ $month })
journey-curve-halo = Blijft bij
journey-curve-moment = { $touchpoint }: nu { $today }, met het plan { $plan }
journey-curve-standing = { $moment } ({ $standing })
journey-curve-memory = Blijft in het geheugen
journey-curve-salience = Blijft voor { $share } bij als een moment op zich.
journey-curve-summary = De klantreis, in indexpunten ten opzichte van wat klanten verwachten, nu en met het plan in { $month }. { $moments }.
journey-best = beste herinnering
journey-best-today = beste herinnering nu
journey-best-plan = beste herinnering met het plan
journey-worst = slechtste herinnering
journey-worst-today = slechtste herinnering nu
journey-worst-plan = slechtste herinnering met het plan
journey-end = einde

journey-drivers = Drivers
journey-drivers-remark = rapportcijfers van 0 tot 10
journey-add-driver = Driver toevoegen
journey-driver = Naam
journey-driver-help = Wat klanten beoordelen, in een paar woorden.
journey-touchpoint = Contactmoment
journey-touchpoint-help = Het moment van de klantreis.
journey-pillar = Pijler
journey-pillar-help = Bij welke van de zes pijlers van ervaring het hoort.
journey-voice = Stem
journey-voice-help = Van wie het cijfer komt.
journey-kano = Kano
journey-kano-help = Hoe klanten het opvatten als het tekortschiet of juist meer biedt.
journey-friction = Weerspiegelt
journey-friction-help = De frictie die dit cijfer weerspiegelt, zodat het oplossen ervan niet dubbel telt.
journey-mean = Gewogen gemiddelde

journey-touchpoints = Contactmomenten
journey-touchpoints-remark = op de volgorde van de klantreis
journey-add-touchpoint = Contactmoment toevoegen
journey-stage = Fase
journey-stage-help = Voor, tijdens of na de aankoop. Wie nooit koopt, maakt alleen mee wat ervoor komt.

journey-scores = Vier cijfers per driver
journey-scores-remark = geleverd ten opzichte van verwacht, beloofd en gedacht
journey-scores-empty = Er zijn nog geen drivers.
journey-scores-driver = { $driver }: geleverd { $delivered }, verwacht { $expected }, beloofd { $promised }, gedacht { $believed }
journey-gap-expected = T.o.v. verwacht
journey-gap-promised = T.o.v. beloofd
journey-gap-believed = T.o.v. gedacht
journey-mark-delivered = Geleverd: het cijfer van klanten
journey-mark-expected = Verwacht door klanten
journey-mark-promised = Beloofd door het merk
journey-mark-believed = Gedacht door het management
journey-mark-unknown = niet ingevuld

journey-norm = Wat gewoon wordt
journey-norm-remark = geleverd met het plan ten opzichte van wat klanten verwachten, per maand
journey-norm-empty = Voeg een driver toe om te zien hoe verwachtingen stijgen.
journey-norm-unknown = Niemand vroeg klanten wat ze hier verwachten: wat nu geleverd wordt, telt als verwacht.

journey-pillars = De zes pijlers
journey-pillars-remark = ten opzichte van wat verwacht wordt, nu
journey-pillar-row = { $pillar }: { $state }
journey-pillar-short = { $points } tekort
journey-pillar-above = { $points } erboven
journey-pillar-level = zoals verwacht
journey-pillar-none = geen drivers
