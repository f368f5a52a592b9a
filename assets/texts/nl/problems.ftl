# Wat er mis is met een case of met invoer, en wat eraan te doen is.

## Geweigerde invoer. De oude waarde blijft staan.

number-error-empty = Er is niets ingevuld. Typ een getal.
number-error-too-long = Dit is langer dan welk getal ook. Controleer of er meer is geplakt dan één getal.
number-error-not-a-number = ‘{ $text }’ is geen getal. Typ cijfers, met een komma voor de decimalen: 1.250,50.
number-error-unknown-word = ‘{ $word }’ wordt hier niet begrepen. Typ alleen het getal; de eenheid staat naast het veld.
number-error-decimal-separator = Dit kan twee dingen betekenen. In het Nederlands staat er een komma voor de decimalen. Is { $meant } bedoeld?
number-error-grouping = De cijfers staan niet in groepen van drie. Schrijf 1.250,50 of 1250,50.
number-error-apostrophe = Apostrofs tussen cijfers worden niet gelezen. Is { $meant } bedoeld?
number-error-two-readings = Dit kan twee dingen betekenen: { $own } of { $other }. Typ wat bedoeld is.
number-error-percentage = In dit veld past geen percentage. Typ alleen het getal.
number-error-money = In dit veld past een percentage, geen bedrag. Typ 12 of 12 %.
number-error-too-large = Dit getal is te groot om mee te rekenen. Controleer het aantal nullen.
number-error-too-small = Dit getal is te klein om van nul te onderscheiden. Typ 0 als dat bedoeld is.
number-error-not-a-month = ‘{ $text }’ is geen maand. Typ er een als jul 2027 of 2027-07.

## Wat er mis is met een case. Eerst waar, dan wat en wat nu.

problem-at = { $where } – { $problem }
problem-not-finite = Met deze waarde kan niet worden gerekend. Vul een getal in.
problem-out-of-range = { $value } valt buiten wat hier kan. { $range }
problem-half-range = Een bandbreedte heeft twee grenzen. Vul laag en hoog in, of laat ze allebei leeg.
problem-range-out-of-order = Laag, meest waarschijnlijk en hoog staan niet in die volgorde. Maak laag de kleinste en hoog de grootste van de drie.
problem-empty-id = De code is leeg. Geef een korte, eigen code.
problem-duplicate-id = { $kind ->
    [segment] Een ander segment heeft ook de code ‘{ $id }’.
    [touchpoint] Een ander contactmoment heeft ook de code ‘{ $id }’.
    [driver] Een andere driver heeft ook de code ‘{ $id }’.
    [friction] Een andere frictie heeft ook de code ‘{ $id }’.
    [scenario] Een ander scenario heeft ook de code ‘{ $id }’.
   *[option] Een andere optie heeft ook de code ‘{ $id }’.
} Geef een van beide een andere code.
problem-unknown-id = { $kind ->
    [segment] Er is geen segment met de code ‘{ $id }’.
    [touchpoint] Er is geen contactmoment met de code ‘{ $id }’.
    [driver] Er is geen driver met de code ‘{ $id }’.
    [friction] Er is geen frictie met de code ‘{ $id }’.
    [scenario] Er is geen scenario met de code ‘{ $id }’.
   *[option] Er is geen optie met de code ‘{ $id }’.
} Kies een bestaande of voeg die toe.
problem-requires-cycle = { $count ->
    [one] Deze optie vereist zichzelf: { $options }. Haal die voorwaarde weg.
   *[other] Deze opties vereisen elkaar in een kring: { $options }. Haal een van de voorwaarden weg.
}
problem-no-customers = Er zijn in geen enkel segment klanten. Voeg een segment toe of vul in hoeveel klanten er zijn.
problem-too-large-together = Samen zijn de getallen van de case te groot om mee te rekenen, en dit is het grootste. Controleer het.
problem-memory-sum = De drie delen van de herinnering zijn samen { $sum } in plaats van 100 %. Verander er een.
problem-unknown-currency = ‘{ $code }’ is geen code van een valuta. Gebruik drie letters volgens ISO 4217, zoals EUR, GBP of USD.
problem-unknown-override = ‘{ $path }’ is geen getal van deze case. Kies het getal opnieuw of haal het uit het scenario.
problem-repeated-override = Het scenario wijzigt ‘{ $path }’ twee keer. Haal er een weg.
problem-not-whole = Hier past alleen een heel getal. Rond het af.
problem-not-yes-or-no = Vul 1 in voor een optie die in het plan zit, of 0 voor een optie die er niet in zit.
problem-too-many-items = Het zijn er meer dan { $most }, en dat is meer dan in een ogenblik te berekenen is. Verwijder er een paar, of voeg er samen.
problem-too-many-scenarios = Een case heeft hooguit { $most } scenario’s. Verwijder er een paar.
problem-too-many-overrides = Een scenario wijzigt hooguit { $most } getallen. Haal er een paar weg.
problem-unknown-format = Het bestand heeft formaat { $format }, en dat kent dit programma niet. Open het met de versie van het programma die het maakte.

## Welke waarden er kunnen

range-from-to = Vul een waarde in van { $low } tot en met { $high }.
range-from-below = Vul een waarde in vanaf { $low } en lager dan { $high }.
range-from = Vul { $low } of meer in.
range-above-to = Vul een waarde in boven { $low } en hooguit { $high }.
range-above-below = Vul een waarde in tussen { $low } en { $high }, de grenzen zelf niet.
range-above = Vul een waarde in boven { $low }.
range-to = Vul { $high } of minder in.
range-below = Vul een waarde in onder { $high }.
range-any = Elk getal kan.

## Waar iets staat in een case

path-case = De case
path-list-item = { $list }, { $item }
path-numbered-item = { $list }, nr. { $number }
path-effect = { $item }, effect { $number }
path-override = { $item }, getal { $number }
path-field = { $place }: { $field }
path-bound = { $field }, { $bound }
bound-low = laag
bound-likely = meest waarschijnlijk
bound-high = hoog

## Velden van een case die niet in de tabel met invoer staan

field-format = Bestandsformaat
field-budget-per-year = Budget per jaar
field-chance-of-loss = Hoogste kans op verlies
field-portfolio = Portfolio
field-title = Titel
field-organisation = Organisatie
field-author = Opsteller
field-summary = Samenvatting
field-currency = Valuta
field-start = Eerste maand
field-finance = Financiën
field-response = Hoe klanten reageren
field-segments = Segmenten
field-touchpoints = Contactmomenten
field-drivers = Drivers
field-frictions = Fricties
field-options = Opties
field-measurements = Metingen
field-scenarios = Scenario’s
field-overrides = Andere getallen
field-override-path = Welk getal
field-override-value = Waarde
field-risk-adjust = Zwakke onderbouwing telt minder
field-gain-curve = Waarde boven verwachting
field-kano = Gewichten per soort driver
field-memory = Wat er blijft hangen
field-confidence = Vertrouwen per soort onderbouwing
field-id = Code
field-name = Naam
field-stage = Wanneer in de klantreis
field-touchpoint = Contactmoment
field-pillar = Pijler
field-voice = Van wie de gegevens zijn
field-friction = Frictie die erin doorklinkt
field-description = Omschrijving
field-owner = Verantwoordelijke
field-category = Soort investering
field-included = In het plan
field-effects = Effecten
field-impact = Wat er verandert
field-size = Omvang van het effect
field-requires = Vereist
field-excludes = Sluit uit
field-month = Maand
field-metric = Wat er is gemeten
field-value = Score
field-responses = Antwoorden
field-promoters = Promotors
field-detractors = Criticasters
field-basis = Waarop het rust
field-evidence = Onderbouwing
field-source = Bron
field-as-of = Geldig in
