//! The register: the assumptions that ask most to be looked at, each with its source.

use crate::domain::{Evidence, ResponsePlan};
use crate::engine::results::sensitivity::Effect;
use crate::present::register::{AssumptionEntry, EvidenceBasis, lines};
use crate::present::{ExportInput, Section};
use crate::text::CaseText;

use super::{
    AssumptionLine, Chapter, EvidenceStatus, ReportBlock, ReportTable, Titled, most, tornado,
};

/// The most letters of a source; the register of the workbook has all of them.
const LONGEST_SOURCE: usize = 100;

pub(super) fn chapter(input: &ExportInput<'_>, most_lines: usize) -> Chapter {
    let text = &input.case_text();
    let all = lines(input.case, input.texts);
    let count = all.len();
    let assumed = all
        .iter()
        .filter(|line| standing(line.footing) == EvidenceStatus::Assumed);
    let assumed = assumed.count();
    let response = ResponsePlan::resolve(&input.case.response);
    let shown = tornado::weighed(&all, &input.analysis.effects, &response).into_iter();
    let shown = shown.map(|(line, effect)| assumption(text, line, effect));
    let (lines, more) = most(shown.collect(), most_lines, |count| {
        text.with("paper-more-assumptions", &[("count", count.into())])
    });
    let heads = [
        "register-head-name",
        "register-head-value",
        "register-head-footing",
        "register-head-source",
        "register-head-effect",
    ];
    let lead = text.with(
        "paper-assumptions-lead",
        &[("count", count.into()), ("assumed", assumed.into())],
    );
    Chapter {
        section: Section::Assumptions,
        title: text.get("register-title"),
        lead,
        blocks: vec![ReportBlock::Assumptions(Titled {
            title: String::new(),
            remark: String::new(),
            content: ReportTable {
                heads: heads.map(|key| text.get(key)).to_vec(),
                lines,
                more,
            },
        })],
    }
}

fn shortened(source: &str) -> String {
    let mut letters = source.char_indices();
    match letters.nth(LONGEST_SOURCE) {
        Some((end, _)) => format!("{}…", source[..end].trim_end()),
        None => source.to_owned(),
    }
}

fn standing(footing: EvidenceBasis) -> EvidenceStatus {
    match footing {
        EvidenceBasis::Assumed | EvidenceBasis::Grade(Evidence::Judgement) => {
            EvidenceStatus::Assumed
        }
        EvidenceBasis::Grade(
            Evidence::OwnExperiment
            | Evidence::OwnTrend
            | Evidence::OwnSurvey
            | Evidence::PublishedStudy,
        )
        | EvidenceBasis::Entered => EvidenceStatus::Known,
    }
}

fn assumption(text: &CaseText<'_>, line: &AssumptionEntry, effect: &Effect) -> AssumptionLine {
    let unit = line.assumption.input.unit;
    let value = &line.assumption.value;
    let range = match (value.low, value.high) {
        (Some(low), Some(high)) if value.is_uncertain() => {
            let ends = [("low", low), ("high", high)];
            let ends = ends.map(|(name, end)| (name, text.input_value(end, unit).into()));
            text.with("register-range", &ends)
        }
        _ => String::new(),
    };
    let source: Vec<&str> = [line.source.as_str(), line.owner.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let effect = if effect.size() > 0.0 {
        let size = text.money(effect.size());
        text.with("paper-plus-minus", &[("amount", size.into())])
    } else {
        text.get("register-no-effect")
    };
    AssumptionLine {
        title: line.title.clone(),
        place: line.place.clone(),
        value: text.input_value(value.likely, unit),
        range,
        footing: line.footing,
        footing_name: line.footing.words(text.texts),
        standing: standing(line.footing),
        as_of: line
            .as_of
            .map_or_else(String::new, |month| text.texts.month(month)),
        source: shortened(&source.join(" · ")),
        effect,
    }
}
