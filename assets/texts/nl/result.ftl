### De pagina van het resultaat: de keuzes naast elkaar, en de jaren.

alternatives-title = { $count ->
    [2] Twee keuzes
   *[other] Drie keuzes
}
alternatives-remark = in geld van nu, ten opzichte van niets doen
alternatives-nothing = Niets doen
alternatives-minimum = Het minimum doen
alternatives-plan = Ons plan
alternatives-what = Wat het is
alternatives-nothing-what = alles blijft zoals het is
alternatives-minimum-less = minder van { $count } opties
alternatives-minimum-without = zonder { $option }
alternatives-minimum-smaller = { $option } op { $scale }
alternatives-minimum-only = alleen { $option }
alternatives-options = { $count ->
    [one] { $count } optie
   *[other] { $count } opties
}
alternatives-cost = Kosten
alternatives-inaction = Niets doen is de maatstaf en kost en levert hier dus niets op. Vergeleken met een wereld waarin klanten blijven verwachten wat ze nu verwachten, kost het { $amount }. Dat berust op verwachtingen die { $points } punt per jaar stijgen.
alternatives-minimum-help = Het minimum doen: minder dan gepland waar het programma dat aanbeveelt, en anders de goedkoopste optie uit het plan die zichzelf terugverdient.
alternatives-minimum-none = Er is geen minimum om te doen: geen enkele optie uit het plan verdient zichzelf terug.

waterfall-by = Waar de balken voor staan
waterfall-by-behaviour = Naar wat klanten doen
waterfall-by-option = Per optie

years-view = Wat de tabel laat zien
years-view-money = Geld
years-view-customers = Klanten, omzet, verloop
years-money-remark = Niet verdisconteerd, behalve de laatste kolom. De bijdrage is wat klanten opleveren: omzet maal marge, min de kosten van hun contacten.
years-customers-remark = Verloop is het aantal klanten dat in het jaar vertrekt, als deel van de klanten aan het begin. Wie in het jaar komt en weer vertrekt, telt ook als vertrokken.
years-year = Jaar
years-name = { $number } ({ $from })
years-total = Alle jaren
years-world = Wereld
years-with = Met het plan
years-without = Niets doen
years-difference = Verschil
years-contribution = Bijdrage
years-savings = Besparing
years-cost = Kosten
years-left = Wat overblijft
years-npv = NCW tot dan
years-customers-start = Klanten bij begin
years-customers-lost = Vertrokken
years-churn = Verloop
years-customers-end = Aan het eind
years-revenue = Omzet
years-points = { $points } punt
result-more-warnings = Toon er nog { $count } bij de sweet spot
