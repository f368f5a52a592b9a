# De lijsten van een case, ingevuld als rasters.

list-none = geen
list-show-ranges = Laag en hoog tonen
list-hide-ranges = Laag en hoog verbergen
list-low = { $field }, laag
list-high = { $field }, hoog
list-name-needed = Geef een naam op, om het aan te herkennen.
list-likely-first = Vul eerst de meest waarschijnlijke waarde in, dan hoe laag en hoog die kan zijn.
list-choice-unknown = Kies een van deze: { $choices }.
list-choice-twice = Er zijn er twee met deze naam. Kies er een uit de lijst.
list-touchpoint-used = ‘{ $name }’ blijft staan: er horen { $drivers ->
    [one] { $drivers } driver
   *[other] { $drivers } drivers
} en { $frictions ->
    [one] { $frictions } frictie
   *[other] { $frictions } fricties
} bij. Geef die eerst een ander contactmoment.
list-computed = Dit volgt uit andere cellen en kan niet worden getypt.
list-basis = Waar dit getal vandaan komt
list-basis-of = { $column } van { $row }
list-basis-none = Selecteer een getal met een lage en een hoge waarde om dat te zien en vast te leggen.
