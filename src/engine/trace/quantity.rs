//! The names of the numbers of a case. Positions are those of the case; months count from 0.

/// Which of the two worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum World {
    /// Nothing is done.
    Without,
    /// With the included options.
    With,
    /// Nothing is done, expectations stand still, and frictions are as today.
    StandingStill,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Of the whole case.
    Case(CaseFigure),
    /// Of a year.
    Year {
        /// What.
        figure: YearFigure,
        /// The number of the year, from 1.
        year: usize,
    },
    /// Of the whole case in a month.
    Month {
        /// What.
        figure: MonthFigure,
        /// When.
        month: usize,
    },
    /// Of all customers in one world and month.
    World {
        /// What.
        figure: WorldFigure,
        /// In which world.
        world: World,
        /// When.
        month: usize,
    },
    /// Of a segment.
    Segment {
        /// What.
        figure: SegmentFigure,
        /// Whose.
        segment: usize,
    },
    /// Of a segment in one world and month.
    SegmentMonth {
        /// What.
        figure: SegmentMonthFigure,
        /// Whose.
        segment: usize,
        /// In which world.
        world: World,
        /// When.
        month: usize,
    },
    /// A part of an index of a segment in one world and month.
    IndexPart {
        /// Which part.
        part: IndexPart,
        /// Of the index of which values of the touchpoints.
        of: MomentFigure,
        /// Whose.
        segment: usize,
        /// In which world.
        world: World,
        /// When.
        month: usize,
    },
    /// Of a touchpoint.
    Touchpoint {
        /// What.
        figure: TouchpointFigure,
        /// Which.
        touchpoint: usize,
    },
    /// The value of a touchpoint to a segment in one world and month.
    Moment {
        /// Which of its values.
        figure: MomentFigure,
        /// Which touchpoint.
        touchpoint: usize,
        /// To whom.
        segment: usize,
        /// In which world.
        world: World,
        /// When.
        month: usize,
    },
    /// Of a driver.
    Driver {
        /// What.
        figure: DriverFigure,
        /// Which.
        driver: usize,
    },
    /// Of a driver as a segment sees it in a month, when some of the effects on it are there.
    DriverMonth {
        /// What.
        figure: DriverMonthFigure,
        /// Which driver.
        driver: usize,
        /// Who sees it.
        segment: usize,
        /// Which of the active effects on it are there.
        effects: EffectsThere,
        /// When.
        month: usize,
    },
    /// Of a driver as it is shown in a month: averaged over the segments, with all effects there.
    DriverShown {
        /// What.
        figure: DriverShownFigure,
        /// Which driver.
        driver: usize,
        /// When.
        month: usize,
    },
    /// What the options change in the value of a driver to a segment in a month: v̄ − v(g₀).
    ValueChange {
        /// Of which of the values of its touchpoint.
        figure: MomentFigure,
        /// Which driver.
        driver: usize,
        /// To whom.
        segment: usize,
        /// When.
        month: usize,
    },
    /// Of a friction as things are today.
    FrictionToday {
        /// What.
        figure: FrictionFigure,
        /// Which.
        friction: usize,
    },
    /// Of a friction in a month, with the included options.
    Friction {
        /// What.
        figure: FrictionFigure,
        /// Which.
        friction: usize,
        /// When.
        month: usize,
    },
    /// Of an option.
    Option {
        /// What.
        figure: OptionFigure,
        /// Which.
        option: usize,
    },
    /// Of an option in a month.
    OptionMonth {
        /// What.
        figure: OptionMonthFigure,
        /// Which.
        option: usize,
        /// When.
        month: usize,
    },
    /// Of an effect, by its position among the effects of all options.
    Effect {
        /// What.
        figure: EffectFigure,
        /// Which.
        effect: usize,
    },
}

/// Which of the active effects on a driver are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectsThere {
    /// So many of them, the surest first; with 0 of them it is the do-nothing world.
    Surest(usize),
    /// All of them, as the driver is shown.
    All,
}

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

/// A driver as a segment sees it when some of the effects on it are there: whose figures are named.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct DriverLevel {
    pub(in crate::engine) driver: usize,
    pub(in crate::engine) segment: usize,
    /// Which of the active effects are there.
    pub(in crate::engine) effects: EffectsThere,
}

impl DriverLevel {
    /// One of its figures in a month.
    pub(in crate::engine) fn in_month(self, figure: DriverMonthFigure, month: usize) -> Quantity {
        Quantity::DriverMonth {
            figure,
            driver: self.driver,
            segment: self.segment,
            effects: self.effects,
            month,
        }
    }
}

/// A segment in one of the worlds: whose figures are named.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct SegmentWorld {
    pub(in crate::engine) segment: usize,
    pub(in crate::engine) world: World,
}

impl SegmentWorld {
    pub(in crate::engine) fn without(segment: usize) -> Self {
        Self {
            segment,
            world: World::Without,
        }
    }

    pub(in crate::engine) fn standing_still(segment: usize) -> Self {
        Self {
            segment,
            world: World::StandingStill,
        }
    }

    pub(in crate::engine) fn with(segment: usize) -> Self {
        Self {
            segment,
            world: World::With,
        }
    }

    /// One of its figures in a month.
    pub(in crate::engine) fn in_month(self, figure: SegmentMonthFigure, month: usize) -> Quantity {
        Quantity::SegmentMonth {
            figure,
            segment: self.segment,
            world: self.world,
            month,
        }
    }

    /// A part of one of its indices in a month.
    pub(in crate::engine) fn index_part(
        self,
        of: MomentFigure,
        part: IndexPart,
        month: usize,
    ) -> Quantity {
        Quantity::IndexPart {
            part,
            of,
            segment: self.segment,
            world: self.world,
            month,
        }
    }

    /// One of the values of a touchpoint in a month.
    pub(in crate::engine) fn moment(
        self,
        figure: MomentFigure,
        touchpoint: usize,
        month: usize,
    ) -> Quantity {
        Quantity::Moment {
            figure,
            touchpoint,
            segment: self.segment,
            world: self.world,
            month,
        }
    }
}
