# Dia’s voor de directie.

slides-figures = Ons plan in cijfers
slides-value = Waar het geld vandaan komt
slides-warnings = Geld voorbij de sweet spot
slides-no-warnings = Geen optie gaat voorbij wat klanten verwachten.
slides-risks = Wat er mis kan gaan en waar het op rust
slides-value-title = Het plan levert { $gained } op voor { $spent }, in geld van nu; { $npv } blijft over.
slides-more-warnings = { $count ->
    [one] Nog één optie gaat voorbij de sweet spot: zie de notities.
   *[other] Nog { $count } opties gaan voorbij de sweet spot: zie de notities.
}
