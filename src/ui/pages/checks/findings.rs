//! What was found: one card for each check, with every place in which it found something.

use egui::{Align, Rect, RichText, Ui};

use crate::app::CaseComputation;
use crate::domain::{BusinessCase, FieldPath, ItemKind};
use crate::engine::finding::{CheckCode, Finding, Severity, Subject};
use crate::present::why::of_finding;
use crate::text::{CaseText, FindingText};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip, label};

use super::beside_ui;

/// What it takes to show findings.
pub(super) struct Findings<'a> {
    pub(super) text: &'a CaseText<'a>,
    pub(super) case: &'a BusinessCase,
    /// What was computed of it.
    pub(super) computed: &'a CaseComputation,
    /// The option whose finding was asked for.
    pub(super) about: Option<&'a str>,
}

/// A finding in words.
struct SpokenFinding<'a> {
    finding: &'a Finding,
    words: FindingText,
}

impl Findings<'_> {
    /// Shows the findings of one severity, those of a check together.
    pub(super) fn severity_ui(
        &self,
        ui: &mut Ui,
        severity: Severity,
        findings: &[&Finding],
        requests: &mut Requests,
    ) {
        if findings.is_empty() {
            return;
        }
        let text = self.text;
        ui.add_space(space::SMALL);
        ui.horizontal(|ui| {
            chip::severity_ui(ui, text.texts, severity);
            let count = text.with("checks-count", &[("count", findings.len().into())]);
            label::caption_ui(ui, &count);
        });
        // They come in the order of their codes.
        for of_check in findings.chunk_by(|one, other| one.code == other.code) {
            let said: Vec<SpokenFinding<'_>> = of_check
                .iter()
                .map(|finding| SpokenFinding {
                    finding,
                    words: text.texts.finding(finding, self.case),
                })
                .collect();
            self.check_ui(ui, &said, requests);
        }
    }

    fn check_ui(&self, ui: &mut Ui, said: &[SpokenFinding<'_>], requests: &mut Requests) {
        let Some(first) = said.first() else {
            return;
        };
        let is_asked = |said: &SpokenFinding<'_>| {
            self.about.is_some() && option_of(said.finding) == self.about
        };
        let shown = card::frame(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            ui.horizontal_top(|ui| {
                ui.label(
                    RichText::new(first.finding.code.name())
                        .font(fonts::secondary_strong())
                        .color(Tokens::of(ui).secondary),
                );
                label::strong_ui(ui, &first.words.title);
            });
            label::remark_ui(ui, &first.words.why);
            // What is to be done is said once where it is the same everywhere.
            let is_shared = said.len() > 1
                && said
                    .iter()
                    .all(|said| said.words.way_out == first.words.way_out);
            for (place, said) in said.iter().enumerate() {
                ui.add_space(space::TIGHT);
                let found = self.found_ui(ui, said, is_shared, requests);
                self.offer_why(ui, said, place, found);
            }
            if is_shared {
                ui.add_space(space::TIGHT);
                label::body_ui(ui, &first.words.way_out);
            }
        });
        if said.iter().any(is_asked) {
            shown.response.scroll_to_me(Some(Align::Center));
        }
    }

    /// What was found at one place, what to do about it unless that is said elsewhere, and the way there. Says where what
    /// was found stands.
    fn found_ui(
        &self,
        ui: &mut Ui,
        said: &SpokenFinding<'_>,
        is_shared: bool,
        requests: &mut Requests,
    ) -> Rect {
        let way = way_to(said.finding, self.case);
        let beside = |ui: &mut Ui, words: &str, requests: &mut Requests| {
            let Some((path, go)) = way else {
                return label::body_ui(ui, words).rect;
            };
            let go = self.text.get(go);
            let button = Button::secondary(&go).with_sign(Sign::ChevronRight);
            let shown = beside_ui(ui, words, button);
            if shown.is_pressed {
                requests.ask(UserRequest::ShowField(path));
            }
            shown.words
        };
        if is_shared {
            return beside(ui, &said.words.found, requests);
        }
        let found = label::body_ui(ui, &said.words.found).rect;
        beside(ui, &said.words.way_out, requests);
        found
    }

    /// Lets the numbers of what was found be asked why.
    fn offer_why(&self, ui: &Ui, said: &SpokenFinding<'_>, place: usize, found: Rect) {
        let computed = self.computed;
        let told = of_finding(
            self.text,
            &computed.case,
            &computed.plan,
            &computed.result,
            said.finding,
            &said.words.found,
        );
        let salt = format!("{} {place}", said.finding.code.name());
        why::offer_each(ui, self.text.texts, found, &salt, &told);
    }
}

/// The option that a finding is about, if it is about one.
fn option_of(finding: &Finding) -> Option<&str> {
    finding.subjects.iter().find_map(|subject| match subject {
        Subject::Option(id) => Some(id.as_str()),
        Subject::Case
        | Subject::Finance(_)
        | Subject::Response(_)
        | Subject::Segment(_)
        | Subject::Touchpoint(_)
        | Subject::Driver(_)
        | Subject::Friction(_)
        | Subject::Measurements => None,
    })
}

/// Where to act on a finding: the first thing that it is about and that has a field, with the words for going there.
fn way_to(finding: &Finding, case: &BusinessCase) -> Option<(FieldPath, &'static str)> {
    finding.subjects.iter().find_map(|subject| {
        let root = FieldPath::root();
        Some(match subject {
            Subject::Case => return None,
            Subject::Finance(field) => (root.field("finance").field(field), "checks-go"),
            Subject::Response(field) => (FieldPath::dotted(field), "checks-go"),
            Subject::Measurements => (root.field("measurements"), "checks-go-measurements"),
            Subject::Segment(id) => (case.path_of(ItemKind::Segment, id)?, "checks-go-segment"),
            Subject::Touchpoint(id) => (
                case.path_of(ItemKind::Touchpoint, id)?,
                "checks-go-touchpoint",
            ),
            Subject::Driver(id) => (case.path_of(ItemKind::Driver, id)?, "checks-go-driver"),
            Subject::Friction(id) => (case.path_of(ItemKind::Friction, id)?, "checks-go-friction"),
            Subject::Option(id) => {
                let option = case.path_of(ItemKind::Option, id)?;
                let path = match finding.code {
                    CheckCode::F28 => option.field("start_month"),
                    _ => option,
                };
                (path, "checks-go-option")
            }
        })
    })
}
