# Wat de controles zeggen: titel, wat er is gevonden, waarom het ertoe doet, de uitweg.
# De variabelen zijn opgemaakte teksten, behalve $drivers, $measures, $months, $count, $points en $asked: dat zijn getallen.

## De negen misverstanden

check-m1-title = Een beloning is geen ervaring
check-m1-found = ‘{ $option }’ is een beloning, en de case rekent erop dat die de ervaring verbetert.
check-m1-why = Cadeaus, punten en kortingen kopen transacties. Ze veranderen zelden wat klanten onthouden of dat ze blijven, en wat ze brengen houdt met de beloning op.
check-m1-way-out = Haal de verbetering eruit, tenzij een eigen test haar aantoont, of steek het geld in wat tekortschiet.

check-m2-title = Te weinig eigen gegevens
check-m2-found = { $measures ->
    [0] Er is geen meting van iets anders dan de NPS.
    [one] Eén meting gaat over iets anders dan de NPS.
   *[other] { $measures } metingen gaan over iets anders dan de NPS.
} { $drivers ->
    [0] Geen enkele driver heeft een score uit eigen gegevens met bron.
    [one] Eén driver heeft een score uit eigen gegevens met bron.
   *[other] { $drivers } drivers hebben een score uit eigen gegevens met bron.
}
check-m2-why = Eén getal zegt dat er iets veranderde, niet wat of waarom. Alleen scores per driver, van eigen klanten, laten zien waar geld werkt.
check-m2-way-out = Geef ten minste drie drivers een score uit eigen onderzoek, trend of test en noem de bron. Leg naast de NPS een tweede maat vast, zoals tevredenheid (CSAT) of moeite (CES).

check-m3-title = Extra's vóór de basis
check-m3-found = ‘{ $attractive }’ wordt verbeterd, terwijl ‘{ $basic }’ aan het eind nog { $gap } punten tekortschiet. Dat laatste vinden klanten vanzelfsprekend.
check-m3-why = Wat klanten vanzelfsprekend vinden, moet er eerst zijn. Een extra maakt een tekort in de basis niet goed (Kano 1984).
check-m3-way-out = Breng eerst ‘{ $basic }’ op orde en bewaar het extra tot daar niets meer tekortschiet.

check-m4-title = Meer dan klanten verwachten
check-m4-found = { $share } van de verbetering van ‘{ $option }’ gaat verder dan klanten verwachten. Dat deel kost { $money }.
check-m4-why = Boven verwachting vlakt de winst snel af (Dixon, Freeman & Toman 2010; Matzler et al. 2005; KPMG 2016/2020; Rust, Zahorik & Keiningham 1995), en wat één keer verraste wordt de norm. De CX Index van Forrester vindt in sommige branches het omgekeerde: daar blijft de winst groeien.
check-m4-way-out = Voer de optie kleiner uit, tot aan haar sweet spot. Verbeteren meer opties dezelfde driver, maak dan één ervan kleiner en niet allemaal. Belonen klanten verrassing wel, toon dat dan aan met eigen cijfers en kies een andere curve.

check-m5-title = Wie weggaat zonder te kopen ontbreekt
check-m5-found = De case heeft geen contactmoment vóór de aankoop.
check-m5-found-prospects = De case heeft contactmomenten vóór de aankoop, maar geen enkel segment heeft prospects.
check-m5-why = Wie zich omdraait voordat er gekocht is, krijgt nooit een vraag. Wat dat kost, staat niet in de case.
check-m5-way-out = Voeg de contactmomenten vóór de aankoop toe en vul in hoeveel prospects er zijn en welk deel daarvan koopt.

check-m6-title = Zwijgen is geen tevredenheid
check-m6-found = Klanten melden maar { $share } van de incidenten van ‘{ $friction }’, terwijl het contactmoment { $gap } punten achterblijft bij wat ze verwachten.
check-m6-why = Weinig klachten waar de ervaring tekortschiet, betekent dat klanten het melden hebben opgegeven. Tevreden zijn ze niet.
check-m6-way-out = Tel incidenten in de eigen systemen, bevraag klanten die er een meemaakten en maak melden makkelijker.

check-m7-title = Persoonlijk vóór betrouwbaar
check-m7-found = { $share } van de geplande verbetering gaat naar personalisatie, terwijl de pijler ‘{ $pillar }’ het meest tekortschiet.
check-m7-why = Persoonlijke aandacht maakt gebroken beloften of onnodige moeite niet goed. De zes pijlers van KPMG Nunwood bouwen op elkaar voort.
check-m7-way-out = Verplaats eerst geld naar de drivers van ‘{ $pillar }’.

check-m8-title = De ergste fout blijft liggen
check-m8-found = ‘{ $friction }’ jaagt elk jaar { $hazard } van de klanten weg, meer dan elke andere frictie, en niets in het plan doet er iets aan.
check-m8-why = Herstellen wat klanten wegjaagt, levert vaak meer op dan verbeteren wat al werkt.
check-m8-way-out = Neem een optie op waardoor dit minder vaak gebeurt of beter wordt opgelost, of schrijf in de case waarom het blijft liggen.

check-m9-title = Geen tweede kans
check-m9-found = Maar { $share } van de klachten over ‘{ $friction }’ wordt opgelost, en niets in het plan verbetert dat.
check-m9-why = Een fout die wordt rechtgezet, behoudt de meeste klanten. Een fout die blijft liggen, weegt nog zwaarder als ze terugkomt (Maxham & Netemeyer 2002).
check-m9-way-out = Voeg aan een optie in het plan een effect toe waardoor meer van deze klachten wordt opgelost.

## Financiën

check-f1-title = De case rust op inschatting
check-f1-found = { $share } van de opbrengst rust op inschatting.
check-f1-why = Zwakke onderbouwing klopt minder vaak. Het programma laat haar minder zwaar tellen, en toch beslist ze hier over de case.
check-f1-way-out = Test het grootste van deze effecten bij een deel van de klanten, of zoek er een bron voor.

check-f2-title = Verdient zich niet terug
check-f2-found = Binnen { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} is het uitgegeven geld niet blijvend terugverdiend.
check-f2-why = Na de looptijd telt niets meer mee. Wie dit goedkeurt, betaalt voor opbrengsten die de case niet laat zien.
check-f2-way-out = Maak de opties kleiner of goedkoper, begin met wat het eerst loont, of toon aan dat de opbrengsten langer duren.

check-f3-title = Aanbevelingen dragen veel
check-f3-found = { $share } van de opbrengst van een betere ervaring komt van klanten die anderen meebrengen.
check-f3-why = Velen zeggen dat ze zouden aanbevelen; veel minder doen het. De omvang van dit effect is onze aanname.
check-f3-way-out = Tel hoeveel nieuwe klanten echt door aanbeveling kwamen en vervang de standaardwaarde daardoor.

check-f4-title = De case staat op één been
check-f4-found = { $share } van de opbrengst komt uit één bron: ‘{ $what }’.
check-f4-why = Valt die ene bron tegen, dan houdt niets de case overeind.
check-f4-way-out = Zoek betere onderbouwing voor deze ene bron en laat zien wat er van de case overblijft als ze de helft oplevert.

check-f5-title = Er wordt een hogere prijs gerekend
check-f5-found = De case neemt aan dat klanten tot { $value } meer betalen per punt ervaring.
check-f5-why = De betalingsbereidheid is in het midden vlak (Homburg et al. 2005), en wat mensen zeggen te willen betalen, betalen ze nog niet (PwC 2018 meldt tot 16 % volgens klanten zelf).
check-f5-way-out = Zet het effect op prijs op 0, tenzij een eigen prijstest het aantoont.

check-f6-title = Meer beloofd dan geleverd
check-f6-found = Voor ‘{ $driver }’ is { $promised } beloofd, en klanten zeggen { $delivered } te krijgen.
check-f6-why = Een belofte bepaalt wat klanten verwachten. Elk punt te veel is een zelfgemaakt tekort.
check-f6-way-out = Beloof minder of lever wat is beloofd. Een effect dat de verwachting verlaagt, laat zien wat dat oplevert.

check-f7-title = Meer gedacht dan geleverd
check-f7-found = Volgens het management verdient ‘{ $driver }’ een { $believed }. Klanten geven { $delivered }.
check-f7-why = Wat op orde lijkt, krijgt geen geld.
check-f7-way-out = Deel het cijfer van klanten met wie er beslist, en reken in de case met dat cijfer.

check-f8-title = Een tien met een griffel
check-f8-found = Met het plan haalt ‘{ $driver }’ in { $month } een 10.
check-f8-why = Geen gemiddelde van echte klanten haalt dat. Boven de 10 valt de verbetering weg, de kosten niet.
check-f8-way-out = Controleer hoe groot de verbeteringen van deze driver zijn en maak er een kleiner.

check-f9-title = Niets achter de hand
check-f9-found = Er is geen post onvoorzien en geen opslag op de kosten.
check-f9-why = Kosten vallen vaker hoger uit dan lager. Een case zonder marge overleeft de eerste tegenvaller niet.
check-f9-way-out = Vul voor de case onvoorzien in, of een opslag bij de opties met de minst zekere kosten.

check-f10-title = Boven budget
check-f10-found = Het plan kost over de looptijd { $cost }. Het budget is { $budget }.
check-f10-why = Een plan dat niet betaald kan worden, wordt niet uitgevoerd zoals het is berekend.
check-f10-way-out = Laat weg of verklein wat voor zijn geld het minst toevoegt.

check-f11-title = Verwachting niet gemeten
check-f11-found = { $asked ->
    [0] Niemand heeft klanten gevraagd wat ze van ‘{ $driver }’ verwachten.
   *[other] Wat klanten van ‘{ $driver }’ verwachten, is een inschatting.
}
check-f11-why = Of meer welkom is of te veel, hangt van dit ene getal af.
check-f11-way-out = Vraag klanten bij welk cijfer ze precies krijgen wat ze verwachten, en noem de bron.

check-f12-title = Het stopt, de verwachting niet
check-f12-found = ‘{ $option }’ stopt in { $month }. Met die stop is de case { $npv } waard, zonder stop { $npv_without_stop }.
check-f12-why = Wat klanten zijn gaan verwachten, zakt niet terug (Boulding et al. 1993). Stopt de optie, dan wordt dat een tekort.
check-f12-way-out = Laat de optie doorlopen, voer haar vanaf het begin kleiner uit, of plan wat ervoor in de plaats komt.

check-f13-title = Geen trend in de NPS
check-f13-found = Tussen de eerste en de laatste van { $count } NPS-metingen { $points ->
    [one] zit { $difference } punt
   *[other] zitten { $difference } punten
}, en de foutmarge is { $margin }.
check-f13-found-few = { $count ->
    [0] Er is geen NPS-meting.
    [one] Er is één NPS-meting.
   *[other] Er zijn { $count } NPS-metingen.
} Dat is te weinig voor een trend.
check-f13-why = Een verschil binnen de foutmarge kan toeval zijn. Een case die daarop bouwt, bouwt misschien op niets.
check-f13-way-out = Meet ten minste drie keer, met genoeg antwoorden, en leg vast hoeveel promotors en criticasters er waren.
check-margin-unknown = onbekend

check-f14-title = Maar één stem
check-f14-found = Alle drivers rusten op één stem: ‘{ $voice }’.
check-f14-why = Een merkbelofte is pas te beoordelen met wat klanten, medewerkers, het product en het merk samen zeggen.
check-f14-way-out = Voeg ten minste één driver van een andere stem toe, zoals wat medewerkers zien of wat het proces meet.

check-f15-title = Dubbel geteld?
check-f15-found = Het plan verbetert ‘{ $driver }’ en pakt op hetzelfde contactmoment ‘{ $friction }’ aan, en nergens staat dat het om dezelfde fout gaat.
check-f15-why = Klinkt de fout door in de score, dan telt herstel één keer als betere score en één keer als minder fouten.
check-f15-way-out = Noem de frictie bij de driver als de score haar weerspiegelt. Staan ze los van elkaar, dan hoeft er niets te veranderen.

check-f16-title = Minder beloven draagt veel
check-f16-found = { $share } van de opbrengst komt van minder beloven.
check-f16-why = Wie klant is, is misschien eerder tevreden, maar komen anderen dan nog? Een bescheiden belofte wint geen prospects.
check-f16-way-out = Test de nieuwe belofte bij prospects, of steek meer van het plan in leveren.

check-f17-title = Fouten verklaren het meeste
check-f17-found = De fricties verklaren samen { $share } van { $what } in ‘{ $segment }’.
check-f17-why = Klanten vertrekken en nemen contact op om veel redenen. Verklaren fouten het meeste, dan zijn de cijfers over die fouten waarschijnlijk te hoog. Boven 100 % schaalt het programma ze terug.
check-f17-way-out = Controleer hoe vaak elke fout voorkomt en hoeveel klanten erdoor vertrekken.
check-what-churn = het verloop
check-what-contacts = de servicecontacten

check-f18-title = Verstopt in een bundel
check-f18-found = { $share } van de verbetering van ‘{ $driver }’ gaat verder dan klanten verwachten, en toch valt geen enkele optie op, omdat elk ervan ook andere dingen verbetert.
check-f18-why = Een bundel verbergt het deel dat niet loont achter het deel dat wel loont.
check-f18-way-out = Splits de opties die deze driver verbeteren en reken de delen apart door.

check-f19-title = Anders dan standaard
check-f19-found = ‘{ $input }’ is { $value }, buiten de standaardbandbreedte van { $low } tot { $high }. Met de standaardwaarden is de case { $npv_at_defaults } waard.
check-f19-found-fixed = ‘{ $input }’ is { $value }, en standaard is { $default }. Met de standaardwaarden is de case { $npv_at_defaults } waard.
check-f19-found-word = ‘{ $input }’ staat op ‘{ $value }’, en standaard is ‘{ $default }’. Met de standaardwaarden is de case { $npv_at_defaults } waard.
check-f19-found-discount = De disconteringsvoet is { $value }, lager dan { $low }. Met de gebruikelijke { $default } en de andere standaardwaarden is de case { $npv_at_defaults } waard.
check-f19-found-verdicts = { $found } { $count ->
    [one] Het oordeel over { $options } valt dan anders uit.
   *[other] De oordelen over { $options } vallen dan anders uit.
}
check-f19-driver-tolerance = { $driver }: eigen breedte van de sweet spot
check-f19-why = De standaardwaarden rusten op studies of staan als aanname gemerkt. Wie ervan afwijkt moet zeggen waarom, want de case kan ervan afhangen.
check-f19-way-out = Noem de bron van de andere waarde, of ga terug naar de standaardwaarde.

check-f20-title = De wereld zonder plan loopt weg
check-f20-found = Zonder opties komt { $what } uit op { $factor } keer het begin.
check-f20-why = Elke opbrengst is hier een deel van. Als dit vanzelf zo sterk groeit of krimpt, beslist dat over de case, en niet het plan.
check-f20-way-out = Leg verloop, nieuwe klanten en groei van de besteding naast de cijfers van de afgelopen jaren.
check-what-customers = het aantal klanten
check-what-revenue = de omzet

check-f21-title = Het plan is niet uitvoerbaar
check-f21-found-requires = ‘{ $option }’ vereist ‘{ $other }’, en dat zit niet in het plan.
check-f21-found-excludes = ‘{ $option }’ gaat niet samen met ‘{ $other }’, en beide zitten in het plan.
check-f21-why = De uitkomst hoort bij een plan dat niemand kan uitvoeren.
check-f21-way-out = Neem op wat vereist is, of laat een van beide weg.

check-f27-title = Loont bij waarschijnlijke waarden, maar verliest te vaak
check-f27-found = Bij waarschijnlijke waarden is het plan vandaag { $npv } waard, maar in { $share } van de trekkingen loopt het uit op verlies. De case aanvaardt { $alert }.
check-f27-why = Waarschijnlijke waarden zijn één uitkomst van vele. Waar effecten zwak onderbouwd zijn, blijven ze in de meeste trekkingen uit, en dan blijven alleen de kosten over.
check-f27-way-out = Meet eerst wat het zwaarst weegt: de pagina Risico laat zien welk getal dat is. Of begin kleiner.

check-f28-title = Achter het einde van de case
check-f28-found = ‘{ $option }’ gaat pas live in { $month }, na het einde van de case. Wat zij oplevert, telt niet mee.
check-f28-found-cost = ‘{ $option }’ gaat pas live in { $month }, na het einde van de case. De eenmalige kosten van { $behind } vallen na het einde en tellen niet mee, net zomin als wat zij oplevert.
check-f28-found-in-part = ‘{ $option }’ gaat pas live in { $month }, na het einde van de case. Van de eenmalige kosten telt { $within } mee en valt { $behind } na het einde. Wat zij oplevert, telt niet mee.
check-f28-found-effect = ‘{ $option }’ gaat pas live in { $month }, na het einde van de case. De eenmalige kosten van { $within } tellen mee, wat zij oplevert niet.
check-f28-why = De case telt alleen de maanden binnen de looptijd. Een optie die later begint, lijkt gratis of verliesgevend, wat zij ook waard is. Daarom krijgt zij geen oordeel en telt zij niet mee in het advies.
check-f28-way-out = Verleng de looptijd, of laat de optie eerder beginnen.
check-name = ‘{ $name }’
