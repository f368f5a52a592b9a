# Dia’s voor de directie.

slides-figures = Ons plan in cijfers
slides-value = Waar het geld vandaan komt
slides-warnings = Geld voorbij de sweet spot
slides-no-warnings = Geen optie gaat voorbij wat klanten verwachten.
slides-risks = Wat er mis kan gaan en waar het op rust
slides-value-title = Het plan levert { $gained } op voor { $spent }, in geld van nu; { $npv } blijft over.
slides-value-short = Het plan levert { $gained } op voor { $spent }, in geld van nu; dat is { $npv } te weinig.
slides-more-warnings = { $count ->
    [one] Nog één optie gaat voorbij de sweet spot: zie de notities.
   *[other] Nog { $count } opties gaan voorbij de sweet spot: zie de notities.
}
slides-more-rows = { $count ->
    [one] Nog één rij staat in de werkmap.
   *[other] Nog { $count } rijen staan in de werkmap.
}
slides-years-payback = Het plan verdient zich terug in { $payback } en is over { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
} { $npv } waard.
slides-years-never = Het plan verdient zich niet terug binnen { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
}; het is { $npv } waard.
slides-years-without-cost = Binnen de looptijd wordt niets uitgegeven; het plan is { $npv } waard.
slides-years-nothing = Er is niets gepland, dus beide werelden zijn gelijk.
