//! Figures that no formula gives: they are found by a search, or shared over a game. A trace knows what was searched and
//! among which numbers; the search itself is the one that [`crate::engine::evaluate`] makes.

use crate::domain::Plan;
use crate::engine::figure::{BehaviourFigure, CaseFigure, OptionFigure};
use crate::engine::model::finance::{internal_rate_of_return, payback_months};
use crate::engine::quantity::Quantity;
use crate::engine::results::figures::Figures;
use crate::engine::results::result::{ByBehaviour, CaseResult, OptionResult};

use super::super::number::Number as _;
use super::tape::{NodeId, Operation, Tape};
use super::traced::Traced;

/// What was searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// The yearly rate at which the months of net are worth nothing.
    Irr,
    /// When a cumulative series is at or above zero for good, interpolated within the month.
    Payback,
    /// The smallest multiple of all lifts at which the case does not lose money.
    BreakEvenLift,
    /// The multiple of an option's scale with the highest net present value.
    SweetSpotScale,
    /// What is gained there.
    SweetSpotGain,
    /// The present value of the cost saved there.
    SweetSpotSaves,
    /// The net present value of an option without any other.
    Alone,
    /// The net present value lost when an option is left out.
    Marginal,
    /// The share of an option in the net present value.
    Shapley,
    /// The share of something that customers do in the experience benefit.
    BehaviourShapley,
    /// The median of the slopes between measurements, and the chance of such a rank correlation.
    Trend,
    /// The benefit lost when what rests on a grade of evidence is left out.
    WithoutGrade,
    /// What is lost when the effects of an option on one thing are left out, shared out over the whole.
    SharedOut,
}

impl Search {
    /// A stable name, for the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Irr => "irr",
            Self::Payback => "payback",
            Self::BreakEvenLift => "break-even-lift",
            Self::SweetSpotScale => "sweet-spot-scale",
            Self::SweetSpotGain => "sweet-spot-gain",
            Self::SweetSpotSaves => "sweet-spot-saves",
            Self::Alone => "alone",
            Self::Marginal => "marginal",
            Self::Shapley => "shapley",
            Self::BehaviourShapley => "behaviour-shapley",
            Self::Trend => "trend",
            Self::WithoutGrade => "without-grade",
            Self::SharedOut => "shared-out",
        }
    }

    /// What the search finds among these numbers. None where it needs the whole plan; then [`crate::engine::evaluate`]
    /// makes it.
    pub(super) fn among(self, numbers: &[f64]) -> Option<f64> {
        match self {
            Self::Irr => internal_rate_of_return(numbers).rate(),
            Self::Payback => payback_months(numbers),
            Self::BreakEvenLift
            | Self::SweetSpotScale
            | Self::SweetSpotGain
            | Self::SweetSpotSaves
            | Self::Alone
            | Self::Marginal
            | Self::Shapley
            | Self::BehaviourShapley
            | Self::Trend
            | Self::WithoutGrade
            | Self::SharedOut => None,
        }
    }
}

/// Records what was searched for around a plan, as its result has it.
pub(super) fn record<'t>(
    tape: &'t Tape,
    plan: &Plan<Traced<'t>>,
    figures: &Figures<Traced<'t>>,
    result: &CaseResult,
) {
    let recorder = Recorder::on(tape);
    let nodes = |row: &[Traced<'t>]| row.iter().map(|number| number.on(tape)).collect::<Vec<_>>();
    let npv = figures.npv.on(tape);
    let net = nodes(&figures.monthly.net);
    let cumulative = nodes(&figures.monthly.cumulative_net);
    let discounted = nodes(&figures.discounted_cumulative_net);
    for (figure, search, value, among) in [
        (CaseFigure::Irr, Search::Irr, result.irr.rate(), net),
        (
            CaseFigure::PaybackMonths,
            Search::Payback,
            result.payback_months,
            cumulative,
        ),
        (
            CaseFigure::DiscountedPaybackMonths,
            Search::Payback,
            result.discounted_payback_months,
            discounted,
        ),
        (
            CaseFigure::BreakEvenLift,
            Search::BreakEvenLift,
            result.break_even_lift,
            vec![npv],
        ),
    ] {
        if let Some(value) = value {
            recorder.found(Quantity::Case(figure), search, value, &among);
        }
    }
    let ByBehaviour {
        retention,
        spend,
        price,
        referral,
        conversion,
        contact,
        friction,
    } = result.by_behaviour;
    let experience = figures.totals.experience.on(tape);
    for (figure, share) in [
        (BehaviourFigure::Retention, retention),
        (BehaviourFigure::Spend, spend),
        (BehaviourFigure::Price, price),
        (BehaviourFigure::Referral, referral),
        (BehaviourFigure::Conversion, conversion),
        (BehaviourFigure::Contact, contact),
        (BehaviourFigure::Friction, friction),
    ] {
        let quantity = Quantity::ByBehaviour(figure);
        recorder.found(quantity, Search::BehaviourShapley, share, &[experience]);
    }
    for own in &result.options {
        let mut options = plan.options.iter();
        let saves = result.warning(&own.id).map(|warning| warning.saves);
        if let Some(option) = options.position(|option| option.id == own.id) {
            recorder.option(plan, option, own, saves, npv);
        }
    }
}

/// Records what was searched for.
pub(super) struct Recorder<'t> {
    tape: &'t Tape,
}

impl<'t> Recorder<'t> {
    pub(super) fn on(tape: &'t Tape) -> Self {
        Self { tape }
    }

    /// Records what a search found among these numbers.
    pub(super) fn found(
        &self,
        quantity: Quantity,
        search: Search,
        value: f64,
        among: &[NodeId],
    ) -> Traced<'t> {
        let terms = self.tape.terms(among.iter().copied());
        Traced::recorded(self.tape, value, Operation::Found(search, terms)).named(quantity)
    }

    /// Records what was searched for around an option; `saves` is what its sweet spot saves, where it goes past that.
    fn option(
        &self,
        plan: &Plan<Traced<'t>>,
        option: usize,
        result: &OptionResult,
        saves: Option<f64>,
        npv: NodeId,
    ) {
        let found = |figure, search, value, among: &[NodeId]| {
            self.found(Quantity::Option { figure, option }, search, value, among)
        };
        let of_option = &plan.options[option];
        let scale = of_option.scale.on(self.tape);
        let effects = &plan.effects[of_option.effects.clone()];
        let mut own = vec![npv, scale];
        own.extend(effects.iter().map(|effect| effect.size.on(self.tape)));
        found(OptionFigure::Alone, Search::Alone, result.alone, &own);
        found(
            OptionFigure::Marginal,
            Search::Marginal,
            result.marginal,
            &own,
        );
        found(OptionFigure::Shapley, Search::Shapley, result.shapley, &own);
        let best = found(
            OptionFigure::SweetSpotScale,
            Search::SweetSpotScale,
            result.sweet_spot_scale,
            &[npv, scale],
        );
        found(
            OptionFigure::SweetSpotGain,
            Search::SweetSpotGain,
            result.sweet_spot_gain,
            &[npv, best.on(self.tape)],
        );
        if let Some(saves) = saves {
            found(
                OptionFigure::SweetSpotSaves,
                Search::SweetSpotSaves,
                saves,
                &[best.on(self.tape)],
            );
        }
    }
}
