# Namen van en uitleg bij elk getal in een case; de sleutels volgen src/domain/inputs.rs.
# Een naam is een paar woorden. De uitleg zegt het eerst in gewone woorden en noemt daarna de vakterm.
# Een bron zegt in een zin waar een standaardwaarde vandaan komt.

## De case

input-case-horizon-years = Looptijd
input-case-horizon-years-help = Hoeveel jaar er meetelt. Kosten en opbrengsten daarna blijven buiten beeld: een lange looptijd maakt de case mooier, een korte doet trage effecten tekort.
input-case-horizon-years-source = Forrester rekent in zijn Total Economic Impact-studies met drie jaar.

## Financiën

input-finance-discount-rate = Disconteringsvoet
input-finance-discount-rate-help = Hoeveel minder geld waard is voor elk jaar dat het later komt. Meestal het rendement dat de organisatie van investeringen eist (vermogenskostenvoet).
input-finance-discount-rate-source = De vermogenskosten van een bedrijf liggen doorgaans tussen 7 en 12 %.
input-finance-contingency = Onvoorzien
input-finance-contingency-help = Wat er boven op alle kosten komt voor wat niemand voorziet, als deel van de kosten.
input-finance-spend-growth = Groei van de besteding
input-finance-spend-growth-help = Hoeveel klanten elk jaar meer besteden, wat er ook gebeurt, prijsverhogingen inbegrepen.
input-finance-cost-inflation = Stijging van de kosten
input-finance-cost-inflation-help = Hoe snel lopende kosten, de kosten van een servicecontact en besparingen elk jaar stijgen (kosteninflatie).
input-finance-budget = Budget
input-finance-budget-help = Wat er over de hele looptijd uitgegeven mag worden, opgeteld zonder te disconteren. Leeg betekent: geen grens.
input-finance-budget-none = geen grens
input-finance-loss-alert = Aanvaardbare kans op verlies
input-finance-loss-alert-help = In welk deel van de trekkingen de case geld mag kosten. Daarboven vraagt het programma om eerst te proberen of te meten.
input-finance-loss-alert-source = Onze aanname: één op de drie. Geen gepubliceerd cijfer geeft de omvang.

## Hoe klanten reageren

input-response-tolerance = Breedte van de sweet spot
input-response-tolerance-help = Hoeveel punten geleverd boven verwacht mag liggen voordat klanten het verschil niet meer merken (tolerantiezone).
input-response-tolerance-source = De tolerantiezone komt van Zeithaml, Berry & Parasuraman 1993; de omvang is onze aanname.
input-response-loss-aversion = Gewicht van een tekort
input-response-loss-aversion-help = Hoeveel keer zo zwaar een punt te weinig weegt als een punt extra (verliesaversie).
input-response-loss-aversion-source = Walasek et al. 2024: 1,31; Brown et al. 2024, een meta-analyse: 1,955 [1,82–2,10]; Malshe et al. 2020: 2,39.
input-response-delight-cap = Plafond van de verrassing
input-response-delight-cap-help = Wat het overtreffen van verwachtingen hooguit waard kan zijn, in punten. De waarde nadert dit plafond en haalt het niet.
input-response-delight-cap-source = Dat verrassen afvlakt, komt van Dixon, Freeman & Toman 2010, Matzler et al. 2005 en KPMG CX Journey Economics; de omvang is onze aanname.
input-response-kano-basic-loss = Basis: gewicht van te weinig
input-response-kano-basic-loss-help = Hoe zwaar een tekort telt bij drivers die klanten vanzelfsprekend vinden.
input-response-kano-basic-loss-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-kano-basic-gain = Basis: gewicht van meer
input-response-kano-basic-gain-help = Wat het waard is om verwachtingen te overtreffen bij drivers die klanten vanzelfsprekend vinden. Gewoonlijk niets.
input-response-kano-basic-gain-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-kano-performance-loss = Prestatie: gewicht van te weinig
input-response-kano-performance-loss-help = Hoe zwaar een tekort telt bij drivers waar meer beter is en minder slechter.
input-response-kano-performance-loss-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-kano-performance-gain = Prestatie: gewicht van meer
input-response-kano-performance-gain-help = Wat het waard is om verwachtingen te overtreffen bij drivers waar meer beter is en minder slechter.
input-response-kano-performance-gain-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-kano-attractive-loss = Extra: gewicht van te weinig
input-response-kano-attractive-loss-help = Hoe zwaar een tekort telt bij drivers waar klanten niet om vroegen. Ze missen die nauwelijks.
input-response-kano-attractive-loss-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-kano-attractive-gain = Extra: gewicht van meer
input-response-kano-attractive-gain-help = Wat het waard is om verwachtingen te overtreffen bij drivers waar klanten niet om vroegen.
input-response-kano-attractive-gain-source = De soorten komen van Kano 1984; de gewichten zijn onze aanname.
input-response-memory-average = Herinnering: de hele klantreis
input-response-memory-average-help = Welk deel van de herinnering het gemiddelde van alle momenten is. Samen met piek en einde is het 100 %.
input-response-memory-average-source = Alaybek et al. 2022: piek en einde (r ≈ 0,58) voorspellen ongeveer even goed als het gemiddelde; de verdeling is onze aanname.
input-response-memory-peak = Herinnering: beste en slechtste moment
input-response-memory-peak-help = Welk deel van de herinnering het beste en het slechtste moment is (de piek van de piek-eindregel).
input-response-memory-peak-source = Alaybek et al. 2022: piek en einde (r ≈ 0,58) voorspellen ongeveer even goed als het gemiddelde; de verdeling is onze aanname.
input-response-memory-end = Herinnering: hoe het afliep
input-response-memory-end-help = Welk deel van de herinnering de afloop van de klantreis is (het einde van de piek-eindregel).
input-response-memory-end-source = Alaybek et al. 2022: piek en einde (r ≈ 0,58) voorspellen ongeveer even goed als het gemiddelde; de verdeling is onze aanname.
input-response-expectation-drift = Stijging van verwachtingen
input-response-expectation-drift-help = Hoeveel punten per jaar klanten vanzelf meer gaan verwachten, doordat anderen ook beter worden (drift). De kosten van nietsdoen rusten vrijwel geheel op dit getal.
input-response-expectation-drift-source = Onze aanname. Salesforce 2018: 67 % zegt dat de lat hoger ligt dan ooit.
input-response-expectation-adaptation = Gewenning
input-response-expectation-adaptation-help = Welk deel van een prettige verrassing na een jaar de norm is geworden (adaptatie).
input-response-expectation-adaptation-source = Dat verwachtingen een verrassing volgen, komt van Rust & Oliver 2000; de omvang is onze aanname.
input-response-lag-months = Tijd tot klanten ernaar handelen
input-response-lag-months-help = Na hoeveel maanden het gedrag een verandering in de ervaring voor 95 % heeft gevolgd (naijling).
input-response-lag-months-source = Matzler et al. 2005: het effect is na drie kwartalen het sterkst.
input-response-retention = Effect op blijven
input-response-retention-help = Hoeveel lager het verloop is per punt van de ervaringsindex: 0,05 betekent dat er ongeveer 5 % minder klanten vertrekken (retentie).
input-response-retention-source = Afgeleid van 0,04/0,08/0,16 logit per rapportpunt bij 80 % retentie, waarbij verliezen dubbel tellen.
input-response-spend = Effect op besteding
input-response-spend-help = Hoeveel meer klanten besteden per punt van de ervaringsindex: 0,01 betekent ongeveer 1 % meer.
input-response-spend-source = Onze aanname, voorzichtig gekozen.
input-response-price = Effect op prijs
input-response-price-help = Hoeveel meer klanten willen betalen per punt van de ervaringsindex: 0,01 betekent 1 %, volledig marge. Staat uit zolang er niets is ingevuld.
input-response-price-source = Standaard uit: de betalingsbereidheid is in het midden vlak (Homburg et al. 2005). PwC 2018 noemt ‘tot 16 %’ volgens klanten zelf, en zeggen is nog geen betalen.
input-response-referral = Effect op aanbevelingen
input-response-referral-help = Hoeveel meer nieuwe klanten bestaande klanten aanbrengen per punt van de ervaringsindex: 0,05 betekent ongeveer 5 % meer.
input-response-referral-source = Onze aanname; geen gepubliceerd cijfer geeft de omvang.
input-response-conversion = Effect op conversie
input-response-conversion-help = Hoeveel meer prospects kopen per punt van de index vóór aankoop: 0,02 betekent ongeveer 2 % meer.
input-response-conversion-source = Onze aanname; geen gepubliceerd cijfer geeft de omvang.
input-response-contact = Effect op servicecontacten
input-response-contact-help = Hoeveel minder servicecontacten klanten nodig hebben per punt van de ervaringsindex: 0,02 betekent ongeveer 2 % minder.
input-response-contact-source = Onze aanname; geen gepubliceerd cijfer geeft de omvang.
input-response-friction-repeat = Gewicht van herhaling
input-response-friction-repeat-help = Hoeveel erger het is als dezelfde fout een klant opnieuw treft. Bij 0 telt elk incident even zwaar.
input-response-friction-repeat-source = Dat een tweede fout zwaarder weegt, komt van Maxham & Netemeyer 2002; de omvang is onze aanname.
input-response-confidence-own-experiment = Vertrouwen in een eigen experiment
input-response-confidence-own-experiment-help = De kans dat een effect er echt is als een experiment onder eigen klanten het liet zien.
input-response-confidence-own-experiment-source = Onze aanname; vergelijk de risicocorrectie in de Total Economic Impact van Forrester.
input-response-confidence-own-trend = Vertrouwen in een eigen trend
input-response-confidence-own-trend-help = De kans dat een effect er echt is als eigen cijfers door de tijd het lieten zien.
input-response-confidence-own-trend-source = Onze aanname; vergelijk de risicocorrectie in de Total Economic Impact van Forrester.
input-response-confidence-own-survey = Vertrouwen in eigen onderzoek
input-response-confidence-own-survey-help = De kans dat een effect er echt is als eigen klanten of medewerkers het zeiden.
input-response-confidence-own-survey-source = Onze aanname; vergelijk de risicocorrectie in de Total Economic Impact van Forrester.
input-response-confidence-published-study = Vertrouwen in een gepubliceerde studie
input-response-confidence-published-study-help = De kans dat een effect dat elders is gevonden er ook bij eigen klanten is.
input-response-confidence-published-study-source = Onze aanname; vergelijk de risicocorrectie in de Total Economic Impact van Forrester.
input-response-confidence-judgement = Vertrouwen in een inschatting
input-response-confidence-judgement-help = De kans dat een effect er echt is als alleen iemands inschatting dat zegt.
input-response-confidence-judgement-source = Onze aanname; vergelijk de risicocorrectie in de Total Economic Impact van Forrester.
input-response-overshoot-alert = Waarschuw vanaf
input-response-overshoot-alert-help = Welk deel van de verbetering van een optie voorbij de sweet spot mag liggen voordat het programma waarschuwt.
input-response-overshoot-alert-source = Onze aanname; geen gepubliceerd cijfer geeft de omvang.

## Segmenten

input-segment-customers = Klanten
input-segment-customers-help = Hoeveel klanten er aan het begin in dit segment zijn.
input-segment-annual-churn = Verloop per jaar
input-segment-annual-churn-help = Welk deel van deze klanten binnen een jaar vertrekt.
input-segment-annual-spend = Besteding per klant
input-segment-annual-spend-help = Wat een klant in een jaar besteedt, zonder btw.
input-segment-annual-spend-short = Besteding
input-segment-contribution-margin = Marge op de besteding
input-segment-contribution-margin-help = Welk deel van de besteding overblijft na de kosten die erbij horen, zoals inkoop en levering (contributiemarge). Overhead telt niet mee.
input-segment-contribution-margin-short = Marge
input-segment-new-customers-per-year = Nieuwe klanten
input-segment-new-customers-per-year-help = Hoeveel klanten er in een jaar bij komen, anders dan door aanbeveling of uit de prospects hieronder.
input-segment-new-customers-per-year-short = Nieuw per jaar
input-segment-referrals-per-year = Aanbevelingen per klant
input-segment-referrals-per-year-help = Hoeveel nieuwe klanten één bestaande klant in een jaar aanbrengt. Een klant die zegt aan te bevelen, telt pas als er echt iemand kwam.
input-segment-referrals-per-year-short = Aanbevelingen
input-segment-prospects-per-year = Prospects
input-segment-prospects-per-year-help = Hoeveel mensen zich in een jaar oriënteren zonder klant te zijn. Zij maken de contactmomenten vóór de aankoop mee.
input-segment-prospects-per-year-short = Prospects
input-segment-conversion-rate = Prospects die kopen
input-segment-conversion-rate-help = Welk deel van de prospects klant wordt (conversie).
input-segment-conversion-rate-short = Koopt
input-segment-contacts-per-year = Servicecontacten per klant
input-segment-contacts-per-year-help = Hoe vaak een klant in een jaar contact heeft met de klantenservice.
input-segment-contacts-per-year-short = Contacten
input-segment-cost-per-contact = Kosten van een servicecontact
input-segment-cost-per-contact-help = Wat één contact met de klantenservice kost, mensen en systemen inbegrepen.
input-segment-cost-per-contact-short = Per contact
input-segment-expectation-offset = Verwacht meer dan gemiddeld
input-segment-expectation-offset-help = Hoeveel punten dit segment meer verwacht dan de gemiddelde klant; minder dan gemiddeld is negatief.
input-segment-expectation-offset-short = Verwacht meer

## Contactmomenten

input-touchpoint-reach = Bereik
input-touchpoint-reach-help = Welk deel van de klanten dit contactmoment meemaakt.

## Drivers

input-driver-importance = Belang
input-driver-importance-help = Hoe zwaar deze driver telt in vergelijking met de andere. Twee keer het getal telt twee keer zo zwaar; 0 telt niet mee.
input-driver-delivered = Geleverd
input-driver-delivered-help = Het rapportcijfer dat klanten nu geven, van 0 tot 10.
input-driver-expected = Verwacht
input-driver-expected-help = Het rapportcijfer waarbij klanten precies krijgen wat ze verwachten, van 0 tot 10. Laat het leeg als niemand het hun vroeg: dan zegt het programma dat het niet kan oordelen.
input-driver-promised = Beloofd
input-driver-promised-help = Het rapportcijfer dat reclame en verkoop beloven, van 0 tot 10.
input-driver-believed = Gedacht
input-driver-believed-help = Het rapportcijfer dat klanten volgens het management geven, van 0 tot 10.
input-driver-tolerance = Eigen breedte van de sweet spot
input-driver-tolerance-help = Hoeveel punten geleverd bij deze driver boven verwacht mag liggen. Leeg betekent: de breedte die voor alle drivers geldt.
input-driver-tolerance-short = Tolerantie

## Fricties

input-friction-incidents-per-year = Incidenten per klant
input-friction-incidents-per-year-help = Hoe vaak deze fout in een jaar voorkomt, gemiddeld over alle klanten, ook wie er nooit last van heeft.
input-friction-incidents-per-year-short = Incidenten
input-friction-complaint-share = Gemelde incidenten
input-friction-complaint-share-help = Welk deel van de incidenten klanten melden (klachtaandeel). Over de rest zwijgen ze.
input-friction-complaint-share-short = Gemeld
input-friction-resolution-share = Opgeloste klachten
input-friction-resolution-share-help = Welk deel van de klachten naar tevredenheid van de klant wordt opgelost.
input-friction-resolution-share-short = Opgelost
input-friction-leave-if-silent = Vertrekt na zwijgen
input-friction-leave-if-silent-help = De extra kans dat een klant vertrekt na een incident waar niemand van hoorde.
input-friction-leave-if-silent-short = Weg na zwijgen
input-friction-leave-if-unresolved = Vertrekt zonder oplossing
input-friction-leave-if-unresolved-help = De extra kans dat een klant vertrekt na een klacht die niet is opgelost.
input-friction-leave-if-unresolved-short = Weg, niet opgelost
input-friction-leave-if-resolved = Vertrekt na oplossing
input-friction-leave-if-resolved-help = De extra kans dat een klant vertrekt na een klacht die wel is opgelost.
input-friction-leave-if-resolved-short = Weg, opgelost
input-friction-contacts-per-incident = Servicecontacten per incident
input-friction-contacts-per-incident-help = Hoeveel contacten met de klantenservice één incident veroorzaakt.
input-friction-contacts-per-incident-short = Contacten

## Opties

input-option-scale = Omvang
input-option-scale-help = Hoe groot de optie wordt uitgevoerd: 100 % is zoals beschreven, 50 % de helft, ten hoogste 200 %.
input-option-start-month = Start van het werk
input-option-start-month-help = De maand waarin het werk begint, geteld vanaf de eerste maand van de case; 0 is die maand zelf.
input-option-build-months = Bouwtijd
input-option-build-months-help = Hoeveel maanden er zitten tussen het begin van het werk en de ingebruikname.
input-option-ramp-months = Tijd tot vol effect
input-option-ramp-months-help = Hoeveel maanden er zitten tussen de ingebruikname en het volle effect (aanloop).
input-option-run-months = Blijft in gebruik
input-option-run-months-help = Hoeveel maanden de optie in gebruik blijft. Leeg betekent: tot het einde.
input-option-run-months-none = tot het eind
input-option-fade-half-life-months = Ebt half weg in
input-option-fade-half-life-months-help = In hoeveel maanden de helft van het effect verdwenen is nadat de optie is gestopt (halveringstijd).
input-option-delay-months = Vertraging
input-option-delay-months-help = Hoeveel maanden de ingebruikname later is dan gepland. De bouwkosten schuiven niet mee.
input-option-one-off-cost = Eenmalige kosten
input-option-one-off-cost-help = Wat het kost om te bouwen, verdeeld over de bouwtijd, vóór onvoorzien en opslag.
input-option-annual-cost = Kosten per jaar
input-option-annual-cost-help = Wat het per jaar kost zolang de optie in gebruik is, in prijzen van nu, vóór onvoorzien en opslag.
input-option-fixed-share = Vast deel van de kosten
input-option-fixed-share-help = Welk deel van de kosten blijft als de optie kleiner wordt uitgevoerd.
input-option-cost-uplift = Opslag tegen optimisme
input-option-cost-uplift-help = Wat er boven op de kosten van deze optie komt omdat plannen vaak te rooskleurig zijn (optimismebias).
input-option-success-probability = Kans van slagen
input-option-success-probability-help = De kans dat de optie überhaupt iets oplevert. Mislukt ze, dan kost ze toch geld.

## Effecten

input-effect-lift = Verbetering van geleverd
input-effect-lift-help = Hoeveel punten het cijfer van klanten omhooggaat, bij een omvang van 100 % en vol effect.
input-effect-expectation = Verandering van verwacht
input-effect-expectation-help = Hoeveel punten klanten meer gaan verwachten. Negatief als een bescheidener belofte de verwachting verlaagt.
input-effect-incidents = Voorkomen incidenten
input-effect-incidents-help = Welk deel van de incidenten van deze frictie niet meer voorkomt.
input-effect-resolution = Vaker opgelost
input-effect-resolution-help = Hoeveel procentpunten meer van de klachten wordt opgelost.
input-effect-complaints = Vaker gemeld
input-effect-complaints-help = Hoeveel procentpunten meer van de incidenten klanten melden, omdat melden makkelijker wordt.
input-effect-saving = Besparing per jaar
input-effect-saving-help = Geld dat in een jaar wordt bespaard en niets te maken heeft met wat klanten ervaren. Telt mee voor het rendement op de investering, niet voor het rendement op ervaring.

## Metingen

input-measurement-nps = Net Promoter Score
input-measurement-nps-help = Promotors min criticasters, als deel van alle antwoorden, van −100 tot 100 (NPS).
input-measurement-value = Gemeten score
input-measurement-value-help = De score zoals die is gemeten, op de eigen schaal.
