//! What there is to know of a case, a segment, a driver and so on: the figures that quantities are made of.
//!
//! Every figure has a key, the same in every version, by which texts explain it.

/// Declares figures, with their keys.
macro_rules! figures {
    ($(
        $(#[$about:meta])*
        $name:ident { $($(#[$about_figure:meta])* $figure:ident = $key:literal,)* }
    )*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$about_figure])* $figure,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$figure),*];

            /// Its key for texts.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$figure => $key,)*
                }
            }
        }
    )*};
}

figures! {
    /// Figures of the whole case. Names are those of [`crate::engine::CaseResult`].
    CaseFigure {
        /// Net present value.
        Npv = "case-npv",
        /// Present value of the experience benefit.
        PvExperience = "case-pv-experience",
        /// Present value of the direct benefit.
        PvDirect = "case-pv-direct",
        /// Present value of the experience and the direct benefit.
        PvBenefit = "case-pv-benefit",
        /// Present value of the cost.
        PvCost = "case-pv-cost",
        /// Return on experience.
        Rox = "case-rox",
        /// Return on investment.
        Roi = "case-roi",
        /// Benefit per unit of cost.
        BenefitCostRatio = "case-benefit-cost-ratio",
        /// Internal rate of return.
        Irr = "case-irr",
        /// Payback in months.
        PaybackMonths = "case-payback-months",
        /// Payback in months, in discounted money.
        DiscountedPaybackMonths = "case-discounted-payback-months",
        /// Peak funding.
        PeakFunding = "case-peak-funding",
        /// Cost of inaction.
        CostOfInaction = "case-cost-of-inaction",
        /// Break-even lift.
        BreakEvenLift = "case-break-even-lift",
        /// Points by which expectations rise in a month.
        DriftPerMonth = "case-drift-per-month",
        /// Share of a surplus that becomes the norm in a month: k.
        AdaptationPerMonth = "case-adaptation-per-month",
        /// Share by which behaviour follows experience in a month: α.
        LagShare = "case-lag-share",
        /// Yearly hazard of all frictions as things are today.
        FrictionHazardToday = "case-friction-hazard-today",
        /// Yearly contacts of all frictions as things are today.
        FrictionContactsToday = "case-friction-contacts-today",
        /// Part of the customers who leave in a year that leaves because of frictions, as things are today.
        FrictionShareOfChurn = "case-friction-share-of-churn",
        /// What passes through the remembered experience: all behaviours but friction.
        Remembered = "case-remembered",
        /// The mean mark that management believes customers give.
        Believed = "case-believed",
        /// The mean mark that customers give to the same drivers.
        DeliveredWhereBelieved = "case-delivered-where-believed",
        /// How much higher the first of these is.
        ExperienceGap = "case-experience-gap",
        /// Points by which the NPS rises in a year.
        NpsTrend = "case-nps-trend",
        /// The chance of such a course of the NPS where there is none.
        NpsTrendChance = "case-nps-trend-chance",
    }

    /// What customers do, by its share in the experience benefit.
    BehaviourFigure {
        /// They stay.
        Retention = "behaviour-retention",
        /// They spend more.
        Spend = "behaviour-spend",
        /// They pay a higher price.
        Price = "behaviour-price",
        /// They refer others.
        Referral = "behaviour-referral",
        /// Prospects buy.
        Conversion = "behaviour-conversion",
        /// They call less.
        Contact = "behaviour-contact",
        /// They meet fewer failures.
        Friction = "behaviour-friction",
    }

    /// Figures of a year, or of all of them; undiscounted but for the net present value.
    YearFigure {
        /// Experience benefit.
        Experience = "year-experience",
        /// Direct benefit.
        Direct = "year-direct",
        /// Experience and direct benefit.
        Benefit = "year-benefit",
        /// Cost.
        Cost = "year-cost",
        /// Benefit less cost.
        Net = "year-net",
        /// Net present value if the case ended with the year.
        NpvToDate = "year-npv-to-date",
        /// Customers at the start, with the options less without.
        MoreCustomersStart = "year-more-customers-start",
        /// Customers who left, with the options less without.
        MoreCustomersLost = "year-more-customers-lost",
        /// Churn, with the options less without.
        MoreChurn = "year-more-churn",
        /// Customers at the end, with the options less without.
        MoreCustomersEnd = "year-more-customers-end",
        /// Revenue, with the options less without.
        MoreRevenue = "year-more-revenue",
    }

    /// Figures of all customers in a world and a year, or in all of them; undiscounted.
    WorldYearFigure {
        /// Customers at the start.
        CustomersStart = "world-year-customers-start",
        /// Customers who left.
        CustomersLost = "world-year-customers-lost",
        /// Customers who left over those at the start.
        Churn = "world-year-churn",
        /// Customers at the end.
        CustomersEnd = "world-year-customers-end",
        /// Revenue.
        Revenue = "world-year-revenue",
        /// Contribution.
        Contribution = "world-year-contribution",
        /// Contribution and savings less cost.
        Left = "world-year-left",
    }

    /// Figures of a month.
    MonthFigure {
        /// Discount factor d.
        Discount = "month-discount",
        /// Factor by which costs have grown.
        Inflation = "month-inflation",
        /// Experience benefit.
        Experience = "month-experience",
        /// Direct benefit.
        Direct = "month-direct",
        /// Experience and direct benefit.
        Benefit = "month-benefit",
        /// Cost.
        Cost = "month-cost",
        /// Benefit less cost.
        Net = "month-net",
        /// Cumulative net at the end of the month.
        CumulativeNet = "month-cumulative-net",
        /// The same in discounted money.
        DiscountedCumulativeNet = "month-discounted-cumulative-net",
        /// Cumulative contribution of the do-nothing world against one in which expectations stand still.
        CumulativeInaction = "month-cumulative-inaction",
        /// Hazard of all frictions with the options, before it is held within what a segment observes.
        FrictionHazard = "month-friction-hazard",
        /// Contacts of all frictions with the options, before they are held within what a segment observes.
        FrictionContacts = "month-friction-contacts",
    }

    /// Figures of all customers in a world.
    WorldFigure {
        /// Contribution.
        Contribution = "world-contribution",
        /// Revenue.
        Revenue = "world-revenue",
        /// Customers at the start of the month.
        Customers = "world-customers",
    }

    /// Figures of a segment.
    SegmentFigure {
        /// Present value of what it brings more than in the do-nothing world.
        PvExperience = "segment-pv-experience",
        /// Customers after the last month in the do-nothing world.
        CustomersEndWithout = "segment-customers-end-without",
        /// Customers after the last month with the options.
        CustomersEndWith = "segment-customers-end-with",
        /// Yearly hazard of leaving that no friction explains.
        BaseHazard = "segment-base-hazard",
        /// Yearly contacts that no friction explains.
        BaseContacts = "segment-base-contacts",
        /// Factor that holds the hazard of frictions within what is observed.
        HazardFit = "segment-hazard-fit",
        /// Factor that holds the contacts of frictions within what is observed.
        ContactsFit = "segment-contacts-fit",
        /// Index M₀ of today.
        IndexToday = "segment-index-today",
        /// Index B₀ of today, before the purchase.
        IndexBeforeToday = "segment-index-before-today",
    }

    /// Figures of a segment in a world and a month.
    SegmentMonthFigure {
        /// Contribution.
        Contribution = "segment-month-contribution",
        /// Customers at the start of the month.
        Customers = "segment-month-customers",
        /// Share of customers who stay for the month: S.
        Survival = "segment-month-survival",
        /// Spend per customer in the month, grown, at today's experience. The same in both worlds.
        BaseSpend = "segment-month-base-spend",
        /// Cost in the month of a contact a year, grown. The same in both worlds.
        ContactCost = "segment-month-contact-cost",
        /// Factor on the hazard that no friction explains.
        RetentionFactor = "segment-month-retention-factor",
        /// Factor on spend.
        SpendFactor = "segment-month-spend-factor",
        /// Price premium π.
        PricePremium = "segment-month-price-premium",
        /// Factor on referrals.
        ReferralFactor = "segment-month-referral-factor",
        /// Factor on conversions.
        ConversionFactor = "segment-month-conversion-factor",
        /// Factor on contacts that no friction explains.
        ContactFactor = "segment-month-contact-factor",
        /// Yearly hazard of frictions.
        FrictionHazard = "segment-month-friction-hazard",
        /// Yearly contacts of frictions.
        FrictionContacts = "segment-month-friction-contacts",
        /// Index M.
        Index = "segment-month-index",
        /// Index M^c, with mended failures counted once.
        IndexCountedOnce = "segment-month-index-counted-once",
        /// Index B, of what prospects meet.
        IndexBefore = "segment-month-index-before",
        /// R: the lagged index, which behaviour follows.
        Remembered = "segment-month-remembered",
        /// R with mended failures counted once.
        RememberedCountedOnce = "segment-month-remembered-counted-once",
        /// R of what prospects meet.
        RememberedBefore = "segment-month-remembered-before",
        /// D: the lagged index against that of today.
        Difference = "segment-month-difference",
        /// D^c.
        DifferenceCountedOnce = "segment-month-difference-counted-once",
        /// `D_B`.
        DifferenceBefore = "segment-month-difference-before",
    }

    /// What an index is made of.
    IndexPart {
        /// A: the average over the touchpoints.
        Average = "index-part-average",
        /// The best moment, at least 0.
        Best = "index-part-best",
        /// The worst moment, at most 0.
        Worst = "index-part-worst",
        /// L: how it ended.
        End = "index-part-end",
    }

    /// Figures of a touchpoint.
    TouchpointFigure {
        /// Its part of the average of the journey: W/ΣW.
        Share = "touchpoint-share",
        /// Its part of the average before the purchase.
        ShareBefore = "touchpoint-share-before",
        /// How much of it stays in memory as a moment of its own: ρ.
        Salience = "touchpoint-salience",
        /// How far its drivers fall short today.
        Shortfall = "touchpoint-shortfall",
        /// Its value today, for the gaps that are shown.
        ShownToday = "touchpoint-shown-today",
        /// Its value when the journey is at its best with the plan, for the gaps that are shown.
        ShownPlan = "touchpoint-shown-plan",
    }

    /// Values of a touchpoint.
    MomentFigure {
        /// V.
        Value = "moment-value",
        /// V with mended failures counted once.
        CountedOnce = "moment-counted-once",
        /// V as prospects meet it.
        Before = "moment-before",
    }

    /// Figures of a driver.
    DriverFigure {
        /// Its part of its touchpoint.
        Share = "driver-share",
        /// Delivered less expected in month 0 of the do-nothing world.
        GapToday = "driver-gap-today",
        /// Delivered less expected, before any offset of a segment.
        GapExpected = "driver-gap-expected",
        /// Delivered less promised.
        GapPromised = "driver-gap-promised",
        /// Delivered less what management believes.
        GapBelieved = "driver-gap-believed",
        /// Its lift, discounted and summed over the months: Σ d·l.
        DiscountedLift = "driver-discounted-lift",
        /// The part of it past the sweet spot: Σ d·l·o.
        DiscountedLiftPast = "driver-discounted-lift-past",
        /// The share of its lift past the sweet spot: ō.
        OvershootShare = "driver-overshoot-share",
    }

    /// Figures of a driver as it is shown.
    DriverShownFigure {
        /// Delivered score.
        Delivered = "driver-shown-delivered",
        /// Expectation.
        Expected = "driver-shown-expected",
        /// Expectation in the do-nothing world.
        ExpectedWithout = "driver-shown-expected-without",
        /// Delivered less expected.
        Gap = "driver-shown-gap",
        /// The part of the lift that goes past the sweet spot: o.
        Surplus = "driver-shown-surplus",
    }

    /// Figures of a driver in a month.
    DriverMonthFigure {
        /// Delivered score x.
        Delivered = "driver-month-delivered",
        /// Expectation e before what is promised on top or less.
        Norm = "driver-month-norm",
        /// Expectation ê that delivery is held against.
        Expected = "driver-month-expected",
        /// Gap g.
        Gap = "driver-month-gap",
        /// Value v of the gap.
        Value = "driver-month-value",
        /// Gap as prospects see it.
        GapBefore = "driver-month-gap-before",
        /// Value of the gap as prospects see it.
        ValueBefore = "driver-month-value-before",
    }

    /// Figures of a friction.
    FrictionFigure {
        /// Hazard of leaving, per year.
        Hazard = "friction-hazard",
        /// Contacts, per customer in a year.
        Contacts = "friction-contacts",
        /// Multiple of the incidents that is left.
        IncidentsLeft = "friction-incidents-left",
        /// Added to the share that is resolved.
        ResolvedMore = "friction-resolved-more",
        /// Added to the share that is complained about.
        ComplainedMore = "friction-complained-more",
        /// Customers who leave because of it in a year.
        CustomersLost = "friction-customers-lost",
        /// What these contribute in a year.
        ContributionLost = "friction-contribution-lost",
    }

    /// Figures of an option. Names are those of [`crate::engine::OptionResult`].
    OptionFigure {
        /// Present value of its cost at scale 1.
        PvCostAtScaleOne = "option-pv-cost-at-scale-one",
        /// Present value of its cost.
        PvCost = "option-pv-cost",
        /// The part of its one-off cost that falls within the horizon.
        OneOffWithin = "option-one-off-within",
        /// The part of its one-off cost that falls after the horizon.
        OneOffBehind = "option-one-off-behind",
        /// Its NPV without any other option.
        Alone = "option-alone",
        /// The NPV lost when it is left out.
        Marginal = "option-marginal",
        /// Its Shapley share of the NPV.
        Shapley = "option-shapley",
        /// The share of its lift past the sweet spot.
        OvershootShare = "option-overshoot-share",
        /// What buys that share.
        OvershootCost = "option-overshoot-cost",
        /// The multiple of its scale with the highest NPV.
        SweetSpotScale = "option-sweet-spot-scale",
        /// The NPV gained there.
        SweetSpotGain = "option-sweet-spot-gain",
        /// The present value of the cost saved there.
        SweetSpotSaves = "option-sweet-spot-saves",
    }

    /// Figures of an option in a month.
    OptionMonthFigure {
        /// Activity a, 0..=1.
        Activity = "option-month-activity",
        /// Cost at scale 1.
        CostAtScaleOne = "option-month-cost-at-scale-one",
    }

    /// Figures of an effect.
    EffectFigure {
        /// The chance that it is there: w.
        Weight = "effect-weight",
        /// Its size at the scale of its option and full activity.
        Planned = "effect-planned",
    }

    /// Figures of a grade of evidence.
    EvidenceFigure {
        /// The benefit that is lost without what rests on it.
        Carried = "evidence-carried",
        /// Its part of what all grades carry.
        Share = "evidence-share",
    }

    /// Figures of the causal chain.
    ChainFigure {
        /// What an option brings through one of the things that it changes.
        Flow = "chain-flow",
        /// What it brings through all of them.
        FromOption = "chain-from-option",
        /// What all options bring through one of them.
        ThroughTarget = "chain-through-target",
    }

    /// Figures of the response curve.
    CurveFigure {
        /// A gap.
        Gap = "curve-gap",
        /// What it is worth.
        Value = "curve-value",
    }
}

impl BehaviourFigure {
    /// The figure of a behaviour, by the name that [`crate::engine::ByBehaviour::entries`] gives it.
    pub fn named(name: &str) -> Option<Self> {
        let known = |figure: &&Self| figure.key().strip_prefix("behaviour-") == Some(name);
        Self::ALL.iter().find(known).copied()
    }
}
