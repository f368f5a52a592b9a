//! Failures: how many are left, and how many customers leave and call because of them.

use crate::domain::{FrictionPlan, Target};
use crate::engine::figure::{CaseFigure, FrictionFigure, MonthFigure};
use crate::export::xlsx::context::Context;
use crate::export::xlsx::inputs::InputCells;
use crate::export::xlsx::options::EffectRows;
use crate::export::xlsx::page::{CellValue, MonthRow, Sheet};
use crate::export::xlsx::style::CellStyle;
use crate::export::xlsx::term::{Term, sum};

/// Leaving and contacts because of frictions, per customer in a year.
pub(super) struct Frictions {
    pub(super) hazard_today: CellValue,
    pub(super) contacts_today: CellValue,
    pub(super) hazard: MonthRow,
    pub(super) contacts: MonthRow,
}

pub(super) fn frictions(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    effects: &EffectRows,
) -> Frictions {
    let months = context.months;
    page.heading(context.texts.get("workbook-frictions"), CellStyle::Heading);
    let studies: Vec<[FrictionLine; 2]> = inputs
        .frictions
        .iter()
        .enumerate()
        .map(|(friction, cells)| {
            page.heading(&context.case.frictions[friction].name, CellStyle::Part);
            self::friction(page, context, inputs, effects, (friction, cells))
        })
        .collect();
    page.row += 1;
    let mut today = |figure: CaseFigure, symbol, which: usize| {
        let total = sum(studies.iter().map(|study| study[which].today.term()));
        page.fixed(&context.name(figure.key()), symbol, total, CellStyle::Rate)
    };
    let hazard_today = today(CaseFigure::FrictionHazardToday, "H\u{2080}", 0);
    let contacts_today = today(CaseFigure::FrictionContactsToday, "K\u{2080}", 1);
    let mut total = |figure: MonthFigure, symbol, which: usize| {
        let line = page.total(&context.name(figure.key()), symbol, CellStyle::Rate);
        page.months(line, months, |month| {
            sum(studies.iter().map(|study| study[which].line.at(month)))
        })
    };
    let hazard = total(MonthFigure::FrictionHazard, "H", 0);
    let contacts = total(MonthFigure::FrictionContacts, "K", 1);
    Frictions {
        hazard_today,
        contacts_today,
        hazard,
        contacts,
    }
}

/// What a friction does, today and month by month.
struct FrictionLine {
    today: CellValue,
    line: MonthRow,
}

fn friction(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    effects: &EffectRows,
    (friction, cells): (usize, &FrictionPlan<CellValue>),
) -> [FrictionLine; 2] {
    let months = context.months;
    let left = incidents_left(page, context, effects, friction);
    let added = |page: &mut Sheet, figure: FrictionFigure, symbol: &str, target: Target| {
        let group = effects.on(|found| found == target);
        (group.count() > 0).then(|| {
            let line = page.line(&context.name(figure.key()), symbol, CellStyle::Share);
            page.months(line, months, |month| {
                sum(group
                    .each()
                    .map(|(weight, planned)| planned.at(month) * weight.term()))
            })
        })
    };
    let resolved = added(
        page,
        FrictionFigure::ResolvedMore,
        "\u{394}r",
        Target::Resolution(friction),
    );
    let complained = added(
        page,
        FrictionFigure::ComplainedMore,
        "\u{394}c",
        Target::Complaints(friction),
    );
    let share = |base: &CellValue, added: Option<Term>| match added {
        Some(added) => (base.term() + added).clamped(0.0, 1.0),
        None => base.term(),
    };
    let leave = |complaints: &Term, resolution: &Term| {
        let heard = (1.0 - resolution) * cells.leave_if_unresolved.term()
            + resolution * cells.leave_if_resolved.term();
        (1.0 - complaints) * cells.leave_if_silent.term() + complaints * heard
    };
    let line = page.line(
        &context.texts.get("workbook-leave-per-incident"),
        "",
        CellStyle::Rate,
    );
    let leave_today = page.beside(
        &line,
        leave(
            &cells.complaint_share.term(),
            &cells.resolution_share.term(),
        ),
        CellStyle::Rate,
    );
    let leaving = page.months(line, months, |month| {
        let at = |line: &Option<MonthRow>| line.as_ref().map(|line| line.at(month));
        leave(
            &share(&cells.complaint_share, at(&complained)),
            &share(&cells.resolution_share, at(&resolved)),
        )
    });
    let line = page.line(
        &context.texts.get("workbook-incidents"),
        "n",
        CellStyle::Rate,
    );
    let incidents_today = page.beside(&line, cells.incidents_per_year.term(), CellStyle::Rate);
    let incidents = page.months(line, months, |month| {
        let left = left.as_ref().map(|left| left.at(month));
        left.map_or_else(
            || incidents_today.term(),
            |left| incidents_today.term() * left,
        )
    });
    let repeat = inputs.response.friction_repeat.term();
    let hazard_of = |incidents: &Term, leave: Term| incidents * (1.0 + &repeat * incidents) * leave;
    let line = page.line(
        &context.name(FrictionFigure::Hazard.key()),
        "H",
        CellStyle::Rate,
    );
    let today = page.beside(
        &line,
        hazard_of(&incidents_today.term(), leave_today.term()),
        CellStyle::Rate,
    );
    let hazard = FrictionLine {
        today,
        line: page.months(line, months, |month| {
            hazard_of(&incidents.at(month), leaving.at(month))
        }),
    };
    let line = page.line(
        &context.name(FrictionFigure::Contacts.key()),
        "K",
        CellStyle::Rate,
    );
    let today = page.beside(
        &line,
        incidents_today.term() * cells.contacts_per_incident.term(),
        CellStyle::Rate,
    );
    let contacts = FrictionLine {
        today,
        line: page.months(line, months, |month| {
            incidents.at(month) * cells.contacts_per_incident.term()
        }),
    };
    [hazard, contacts]
}

/// The part of the incidents that is left; none where no effect is on them. Of several effects the surest is there whenever
/// a less sure one is.
fn incidents_left(
    page: &mut Sheet,
    context: &Context<'_>,
    effects: &EffectRows,
    friction: usize,
) -> Option<MonthRow> {
    let texts = context.texts;
    let group = effects.on(|target| target == Target::Incidents(friction));
    if group.count() == 0 {
        return None;
    }
    let none_there = group.none_there(page, texts);
    let mut levels = Vec::new();
    for rank in 1..=group.count() {
        let number = texts.number(rank as f64, 0);
        let level = |key: &str| texts.with(key, &[("level", (&number).into())]);
        let threshold = page.fixed(
            &level("workbook-level-threshold"),
            "w",
            group.weight(rank),
            CellStyle::Share,
        );
        let line = page.line(
            &level("workbook-level-incidents"),
            "\u{3a0}",
            CellStyle::Share,
        );
        let chance = page.beside(
            &line,
            threshold.term() - group.weight(rank + 1),
            CellStyle::Share,
        );
        let line = page.months(line, context.months, |month| {
            let each = group.each().map(|(weight, planned)| {
                let kept = 1.0 - planned.at(month).clamped(0.0, 1.0);
                weight.term().reaches(threshold.term()).choose(kept, 1.0)
            });
            each.reduce(|product, kept| product * kept)
                .unwrap_or_else(|| 1.0.into())
        });
        levels.push((chance, line));
    }
    let line = page.line(
        &context.name(FrictionFigure::IncidentsLeft.key()),
        "",
        CellStyle::Share,
    );
    Some(page.months(line, context.months, |month| {
        let start = none_there.term();
        levels.iter().fold(start, |sum, (chance, line)| {
            sum + chance.term() * line.at(month)
        })
    }))
}
