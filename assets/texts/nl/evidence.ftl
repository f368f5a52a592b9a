# De pagina met waar de case op rust: het register van alle aannames.

register-title = Register van aannames
register-lead = Hoeveel van de opbrengst wegvalt zonder de effecten van elke soort onderbouwing. Daaronder elk getal waar de uitkomst van afhangt.
register-rests-on-own-experiment = { $share } van de opbrengst rust op eigen experimenten
register-rests-on-own-trend = { $share } van de opbrengst rust op eigen trends
register-rests-on-own-survey = { $share } van de opbrengst rust op eigen onderzoek
register-rests-on-published-study = { $share } van de opbrengst rust op gepubliceerde studies
register-rests-on-judgement = { $share } van de opbrengst rust op inschatting

## Wat eerst te doen

register-first = De zwakste zware aanname is ‘{ $name }’ ({ $footing }, ± { $amount } op de NCW). Meet die als eerste.
register-first-tenth = De zwakste zware aanname is ‘{ $name }’ ({ $footing }, ± { $amount } op de NCW bij 10 % meer of minder). Meet die als eerste, of geef een marge op.
register-first-entered = Het zwaarste getal zonder onderbouwing is ‘{ $name }’ (ingevuld, ± { $amount } op de NCW bij 10 % meer of minder). Controleer dat als eerste.
register-nothing-heavy = Geen enkele aanname verandert de netto contante waarde.
register-under-way = Hoeveel er van elke aanname afhangt, wordt berekend.
register-not-computed = Hoeveel er van elke aanname afhangt, is te zeggen zodra de case te berekenen is. De controles laten zien wat dat tegenhoudt.
register-used = Waar het gebruikt wordt
register-why-end = Bij { $value }: { $amount }. Waarom?
register-show-field = Toon het veld

## Waar het op rust en waar het over gaat

register-assumed = Onze aanname
register-entered = Ingevuld
register-options = Opties
register-customers = Klanten
register-journey = Klantreis
register-response = Hoe klanten reageren
register-finance = Financieel
register-name-of-effect = { $name } ({ $target })
register-place-of-effect = { $place }: { $target }

## Filters

register-search = Zoeken in het register
register-search-hint = Naam, bron of eigenaar
register-show-all = Alles tonen
register-nothing-found = Geen aanname voldoet hieraan. Haal een filter weg of zoek iets anders.
register-weak-and-heavy = Zwak en zwaar eerst
register-of-the-plan = Het register is dat van het plan, ook als de uitkomsten van een scenario worden getoond.
register-count = { $shown } van { $all }
register-count-effects = { $shown } van { $all } · omslagwaarden worden gezocht
register-count-stale = { $shown } van { $all } · wordt berekend

## De tabel

register-head-name = Aanname
register-head-name-help = Hoe het getal heet en waar het staat.
register-head-value = Waarde
register-head-value-help = De waarschijnlijke waarde, en waar die tussen ligt.
register-head-footing = Onderbouwing
register-head-footing-help = Waar het getal op rust. Gearceerd is inschatting, of een standaardwaarde waarvan wij de omvang aannamen.
register-head-as-of = Peilmaand
register-head-as-of-help = Wanneer het voor het laatst klopte.
register-head-source = Bron
register-head-source-help = Waar het na te kijken is.
register-head-owner = Eigenaar
register-head-owner-help = Wie ervoor instaat.
register-head-effect = Effect op NCW
register-head-effect-help = Hoe de netto contante waarde verandert als alleen dit getal op zijn laagst (grijs) of op zijn hoogst (blauw) is.
register-head-switching = Nul bij
register-head-switching-help = Omslagwaarde: de dichtstbijzijnde waarde waarbij de netto contante waarde 0 is, al het andere gelijk.
register-head-unit = Eenheid
register-head-tried-low = Laag geprobeerd
register-head-change-low = Verandering NCW bij laag
register-head-tried-high = Hoog geprobeerd
register-head-change-high = Verandering NCW bij hoog
register-sort-by = Sorteren op { $column }
register-range = { $low } – { $high }
register-tenth = ± 10 %
register-certain = geen marge
register-no-effect = geen effect
register-not-alone = niet alleen
register-no-switching = geen
register-legend = Grijs: bij de laagste waarde. Blauw: bij de hoogste. Een getal zonder marge is 10 % lager en hoger geprobeerd. Zwak en zwaar: het effect maal de kans dat de onderbouwing niet klopt. Dubbelklikken of Enter gaat naar het veld.

register-says-value = { $value } ({ $unit }), { $range }. Rust op: { $footing }.
register-says-low = Bij { $value } verandert de netto contante waarde met { $amount }.
register-says-high = Bij { $value } met { $amount }.
register-says-switching = Bij { $value } is de case niets waard.
register-says-no-switching = Geen toegestane waarde van alleen dit getal maakt de case niets waard.

## De gekozen regel

register-default = Standaardwaarde van het programma, gepubliceerd. { $source }
register-default-assumed = Standaardwaarde van het programma, door ons aangenomen. { $source }
register-takes-no-evidence = Een getal van deze soort heeft geen eigen marge of bron.
register-ask = Vraag waarom
