# De nota voor de directie, op papier en op zijn pagina in het venster.

paper-kind = Businesscase voor de directie
paper-program = ROX Case { $version }

## Wat er gevraagd wordt

paper-ask-nothing = Er valt nog niets te besluiten: er zit geen optie in het plan.
paper-ask-nothing-within-horizon = Er wordt nog niets gevraagd: elke optie in het plan begint na het einde van de case.
paper-ask-go = Keur { $count ->
    [one] één optie
   *[other] { $count } opties
} goed, voor { $cost } in geld van nu. { $years ->
    [one] Over { $years } jaar
   *[other] Over { $years } jaar
} is dat { $npv } meer waard dan niets doen, en het verdient zich terug in { $payback }.
paper-ask-go-without-payback = Keur { $count ->
    [one] één optie
   *[other] { $count } opties
} goed, voor { $cost } in geld van nu. { $years ->
    [one] Over { $years } jaar
   *[other] Over { $years } jaar
} is dat { $npv } meer waard dan niets doen.
paper-ask-with-less = Keur het plan { $change } goed, voor { $cost } in geld van nu. { $years ->
    [one] Over { $years } jaar
   *[other] Over { $years } jaar
} is dat { $npv } meer waard dan niets doen, en het verdient zich terug in { $payback }.
paper-ask-with-less-short = Keur het plan { $change } goed. { $years ->
    [one] Over { $years } jaar
   *[other] Over { $years } jaar
} is dat { $npv } meer waard dan niets doen.
paper-ask-awaited = Besluit nog niet: de kansen worden nog berekend.
paper-ask-try-first = Keur dit plan nog niet goed. Meet eerst wat het zwaarst weegt: ‘{ $what }’.
paper-ask-find-out = Keur dit plan nog niet goed: zoek eerst meer uit.
paper-ask-stop = Keur dit plan niet goed: het kost { $cost } in geld van nu en levert { $gained } op.
paper-ask-stop-on-average = Keur dit plan niet goed: gemiddeld over de trekkingen kost het meer dan het oplevert.
paper-ask-cannot-judge = Besluit nog niet: vraag eerst aan klanten wat ze verwachten van wat dit plan verbetert.
paper-change-without = zonder ‘{ $option }’
paper-change-smaller = met ‘{ $option }’ op { $scale }
paper-change-several = met minder van { $count } opties

## De hoofdstukken

paper-figures = Ons plan in cijfers
paper-rests-on = Waar de opbrengst op berust
paper-warnings = Geld voorbij de sweet spot
paper-warnings-none = Geen enkele optie gaat verder dan wat klanten verwachten.
paper-more-warnings = { $count ->
    [one] Nog één optie gaat voorbij de sweet spot: zie ‘Geleverd tegenover verwacht’.
   *[other] Nog { $count } opties gaan voorbij de sweet spot: zie ‘Geleverd tegenover verwacht’.
}
paper-nothing-planned = Er zit geen optie in het plan, dus hier valt niets te laten zien.
paper-value-lead = Het plan levert { $gained } op voor { $spent }, in geld van nu; { $npv } blijft over. Elke band is zo breed als het geld, en gearceerd waar hij op een inschatting berust.
paper-value-lead-short = Het plan levert { $gained } op voor { $spent }, in geld van nu; dat is { $npv } te weinig. Elke band is zo breed als het geld, en gearceerd waar hij op een inschatting berust.
paper-sweet-spot = Geleverd tegenover verwacht
paper-sweet-spot-lead = Geld voor ervaring loont het meest tot aan wat klanten verwachten. Daarboven vlakt de winst af, en wat eens verraste wordt de norm.
paper-further-warnings = Meer opties voorbij de sweet spot
paper-scale-title = Wat meer of minder van ‘{ $option }’ waard is
paper-ratchet-title = Hoe ‘{ $driver }’ de norm wordt
paper-options = De opties in het plan
paper-options-remark = in geld van nu; wat een optie toevoegt, verliest de case zonder haar
paper-column-share = Lift erboven
paper-column-past = Geld erboven
paper-column-best = Beste schaal
paper-more-options = { $count ->
    [one] Eén andere optie staat in het casebestand en in de werkmap.
   *[other] { $count } andere opties staan in het casebestand en in de werkmap.
}
paper-more-drivers = { $count ->
    [one] Eén andere driver staat in het casebestand en in de werkmap.
   *[other] { $count } andere drivers staan in het casebestand en in de werkmap.
}
paper-no-glyph = □ staat voor een letter die het lettertype van deze nota niet heeft; de werkmap en de dia’s tonen die wel.
paper-draws = { $trials }, startgetal { $seed }
paper-chances = Waar het op uit kan komen
paper-chance-loss = Kans op verlies
paper-chance-loss-remark = van alle trekkingen
paper-chance-low = P5
paper-chance-low-remark = één op twintig is minder waard
paper-chance-middle = P50, het midden
paper-chance-middle-remark = de helft is minder waard
paper-chance-high = P95
paper-chance-high-remark = één op twintig is meer waard
paper-chance-worst = Slechtste tiende deel
paper-chance-worst-remark = gemiddelde waarde nu
paper-chance-mean = Gemiddeld
paper-chance-mean-remark = waarde nu, alle trekkingen
paper-chance-payback = Helft terugverdiend in
paper-chance-payback-remark = niet verdisconteerd
paper-chance-never = Nooit terugverdiend
paper-chance-never-remark = binnen de looptijd
paper-portfolio = De beste besteding van het geld
paper-portfolio-in = Erbij komt { $options }.
paper-portfolio-out = Eruit gaat { $options }.
paper-portfolio-more = { " " }en nog { $count ->
    [one] één
   *[other] { $count }
}
paper-portfolio-note = Uitgaven zijn niet verdisconteerd en bevatten onvoorzien en opslag, zoals een budget.
paper-portfolio-budget = Budget
paper-more-lost = { $count ->
    [one] Nog één optie viel af; de pagina met de portefeuille zegt waarom.
   *[other] Nog { $count } opties vielen af; de pagina met de portefeuille zegt waarom.
}
paper-risks = Wat er mis kan gaan
paper-risks-lead = De case speelt quitte als { $share } van de geplande effecten uitkomt.
paper-risks-lead-none = De case speelt niet quitte, ook niet bij drie keer de geplande effecten.
paper-tornado = Waar het resultaat het meest van afhangt
paper-tornado-remark = verandering van de NCW als één getal aan de onder- of bovenkant van zijn marge ligt
paper-tornado-bar = { $from } tot { $to }
paper-checks = Wat de controles vonden
paper-checks-remark = { $count ->
    [0] niets
    [one] één bevinding
   *[other] { $count } bevindingen, de zwaarste eerst
}
paper-more-findings = { $count ->
    [one] Eén lichtere bevinding staat op de pagina met de controles.
   *[other] { $count } lichtere bevindingen staan op de pagina met de controles.
}
paper-assumptions-lead = De case berust op { $count ->
    [one] één getal
   *[other] { $count } getallen
}; { $assumed ->
    [one] één daarvan is een inschatting of door het programma aangenomen, en dat is gearceerd.
   *[other] { $assumed } daarvan zijn een inschatting of door het programma aangenomen, en die zijn gearceerd.
} Wat zwak is en het zwaarst weegt, staat bovenaan.
paper-more-assumptions = { $count ->
    [one] Eén andere aanname staat in het casebestand en in de werkmap.
   *[other] { $count } andere aannames staan in het casebestand en in de werkmap.
}
paper-assumed = aangenomen
paper-plus-minus = ± { $amount }
paper-method = Hoe het berekend is
paper-method-difference-head = Twee werelden
paper-method-difference = Elke opbrengst is een verschil met niets doen, in een wereld waarin klanten steeds meer verwachten.
paper-method-money-head = Geld
paper-method-money = Bedragen zijn in { $currency }, vóór belasting, verdisconteerd tegen { $rate } per jaar; na { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
} telt niets meer.
paper-method-gap-head = Ervaring
paper-method-gap = Wat telt is geleverd tegenover verwacht. Tekortschieten doet meer pijn dan overtreffen goeddoet; boven verwachting vlakt de winst snel af.
paper-method-behaviour-head = Gedrag
paper-method-behaviour = Wat klanten van de hele klantreis onthouden bepaalt, met vertraging, hoe lang ze blijven, wat ze besteden, wie ze meebrengen en hoe vaak ze bellen.
paper-method-evidence-head = Bewijs
paper-method-evidence = Zwak bewijs maakt een opbrengst minder zeker, dus telt ze minder mee; de kosten tellen volledig.
paper-method-overshoot-head = Sweet spot
paper-method-overshoot = Een optie gaat eraan voorbij als veel van haar lift boven de verwachting ligt en minder ervan meer waard zou zijn.
paper-method-made-head = Gemaakt met
paper-method-made = ROX Case { $version } op { $date }. De cijfers komen van de waarschijnlijke waarden, de kansen van { $draws }.

## De pagina in het venster

board-paper-lead = De nota zoals ze gedrukt wordt, en dezelfde case als andere bestanden.
board-paper-none = Er is nog geen nota: de case kan niet berekend worden.
board-paper-none-next = Herstel de invoer die aandacht vraagt; de controles zeggen welke.
board-paper-contents = Wat erin komt
board-paper-language = Taal van de nota
board-paper-always = De vraag, de cijfers, de waarschuwingen over te veel en de markering van wat aangenomen is, staan er altijd in.
board-paper-export = Exporteren
board-paper-nothing-leaves = Je kiest zelf waar het bestand komt. Verder verlaat niets deze computer.
board-paper-making = Het bestand wordt gemaakt, { $share }
board-paper-stop = Stoppen
board-paper-written = Gemaakt: { $file }
board-paper-being-made = De pagina’s worden gemaakt.
board-paper-page = Pagina { $page } van { $pages }
dialog-export-title = Opslaan als: { $what }
paper-title-of-scenario = { $title } (scenario: { $scenario })

section-alternatives = Niets doen en het minimum naast ons plan
section-value = Waar het geld vandaan komt, en wat te ver gaat
section-years = Jaar voor jaar, in beide werelden
section-chances = Waar het op uit kan komen, volgens de simulatie
section-portfolio = De beste besteding, en waarom opties afvielen
section-risks = Wat er mis kan gaan
section-assumptions = Register van aannames
section-method = Hoe het berekend is

format-pdf = PDF…
format-pdf-help = De nota, voor de directie
format-xlsx = Excel…
format-xlsx-help = Het hele model in levende formules, voor de controller
format-pptx = PowerPoint…
format-pptx-help = Slides met grafieken die te bewerken zijn
format-csv-spreadsheet = CSV voor spreadsheets…
format-csv-spreadsheet-help = ‘{ $separator }’ tussen cellen, ‘{ $decimal }’ in getallen
format-csv = CSV…
format-csv-help = Voor programma’s: ‘{ $separator }’ tussen cellen, ‘{ $decimal }’ in getallen
format-md = Markdown…
format-md-help = De nota als platte tekst
format-json = JSON…
format-json-help = Resultaten voor andere programma’s
paper-years-difference = Wat het plan elk jaar verandert; beide werelden staan in de werkmap.
