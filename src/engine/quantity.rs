//! The names of the numbers of a case. Positions are those of the case; months count from 0.

use crate::domain::{Evidence, ItemKind, Kano, Pillar};

use super::figure::{
    BehaviourFigure, CaseFigure, ChainFigure, CurveFigure, DriverFigure, DriverMonthFigure,
    DriverShownFigure, EffectFigure, EvidenceFigure, FrictionFigure, IndexPart, MomentFigure,
    MonthFigure, OptionFigure, OptionMonthFigure, SegmentFigure, SegmentMonthFigure,
    TouchpointFigure, WorldFigure, WorldYearFigure, YearFigure,
};

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

/// A part of the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// The year with this number, from 1.
    Year(usize),
    /// All of them.
    Horizon,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Of the whole case.
    Case(CaseFigure),
    /// Part of the experience benefit.
    ByBehaviour(BehaviourFigure),
    /// Of a year, or of all of them.
    Year {
        /// What.
        figure: YearFigure,
        /// Which.
        period: Period,
    },
    /// Of all customers in one world and year, or in all years.
    WorldYear {
        /// What.
        figure: WorldYearFigure,
        /// In which world.
        world: World,
        /// In which year.
        period: Period,
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
    /// How far a pillar falls short today.
    PillarShortfall(Pillar),
    /// Of a grade of evidence.
    Evidence {
        /// What.
        figure: EvidenceFigure,
        /// Which.
        grade: Evidence,
    },
    /// The margin of error of a measurement, by its position in the case.
    MeasurementMargin(usize),
    /// Of the causal chain.
    Chain {
        /// What.
        figure: ChainFigure,
        /// Of which option; none for all of them.
        option: Option<usize>,
        /// Through what; none for all that the option changes.
        target: Option<ChainPlace>,
    },
    /// Of the response curve.
    Curve {
        /// What.
        figure: CurveFigure,
        /// For drivers of which kind.
        kind: Kano,
    },
}

impl Quantity {
    /// The item of the case that it is of, by the list and its position there. None for what is of the whole case or of
    /// several items.
    pub fn item(self) -> Option<(ItemKind, usize)> {
        Some(match self {
            Self::Segment { segment, .. }
            | Self::SegmentMonth { segment, .. }
            | Self::IndexPart { segment, .. } => (ItemKind::Segment, segment),
            Self::Touchpoint { touchpoint, .. } | Self::Moment { touchpoint, .. } => {
                (ItemKind::Touchpoint, touchpoint)
            }
            Self::Driver { driver, .. }
            | Self::DriverMonth { driver, .. }
            | Self::DriverShown { driver, .. }
            | Self::ValueChange { driver, .. } => (ItemKind::Driver, driver),
            Self::FrictionToday { friction, .. } | Self::Friction { friction, .. } => {
                (ItemKind::Friction, friction)
            }
            Self::Option { option, .. }
            | Self::OptionMonth { option, .. }
            | Self::Chain {
                option: Some(option),
                ..
            } => (ItemKind::Option, option),
            Self::Chain {
                option: None,
                target,
                ..
            } => match target? {
                ChainPlace::Driver(driver) => (ItemKind::Driver, driver),
                ChainPlace::Friction(friction) => (ItemKind::Friction, friction),
                ChainPlace::Saving => return None,
            },
            Self::Case(_)
            | Self::ByBehaviour(_)
            | Self::Year { .. }
            | Self::WorldYear { .. }
            | Self::Month { .. }
            | Self::World { .. }
            | Self::Effect { .. }
            | Self::PillarShortfall(_)
            | Self::Evidence { .. }
            | Self::MeasurementMargin(_)
            | Self::Curve { .. } => return None,
        })
    }
}

/// What an option changes, by its position in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChainPlace {
    /// A driver.
    Driver(usize),
    /// A friction.
    Friction(usize),
    /// Money outside the experience.
    Saving,
}

impl Quantity {
    /// The key of what it is, for texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Case(figure) => figure.key(),
            Self::ByBehaviour(figure) => figure.key(),
            Self::Year { figure, .. } => figure.key(),
            Self::WorldYear { figure, .. } => figure.key(),
            Self::Month { figure, .. } => figure.key(),
            Self::World { figure, .. } => figure.key(),
            Self::Segment { figure, .. } => figure.key(),
            Self::SegmentMonth { figure, .. } => figure.key(),
            Self::IndexPart { part, .. } => part.key(),
            Self::Touchpoint { figure, .. } => figure.key(),
            Self::Moment { figure, .. } => figure.key(),
            Self::Driver { figure, .. } => figure.key(),
            Self::DriverMonth { figure, .. } => figure.key(),
            Self::DriverShown { figure, .. } => figure.key(),
            Self::ValueChange { .. } => "value-change",
            Self::FrictionToday { figure, .. } | Self::Friction { figure, .. } => figure.key(),
            Self::Option { figure, .. } => figure.key(),
            Self::OptionMonth { figure, .. } => figure.key(),
            Self::Effect { figure, .. } => figure.key(),
            Self::PillarShortfall(_) => "pillar-shortfall",
            Self::Evidence { figure, .. } => figure.key(),
            Self::MeasurementMargin(_) => "measurement-margin",
            Self::Chain { figure, .. } => figure.key(),
            Self::Curve { figure, .. } => figure.key(),
        }
    }
}

/// Which of the active effects on a driver are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectsThere {
    /// So many of them, the surest first; with 0 of them it is the do-nothing world.
    Surest(usize),
    /// All of them, as the driver is shown.
    All,
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
