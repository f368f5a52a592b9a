# Dia’s voor de directie.

slides-figures = Ons plan in cijfers
slides-value = Waar het geld vandaan komt
slides-warnings = Geld voorbij de sweet spot
slides-no-warnings = Geen optie gaat voorbij wat klanten verwachten.
slides-risks = Wat er mis kan gaan en waar het op rust
