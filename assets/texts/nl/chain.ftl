# De keten: hoe het geld van opties naar euro's loopt.

chain-title = Van opties naar euro’s
chain-title-remark = contante waarde
chain-empty = Geen enkele optie hoort bij het plan.
chain-empty-next = Neem een optie op om te zien wat ze oplevert, en waardoor.

## Kolommen

chain-column-options = Wat we doen
chain-column-targets = Wat beter wordt
chain-column-remembered = Wat bijblijft
chain-column-behaviour = Wat klanten doen
chain-column-benefit = Levert op
chain-column-money = Gaat naar

## Knopen

chain-node = { $name }: { $amount }
chain-saving = Besparing
chain-remembered = Ervaring die bijblijft
chain-remembered-help = Wat klanten van alle contactmomenten samen onthouden: het gemiddelde, het beste en het slechtste moment, en hoe het afliep. Wat ze doen, volgt daaruit.
chain-benefit = Baten
chain-benefit-help = Alles wat de opties opleveren, ervaring en besparingen samen.
chain-other-options = { $count ->
    [one] { $count } andere optie
   *[other] { $count } andere opties
}
chain-other-drivers = { $count ->
    [one] { $count } andere driver
   *[other] { $count } andere drivers
}
chain-other-frictions = { $count ->
    [one] { $count } andere frictie
   *[other] { $count } andere fricties
}

## Stromen

chain-flow = { $from } → { $to }: { $amount }
chain-to-one = naar { $name }: { $amount }
chain-from-one = van { $name }: { $amount }
chain-and-more = { $count ->
    [one] en nog { $count }
   *[other] en nog { $count }
}
chain-rests-on = Rust op: { $evidence }
chain-default = Standaardwaarde ({ $source })
chain-computed = De som van wat erin stroomt
chain-shared = Verdeeld naar verhouding van wat er zonder verloren gaat.
chain-behaviour-exact = Exact aandeel in de baten (Shapley-waarde).

## De legenda

chain-legend-own = eigen onderbouwing
chain-legend-published = gepubliceerd
chain-legend-assumed = inschatting of aangenomen
chain-legend-computed = een som
chain-legend-width = Zo breed als het geld
chain-legend-harms = kost geld

## De tabel

chain-from = Van
chain-to = Naar
chain-worth = Contante waarde
chain-evidence = Rust op

## In woorden

chain-summary = Van opties naar euro’s. Het plan levert { $benefit } op en kost { $cost }; er blijft { $npv } over. De grootste stromen: { $flows }.
chain-summary-nothing = Van opties naar euro’s. De opties van het plan veranderen nog niets; ze kosten { $cost }.
