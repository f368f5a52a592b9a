//! The numbers of what the checks found: what each of them is, to be asked why.

use std::sync::Arc;

use crate::domain::inputs::{self, Input};
use crate::domain::{BusinessCase, EffectPlan, FieldPath, ItemKind, Metric, Pillar, Plan, Target};
use crate::engine::CaseResult;
use crate::engine::checks::trend::nps_series;
use crate::engine::checks::{active_effects, at_defaults, is_judged, lowers_expectation};
use crate::engine::figure::{
    BehaviourFigure, CaseFigure, DriverFigure, DriverShownFigure, EffectFigure, FrictionFigure,
    OptionFigure, SegmentFigure, TouchpointFigure, WorldFigure, YearFigure,
};
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};
use crate::engine::quantity::{Period, Quantity, World};
use crate::text::{CaseText, Sentence};

use super::told::{WordedNumber, said_in};
use super::{Component, Composed, ComposedKind, InCase, WhyQuestion};

/// The numbers of the sentence that says what a check found in a case.
pub fn of_finding(
    text: &CaseText<'_>,
    case: &BusinessCase,
    plan: &Plan,
    result: &CaseResult,
    finding: &Finding,
    found: &Sentence,
) -> Vec<WordedNumber> {
    let reader = Reader {
        text,
        case,
        plan,
        result,
        finding,
    };
    said_in(found, |name, shown| reader.asked(name, shown))
}

struct Reader<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    plan: &'a Plan,
    result: &'a CaseResult,
    finding: &'a Finding,
}

impl Reader<'_> {
    /// What the variable of the finding with this name is; none for one that is no number.
    fn asked(&self, name: &str, shown: &str) -> Option<WhyQuestion> {
        use CheckCode as Code;
        Some(match (self.finding.code, name) {
            (Code::M2, "drivers") => self.composed(ComposedKind::OwnScores, shown, self.own()),
            (Code::M2, "measures") => {
                let others = self.measurements(|metric| *metric != Metric::Nps);
                self.composed(ComposedKind::OtherMeasures, shown, others)
            }
            (Code::M3, "gap") => self.driver_at_the_end()?,
            (Code::M4, "share") => self.option(OptionFigure::OvershootShare)?,
            (Code::M4, "money") => self.option(OptionFigure::OvershootCost)?,
            (Code::M6, "share") => self.input(ItemKind::Friction, "complaint_share")?,
            (Code::M6, "gap") => self.shortfall()?,
            (Code::M7, "share") => {
                let personal = self.lifts();
                self.composed(ComposedKind::PersonalShare, shown, personal)
            }
            (Code::M8, "hazard") => WhyQuestion::shown(Quantity::FrictionToday {
                figure: FrictionFigure::Hazard,
                friction: self.place(ItemKind::Friction)?,
            }),
            (Code::M9, "share") => self.input(ItemKind::Friction, "resolution_share")?,
            (Code::F1, "share") => {
                let judged = self.effects(|effect| is_judged(self.plan, effect));
                self.composed(ComposedKind::JudgedShare, shown, judged)
            }
            (Code::F2, "months") => self.setting("horizon_years", shown),
            (Code::F3, "share") => self.behaviour("referral", shown)?,
            (Code::F4, "share") => self.one_source(shown)?,
            (Code::F5, "value") => self.setting("response.price.high", shown),
            (Code::F6, "promised") => self.input(ItemKind::Driver, "promised")?,
            (Code::F7, "believed") => self.input(ItemKind::Driver, "believed")?,
            (Code::F6 | Code::F7, "delivered") => self.input(ItemKind::Driver, "delivered")?,
            (Code::F8, "month") => self.at_the_top(shown)?,
            (Code::F10, "cost") => WhyQuestion::shown(Quantity::Year {
                figure: YearFigure::Cost,
                period: Period::Horizon,
            }),
            (Code::F10, "budget") => self.setting("finance.budget", shown),
            (Code::F12, "month") => self.stops(shown)?,
            (Code::F12 | Code::F27, "npv") => WhyQuestion::shown(NPV),
            (Code::F12, "npv_without_stop") => self.running_on()?,
            (Code::F13, "count") => {
                let measures = self.measurements(|metric| *metric == Metric::Nps);
                self.composed(ComposedKind::NpsMeasures, shown, measures)
            }
            (Code::F13, "difference") => self.nps_difference(shown),
            (Code::F13, "margin") => {
                self.finding.fact("margin")?;
                self.nps_margin(shown)
            }
            (Code::F16, "share") => {
                let lowered = self.effects(lowers_expectation);
                self.composed(ComposedKind::LoweredShare, shown, lowered)
            }
            (Code::F17, "share") => self.explained(shown)?,
            (Code::F18, "share") => WhyQuestion::shown(Quantity::Driver {
                figure: DriverFigure::OvershootShare,
                driver: self.place(ItemKind::Driver)?,
            }),
            (Code::F19, "value") => self.set_off_the_default(shown)?,
            (Code::F19, "low" | "high" | "default") => self.by_default(shown)?,
            (Code::F19, "npv_at_defaults") => {
                let defaults = self.text.get("composed-in-defaults");
                let case = InCase::Other(Arc::new(at_defaults(self.case)), defaults);
                WhyQuestion::in_case(NPV, case)
            }
            (Code::F20, "factor") => self.run_away(shown)?,
            (Code::F27, "share") => {
                let parts = vec![Component::Quantity(NPV)];
                self.composed(ComposedKind::ChanceOfLoss, shown, parts)
            }
            (Code::F27, "alert") => self.setting("finance.loss_alert", shown),
            (Code::F28, "month") => self.goes_live(shown)?,
            (Code::F28, "within") => self.option(OptionFigure::OneOffWithin)?,
            (Code::F28, "behind") => self.option(OptionFigure::OneOffBehind)?,
            _ => return None,
        })
    }

    fn composed(&self, kind: ComposedKind, shown: &str, parts: Vec<Component>) -> WhyQuestion {
        WhyQuestion::composed(Composed::of(kind, shown.to_owned(), parts))
    }

    /// A setting that only checks read.
    fn setting(&self, path: &'static str, shown: &str) -> WhyQuestion {
        let setting = Composed::of(ComposedKind::Setting, shown.to_owned(), Vec::new());
        WhyQuestion::composed(setting.at(FieldPath::dotted(path)))
    }

    /// The id of the first item of a kind that the finding is about; the second where it is about two drivers.
    fn id(&self, kind: ItemKind) -> Option<&str> {
        let mut ids = self.finding.subjects.iter().filter_map(|subject| {
            let (of, id) = match subject {
                Subject::Segment(id) => (ItemKind::Segment, id),
                Subject::Driver(id) => (ItemKind::Driver, id),
                Subject::Friction(id) => (ItemKind::Friction, id),
                Subject::Option(id) => (ItemKind::Option, id),
                Subject::Touchpoint(id) => (ItemKind::Touchpoint, id),
                Subject::Case
                | Subject::Finance(_)
                | Subject::Response(_)
                | Subject::Measurements => return None,
            };
            (of == kind).then_some(id.as_str())
        });
        // What falls short comes after what delights.
        let skipped = usize::from(self.finding.code == CheckCode::M3 && kind == ItemKind::Driver);
        ids.nth(skipped)
    }

    fn place(&self, kind: ItemKind) -> Option<usize> {
        self.case.place_of(kind, self.id(kind)?)
    }

    fn path(&self, kind: ItemKind) -> Option<FieldPath> {
        self.case.path_of(kind, self.id(kind)?)
    }

    fn input(&self, kind: ItemKind, field: &'static str) -> Option<WhyQuestion> {
        let path = self.path(kind)?.field(field);
        Some(WhyQuestion::input(path))
    }

    fn option(&self, figure: OptionFigure) -> Option<WhyQuestion> {
        let option = self.place(ItemKind::Option)?;
        Some(WhyQuestion::shown(Quantity::Option { figure, option }))
    }

    fn driver_at_the_end(&self) -> Option<WhyQuestion> {
        Some(WhyQuestion::shown(Quantity::DriverShown {
            figure: DriverShownFigure::Gap,
            driver: self.place(ItemKind::Driver)?,
            month: self.plan.months.checked_sub(1)?,
        }))
    }

    fn shortfall(&self) -> Option<WhyQuestion> {
        let friction = self.plan.frictions.get(self.place(ItemKind::Friction)?)?;
        Some(WhyQuestion::shown(Quantity::Touchpoint {
            figure: TouchpointFigure::Shortfall,
            touchpoint: friction.touchpoint,
        }))
    }

    /// The delivered scores that rest on own data with a source.
    fn own(&self) -> Vec<Component> {
        let drivers = self.plan.drivers.iter().enumerate();
        drivers
            .filter(|(_, driver)| driver.delivered_evidence.is_own())
            .filter_map(|(place, _)| self.case.path_at(ItemKind::Driver, place))
            .map(|path| Component::Input(path.field("delivered")))
            .collect()
    }

    fn measurements(&self, is_one: impl Fn(&Metric) -> bool) -> Vec<Component> {
        let measurements = self.case.measurements.iter().enumerate();
        measurements
            .filter(|(_, measurement)| is_one(&measurement.metric))
            .map(|(place, _)| Component::Input(measured(place)))
            .collect()
    }

    /// The places of the first and the last NPS measurement, by month.
    fn first_and_last(&self) -> Vec<usize> {
        let series = nps_series(&self.case.measurements);
        let place = |wanted| {
            let mut all = self.case.measurements.iter();
            all.position(|measurement| std::ptr::eq(measurement, wanted))
        };
        let ends = [series.first(), series.last()].into_iter().flatten();
        ends.filter_map(|one| place(*one)).collect()
    }

    fn nps_difference(&self, shown: &str) -> WhyQuestion {
        let places = self.first_and_last().into_iter();
        let values = places.map(|place| Component::Input(measured(place)));
        self.composed(ComposedKind::NpsDifference, shown, values.collect())
    }

    fn nps_margin(&self, shown: &str) -> WhyQuestion {
        let places = self.first_and_last().into_iter();
        let margins = places.map(|place| Component::Quantity(Quantity::MeasurementMargin(place)));
        self.composed(ComposedKind::NpsJointMargin, shown, margins.collect())
    }

    /// The sizes of the lifts that take part, those of personalisation first, with what weighs them.
    fn lifts(&self) -> Vec<Component> {
        let lifted = |effect: &&EffectPlan| match effect.target {
            Target::Lift(driver) if effect.size > 0.0 => Some(driver),
            _ => None,
        };
        let mut lifts: Vec<_> = active_effects(self.plan)
            .filter_map(|effect| Some((lifted(&effect)?, effect)))
            .collect();
        let drivers = &self.plan.drivers;
        lifts.sort_by_key(|(driver, _)| drivers[*driver].pillar != Pillar::Personalisation);
        let mut parts: Vec<Component> = Vec::new();
        for (driver, effect) in lifts {
            let size = self.size_of(effect);
            let weight = self.case.path_at(ItemKind::Driver, driver);
            let importance = weight.map(|path| path.field("importance"));
            let touchpoint = drivers[driver].touchpoint;
            let reach = self.case.path_at(ItemKind::Touchpoint, touchpoint);
            let reach = reach.map(|path| path.field("reach"));
            parts.extend(
                [size, importance, reach]
                    .into_iter()
                    .flatten()
                    .map(Component::Input),
            );
        }
        parts
    }

    /// Where the size of an effect stands.
    fn size_of(&self, effect: &EffectPlan) -> Option<FieldPath> {
        let option = self.plan.options.get(effect.option)?;
        let mut own = self.plan.effects[option.effects.clone()].iter();
        let place = own.position(|one| std::ptr::eq(one, effect))?;
        let path = self.case.path_at(ItemKind::Option, effect.option)?;
        Some(path.field("effects").item(place, "").field("size"))
    }

    /// The benefits, and the effects that take part for which `is_one` holds.
    fn effects(&self, is_one: impl Fn(&EffectPlan) -> bool) -> Vec<Component> {
        let all = self.plan.effects.iter().enumerate();
        let effects = all
            .filter(|(_, effect)| self.plan.options[effect.option].is_active() && is_one(effect))
            .map(|(effect, _)| {
                let figure = EffectFigure::Planned;
                Component::Quantity(Quantity::Effect { figure, effect })
            });
        let benefit = Component::Quantity(Quantity::Case(CaseFigure::PvBenefit));
        [benefit].into_iter().chain(effects).collect()
    }

    fn behaviour(&self, name: &str, shown: &str) -> Option<WhyQuestion> {
        let parts = [
            Quantity::ByBehaviour(BehaviourFigure::named(name)?),
            Quantity::Case(CaseFigure::PvExperience),
        ];
        let parts = parts.map(Component::Quantity).to_vec();
        let share = Composed::of(ComposedKind::BehaviourShare, shown.to_owned(), parts);
        Some(WhyQuestion::composed(
            share.about(self.text.texts.behaviour(name)),
        ))
    }

    /// One option, or the behaviour that the fact is named by.
    fn one_source(&self, shown: &str) -> Option<WhyQuestion> {
        let Some(option) = self.place(ItemKind::Option) else {
            let (behaviour, _) = self.finding.facts.first()?;
            return self.behaviour(behaviour, shown);
        };
        // The one that carries most comes first.
        let options = self.case.options.iter().enumerate();
        let found = options.filter_map(|(place, own)| {
            let shapley = self.result.option(&own.id)?.shapley;
            (shapley > 0.0 && place != option).then_some(place)
        });
        let parts = [option].into_iter().chain(found).map(|option| {
            let figure = OptionFigure::Shapley;
            Component::Quantity(Quantity::Option { figure, option })
        });
        let share = Composed::of(ComposedKind::OptionShare, shown.to_owned(), parts.collect());
        let name = self.case.options[option].name.as_str();
        Some(WhyQuestion::composed(share.about(name)))
    }

    fn at_the_top(&self, shown: &str) -> Option<WhyQuestion> {
        let driver = self.place(ItemKind::Driver)?;
        let Fact::Month(month) = self.finding.fact("month")? else {
            return None;
        };
        let parts = Component::around(DriverShownFigure::Delivered, driver, month);
        let top = Composed::of(ComposedKind::AtTheTop, shown.to_owned(), parts);
        let name = self.case.drivers[driver].name.as_str();
        Some(WhyQuestion::composed(top.about(name)))
    }

    fn stops(&self, shown: &str) -> Option<WhyQuestion> {
        let fields = ["start_month", "build_months", "delay_months", "run_months"];
        self.timing(ComposedKind::Stops, &fields, shown)
    }

    fn goes_live(&self, shown: &str) -> Option<WhyQuestion> {
        let fields = ["start_month", "build_months", "delay_months"];
        self.timing(ComposedKind::GoesLive, &fields, shown)
    }

    /// A month that comes of these fields of an option.
    fn timing(
        &self,
        kind: ComposedKind,
        fields: &[&'static str],
        shown: &str,
    ) -> Option<WhyQuestion> {
        let option = self.path(ItemKind::Option)?;
        let fields = fields.iter();
        let parts = fields.map(|field| Component::Input(option.field(field)));
        let month = Composed::of(kind, shown.to_owned(), parts.collect());
        let name = self.case.options[self.place(ItemKind::Option)?]
            .name
            .as_str();
        Some(WhyQuestion::composed(month.about(name)))
    }

    /// What the case is worth when the option does not stop.
    fn running_on(&self) -> Option<WhyQuestion> {
        let option = self.place(ItemKind::Option)?;
        let mut other = self.case.clone();
        other.options[option].run_months = None;
        let name = self.text.get("composed-in-running-on");
        Some(WhyQuestion::in_case(
            NPV,
            InCase::Other(Arc::new(other), name),
        ))
    }

    /// What frictions explain in a segment.
    fn explained(&self, shown: &str) -> Option<WhyQuestion> {
        let (kind, figure, field) = match self.finding.facts.first()? {
            ("churn", _) => (
                ComposedKind::ExplainedChurn,
                CaseFigure::FrictionHazardToday,
                "annual_churn",
            ),
            _ => (
                ComposedKind::ExplainedContacts,
                CaseFigure::FrictionContactsToday,
                "contacts_per_year",
            ),
        };
        let observed = self.path(ItemKind::Segment)?.field(field);
        let parts = vec![
            Component::Quantity(Quantity::Case(figure)),
            Component::Input(observed),
        ];
        let share = Composed::of(kind, shown.to_owned(), parts);
        let segment = &self.case.segments[self.place(ItemKind::Segment)?];
        Some(WhyQuestion::composed(share.about(segment.name.as_str())))
    }

    /// What the finding says is set otherwise.
    fn set_off_the_default(&self, shown: &str) -> Option<WhyQuestion> {
        match self.finding.subjects.first()? {
            Subject::Driver(_) => self.input(ItemKind::Driver, "tolerance"),
            subject => {
                let input = Self::input_of(subject)?;
                Some(if input.moves_money {
                    WhyQuestion::input(FieldPath::dotted(input.key))
                } else {
                    self.setting(input.key, shown)
                })
            }
        }
    }

    /// The number of the finance or the response that a finding is about; None for the form of the gain curve, which is none.
    fn input_of(subject: &Subject) -> Option<&'static Input> {
        match subject {
            Subject::Finance(field) => inputs::find(&format!("finance.{field}")),
            Subject::Response(key) => inputs::find(key),
            _ => None,
        }
    }

    fn by_default(&self, shown: &str) -> Option<WhyQuestion> {
        let input = match self.finding.subjects.first()? {
            Subject::Driver(_) => &inputs::TOLERANCE,
            subject => Self::input_of(subject)?,
        };
        let texts = self.text.texts;
        let mut default = Composed::of(ComposedKind::ByDefault, shown.to_owned(), Vec::new())
            .about(texts.input_label(input));
        let source = texts.input_source(input).into_iter();
        default.rests_on = source
            .map(|source| self.text.with("why-source", &[("source", source.into())]))
            .collect();
        Some(WhyQuestion::composed(default))
    }

    /// How the do-nothing world grows or shrinks.
    fn run_away(&self, shown: &str) -> Option<WhyQuestion> {
        let world = |figure, month| {
            let world = World::Without;
            Component::Quantity(Quantity::World {
                figure,
                world,
                month,
            })
        };
        let (kind, parts) = match self.finding.facts.first()? {
            ("customers", _) => {
                let figure = SegmentFigure::CustomersEndWithout;
                let ends = (0..self.case.segments.len())
                    .map(|segment| Component::Quantity(Quantity::Segment { figure, segment }));
                let start = world(WorldFigure::Customers, 0);
                let parts = ends.chain([start]).collect();
                (ComposedKind::CustomersFactor, parts)
            }
            _ => {
                let last = self.plan.months.checked_sub(1)?;
                let revenue = |month| world(WorldFigure::Revenue, month);
                (ComposedKind::RevenueFactor, vec![revenue(last), revenue(0)])
            }
        };
        Some(self.composed(kind, shown, parts))
    }
}

const NPV: Quantity = Quantity::Case(CaseFigure::Npv);

/// Where the value of a measurement stands.
fn measured(place: usize) -> FieldPath {
    let measurements = FieldPath::root().field("measurements");
    measurements.item(place, "").field("value")
}
