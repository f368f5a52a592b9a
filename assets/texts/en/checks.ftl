# What the checks say: title, what was found, why it matters, the way out.
# The variables are formatted texts, except $drivers, $measures, $months, $count, $points and $asked, which are numbers.

## The nine misunderstandings

check-m1-title = A reward is not an experience
check-m1-found = ‘{ $option }’ is a reward, and the case counts on it to lift the experience.
check-m1-why = Gifts, points and discounts buy transactions. They seldom change what customers remember or whether they stay, and what they bring ends with them.
check-m1-way-out = Take the lift out unless a test of your own shows it, or put the money into what falls short.

check-m2-title = Too little data of your own
check-m2-found = { $measures ->
    [0] There is no measurement of anything but the NPS.
    [one] One measurement is of something other than the NPS.
   *[other] { $measures } measurements are of something other than the NPS.
} { $drivers ->
    [0] No driver has a score from your own data with its source.
    [one] One driver has a score from your own data with its source.
   *[other] { $drivers } drivers have a score from your own data with its source.
}
check-m2-why = One number says that something changed, not what or why. Only scores per driver, from your own customers, show where money works.
check-m2-way-out = Give at least three drivers a score from your own survey, trend or test and name the source. Record a second measure beside the NPS, such as satisfaction (CSAT) or effort (CES).

check-m3-title = Delight before the basics
check-m3-found = ‘{ $attractive }’ is lifted, while ‘{ $basic }’ still falls { $gap } points short at the end. Customers take that one for granted.
check-m3-why = What customers take for granted has to be there first. An extra does not make up for a basic that falls short (Kano 1984).
check-m3-way-out = Mend ‘{ $basic }’ first, and keep the extra for when it no longer falls short.

check-m4-title = More than customers expect
check-m4-found = { $share } of the lift of ‘{ $option }’ goes past what customers expect. That part costs { $money }.
check-m4-why = Above expectation the gain soon levels off (Dixon, Freeman & Toman 2010; Matzler et al. 2005; KPMG 2016/2020; Rust, Zahorik & Keiningham 1995), and what surprised once becomes the norm. Forrester's CX Index finds the opposite in some industries: there the gain keeps growing.
check-m4-way-out = Scale the option back to its sweet spot. Where several options lift the same driver, make one of them smaller, not each. If your customers do reward delight, show it with data of your own and choose another curve.

check-m5-title = Who leaves without buying is missing
check-m5-found = The case has no touchpoint before the purchase.
check-m5-found-prospects = The case has touchpoints before the purchase, but no segment has prospects.
check-m5-why = People who turn away before they buy are never asked anything. What they cost is not in the case.
check-m5-way-out = Add the touchpoints before the purchase, and fill in how many prospects there are and which share of them buys.

check-m6-title = Silence is not satisfaction
check-m6-found = Customers report only { $share } of the incidents of ‘{ $friction }’, while its touchpoint falls { $gap } points short of what they expect.
check-m6-why = Few complaints where the experience falls short mean that customers have given up telling, not that they are content.
check-m6-way-out = Count incidents in your own systems, ask customers who went through one, and make reporting easier.

check-m7-title = Personal before reliable
check-m7-found = { $share } of the planned lift goes to personalisation, while the pillar ‘{ $pillar }’ falls short most.
check-m7-why = Personal attention does not make up for promises that are not kept or for effort that should not be needed. The six pillars of KPMG Nunwood build on one another.
check-m7-way-out = Move money to the drivers of ‘{ $pillar }’ first.

check-m8-title = The worst failure is left alone
check-m8-found = ‘{ $friction }’ drives away { $hazard } of the customers a year, more than any other friction, and nothing in the plan touches it.
check-m8-why = Mending what drives customers away often pays better than lifting what already works.
check-m8-way-out = Include an option that makes it happen less often or resolves it better, or say in the case why it is left alone.

check-m9-title = No second chance
check-m9-found = Only { $share } of the complaints about ‘{ $friction }’ are resolved, and nothing in the plan improves that.
check-m9-why = A failure that is put right keeps most customers. One that is not weighs heavier still when it happens again (Maxham & Netemeyer 2002).
check-m9-way-out = Add an effect that resolves more of these complaints to an option in the plan.

## Finance

check-f1-title = Judgement carries the case
check-f1-found = { $share } of the benefits rest on judgement.
check-f1-why = Weak evidence is less likely to be right. The program counts it for less, yet here it still decides the case.
check-f1-way-out = Test the largest of these effects with some customers, or find a source for it.

check-f2-title = No payback
check-f2-found = Within { $months ->
    [one] { $months } month
   *[other] { $months } months
} the money spent is not earned back for good.
check-f2-why = After the horizon nothing counts. Whoever approves this pays for benefits that the case does not show.
check-f2-way-out = Make the options smaller or cheaper, start what pays first, or show with evidence that the benefits last longer.

check-f3-title = Recommendations carry much
check-f3-found = { $share } of the benefit of better experience comes from customers who bring others.
check-f3-why = Many say that they would recommend; far fewer do. The size of this effect is our assumption.
check-f3-way-out = Count how many new customers really came by referral, and replace the default by that.

check-f4-title = The case stands on one leg
check-f4-found = { $share } of the benefit comes from one source: ‘{ $what }’.
check-f4-why = When that one disappoints, nothing else holds the case up.
check-f4-way-out = Look for better evidence for this one source, and show what is left of the case when it brings half.

check-f5-title = A higher price is counted
check-f5-found = The case assumes that customers pay up to { $value } more for every point of experience.
check-f5-why = Willingness to pay is flat in the middle (Homburg et al. 2005), and what people say that they would pay is not what they pay (PwC 2018 reports up to 16 % stated).
check-f5-way-out = Set the effect on price to 0 unless a price test of your own shows it.

check-f6-title = More promised than delivered
check-f6-found = For ‘{ $driver }’ { $promised } is promised, and customers say that they get { $delivered }.
check-f6-why = A promise sets what customers expect. Every point too much is a shortfall of your own making.
check-f6-way-out = Promise less, or deliver what is promised. An effect that lowers the expectation shows what that brings.

check-f7-title = More believed than delivered
check-f7-found = Management believes that ‘{ $driver }’ earns { $believed }. Customers give it { $delivered }.
check-f7-why = What is thought to be in order gets no money.
check-f7-way-out = Share the customers' score with those who decide, and use that one in the case.

check-f8-title = A perfect ten
check-f8-found = With the plan ‘{ $driver }’ reaches 10 in { $month }.
check-f8-why = No average of real customers does. Above 10 the lift is cut off, while its cost is not.
check-f8-way-out = Check the sizes of the lifts on this driver, and make one of them smaller.

check-f9-title = Nothing set aside
check-f9-found = There is no contingency and no uplift on the costs.
check-f9-why = Costs turn out higher than planned more often than lower. A case without a margin does not survive the first setback.
check-f9-way-out = Fill in a contingency for the case, or an uplift for the options whose costs are least certain.

check-f10-title = Over budget
check-f10-found = The plan costs { $cost } over the horizon. The budget is { $budget }.
check-f10-why = A plan that cannot be paid for is not carried out as it was computed.
check-f10-way-out = Leave out or make smaller what adds least for its money.

check-f11-title = Expectation not measured
check-f11-found = { $asked ->
    [0] Nobody asked customers what they expect of ‘{ $driver }’.
   *[other] What customers expect of ‘{ $driver }’ is somebody's judgement.
}
check-f11-why = Whether more is welcome or too much depends on this one number.
check-f11-way-out = Ask customers which mark would be just what they expect, and name the source.

check-f12-title = It stops, expectations do not
check-f12-found = ‘{ $option }’ stops in { $month }. With the stop the case is worth { $npv }, without it { $npv_without_stop }.
check-f12-why = What customers have come to expect does not fall back (Boulding et al. 1993). When the option stops, that becomes a shortfall.
check-f12-way-out = Let it run on, make it smaller from the start, or plan what takes its place.

check-f13-title = No trend in the NPS
check-f13-found = Between the first and the last of { $count } NPS measurements { $points ->
    [one] lies { $difference } point
   *[other] lie { $difference } points
}, and the margin of error is { $margin }.
check-f13-found-few = { $count ->
    [0] There is no NPS measurement.
    [one] There is one NPS measurement.
   *[other] There are { $count } NPS measurements.
} That is too few for a trend.
check-f13-why = A difference within the margin can be chance. A case that is built on it may be built on nothing.
check-f13-way-out = Measure at least three times, with enough answers, and record how many promoters and detractors there were.
check-margin-unknown = unknown

check-f14-title = One voice only
check-f14-found = Every driver rests on one voice: ‘{ $voice }’.
check-f14-why = A brand promise can be judged only from what customers, employees, the product and the brand say together.
check-f14-way-out = Add at least one driver from another voice, such as what employees see or what the process measures.

check-f15-title = Counted twice?
check-f15-found = The plan lifts ‘{ $driver }’ and acts on ‘{ $friction }’ at the same touchpoint, and nothing says that they are the same failure.
check-f15-why = If the score mirrors the failure, mending it counts once as a better score and once as fewer failures.
check-f15-way-out = Name the friction at the driver if the score mirrors it. If the two are apart, nothing needs to change.

check-f16-title = Lower expectations carry much
check-f16-found = { $share } of the benefits come from promising less.
check-f16-why = Those who are customers may be content sooner, but will others still come? A modest promise wins no prospects.
check-f16-way-out = Test the new promise with prospects, or put more of the plan into delivering.

check-f17-title = Failures explain most of it
check-f17-found = The frictions together explain { $share } of { $what } in ‘{ $segment }’.
check-f17-why = Customers leave and get in touch for many reasons. When failures explain most of them, the figures for the failures are probably too high. Above 100 % the program scales them down.
check-f17-way-out = Check how often each failure happens and how many customers leave because of it.
check-what-churn = the churn
check-what-contacts = the contacts with service

check-f18-title = Hidden in a bundle
check-f18-found = { $share } of the lift of ‘{ $driver }’ goes past what customers expect, yet no option that lifts it stands out, because each lifts other things too.
check-f18-why = A bundle hides the part that does not pay behind the part that does.
check-f18-way-out = Split the options that lift this driver and price the parts apart.

check-f19-title = Other than the default
check-f19-found = ‘{ $input }’ is { $value }, outside the default range from { $low } to { $high }. At the defaults the case is worth { $npv_at_defaults }.
check-f19-found-fixed = ‘{ $input }’ is { $value }, and the default is { $default }. At the defaults the case is worth { $npv_at_defaults }.
check-f19-found-word = ‘{ $input }’ is set to ‘{ $value }’, and the default is ‘{ $default }’. At the defaults the case is worth { $npv_at_defaults }.
check-f19-found-discount = The discount rate is { $value }, below { $low }. At the usual { $default } and the other defaults the case is worth { $npv_at_defaults }.
check-f19-found-verdicts = { $found } { $count ->
    [one] The verdict on { $options } is then another.
   *[other] The verdicts on { $options } are then others.
}
check-f19-driver-tolerance = { $driver }: own width of the sweet spot
check-f19-why = The defaults rest on studies or are marked as assumed. Whoever departs from them has to say why, for the case may depend on it.
check-f19-way-out = Name the source for the other value, or go back to the default.

check-f20-title = The world without the plan runs away
check-f20-found = Without any option { $what } ends at { $factor } times where it began.
check-f20-why = Every benefit is a share of this. When it grows or shrinks this much by itself, that decides the case, and not the plan.
check-f20-way-out = Check churn, new customers and growth of spend against the past years.
check-what-customers = the number of customers
check-what-revenue = revenue

check-f21-title = The plan cannot be carried out
check-f21-found-requires = ‘{ $option }’ requires ‘{ $other }’, which is not in the plan.
check-f21-found-excludes = ‘{ $option }’ cannot go together with ‘{ $other }’, and both are in the plan.
check-f21-why = The result is that of a plan that nobody can carry out.
check-f21-way-out = Include what is required, or leave one of the two out.

check-f27-title = It pays at likely values, yet loses too often
check-f27-found = At likely values the plan is worth { $npv } today, yet it loses money in { $share } of the trials. The case accepts { $alert }.
check-f27-why = Likely values are one outcome of many. Where effects rest on weak evidence they stay away in most trials, and then only the cost is left.
check-f27-way-out = Measure first what matters most: the page Risk shows which number that is. Or start smaller.

check-f28-title = Behind the end of the case
check-f28-found = ‘{ $option }’ is not live until { $month }, after the case ends. Nothing that it brings is counted.
check-f28-found-cost = ‘{ $option }’ is not live until { $month }, after the case ends. Its one-off cost of { $behind } lies behind the end and is not counted, nor is anything that it brings.
check-f28-found-in-part = ‘{ $option }’ is not live until { $month }, after the case ends. Of its one-off cost { $within } is counted and { $behind } lies behind the end. Nothing that it brings is counted.
check-f28-found-effect = ‘{ $option }’ is not live until { $month }, after the case ends. Its one-off cost of { $within } is counted, but nothing that it brings.
check-f28-why = The case counts only the months of its horizon. An option that starts later looks free, or like a loss, whatever it is worth. So it gets no verdict and does not count in the recommendation.
check-f28-way-out = Lengthen the horizon, or let the option start earlier.
check-name = ‘{ $name }’
