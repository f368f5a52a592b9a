//! Which other options an option requires and excludes: chips to take off, and a list of the others to add.

use egui::{CornerRadius, CursorIcon, Key, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::{FieldPath, InvestmentOption, Problem, ProblemKind};
use crate::text::CaseText;
use crate::ui::reveal;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::fields::{ItemFields, message_ui};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{choice, label};

/// How one option stands to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Requires,
    Excludes,
}

/// The texts of a relation.
struct RelationTexts {
    field: &'static str,
    caption: &'static str,
    help: &'static str,
    add: &'static str,
    remove: &'static str,
}

impl Relation {
    fn words(self) -> RelationTexts {
        match self {
            Self::Requires => RelationTexts {
                field: "requires",
                caption: "relations-requires",
                help: "relations-requires-help",
                add: "relations-add-required",
                remove: "relations-remove-required",
            },
            Self::Excludes => RelationTexts {
                field: "excludes",
                caption: "relations-excludes",
                help: "relations-excludes-help",
                add: "relations-add-excluded",
                remove: "relations-remove-excluded",
            },
        }
    }

    fn list(self, option: &InvestmentOption) -> &Vec<String> {
        match self {
            Self::Requires => &option.requires,
            Self::Excludes => &option.excludes,
        }
    }

    fn list_mut(self, option: &mut InvestmentOption) -> &mut Vec<String> {
        match self {
            Self::Requires => &mut option.requires,
            Self::Excludes => &mut option.excludes,
        }
    }
}

/// Shows what the option at `position` requires and excludes.
pub(super) fn relations_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    options: &mut [InvestmentOption],
    position: usize,
) {
    for relation in [Relation::Requires, Relation::Excludes] {
        relation_ui(ui, fields, options, position, relation);
    }
}

fn relation_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    options: &mut [InvestmentOption],
    position: usize,
    relation: Relation,
) {
    const CAPTION: f32 = 72.0;
    let text = &fields.text;
    let words = relation.words();
    let path = fields.path.field(words.field);
    let mut removed = None;
    let mut added = None;
    ui.horizontal_top(|ui| {
        let room = vec2(CAPTION, space::CONTROL);
        let left = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(room, left, |ui| {
            ui.set_min_width(CAPTION);
            let ink = Tokens::of(ui).secondary;
            label::cut_ui(ui, &text.get(words.caption), fonts::secondary(), ink)
                .on_hover_text(text.get(words.help));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::TIGHT);
            for (place, id) in relation.list(&options[position]).iter().enumerate() {
                let name = name_of(options, id);
                let removal = text.with(words.remove, &[("option", name.as_str().into())]);
                if chip_ui(ui, &name, &removal) {
                    removed = Some(place);
                }
            }
            let Some(picked) = add_ui(ui, text, options, position, relation) else {
                return;
            };
            reveal::arrive(&picked.response, &path);
            if removed.is_some() {
                // What had the keyboard is gone.
                picked.response.request_focus();
            }
            added = picked.chosen.map(|place| options[place].id.clone());
        });
    });
    let list = relation.list_mut(&mut options[position]);
    if let Some(place) = removed {
        list.remove(place);
    }
    list.extend(added);
    for message in messages(fields, options, position, &path) {
        message_ui(ui, &message);
    }
}

/// The name of an option; its id where there is no such option.
fn name_of(options: &[InvestmentOption], id: &str) -> String {
    options
        .iter()
        .find(|option| option.id == id)
        .map_or_else(|| id.to_owned(), |option| option.name.clone())
}

/// Lets the user choose an option to add, by its place; nothing where there is none to add.
fn add_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    options: &[InvestmentOption],
    position: usize,
    relation: Relation,
) -> Option<choice::ChoiceResponse<usize>> {
    const WIDTH: f32 = 132.0;
    let own = &options[position];
    let choices: Vec<(usize, String)> = options
        .iter()
        .enumerate()
        .filter(|(place, other)| {
            // What is required cannot be excluded as well.
            let is_named = own.requires.contains(&other.id) || own.excludes.contains(&other.id);
            *place != position && !is_named
        })
        .map(|(place, other)| (place, other.name.clone()))
        .collect();
    if choices.is_empty() && relation.list(own).is_empty() {
        label::caption_ui(ui, &text.get("relations-none"));
        return None;
    }
    if choices.is_empty() {
        return None;
    }
    let words = relation.words();
    let salt = (words.field, "add");
    let prompt = text.get("relations-add");
    let name = text.get(words.add);
    Some(choice::pick_ui(ui, salt, &name, &prompt, WIDTH, &choices))
}

/// A name that can be taken off; says whether that was asked for.
fn chip_ui(ui: &mut Ui, name: &str, removal: &str) -> bool {
    const CROSS: f32 = 8.0;
    const HEIGHT: f32 = 24.0;
    let tokens = Tokens::of(ui);
    let around = CROSS + 3.0 * space::SMALL;
    let room = ui.max_rect().width() - around;
    let galley = label::cut_galley(ui, name, fonts::secondary(), room);
    let size = vec2(galley.size().x + around, space::CONTROL);
    let (whole, response) = ui.allocate_exact_size(size, Sense::click());
    let rect = egui::Rect::from_center_size(whole.center(), vec2(size.x, HEIGHT));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, removal));
    let fill = if response.hovered() {
        tokens.hover
    } else {
        tokens.selected
    };
    let radius = CornerRadius::same(HEIGHT as u8 / 2);
    let edge = Stroke::new(space::HAIRLINE, tokens.border);
    ui.painter()
        .rect(rect, radius, fill, edge, StrokeKind::Inside);
    let place = pos2(
        rect.left() + space::SMALL,
        rect.center().y - galley.size().y / 2.0,
    );
    let end = place.x + galley.size().x;
    ui.painter().galley(place, galley, tokens.text);
    let cross = pos2(end + space::SMALL + CROSS / 2.0, rect.center().y);
    Sign::Cross.paint(ui.painter(), cross, CROSS, tokens.secondary);
    focus_ring(ui, &response);
    let is_deleted = response.has_focus()
        && ui.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace));
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(removal)
        .clicked()
        || is_deleted
}

/// What is wrong with the list at a path, the circles of requirements that the option is part of included.
fn messages(
    fields: &ItemFields<'_>,
    options: &[InvestmentOption],
    position: usize,
    path: &FieldPath,
) -> Vec<String> {
    let own = &options[position].id;
    let is_of_requires = *path == fields.path.field("requires");
    let concerns = |problem: &&Problem| {
        let goes_round = match &problem.kind {
            ProblemKind::RequiresCycle { options } => is_of_requires && options.contains(own),
            _ => false,
        };
        goes_round || path.leads_into(&problem.path)
    };
    let name = |id: &str| name_of(options, id);
    fields
        .problems
        .iter()
        .filter(concerns)
        .map(|problem| fields.text.texts.problem_here(&named(problem, name)))
        .collect()
}

/// A problem that speaks of options by their names.
fn named(problem: &Problem, name: impl Fn(&str) -> String) -> Problem {
    let mut problem = problem.clone();
    if let ProblemKind::RequiresCycle { options } = &mut problem.kind {
        for option in options {
            *option = name(option);
        }
    }
    problem
}
