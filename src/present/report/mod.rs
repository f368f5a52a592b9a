//! The paper for the board, free of any medium: what it says, in which order, in the words and figures of one language.
//!
//! Everything in it is made of the same results and written by the same functions as on screen. A renderer decides only how
//! it looks. What a reader may not miss is no matter of choice: the ask, the figures, every warning about money past the
//! sweet spot, and which numbers are assumed.

mod assumptions;
mod chances;
mod checks;
mod decision;
mod method;
mod names;
mod options;
mod portfolio;
mod tornado;
mod value;
mod years;

use serde::{Serialize, Serializer};

use super::charts::flow::FlowChart;
use super::charts::{BarChart, ChartTable, LineChart};
use super::figures::Figure;
use super::register::EvidenceBasis;
use super::{ExportInput, PROGRAM_VERSION, Section};
use crate::engine::{DriverResult, Verdict, Zone};
use crate::text::Language;

pub use checks::FindingLine;
pub use options::{OptionLine, WARNINGS_IN_FRONT};

/// The paper. It is written down without its pictures: how large they are, only a medium knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// In which language it is.
    #[serde(skip)]
    pub language: Language,
    /// What it is and whose.
    pub imprint: Imprint,
    /// What is asked and why: the first page.
    pub decision: DecisionPage,
    /// What stands behind it.
    pub chapters: Vec<Chapter>,
}

/// What the paper is and whose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imprint {
    /// What kind of paper it is.
    pub kind: String,
    /// The title of the case.
    pub title: String,
    /// Whose case it is, with the author; empty where the case does not say.
    pub whose: String,
    /// The author as the case names it; empty where it does not.
    pub author: String,
    /// The day that it is dated.
    pub date: String,
    /// Which program made it.
    pub program: String,
    /// From how many trials its chances come, and where their draws began.
    pub draws: String,
}

/// The first page: what to decide, and what for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DecisionPage {
    /// What is asked, in one sentence.
    pub ask: String,
    /// The verdict of the program, in a few words.
    pub verdict: String,
    /// Its reason.
    pub reason: String,
    /// How likely a loss is, and what may be expected; empty where that was left out.
    pub chance: String,
    /// The headline figures.
    pub figures: Vec<Figure>,
    /// Doing nothing, the minimum and the plan; nothing where it was left out.
    pub alternatives: Option<Alternatives>,
    /// Cumulative cash of both worlds.
    #[serde(serialize_with = "heading")]
    pub cash: Titled<LineChart>,
    /// Every option past the sweet spot, the most money first.
    pub warnings: Vec<WarningText>,
    /// What the benefit rests on.
    pub evidence: EvidenceBar,
}

/// The ways to go, side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alternatives {
    /// The heading.
    pub title: String,
    /// The figures.
    pub table: ChartTable,
    /// What doing nothing and the minimum mean.
    pub notes: Vec<String>,
}

/// A warning about money past the sweet spot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WarningText {
    /// The verdict on the option.
    pub verdict: Verdict,
    /// What it is about.
    pub title: String,
    /// What it comes to, in money.
    pub sentence: String,
    /// When the surprise wears off, and what would take the warning away.
    pub remarks: Vec<String>,
    /// What to do about it; empty where the plan has the best scale already.
    pub way_out: String,
    /// The driver that is lifted furthest past the sweet spot.
    pub gauge: Option<Gauge>,
}

/// A driver on its gauge.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gauge {
    /// The driver.
    pub name: String,
    /// Where it stands.
    #[serde(skip)]
    pub driver: DriverResult,
    /// The same as a sentence.
    #[serde(skip)]
    pub summary: String,
    /// The gap in figures.
    pub gap: String,
    /// The zone at the highest gap.
    pub zone: Zone,
    /// What the zone is called.
    pub zone_name: String,
}

/// What the benefit rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceBar {
    /// The heading.
    pub title: String,
    /// The share of each grade, the strongest first.
    #[serde(skip)]
    pub shares: Vec<(crate::domain::Evidence, f64)>,
    /// The grades that carry something, with their shares.
    pub words: String,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chapter {
    /// The section that it belongs to.
    #[serde(skip)]
    pub section: Section,
    /// What it is about.
    pub title: String,
    /// What to take from it; empty for nothing.
    pub lead: String,
    /// What stands in it.
    pub blocks: Vec<ReportBlock>,
}

/// Something with a heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Titled<T> {
    /// The heading.
    pub title: String,
    /// What the heading leaves open; empty for nothing.
    pub remark: String,
    /// What stands below it.
    pub content: T,
}

/// What stands above a picture.
#[derive(Serialize)]
struct Heading<'a> {
    title: &'a str,
    remark: &'a str,
}

impl<T> Titled<T> {
    fn heading(&self) -> Heading<'_> {
        Heading {
            title: &self.title,
            remark: &self.remark,
        }
    }
}

fn heading<T, S: Serializer>(own: &Titled<T>, serializer: S) -> Result<S::Ok, S::Error> {
    own.heading().serialize(serializer)
}

fn headings<T, S: Serializer>(all: &[Titled<T>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(all.iter().map(Titled::heading))
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum ReportBlock {
    /// One picture, or two side by side.
    Pictures(#[serde(serialize_with = "headings")] Vec<Titled<ReportPicture>>),
    /// A table of figures; its first columns are words.
    Table(Titled<FigureTable>),
    /// The warnings that have no place on the first page, in short.
    Warnings(Titled<Vec<WarningText>>),
    /// Options with what they cost, earn, and spend past the sweet spot.
    Options(Titled<ReportTable<OptionLine>>),
    /// Drivers on their gauges.
    Gauges(Titled<ReportTable<Gauge>>),
    /// What the checks found.
    Findings(Titled<ReportTable<FindingLine>>),
    /// Assumptions with their sources.
    Assumptions(Titled<ReportTable<AssumptionLine>>),
    /// Short texts with a word in front of each.
    Notes(Titled<ReportTable<(String, String)>>),
    /// Figures that stand out.
    Facts(Vec<KeyFigure>),
    /// A short table with what to take from it.
    Short(Titled<ShortTable>),
    /// Two parts side by side.
    Beside(Box<[ReportBlock; 2]>),
    /// A remark by itself.
    Remark(String),
}

impl ReportBlock {
    /// Whether it is a list or a table with nothing in it: nothing of it is shown then, its heads neither.
    fn is_empty(&self) -> bool {
        fn has_none<T>(own: &Titled<ReportTable<T>>) -> bool {
            own.content.lines.is_empty() && own.content.more.is_empty()
        }
        match self {
            Self::Pictures(pictures) => pictures.is_empty(),
            Self::Table(own) => own.content.table.rows.is_empty(),
            Self::Warnings(own) => own.content.is_empty(),
            Self::Options(own) => has_none(own),
            Self::Gauges(own) => has_none(own),
            Self::Findings(own) => has_none(own),
            Self::Assumptions(own) => has_none(own),
            Self::Notes(own) => has_none(own),
            Self::Facts(facts) => facts.is_empty(),
            Self::Short(own) => {
                let ShortTable { lead, table, note } = &own.content;
                table.rows.is_empty() && lead.is_empty() && note.is_empty()
            }
            Self::Beside(parts) => parts.iter().all(Self::is_empty),
            Self::Remark(words) => words.is_empty(),
        }
    }
}

/// A figure that stands out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
    /// What the value means, in a few words.
    pub remark: String,
}

/// A short table: words, then figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortTable {
    /// What to take from it; empty for nothing.
    pub lead: String,
    /// The figures; it may have no rows.
    pub table: ChartTable,
    /// What the figures leave open; empty for nothing.
    pub note: String,
}

/// A table of figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureTable {
    /// The figures.
    pub table: ChartTable,
    /// How many columns from the left are words.
    pub words: usize,
    /// So many rows belong together.
    pub group: usize,
}

/// Lines with heads, and what to say about those that have no place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportTable<T> {
    /// Heads of the columns; empty where the lines speak for themselves.
    pub heads: Vec<String>,
    /// The lines.
    pub lines: Vec<T>,
    /// How many there are besides; empty where that is all.
    pub more: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportPicture {
    /// Curves.
    Lines(LineChart),
    /// Bars.
    Bars(BarChart),
    /// Flows, with their legend.
    Flow(FlowChart),
}

/// An assumption with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssumptionLine {
    /// What the number is called.
    pub title: String,
    /// Where it stands.
    pub place: String,
    /// The number.
    pub value: String,
    /// Between what it lies; empty where it is certain.
    pub range: String,
    /// What it rests on.
    pub footing: EvidenceBasis,
    /// What that is called.
    pub footing_name: String,
    /// Whether that is no evidence: judgement, or a default of ours.
    pub standing: EvidenceStatus,
    /// When it was last true; empty where not given.
    pub as_of: String,
    /// Where it can be looked up, and who answers for it.
    pub source: String,
    /// How much net present value depends on it; empty where that was not computed.
    pub effect: String,
}

/// How an assumption stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum EvidenceStatus {
    /// There is evidence for it, or it is a fact of the case.
    Known,
    /// There is no evidence for it.
    Assumed,
}

/// How much of a case a paper takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ReportLength {
    /// The most letters of a name.
    name: usize,
    /// The most assumptions with a line of their own.
    assumptions: usize,
    /// The most findings with a line of their own.
    findings: usize,
    /// The most options that lost with their reason.
    lost: usize,
    /// The most options with a line of their own, besides those with a warning.
    options: usize,
    /// The most drivers with a gauge.
    drivers: usize,
    /// The most years with a row for each world; of more only the difference has one.
    years: usize,
}

impl ReportLength {
    const USUAL: Self = Self {
        name: 72,
        assumptions: 16,
        findings: 10,
        lost: 8,
        options: 16,
        drivers: 12,
        years: 10,
    };
    /// With names that fit a slide, and years that fit one.
    const SLIDES: Self = Self {
        name: 48,
        years: 5,
        ..Self::USUAL
    };
    const SHORT: Self = Self {
        name: 30,
        assumptions: 8,
        findings: 4,
        lost: 3,
        options: 8,
        drivers: 8,
        years: 5,
    };
    const SHORTEST: Self = Self {
        name: 24,
        assumptions: 5,
        findings: 2,
        lost: 2,
        options: 5,
        drivers: 5,
        years: 1,
    };
}

impl Report {
    /// The paper about a case.
    pub fn of(input: &ExportInput<'_>) -> Self {
        Self::within(input, ReportLength::USUAL)
    }

    /// The paper about a case with too much of everything: with shorter names and lists each.
    pub fn shortened(input: &ExportInput<'_>) -> impl Iterator<Item = Self> {
        let rooms = [ReportLength::SHORT, ReportLength::SHORTEST].into_iter();
        rooms.map(|room| Self::within(input, room))
    }

    /// What slides choose from, with names that fit them.
    pub fn for_slides(input: &ExportInput<'_>) -> Self {
        Self::within(input, ReportLength::SLIDES)
    }

    fn within(input: &ExportInput<'_>, room: ReportLength) -> Self {
        let case = names::fitting(input.case, room.name);
        let input = &ExportInput {
            case: &case,
            ..*input
        };
        let chapter = |section| match section {
            Section::Alternatives => None,
            Section::Value => Some(value::chapter(input)),
            Section::Chances => Some(chances::chapter(input)),
            Section::Portfolio => portfolio::chapter(input, room.lost),
            Section::Risks => Some(checks::chapter(input, room.findings)),
            Section::Years => Some(years::chapter(input, room.years)),
            Section::Assumptions => Some(assumptions::chapter(input, room.assumptions)),
            Section::Method => Some(method::chapter(input)),
        };
        let mut chapters: Vec<Chapter> = Vec::new();
        for section in Section::ALL {
            if input.sections.has(section) {
                chapters.extend(chapter(section));
            }
            // What goes past the sweet spot follows on what the money is for, and cannot be left out.
            if section == Section::Value {
                chapters.extend(options::chapter(input, room));
            }
            for chapter in &mut chapters {
                chapter.blocks.retain(|block| !block.is_empty());
            }
            chapters.retain(|chapter| !chapter.blocks.is_empty() || !chapter.lead.is_empty());
        }
        Self {
            language: input.texts.language(),
            imprint: imprint(input),
            decision: decision::decision(input),
            chapters,
        }
    }
}

fn imprint(input: &ExportInput<'_>) -> Imprint {
    let (case, texts) = (input.case, input.texts);
    let own = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let author = own(&case.author);
    let whose: Vec<String> = [own(&case.organisation), author.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    Imprint {
        kind: texts.get("paper-kind"),
        title: case.title.clone(),
        whose: whose.join(" · "),
        author,
        date: texts.date(input.date),
        program: texts.with("paper-program", &[("version", PROGRAM_VERSION.into())]),
        draws: input.analysis.draws(input.texts),
    }
}

/// The first lines, and what to say about the rest.
fn most<T>(mut lines: Vec<T>, most: usize, more: impl Fn(usize) -> String) -> (Vec<T>, String) {
    let rest = lines.len().saturating_sub(most);
    lines.truncate(most);
    let more = if rest > 0 { more(rest) } else { String::new() };
    (lines, more)
}
