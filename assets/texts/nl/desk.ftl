# Wat om het werk heen staat: recente bestanden, zoeken, hulp, en de vragen bij een nieuwe case.

## Opdrachten

command-zoom-in = Groter
command-zoom-out = Kleiner
command-zoom-reset = Normale grootte
command-search = Zoek of doe iets
command-help = Sneltoetsen
key-function = F{ $number }
key-plus = +
key-minus = −

## Recente bestanden

recent-title = Recente cases
recent-now = minder dan een uur geleden
recent-hours = { $count ->
    [one] { $count } uur geleden
   *[other] { $count } uur geleden
}
recent-days = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}
recent-missing = staat er niet meer
recent-name = { $title }, { $file }, { $when }
recent-name-missing = { $title }, { $file }: staat er niet meer
recent-remove = Van de lijst halen
recent-remove-name = ‘{ $title }’ van de lijst halen

## Zoeken

palette-title = Zoek of doe iets
palette-hint = Wat wil je doen of zien?
palette-none = Zo heet niets. Probeer een ander woord.
palette-keys = ↑ ↓ om te kiezen, Enter om erheen te gaan, Escape om terug te gaan
palette-kind-page = Pagina
palette-kind-command = Opdracht
palette-kind-option = Optie
palette-kind-driver = Driver
palette-entry = { $name }, { $kind }
palette-entry-with-keys = { $name }, { $kind }, { $keys }

## Hulp

help-lead = Alles werkt met het toetsenbord. Tab gaat verder, Escape gaat terug, Enter voert uit.
help-close = Sluiten

## Voorkeuren

settings-not-kept = Je taal, kleuren en recente bestanden kunnen niet worden onthouden: de map ervoor is niet te beschrijven. Je cases zijn veilig. Maak ruimte vrij, of vraag om schrijfrechten.

## Een nieuwe case

start-new = Nieuwe case
start-new-title = Bouw je eigen case
start-new-remark = Acht korte vragen, en je ziet wat het waard is.
new-case-progress = Vraag { $number } van { $count }
new-case-next = Verder
new-case-back = Terug
new-case-cancel = Annuleren
new-case-create = Toon wat het waard is
new-case-keys = Enter gaat verder, Escape stopt. Elk antwoord is later te wijzigen.
new-case-suggestion = Voorstel. { $source }

new-case-name = Hoe heet de case?
new-case-name-help = Een titel die een directielid begrijpt, en de valuta van alle bedragen.
new-case-time = Wanneer begint het, en hoelang telt het mee?
new-case-time-help = Het begin is de eerste maand waarin er geld uitgaat. Een langere looptijd maakt een case mooier.
new-case-customers = Hoeveel klanten heb je?
new-case-customers-help = Tel wie het afgelopen jaar iets kocht. Eén groep is nu genoeg; splitsen kan later.
new-case-churn = Welk deel daarvan vertrekt in een jaar?
new-case-churn-help = Zonder contract: het deel dat vorig jaar wel kocht en dit jaar niet (verloop).
new-case-spend = Wat besteedt een klant in een jaar?
new-case-spend-help = Gemiddeld, zonder btw. Betere ervaring is het meest waard waar klanten het meest besteden.
new-case-margin = Wat blijft er van die besteding over?
new-case-margin-help = Na de kosten die bij elke verkoop horen, vóór vaste kosten (contributiemarge).
new-case-moment = Welk moment telt voor hen het meest?
new-case-moment-help = Het moment waar klanten over klagen of enthousiast over zijn. Geef het cijfer van 0 tot 10 dat zij geven, en het cijfer dat zij verwachtten te geven.
new-case-option = Wat zou je eraan kunnen doen?
new-case-option-help = Eén ding om in te investeren. Andere komen later, en wat niet loont laat je weg.

new-case-field-title = Titel
new-case-field-currency = Valuta
new-case-field-start = Eerste maand
new-case-field-moment = Het moment
new-case-field-delivered = Cijfer dat klanten geven
new-case-field-expected = Cijfer dat zij verwachtten
new-case-field-option = Wat je zou doen
new-case-field-lift = Punten erbij op het cijfer
new-case-expected-hint = Laat leeg als niemand het vroeg

new-case-title-suggested = Betere klantervaring
new-case-moment-suggested = Eerste contact met de service
new-case-option-suggested = In één keer oplossen
new-case-segment = Alle klanten

new-case-source-records = Een voorbeeld, geen norm: je klantenadministratie of financiën weet het.
new-case-source-survey = Een voorbeeld, geen norm: je klantonderzoek weet het.
new-case-source-quote = Een voorbeeld, geen norm: een offerte of de schatting van een collega is beter.
new-case-source-lift = Een voorbeeld, geen norm: een kleine proef zegt meer dan elke gok.
new-case-basis = Voorbeeld van ROX Case; vervang dit door een eigen cijfer
new-case-name-missing = Geef het een naam, zodat anderen weten waar het over gaat.
new-case-whole-number = Dit moet een heel getal zijn.

table-copy = Kopiëren voor een spreadsheet
