//! What the checks found, as sentences.

use serde::Serialize;

use crate::domain::inputs::{self, Input};
use crate::domain::{BusinessCase, GainCurve, ItemKind};
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};

use super::problems::item_name;
use super::{Arg, NO_NUMBER, Sentence, Texts};

/// NPS measurements from which a difference between the first and the last says anything.
const FEWEST_MEASUREMENTS: f64 = 3.0;
/// Below this share a percentage is shown with a decimal.
const SMALL_SHARE: f64 = 0.01;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingText {
    /// What it is about, in a few words.
    pub title: String,
    /// What was found in this case.
    pub found: Sentence,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub way_out: String,
}

impl Texts {
    /// A finding in words, with the names and the currency of its case.
    pub fn finding(&self, finding: &Finding, case: &BusinessCase) -> FindingText {
        let writer = FindingWriter {
            texts: self,
            finding,
            case,
        };
        let args = writer.args();
        let text = |part: &str| self.with(&format!("{}-{part}", key(finding.code)), &args);
        FindingText {
            title: text("title"),
            found: writer.found(&args),
            why: text("why"),
            way_out: text("way-out"),
        }
    }

    /// What a check is about, in a few words, whether or not it found anything.
    pub fn check_title(&self, code: CheckCode) -> String {
        self.get(&format!("{}-title", key(code)))
    }

    fn share(&self, share: f64) -> String {
        let is_small = share != 0.0 && share.abs() < SMALL_SHARE;
        self.percent(share, usize::from(is_small))
    }
}

/// The start of the keys of a check's texts.
fn key(code: CheckCode) -> String {
    format!("check-{}", code.name().to_lowercase())
}

type Args = Vec<(&'static str, Arg<'static>)>;

struct FindingWriter<'a> {
    texts: &'a Texts,
    finding: &'a Finding,
    case: &'a BusinessCase,
}

impl FindingWriter<'_> {
    /// What was found. Some checks find different things, each with a text of its own.
    fn found(&self, args: &Args) -> Sentence {
        let variant = match self.finding.code {
            CheckCode::M5 if self.finding.subjects.iter().any(is_touchpoint) => "-prospects",
            CheckCode::F13 if self.has_few_measurements() => "-few",
            CheckCode::F19 => return self.found_off_the_default(args),
            CheckCode::F21 if self.fact("excludes").is_some() => "-excludes",
            CheckCode::F21 => "-requires",
            CheckCode::F28 => match (self.fact("within"), self.fact("behind")) {
                (Some(_), Some(_)) => "-in-part",
                (None, Some(_)) => "-cost",
                (Some(_), None) => "-effect",
                (None, None) => "",
            },
            _ => "",
        };
        let key = format!("{}-found{variant}", key(self.finding.code));
        self.texts.sentence(&key, args)
    }

    /// The names of the subjects, the facts as they are, and what a check makes of them.
    fn args(&self) -> Args {
        let mut args = self.names();
        for &(name, fact) in &self.finding.facts {
            args.push((name, self.plain(fact)));
        }
        args.extend(self.derived());
        args
    }

    /// The first subject of each kind, and the second where a check has two of a kind.
    fn names(&self) -> Args {
        let mut drivers = self.ids(ItemKind::Driver);
        let mut options = self.ids(ItemKind::Option);
        let names = match self.finding.code {
            CheckCode::M3 => vec![("attractive", drivers.next()), ("basic", drivers.next())],
            _ => vec![("driver", drivers.next())],
        };
        names
            .into_iter()
            .chain([
                ("option", options.next()),
                ("other", options.next()),
                ("friction", self.ids(ItemKind::Friction).next()),
                ("segment", self.ids(ItemKind::Segment).next()),
            ])
            .filter_map(|(variable, name)| Some((variable, name?.into())))
            .collect()
    }

    /// The names of the subjects of one kind.
    fn ids(&self, kind: ItemKind) -> impl Iterator<Item = String> {
        self.finding.subjects.iter().filter_map(move |subject| {
            let id = match (subject, kind) {
                (Subject::Segment(id), ItemKind::Segment)
                | (Subject::Touchpoint(id), ItemKind::Touchpoint)
                | (Subject::Driver(id), ItemKind::Driver)
                | (Subject::Friction(id), ItemKind::Friction)
                | (Subject::Option(id), ItemKind::Option) => id,
                _ => return None,
            };
            Some(item_name(Some(self.case), kind, id))
        })
    }

    /// Variables that are more than a fact by its name. They come after the plain facts and so replace them.
    fn derived(&self) -> Args {
        let texts = self.texts;
        match self.finding.code {
            CheckCode::M3 | CheckCode::M6 => {
                let gap = self.value("gap").abs();
                vec![("gap", texts.number(gap, 1).into())]
            }
            CheckCode::M7 => {
                let names = self.finding.facts.iter().map(|(name, _)| *name);
                let pillar = names.filter(|name| name.starts_with("pillar-"));
                pillar
                    .map(|key| ("pillar", texts.get(key).into()))
                    .collect()
            }
            CheckCode::M8 => {
                vec![("hazard", texts.percent(self.value("hazard"), 1).into())]
            }
            CheckCode::F2 => vec![("months", self.value("months").into())],
            CheckCode::F4 => self.one_source(),
            CheckCode::F5 => vec![("value", texts.percent_text(self.value("value")).into())],
            CheckCode::F11 => {
                let asked = self.fact("asked").map_or(0.0, number);
                vec![("asked", asked.into())]
            }
            CheckCode::F13 => vec![
                ("count", self.value("count").into()),
                ("points", self.value("difference").abs().into()),
                ("difference", self.nps_points("difference").into()),
                ("margin", self.margin().into()),
            ],
            CheckCode::F14 => {
                let voice = self.case.drivers.first().map(|driver| driver.voice);
                let voice = voice.map_or(NO_NUMBER.to_owned(), |voice| texts.kind(voice));
                vec![("voice", voice.into())]
            }
            CheckCode::F17 => {
                self.which(["churn", "contacts"], "share", |share| texts.share(share))
            }
            CheckCode::F27 => self.apart(["share", "alert"]),
            CheckCode::F20 => self.which(["customers", "revenue"], "factor", |factor| {
                texts.number(factor, 2)
            }),
            CheckCode::M1
            | CheckCode::M2
            | CheckCode::M4
            | CheckCode::M5
            | CheckCode::M9
            | CheckCode::F1
            | CheckCode::F3
            | CheckCode::F6
            | CheckCode::F7
            | CheckCode::F8
            | CheckCode::F9
            | CheckCode::F10
            | CheckCode::F12
            | CheckCode::F15
            | CheckCode::F16
            | CheckCode::F18
            | CheckCode::F19
            | CheckCode::F21
            | CheckCode::F28 => Args::new(),
        }
    }

    /// A fact as a text mentions it; a count stays a number, because it chooses between singular and plural.
    fn plain(&self, fact: Fact) -> Arg<'static> {
        let texts = self.texts;
        match fact {
            Fact::Money(amount) => texts.money_headline(amount, &self.case.currency).into(),
            Fact::Share(share) => texts.share(share).into(),
            Fact::Points(points) => texts.number(points, 1).into(),
            Fact::Count(count) => count.into(),
            Fact::Month(month) => texts.month_long(self.case.start.plus(month)).into(),
            Fact::Number(number) => texts.number(number, 2).into(),
        }
    }

    /// F4: the option, or the behaviour that a fact is named by, with its share.
    fn one_source(&self) -> Args {
        if let Some(option) = self.ids(ItemKind::Option).next() {
            return vec![("what", option.into())];
        }
        let Some(&(behaviour, share)) = self.finding.facts.first() else {
            return Args::new();
        };
        vec![
            ("what", self.texts.behaviour(behaviour).into()),
            ("share", self.texts.share(number(share)).into()),
        ]
    }

    /// A fact that is named by what it is about: the words for that, and its number as `variable`.
    fn which(
        &self,
        names: [&'static str; 2],
        variable: &'static str,
        format: impl Fn(f64) -> String,
    ) -> Args {
        let found = names.into_iter().find(|name| self.fact(name).is_some());
        let Some(name) = found else {
            return Args::new();
        };
        vec![
            ("what", self.texts.get(&format!("check-what-{name}")).into()),
            (variable, format(self.value(name)).into()),
        ]
    }

    /// F19: which text says what is off its default, and its variables.
    fn off_the_default(&self) -> (&'static str, Args) {
        match self.finding.subjects.first() {
            Some(Subject::Finance("discount_rate")) => {
                ("-discount", self.default_of(&inputs::DISCOUNT_RATE))
            }
            Some(Subject::Finance(field)) => {
                let input = inputs::find(&format!("finance.{field}"));
                let default = input.map(|input| self.default_of(input));
                (self.ranged_or_fixed(), default.unwrap_or_default())
            }
            Some(Subject::Driver(_)) => {
                let driver = self.ids(ItemKind::Driver).next().unwrap_or_default();
                let args = [("driver", driver.into())];
                let label = self.texts.with("check-f19-driver-tolerance", &args);
                let mut values = self.default_of(&inputs::TOLERANCE);
                values.push(("input", label.into()));
                (self.ranged_or_fixed(), values)
            }
            Some(Subject::Response(key)) => match inputs::find(key) {
                Some(input) => (self.ranged_or_fixed(), self.default_of(input)),
                None => ("-word", self.gain_curve()),
            },
            _ => (self.ranged_or_fixed(), Args::new()),
        }
    }

    /// F19: an input off its default, and the options that would be judged otherwise at the defaults.
    fn found_off_the_default(&self, args: &Args) -> Sentence {
        let (variant, values) = self.off_the_default();
        let args: Args = args.iter().cloned().chain(values).collect();
        let found = self
            .texts
            .sentence(&format!("check-f19-found{variant}"), &args);
        let count = self.ids(ItemKind::Option).count();
        if count == 0 {
            return found;
        }
        let options = self.quoted(self.ids(ItemKind::Option));
        self.texts.sentence(
            "check-f19-found-verdicts",
            &[
                ("found", found.into()),
                ("options", options.into()),
                ("count", count.into()),
            ],
        )
    }

    /// Whether the default is a range or one number.
    fn ranged_or_fixed(&self) -> &'static str {
        match (self.fact("low"), self.fact("high")) {
            (Some(low), Some(high)) if number(low) < number(high) => "",
            _ => "-fixed",
        }
    }

    /// The facts about an input as it is typed, its value with its unit, its label and its default.
    fn default_of(&self, input: &Input) -> Args {
        let texts = self.texts;
        let plain = |value| texts.plain_value(value, input.unit);
        let mut args: Args = vec![
            ("input", texts.input_label(input).into()),
            ("default", plain(input.default_value()).into()),
        ];
        if let Some(value) = self.fact("value").map(number) {
            let quantity = texts.quantity(value, input.unit, &self.case.currency);
            args.push(("value", quantity.into()));
        }
        for name in ["low", "high"] {
            if let Some(bound) = self.fact(name).map(number) {
                args.push((name, plain(bound).into()));
            }
        }
        args
    }

    /// The only default that is a word.
    fn gain_curve(&self) -> Args {
        let curve = self.case.response.gain_curve.unwrap_or_default();
        let texts = self.texts;
        vec![
            ("input", texts.get("field-gain-curve").into()),
            ("value", texts.kind(curve).into()),
            ("default", texts.kind(GainCurve::default()).into()),
        ]
    }

    /// Two chances that are held against each other.
    fn apart(&self, names: [&'static str; 2]) -> Args {
        let chances = self.texts.chances_apart(names.map(|name| self.value(name)));
        let args = names.into_iter().zip(chances);
        args.map(|(name, chance)| (name, chance.into())).collect()
    }

    fn has_few_measurements(&self) -> bool {
        self.value("count") < FEWEST_MEASUREMENTS || self.fact("difference").is_none()
    }

    fn margin(&self) -> String {
        match self.fact("margin") {
            Some(_) => self.nps_points("margin"),
            None => self.texts.get("check-margin-unknown"),
        }
    }

    /// Points of the NPS, with a decimal where they are not whole.
    fn nps_points(&self, name: &str) -> String {
        let points = self.value(name).abs();
        let is_whole = (points - points.round()).abs() < 0.05;
        self.texts.number(points, usize::from(!is_whole))
    }

    fn quoted(&self, names: impl Iterator<Item = String>) -> String {
        let names: Vec<_> = names
            .map(|name| self.texts.with("check-name", &[("name", name.into())]))
            .collect();
        names.join(", ")
    }

    fn fact(&self, name: &str) -> Option<Fact> {
        let mut facts = self.finding.facts.iter();
        facts.find(|(own, _)| *own == name).map(|(_, fact)| *fact)
    }

    /// The number of a fact; not a number, and so shown as a dash, where there is no such fact.
    fn value(&self, name: &str) -> f64 {
        self.fact(name).map_or(f64::NAN, number)
    }
}

/// A fact as a plain number.
fn number(fact: Fact) -> f64 {
    match fact {
        Fact::Money(number) | Fact::Share(number) | Fact::Points(number) | Fact::Number(number) => {
            number
        }
        // Counts and months are far below 2^53, where this stops being exact.
        Fact::Count(count) | Fact::Month(count) => count as f64,
    }
}

fn is_touchpoint(subject: &Subject) -> bool {
    matches!(subject, Subject::Touchpoint(_))
}
