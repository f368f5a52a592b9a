//! What there is to know of a case, a segment, a driver and so on: the figures that quantities are made of.

/// Figures of the whole case. Names are those of [`crate::engine::CaseResult`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseFigure {
    /// Net present value.
    Npv,
    /// Present value of the experience benefit.
    PvExperience,
    /// Present value of the direct benefit.
    PvDirect,
    /// Present value of the cost.
    PvCost,
    /// Return on experience.
    Rox,
    /// Return on investment.
    Roi,
    /// Benefit per unit of cost.
    BenefitCostRatio,
    /// Internal rate of return.
    Irr,
    /// Payback in months.
    PaybackMonths,
    /// Payback in months, in discounted money.
    DiscountedPaybackMonths,
    /// Peak funding.
    PeakFunding,
    /// Cost of inaction.
    CostOfInaction,
    /// Break-even lift.
    BreakEvenLift,
    /// Points by which expectations rise in a month.
    DriftPerMonth,
    /// Share of a surplus that becomes the norm in a month: k.
    AdaptationPerMonth,
    /// Share by which behaviour follows experience in a month: α.
    LagShare,
    /// Yearly hazard of all frictions as things are today.
    FrictionHazardToday,
    /// Yearly contacts of all frictions as things are today.
    FrictionContactsToday,
}

/// What customers do, by its share in the experience benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BehaviourFigure {
    /// They stay.
    Retention,
    /// They spend more.
    Spend,
    /// They pay a higher price.
    Price,
    /// They refer others.
    Referral,
    /// Prospects buy.
    Conversion,
    /// They call less.
    Contact,
    /// They meet fewer failures.
    Friction,
}

/// Figures of a year, undiscounted but for the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YearFigure {
    /// Experience and direct benefit.
    Benefit,
    /// Cost.
    Cost,
    /// Benefit less cost.
    Net,
    /// Net present value if the case ended with the year.
    NpvToDate,
}

/// Figures of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthFigure {
    /// Discount factor d.
    Discount,
    /// Factor by which costs have grown.
    Inflation,
    /// Experience benefit.
    Experience,
    /// Direct benefit.
    Direct,
    /// Experience and direct benefit.
    Benefit,
    /// Cost.
    Cost,
    /// Benefit less cost.
    Net,
    /// Cumulative net at the end of the month.
    CumulativeNet,
    /// The same in discounted money.
    DiscountedCumulativeNet,
    /// Cumulative contribution of the do-nothing world against one in which expectations stand still.
    CumulativeInaction,
    /// Hazard of all frictions with the options, before it is held within what a segment observes.
    FrictionHazard,
    /// Contacts of all frictions with the options, before they are held within what a segment observes.
    FrictionContacts,
}

/// Figures of all customers in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorldFigure {
    /// Contribution.
    Contribution,
    /// Revenue.
    Revenue,
    /// Customers at the start of the month.
    Customers,
}

/// Figures of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentFigure {
    /// Present value of what it brings more than in the do-nothing world.
    PvExperience,
    /// Customers after the last month in the do-nothing world.
    CustomersEndWithout,
    /// Customers after the last month with the options.
    CustomersEndWith,
    /// Yearly hazard of leaving that no friction explains.
    BaseHazard,
    /// Yearly contacts that no friction explains.
    BaseContacts,
    /// Factor that holds the hazard of frictions within what is observed.
    HazardFit,
    /// Factor that holds the contacts of frictions within what is observed.
    ContactsFit,
    /// Index M₀ of today.
    IndexToday,
    /// Index B₀ of today, before the purchase.
    IndexBeforeToday,
}

/// Figures of a segment in a world and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentMonthFigure {
    /// Contribution.
    Contribution,
    /// Customers at the start of the month.
    Customers,
    /// Share of customers who stay for the month: S.
    Survival,
    /// Spend per customer in the month, grown, at today's experience. The same in both worlds.
    BaseSpend,
    /// Cost in the month of a contact a year, grown. The same in both worlds.
    ContactCost,
    /// Factor on the hazard that no friction explains.
    RetentionFactor,
    /// Factor on spend.
    SpendFactor,
    /// Price premium π.
    PricePremium,
    /// Factor on referrals.
    ReferralFactor,
    /// Factor on conversions.
    ConversionFactor,
    /// Factor on contacts that no friction explains.
    ContactFactor,
    /// Yearly hazard of frictions.
    FrictionHazard,
    /// Yearly contacts of frictions.
    FrictionContacts,
    /// Index M.
    Index,
    /// Index M^c, with mended failures counted once.
    IndexCountedOnce,
    /// Index B, of what prospects meet.
    IndexBefore,
    /// R: the lagged index, which behaviour follows.
    Remembered,
    /// R with mended failures counted once.
    RememberedCountedOnce,
    /// R of what prospects meet.
    RememberedBefore,
    /// D: the lagged index against that of today.
    Difference,
    /// D^c.
    DifferenceCountedOnce,
    /// `D_B`.
    DifferenceBefore,
}

/// What an index is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndexPart {
    /// A: the average over the touchpoints.
    Average,
    /// The best moment, at least 0.
    Best,
    /// The worst moment, at most 0.
    Worst,
    /// L: how it ended.
    End,
}

/// Figures of a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TouchpointFigure {
    /// Its part of the average of the journey: W/ΣW.
    Share,
    /// Its part of the average before the purchase.
    ShareBefore,
    /// How much of it stays in memory as a moment of its own: ρ.
    Salience,
}

/// Values of a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MomentFigure {
    /// V.
    Value,
    /// V with mended failures counted once.
    CountedOnce,
    /// V as prospects meet it.
    Before,
}

/// Figures of a driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriverFigure {
    /// Its part of its touchpoint.
    Share,
    /// Its lift, discounted and summed over the months: Σ d·l.
    DiscountedLift,
    /// The part of it past the sweet spot: Σ d·l·o.
    DiscountedLiftPast,
    /// The share of its lift past the sweet spot: ō.
    OvershootShare,
}

/// Figures of a driver as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriverShownFigure {
    /// Delivered score.
    Delivered,
    /// Expectation.
    Expected,
    /// Expectation in the do-nothing world.
    ExpectedWithout,
    /// Delivered less expected.
    Gap,
    /// The part of the lift that goes past the sweet spot: o.
    Surplus,
}

/// Figures of a driver in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriverMonthFigure {
    /// Delivered score x.
    Delivered,
    /// Expectation e before what is promised on top or less.
    Norm,
    /// Expectation ê that delivery is held against.
    Expected,
    /// Gap g.
    Gap,
    /// Value v of the gap.
    Value,
    /// Gap as prospects see it.
    GapBefore,
    /// Value of the gap as prospects see it.
    ValueBefore,
}

/// Figures of a friction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrictionFigure {
    /// Hazard of leaving, per year.
    Hazard,
    /// Contacts, per customer in a year.
    Contacts,
    /// Multiple of the incidents that is left.
    IncidentsLeft,
    /// Added to the share that is resolved.
    ResolvedMore,
    /// Added to the share that is complained about.
    ComplainedMore,
}

/// Figures of an option. Names are those of [`crate::engine::OptionResult`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptionFigure {
    /// Present value of its cost at scale 1.
    PvCostAtScaleOne,
    /// Present value of its cost.
    PvCost,
    /// Its NPV without any other option.
    Alone,
    /// The NPV lost when it is left out.
    Marginal,
    /// Its Shapley share of the NPV.
    Shapley,
    /// The share of its lift past the sweet spot.
    OvershootShare,
    /// What buys that share.
    OvershootCost,
    /// The multiple of its scale with the highest NPV.
    SweetSpotScale,
    /// The NPV gained there.
    SweetSpotGain,
}

/// Figures of an option in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptionMonthFigure {
    /// Activity a, 0..=1.
    Activity,
    /// Cost at scale 1.
    CostAtScaleOne,
}

/// Figures of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectFigure {
    /// The chance that it is there: w.
    Weight,
    /// Its size at the scale of its option and full activity.
    Planned,
}
