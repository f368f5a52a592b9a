# Labels and help of every number in a case; the keys follow src/domain/inputs.rs.
# A label is a few words in sentence case. Help says it in plain words first and names the term after that.
# A source says in a sentence where a default comes from.

## The case

input-case-horizon-years = Horizon
input-case-horizon-years-help = How many years count. Costs and benefits after that are left out: a long horizon flatters, a short one is hard on effects that come slowly.
input-case-horizon-years-source = Forrester counts three years in its Total Economic Impact studies.

## Finance

input-finance-discount-rate = Discount rate
input-finance-discount-rate-help = How much less money is worth for every year that it comes later. Usually the return that the organisation asks of its investments (cost of capital).
input-finance-discount-rate-source = The typical cost of capital of a company is 7–12 %.
input-finance-contingency = Contingency
input-finance-contingency-help = What is added to every cost for things that nobody foresees, as a share of the cost.
input-finance-spend-growth = Growth of spend
input-finance-spend-growth-help = How fast customers spend more each year whatever is done, price rises included.
input-finance-cost-inflation = Growth of costs
input-finance-cost-inflation-help = How fast running costs, the cost of a contact and savings rise each year (cost inflation).
input-finance-budget = Budget
input-finance-budget-help = What may be spent over the whole horizon, added up without discounting. Left empty, there is no limit.
input-finance-budget-none = no limit
input-finance-loss-alert = Accepted chance of a loss
input-finance-loss-alert-help = In which share of the trials the case may lose money. Above it the program asks to try or measure first.
input-finance-loss-alert-source = Our assumption: one in three. No published figure gives the size.

## How customers respond

input-response-tolerance = Width of the sweet spot
input-response-tolerance-help = How far delivered may lie above expected before customers no longer notice the difference, in points (zone of tolerance).
input-response-tolerance-source = The zone of tolerance is from Zeithaml, Berry & Parasuraman 1993; its size is our assumption.
input-response-loss-aversion = Weight of a shortfall
input-response-loss-aversion-help = How many times heavier a point too little weighs than a point too much (loss aversion).
input-response-loss-aversion-source = Walasek et al. 2024: 1.31; Brown et al. 2024, a meta-analysis: 1.955 [1.82–2.10]; Malshe et al. 2020: 2.39.
input-response-delight-cap = Ceiling of delight
input-response-delight-cap-help = The most that exceeding expectations can ever be worth, in points. The value of delight approaches it and does not reach it.
input-response-delight-cap-source = That delight levels off is from Dixon, Freeman & Toman 2010, Matzler et al. 2005 and KPMG CX Journey Economics; the size is our assumption.
input-response-kano-basic-loss = Basic: weight of too little
input-response-kano-basic-loss-help = How heavily a shortfall counts at drivers that customers take for granted.
input-response-kano-basic-loss-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-kano-basic-gain = Basic: weight of more
input-response-kano-basic-gain-help = How much it is worth to exceed expectations at drivers that customers take for granted. Normally nothing.
input-response-kano-basic-gain-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-kano-performance-loss = Performance: weight of too little
input-response-kano-performance-loss-help = How heavily a shortfall counts at drivers where more is better and less is worse.
input-response-kano-performance-loss-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-kano-performance-gain = Performance: weight of more
input-response-kano-performance-gain-help = How much it is worth to exceed expectations at drivers where more is better and less is worse.
input-response-kano-performance-gain-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-kano-attractive-loss = Attractive: weight of too little
input-response-kano-attractive-loss-help = How heavily a shortfall counts at drivers that customers did not ask for. They hardly miss them.
input-response-kano-attractive-loss-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-kano-attractive-gain = Attractive: weight of more
input-response-kano-attractive-gain-help = How much it is worth to exceed expectations at drivers that customers did not ask for.
input-response-kano-attractive-gain-source = The kinds are from Kano 1984; the sizes are our assumption.
input-response-memory-average = Memory: the whole journey
input-response-memory-average-help = Which part of the memory is the average of all moments. Together with peak and end it makes 100 %.
input-response-memory-average-source = Alaybek et al. 2022: peak and end (r ≈ .58) predict about as well as the average; the split is our assumption.
input-response-memory-peak = Memory: best and worst moment
input-response-memory-peak-help = Which part of the memory is the best and the worst moment (the peak of the peak-end rule).
input-response-memory-peak-source = Alaybek et al. 2022: peak and end (r ≈ .58) predict about as well as the average; the split is our assumption.
input-response-memory-end = Memory: how it ended
input-response-memory-end-help = Which part of the memory is how the journey ended (the end of the peak-end rule).
input-response-memory-end-source = Alaybek et al. 2022: peak and end (r ≈ .58) predict about as well as the average; the split is our assumption.
input-response-expectation-drift = Rise of expectations
input-response-expectation-drift-help = How many points a year customers expect more by themselves, because others improve too (drift). The cost of doing nothing rests almost wholly on this number.
input-response-expectation-drift-source = Our assumption. Salesforce 2018: 67 % say that their standard is higher than ever.
input-response-expectation-adaptation = Getting used to it
input-response-expectation-adaptation-help = Which share of a pleasant surprise has become the norm after a year (adaptation).
input-response-expectation-adaptation-source = That expectations follow delight is from Rust & Oliver 2000; the size is our assumption.
input-response-lag-months = Time until customers act
input-response-lag-months-help = How many months it takes until behaviour has followed a change of experience for 95 % (lag).
input-response-lag-months-source = Matzler et al. 2005: the effect is strongest after three quarters.
input-response-retention = Effect on staying
input-response-retention-help = How much lower churn is for every point of the experience index: 0.05 means that about 5 % fewer customers leave (retention).
input-response-retention-source = Derived from 0.04/0.08/0.16 logit per mark at 80 % retention, with losses counted double.
input-response-spend = Effect on spend
input-response-spend-help = How much more customers spend for every point of the experience index: 0.01 means about 1 % more.
input-response-spend-source = Our assumption, chosen with caution.
input-response-price = Effect on price
input-response-price-help = How much more customers are willing to pay for every point of the experience index: 0.01 means 1 %, all of it margin. Switched off unless you fill it in.
input-response-price-source = Off unless you turn it on: willingness to pay is flat in the middle (Homburg et al. 2005). PwC 2018 finds ‘up to 16 %’ stated by customers, which is not the same as paid.
input-response-referral = Effect on referrals
input-response-referral-help = How many more new customers existing ones bring for every point of the experience index: 0.05 means about 5 % more.
input-response-referral-source = Our assumption; no published figure gives the size.
input-response-conversion = Effect on conversion
input-response-conversion-help = How many more prospects buy for every point of the index before purchase: 0.02 means about 2 % more.
input-response-conversion-source = Our assumption; no published figure gives the size.
input-response-contact = Effect on contacts
input-response-contact-help = How many fewer contacts with service customers need for every point of the experience index: 0.02 means about 2 % fewer.
input-response-contact-source = Our assumption; no published figure gives the size.
input-response-friction-repeat = Weight of a repeat
input-response-friction-repeat-help = How much worse it is when the same failure strikes a customer again. At 0 every incident counts alike.
input-response-friction-repeat-source = That a second failure weighs heavier is from Maxham & Netemeyer 2002; the size is our assumption.
input-response-confidence-own-experiment = Confidence in an experiment of our own
input-response-confidence-own-experiment-help = The chance that an effect is really there when an experiment among our own customers showed it.
input-response-confidence-own-experiment-source = Our assumption; compare the risk adjustment in Forrester's Total Economic Impact.
input-response-confidence-own-trend = Confidence in a trend of our own
input-response-confidence-own-trend-help = The chance that an effect is really there when our own figures over time showed it.
input-response-confidence-own-trend-source = Our assumption; compare the risk adjustment in Forrester's Total Economic Impact.
input-response-confidence-own-survey = Confidence in a survey of our own
input-response-confidence-own-survey-help = The chance that an effect is really there when our own customers or staff said so.
input-response-confidence-own-survey-source = Our assumption; compare the risk adjustment in Forrester's Total Economic Impact.
input-response-confidence-published-study = Confidence in a published study
input-response-confidence-published-study-help = The chance that an effect that was found elsewhere is there at our customers too.
input-response-confidence-published-study-source = Our assumption; compare the risk adjustment in Forrester's Total Economic Impact.
input-response-confidence-judgement = Confidence in judgement
input-response-confidence-judgement-help = The chance that an effect is really there when nothing but somebody's judgement says so.
input-response-confidence-judgement-source = Our assumption; compare the risk adjustment in Forrester's Total Economic Impact.
input-response-overshoot-alert = Warn from
input-response-overshoot-alert-help = Which share of an option's lift may lie past the sweet spot before the program warns.
input-response-overshoot-alert-source = Our assumption; no published figure gives the size.

## Segments

input-segment-customers = Customers
input-segment-customers-help = How many customers there are in this segment at the start.
input-segment-annual-churn = Churn per year
input-segment-annual-churn-help = Which share of these customers leaves within a year.
input-segment-annual-spend = Spend per customer
input-segment-annual-spend-help = What one customer spends with you in a year, without VAT.
input-segment-annual-spend-short = Spend
input-segment-contribution-margin = Margin on spend
input-segment-contribution-margin-help = Which share of the spend is left after the costs that come with it, such as purchase and delivery (contribution margin). Overheads stay out.
input-segment-contribution-margin-short = Margin
input-segment-new-customers-per-year = New customers
input-segment-new-customers-per-year-help = How many customers arrive in a year by other ways than referral or the prospects below.
input-segment-new-customers-per-year-short = New a year
input-segment-referrals-per-year = Referrals per customer
input-segment-referrals-per-year-help = How many new customers one existing customer brings in a year. Customers who say they would recommend you count only when somebody really came.
input-segment-referrals-per-year-short = Referrals
input-segment-prospects-per-year = Prospects
input-segment-prospects-per-year-help = How many people look in a year without being customers. They meet the touchpoints before the purchase.
input-segment-prospects-per-year-short = Prospects
input-segment-conversion-rate = Prospects who buy
input-segment-conversion-rate-help = Which share of the prospects becomes a customer (conversion).
input-segment-conversion-rate-short = Who buy
input-segment-contacts-per-year = Contacts per customer
input-segment-contacts-per-year-help = How often a customer gets in touch with service in a year.
input-segment-contacts-per-year-short = Contacts
input-segment-cost-per-contact = Cost of a contact
input-segment-cost-per-contact-help = What one contact with service costs, staff and systems included.
input-segment-cost-per-contact-short = Per contact
input-segment-expectation-offset = Expects more than average
input-segment-expectation-offset-help = How many points more than the average customer this segment expects; less than average is negative.
input-segment-expectation-offset-short = Expects more

## Touchpoints

input-touchpoint-reach = Reach
input-touchpoint-reach-help = Which share of the customers meets this touchpoint.

## Drivers

input-driver-importance = Importance
input-driver-importance-help = How heavily this driver counts compared with the others. Twice the number counts twice as heavily; 0 does not count.
input-driver-delivered = Delivered
input-driver-delivered-help = The mark that customers give today, from 0 to 10.
input-driver-expected = Expected
input-driver-expected-help = The mark that would be just what customers expect, from 0 to 10. Leave it empty when nobody asked them: then the program says that it cannot judge.
input-driver-promised = Promised
input-driver-promised-help = The mark that advertising and sales promise, from 0 to 10.
input-driver-believed = Believed
input-driver-believed-help = The mark that management thinks customers give, from 0 to 10.
input-driver-tolerance = Own width of the sweet spot
input-driver-tolerance-help = How far delivered may lie above expected at this driver, in points. Left empty, the width for all drivers holds.
input-driver-tolerance-short = Tolerance

## Frictions

input-friction-incidents-per-year = Incidents per customer
input-friction-incidents-per-year-help = How often this failure happens in a year, averaged over all customers, also those whom it never strikes.
input-friction-incidents-per-year-short = Incidents
input-friction-complaint-share = Incidents that are reported
input-friction-complaint-share-help = Which share of the incidents customers tell you about (complaint share). The rest stays silent.
input-friction-complaint-share-short = Reported
input-friction-resolution-share = Complaints that are resolved
input-friction-resolution-share-help = Which share of the complaints is resolved to the customer's satisfaction.
input-friction-resolution-share-short = Resolved
input-friction-leave-if-silent = Leaves after silence
input-friction-leave-if-silent-help = The extra chance that a customer leaves after an incident that nobody heard about.
input-friction-leave-if-silent-short = Leaves, silent
input-friction-leave-if-unresolved = Leaves when not resolved
input-friction-leave-if-unresolved-help = The extra chance that a customer leaves after a complaint that was not resolved.
input-friction-leave-if-unresolved-short = Leaves, unresolved
input-friction-leave-if-resolved = Leaves when resolved
input-friction-leave-if-resolved-help = The extra chance that a customer leaves after a complaint that was resolved.
input-friction-leave-if-resolved-short = Leaves, resolved
input-friction-contacts-per-incident = Contacts per incident
input-friction-contacts-per-incident-help = How many contacts with service one incident causes.
input-friction-contacts-per-incident-short = Contacts

## Options

input-option-scale = Scale
input-option-scale-help = How large the option is made: 100 % is as described, 50 % half of it, at most 200 %.
input-option-start-month = Work starts in
input-option-start-month-help = The month in which work starts, counted from the first month of the case; 0 is that month itself.
input-option-build-months = Time to build
input-option-build-months-help = How many months it takes from the start of the work until the option is live.
input-option-ramp-months = Time to full effect
input-option-ramp-months-help = How many months it takes from live to full effect (ramp).
input-option-run-months = Runs for
input-option-run-months-help = How many months the option runs once it is live. Left empty, it runs to the end.
input-option-run-months-none = to the end
input-option-fade-half-life-months = Fades by half in
input-option-fade-half-life-months-help = In how many months half of the effect is gone once the option has stopped (half-life).
input-option-delay-months = Delay
input-option-delay-months-help = How many months later than planned it goes live. The costs of building do not move.
input-option-one-off-cost = Cost once
input-option-one-off-cost-help = What it costs to build, spread over the months of building, before contingency and uplift.
input-option-annual-cost = Cost per year
input-option-annual-cost-help = What it costs in a year while it runs, in today's prices, before contingency and uplift.
input-option-fixed-share = Fixed part of the cost
input-option-fixed-share-help = Which share of the cost stays when the option is made smaller.
input-option-cost-uplift = Uplift against optimism
input-option-cost-uplift-help = What is added to the costs of this option because plans tend to be too rosy (optimism bias).
input-option-success-probability = Chance of success
input-option-success-probability-help = The chance that the option delivers at all. When it fails it still costs.

## Effects

input-effect-lift = Lift of delivered
input-effect-lift-help = How many points the mark that customers give goes up, at 100 % scale and full effect.
input-effect-expectation = Change of expected
input-effect-expectation-help = How many points more customers come to expect. Negative when a more modest promise lowers expectations.
input-effect-incidents = Incidents removed
input-effect-incidents-help = Which share of the incidents of this friction no longer happens.
input-effect-resolution = Resolved more often
input-effect-resolution-help = How many percentage points more of the complaints are resolved.
input-effect-complaints = Reported more often
input-effect-complaints-help = How many percentage points more of the incidents customers report, because reporting gets easier.
input-effect-saving = Saving per year
input-effect-saving-help = Money saved in a year that has nothing to do with how customers feel. It counts for return on investment, not for return on experience.

## Measurements

input-measurement-nps = Net promoter score
input-measurement-nps-help = Promoters less detractors, as a share of all who answered, from −100 to 100 (NPS).
input-measurement-value = Measured score
input-measurement-value-help = The score as it was measured, on its own scale.
