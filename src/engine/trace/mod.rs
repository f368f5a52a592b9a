//! Why.
mod quantity;
pub use quantity::{
    CaseFigure, DriverFigure, DriverMonthFigure, EffectFigure, FrictionFigure, MomentFigure,
    MonthFigure, OptionFigure, OptionMonthFigure, Quantity, SegmentFigure, SegmentMonthFigure,
    TouchpointFigure, World, WorldFigure, YearFigure,
};
pub(super) use quantity::{DriverLevel, SegmentWorld};
