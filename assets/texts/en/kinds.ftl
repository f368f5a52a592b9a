# The words for every kind of thing, each with an explanation.

## Verdicts on an option

verdict-cannot-judge = Cannot be judged
verdict-cannot-judge-help = Most of its lift is on drivers whose expectation nobody measured. Ask customers what they expect, then the program can tell.
verdict-overshoot = Overshoots
verdict-overshoot-help = It lifts the experience well past what customers expect, and less of it would be worth more.
verdict-above-expectation = Above expectation
verdict-above-expectation-help = It lifts the experience past what customers expect. It pays, but the surprise wears off.
verdict-uneconomic = Uneconomic
verdict-uneconomic-help = It does not go past what customers expect, yet less of it would be worth more.
verdict-balanced = Balanced
verdict-balanced-help = It brings the experience to where customers expect it, and less of it would not be worth more.
verdict-starts-after-end = Starts after the case ends
verdict-starts-after-end-help = No verdict: it is not live in any month of the case, so nothing that it brings is counted. Lengthen the horizon or let it start earlier.

## Where delivered stands against expected

zone-unknown = Unknown
zone-unknown-help = Nobody asked customers what they expect.
zone-falls-short = Falls short
zone-falls-short-help = Delivered is below what customers expect. Falling short hurts more than exceeding helps.
zone-sweet-spot = Sweet spot
zone-sweet-spot-help = Delivered meets what customers expect, or is so little above it that they do not notice.
zone-overshoot = Overshoot
zone-overshoot-help = Delivered is well above what customers expect. The gain soon levels off, and what surprised once becomes the norm.

## How grave a finding is

severity-note = Note
severity-note-help = Good to know; it does not weaken the case by itself.
severity-caution = Caution
severity-caution-help = It weakens the case. Somebody will ask about it.
severity-overshoot = Overshoot
severity-overshoot-help = Money goes past what customers expect.

## Grades of evidence

evidence-own-experiment = Own experiment
evidence-own-experiment-help = We changed something for some customers and compared them with others.
evidence-own-trend = Own trend
evidence-own-trend-help = We followed our own figures over time.
evidence-own-survey = Own survey
evidence-own-survey-help = We asked our own customers or staff.
evidence-published-study = Published study
evidence-published-study-help = Somebody found it at other companies and published it.
evidence-judgement = Judgement
evidence-judgement-help = Somebody thinks so. It counts, but for less.

## Where a default comes from

source-user = Own figure
source-user-help = There is no default to defend: you give the number.
source-published = Published
source-published-help = The default is a published figure.
source-size-assumed = Size assumed
source-size-assumed-help = That it works this way was published; how strongly is our assumption.
source-assumed = Assumed
source-assumed-help = The default is our own assumption. Replace it as soon as you know better.

## Kinds of investment

category-process = Process
category-process-help = Another way of working.
category-technology = Technology
category-technology-help = Systems and data.
category-people = People
category-people-help = More staff, other staff, or staff who know more and may do more.
category-product = Product
category-product-help = What is sold.
category-communication = Communication
category-communication-help = What is said and promised.
category-reward = Reward
category-reward-help = Gifts, points and discounts. They buy transactions rather than loyalty.

## The six pillars of experience

pillar-personalisation = Personalisation
pillar-personalisation-help = Attention for this customer in particular.
pillar-integrity = Integrity
pillar-integrity-help = Doing what was promised, so that customers can trust you.
pillar-expectations = Expectations
pillar-expectations-help = Telling customers what they will get, and giving it.
pillar-resolution = Resolution
pillar-resolution-help = Turning a poor experience into a good one.
pillar-time-and-effort = Time and effort
pillar-time-and-effort-help = Asking little time and effort of customers.
pillar-empathy = Empathy
pillar-empathy-help = Understanding the situation that customers are in.

## Whose data a score is

voice-customer = Customers
voice-customer-help = Customers said it.
voice-employee = Employees
voice-employee-help = Employees said it.
voice-product = Product
voice-product-help = It was measured at the product or the process.
voice-brand = Brand
voice-brand-help = It was measured at the brand: its reputation and what it promises.

## How customers take a driver

kano-basic = Basic
kano-basic-help = Customers take it for granted. Falling short hurts; more than expected brings nothing.
kano-performance = Performance
kano-performance-help = More is better and less is worse.
kano-attractive = Attractive
kano-attractive-help = Customers did not ask for it. They hardly miss it, and like it when it is there.

## When a touchpoint comes

stage-before = Before purchase
stage-before-help = People meet it before they buy, also those who never do.
stage-during = During purchase
stage-during-help = Customers meet it while they buy and receive.
stage-after = After purchase
stage-after-help = Customers meet it once they have bought.

## How value grows above the expectation

gain-curve-saturating = Levels off
gain-curve-saturating-help = The first point above expectation counts, the next ones for less and less. This is what most studies find.
gain-curve-linear = Straight
gain-curve-linear-help = Every point above expectation counts alike.
gain-curve-convex = Grows
gain-curve-convex-help = Every point above expectation counts for more than the one before. Forrester's CX Index finds this in some industries.

## Things that have an id

item-segment = Segment
item-segment-help = A group of customers that behaves alike.
item-touchpoint = Touchpoint
item-touchpoint-help = A moment of the customer journey.
item-driver = Driver
item-driver-help = A part of the experience at one touchpoint that customers give a mark.
item-friction = Friction
item-friction-help = A failure that keeps coming back.
item-option = Option
item-option-help = Something that could be invested in.
item-scenario = Scenario
item-scenario-help = A named set of other values for some numbers of the case.

## What an option changes

impact-lift = Lift of delivered
impact-lift-help = The mark that customers give goes up.
impact-expectation = Change of expected
impact-expectation-help = Customers come to expect more, or less after a more modest promise.
impact-incidents = Incidents removed
impact-incidents-help = A failure happens less often.
impact-resolution = Resolved more often
impact-resolution-help = More of the complaints are resolved.
impact-complaints = Reported more often
impact-complaints-help = Customers report more of the incidents, so that more can be resolved.
impact-saving = Saving
impact-saving-help = Money saved outside the experience.

## What a measurement measures

metric-nps = NPS
metric-nps-help = Net promoter score: promoters less detractors, from −100 to 100.
metric-csat = CSAT
metric-csat-help = Customer satisfaction: how content customers say they are.
metric-ces = CES
metric-ces-help = Customer effort score: how much effort it took customers.
metric-other = Other score
metric-other-help = A score of your own, by the name that you give it.

## What customers do

behaviour-retention = Customers stay longer
behaviour-retention-help = Fewer customers leave because the experience is better (retention).
behaviour-spend = Customers spend more
behaviour-spend-help = Customers who stay also buy more.
behaviour-price = Customers pay more
behaviour-price-help = Customers accept a higher price (price premium). Off unless you turn it on.
behaviour-referral = Customers bring others
behaviour-referral-help = Customers recommend you and others follow (referral).
behaviour-conversion = More prospects buy
behaviour-conversion-help = More of the people who look become customers (conversion).
behaviour-contact = Customers need less help
behaviour-contact-help = Fewer contacts with service, because less is unclear or goes wrong.
behaviour-friction = Fewer failures
behaviour-friction-help = Fewer failures drive customers away or make them get in touch.

## The internal rate of return

irr-rate = Internal rate of return
irr-rate-help = The yearly rate at which the case is worth exactly nothing today (IRR). Above what the organisation asks, it pays.
irr-no-root = None
irr-no-root-help = No yearly rate between −99 % and 1,000 % makes the case worth exactly nothing. Judge by what it is worth today (NPV).
irr-above-range = over 1,000 %
irr-above-range-help = Only a yearly rate above 1,000 % makes the case worth exactly nothing: it brings far more than it costs, and soon.
irr-several-roots = Not one rate
irr-several-roots-help = Several yearly rates make the case worth exactly nothing, so none of them means anything. Judge by what it is worth today (NPV).

## What to do about the case

decision-awaited = Being worked out
decision-awaited-help = The chances are still being worked out. What to do follows from them.
decision-cannot-judge = Cannot be judged
decision-cannot-judge-help = There is no telling yet what it brings. Find out first, for most of it by asking customers what they expect.
decision-stop = Stop
decision-stop-help = On average over the trials it costs more than it brings, and less of it does not change that.
decision-try-first = Try first
decision-try-first-help = It pays on average, but loses money more often than is accepted. Measure what matters most before anything is committed.
decision-go-with-less = Go, with less
decision-go-with-less-help = It pays once what goes too far is scaled back or left out.
decision-go = Go
decision-go-help = It pays as planned, and the chance of a loss is small enough.
