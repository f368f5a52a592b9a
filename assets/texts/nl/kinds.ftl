# De woorden voor elke soort, elk met een uitleg.

## Oordelen over een optie

verdict-cannot-judge = Niet te beoordelen
verdict-cannot-judge-help = De meeste verbetering zit bij drivers waarvan niemand de verwachting heeft gemeten. Vraag klanten wat ze verwachten, dan volgt een oordeel.
verdict-overshoot = Schiet door
verdict-overshoot-help = De optie tilt de ervaring ruim uit boven wat klanten verwachten, en minder ervan is meer waard.
verdict-above-expectation = Boven verwachting
verdict-above-expectation-help = De optie tilt de ervaring uit boven wat klanten verwachten. Dat loont, maar de verrassing slijt.
verdict-uneconomic = Niet rendabel
verdict-uneconomic-help = De optie gaat niet voorbij wat klanten verwachten, en toch is minder ervan meer waard.
verdict-balanced = In balans
verdict-balanced-help = De optie brengt de ervaring waar klanten haar verwachten, en minder ervan is niet meer waard.
verdict-starts-after-end = Begint na het einde van de case
verdict-starts-after-end-help = Geen oordeel: zij is in geen enkele maand van de case live, dus telt niets mee van wat zij oplevert. Verleng de looptijd of laat haar eerder beginnen.

## Waar geleverd staat ten opzichte van verwacht

zone-unknown = Onbekend
zone-unknown-help = Niemand heeft klanten gevraagd wat ze verwachten.
zone-falls-short = Schiet tekort
zone-falls-short-help = Geleverd ligt onder wat klanten verwachten. Tekortschieten doet meer kwaad dan overtreffen goed doet.
zone-sweet-spot = Sweet spot
zone-sweet-spot-help = Geleverd is wat klanten verwachten, of zo weinig meer dat ze het niet merken.
zone-overshoot = Schiet door
zone-overshoot-help = Geleverd ligt ruim boven wat klanten verwachten. De winst vlakt snel af, en wat één keer verraste wordt de norm.

## Hoe ernstig een bevinding is

severity-note = Ter informatie
severity-note-help = Goed om te weten; de case wordt er op zichzelf niet zwakker van.
severity-caution = Let op
severity-caution-help = Dit verzwakt de case. Iemand gaat ernaar vragen.
severity-overshoot = Schiet door
severity-overshoot-help = Er gaat geld naar meer dan klanten verwachten.

## Onderbouwing

evidence-own-experiment = Eigen experiment
evidence-own-experiment-help = Voor een deel van de klanten is iets veranderd en zij zijn vergeleken met de rest.
evidence-own-trend = Eigen trend
evidence-own-trend-help = Eigen cijfers zijn door de tijd gevolgd.
evidence-own-survey = Eigen onderzoek
evidence-own-survey-help = Eigen klanten of medewerkers is ernaar gevraagd.
evidence-published-study = Gepubliceerde studie
evidence-published-study-help = Iemand vond het bij andere bedrijven en publiceerde erover.
evidence-judgement = Inschatting
evidence-judgement-help = Iemand denkt het. Dat telt mee, maar minder zwaar.

## Waar een standaardwaarde vandaan komt

source-user = Eigen cijfer
source-user-help = Er is geen standaardwaarde om te verdedigen: het getal wordt hier ingevuld.
source-published = Gepubliceerd
source-published-help = De standaardwaarde is een gepubliceerd cijfer.
source-size-assumed = Omvang aangenomen
source-size-assumed-help = Dat het zo werkt, is gepubliceerd; hoe sterk, is onze aanname.
source-assumed = Aangenomen
source-assumed-help = De standaardwaarde is onze eigen aanname. Vervang haar zodra er een beter cijfer is.

## Soorten investeringen

category-process = Proces
category-process-help = Een andere manier van werken.
category-technology = Technologie
category-technology-help = Systemen en data.
category-people = Mensen
category-people-help = Meer mensen, andere mensen, of mensen die meer weten en meer mogen.
category-product = Product
category-product-help = Wat er verkocht wordt.
category-communication = Communicatie
category-communication-help = Wat er gezegd en beloofd wordt.
category-reward = Beloning
category-reward-help = Cadeaus, punten en kortingen. Ze kopen transacties en zelden trouw.

## De zes pijlers van klantervaring

pillar-personalisation = Personalisatie
pillar-personalisation-help = Aandacht voor juist deze klant.
pillar-integrity = Integriteit
pillar-integrity-help = Doen wat beloofd is, zodat klanten erop kunnen vertrouwen.
pillar-expectations = Verwachtingen
pillar-expectations-help = Klanten vertellen wat ze krijgen, en dat ook geven.
pillar-resolution = Oplossend vermogen
pillar-resolution-help = Van een slechte ervaring een goede maken.
pillar-time-and-effort = Tijd en moeite
pillar-time-and-effort-help = Klanten weinig tijd en moeite kosten.
pillar-empathy = Empathie
pillar-empathy-help = Begrijpen in welke situatie klanten zitten.

## Van wie de gegevens zijn

voice-customer = Klanten
voice-customer-help = Klanten zeiden het.
voice-employee = Medewerkers
voice-employee-help = Medewerkers zeiden het.
voice-product = Product
voice-product-help = Het is gemeten aan het product of het proces.
voice-brand = Merk
voice-brand-help = Het is gemeten aan het merk: zijn reputatie en wat het belooft.

## Hoe klanten een driver opvatten

kano-basic = Basis
kano-basic-help = Klanten vinden het vanzelfsprekend. Tekortschieten doet pijn; meer dan verwacht brengt niets op.
kano-performance = Prestatie
kano-performance-help = Meer is beter en minder is slechter.
kano-attractive = Extra
kano-attractive-help = Klanten vroegen er niet om. Ze missen het nauwelijks en vinden het prettig als het er is.

## Wanneer een contactmoment komt

stage-before = Vóór de aankoop
stage-before-help = Mensen maken het mee voordat ze kopen, ook wie dat nooit doet.
stage-during = Tijdens de aankoop
stage-during-help = Klanten maken het mee terwijl ze kopen en ontvangen.
stage-after = Na de aankoop
stage-after-help = Klanten maken het mee nadat ze gekocht hebben.

## Hoe de waarde boven verwachting groeit

gain-curve-saturating = Vlakt af
gain-curve-saturating-help = Het eerste punt boven verwachting telt, de volgende steeds minder. Dat is wat de meeste studies vinden.
gain-curve-linear = Recht
gain-curve-linear-help = Elk punt boven verwachting telt even zwaar.
gain-curve-convex = Loopt op
gain-curve-convex-help = Elk punt boven verwachting telt zwaarder dan het vorige. De CX Index van Forrester vindt dat in sommige branches.

## Wat een code heeft

item-segment = Segment
item-segment-help = Een groep klanten die zich hetzelfde gedraagt.
item-touchpoint = Contactmoment
item-touchpoint-help = Een moment in de klantreis.
item-driver = Driver
item-driver-help = Een deel van de ervaring op één contactmoment waarvoor klanten een cijfer geven.
item-friction = Frictie
item-friction-help = Een fout die steeds terugkomt.
item-option = Optie
item-option-help = Iets waarin geïnvesteerd kan worden.
item-scenario = Scenario
item-scenario-help = Een set andere waarden voor een aantal getallen van de case, onder een eigen naam.

## Wat een optie verandert

impact-lift = Verbetering van geleverd
impact-lift-help = Het cijfer dat klanten geven gaat omhoog.
impact-expectation = Verandering van verwacht
impact-expectation-help = Klanten gaan meer verwachten, of minder na een bescheidener belofte.
impact-incidents = Voorkomen incidenten
impact-incidents-help = Een fout komt minder vaak voor.
impact-resolution = Vaker opgelost
impact-resolution-help = Meer van de klachten wordt opgelost.
impact-complaints = Vaker gemeld
impact-complaints-help = Klanten melden meer van de incidenten, zodat er meer opgelost kan worden.
impact-saving = Besparing
impact-saving-help = Geld dat wordt bespaard buiten de ervaring om.

## Wat een meting meet

metric-nps = NPS
metric-nps-help = Net Promoter Score: promotors min criticasters, van −100 tot 100.
metric-csat = CSAT
metric-csat-help = Klanttevredenheid: hoe tevreden klanten zeggen te zijn.
metric-ces = CES
metric-ces-help = Customer Effort Score: hoeveel moeite het klanten kostte.
metric-other = Andere score
metric-other-help = Een eigen score, onder de naam die er hier aan wordt gegeven.

## Wat klanten doen

behaviour-retention = Klanten blijven langer
behaviour-retention-help = Er vertrekken minder klanten doordat de ervaring beter is (retentie).
behaviour-spend = Klanten besteden meer
behaviour-spend-help = Klanten die blijven, kopen ook meer.
behaviour-price = Klanten betalen meer
behaviour-price-help = Klanten accepteren een hogere prijs (prijspremie). Staat uit zolang er niets is ingevuld.
behaviour-referral = Klanten brengen anderen mee
behaviour-referral-help = Klanten bevelen aan en anderen volgen (aanbeveling).
behaviour-conversion = Meer prospects kopen
behaviour-conversion-help = Meer mensen die zich oriënteren worden klant (conversie).
behaviour-contact = Klanten hebben minder hulp nodig
behaviour-contact-help = Minder servicecontacten, doordat er minder onduidelijk is of misgaat.
behaviour-friction = Minder fouten
behaviour-friction-help = Minder fouten jagen klanten weg of laten hen contact opnemen.

## De interne rentevoet

irr-rate = Interne rentevoet
irr-rate-help = Het jaarlijkse percentage waarbij de case vandaag precies niets waard is (IRR). Ligt het boven wat de organisatie eist, dan loont de case.
irr-no-root = Geen
irr-no-root-help = Geen enkel jaarlijks percentage tussen −99 % en 1.000 % maakt de case precies niets waard. Kijk naar wat ze vandaag waard is (netto contante waarde).
irr-above-range = meer dan 1.000 %
irr-above-range-help = Pas bij een jaarlijks percentage boven 1.000 % is de case precies niets waard: ze levert veel meer op dan ze kost, en snel.
irr-several-roots = Niet eenduidig
irr-several-roots-help = Bij meer dan één jaarlijks percentage is de case precies niets waard, dus geen ervan zegt iets. Kijk naar wat ze vandaag waard is (netto contante waarde).

## Wat te doen met de case

decision-awaited = Wordt berekend
decision-awaited-help = De kansen worden nog berekend. Daaruit volgt wat te doen.
decision-cannot-judge = Niet te beoordelen
decision-cannot-judge-help = Wat het oplevert is nog niet te zeggen. Zoek dat eerst uit, vooral door klanten te vragen wat ze verwachten.
decision-stop = Stop
decision-stop-help = Gemiddeld over de trekkingen kost het meer dan het oplevert, en minder ervan verandert dat niet.
decision-try-first = Eerst proberen
decision-try-first-help = Gemiddeld loont het, maar de kans op verlies is groter dan aanvaardbaar. Meet wat het zwaarst weegt voordat er iets wordt vastgelegd.
decision-go-with-less = Doen, maar kleiner
decision-go-with-less-help = Het loont zodra wat te ver gaat kleiner wordt of vervalt.
decision-go = Doen
decision-go-help = Het loont zoals gepland, en de kans op verlies is klein genoeg.
