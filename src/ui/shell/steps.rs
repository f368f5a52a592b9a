//! The steps of the work at the left, in their three groups, with a count where something needs attention.

use egui::{Align2, CornerRadius, CursorIcon, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2};

use crate::app::commands::Command;
use crate::app::{Page, PageGroup};
use crate::engine::finding::Severity;
use crate::text::Texts;
use crate::ui::request::Requests;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::sign::Sign;

/// The pages that there are. A step without a page is not shown.
pub(crate) const PAGES: [Page; 12] = [
    Page::CaseSettings,
    Page::Journey,
    Page::Customers,
    Page::Options,
    Page::Result,
    Page::SweetSpot,
    Page::Compare,
    Page::Risk,
    Page::Portfolio,
    Page::Evidence,
    Page::Checks,
    Page::BoardPaper,
];

/// What needs attention on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attention {
    /// The page.
    pub(crate) page: Page,
    /// How many things.
    pub(crate) count: usize,
    /// The gravest of them.
    pub(crate) severity: Severity,
}

/// Shows the steps. The page that is open is marked.
pub(crate) fn steps_ui(
    ui: &mut Ui,
    texts: &Texts,
    open: Page,
    attention: &[Attention],
    requests: &mut Requests,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for group in PageGroup::ALL {
        let pages: Vec<Page> = PAGES
            .into_iter()
            .filter(|page| page.group() == group)
            .collect();
        if pages.is_empty() {
            continue;
        }
        group_ui(ui, &texts.get(group.text_key()));
        for page in pages {
            let needs = attention
                .iter()
                .find(|attention| attention.page == page && attention.count > 0);
            if step_ui(ui, texts, page, page == open, needs) {
                requests.command(Command::GoTo(page));
            }
        }
        ui.add_space(space::LARGE);
    }
}

fn group_ui(ui: &mut Ui, name: &str) {
    let tokens = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    ui.painter().text(
        pos2(rect.left() + 10.0, rect.center().y),
        Align2::LEFT_CENTER,
        name,
        fonts::secondary(),
        tokens.secondary,
    );
}

fn step_ui(
    ui: &mut Ui,
    texts: &Texts,
    page: Page,
    is_open: bool,
    needs: Option<&Attention>,
) -> bool {
    let tokens = Tokens::of(ui);
    let name = texts.get(page.text_key());
    let desired = Vec2::new(ui.available_width(), space::ROW);
    let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
    let spoken = match needs {
        Some(needs) => texts.with(
            "step-with-attention",
            &[
                ("page", name.as_str().into()),
                ("count", needs.count.into()),
            ],
        ),
        None => name.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &spoken));
    let painter = ui.painter();
    let fill = match (is_open, response.hovered()) {
        (true, _) => Some(tokens.selected),
        (false, true) => Some(tokens.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, CornerRadius::same(space::CONTROL_RADIUS), fill);
    }
    let (font, ink) = if is_open {
        (fonts::strong(), tokens.accent)
    } else {
        (fonts::body(), tokens.text)
    };
    let left = pos2(rect.left() + 10.0, rect.center().y);
    painter.text(left, Align2::LEFT_CENTER, name, font, ink);
    if let Some(needs) = needs {
        let ink = tokens.severity(needs.severity).ink;
        let right = pos2(rect.right() - 14.0, rect.center().y);
        Sign::of_severity(needs.severity).paint(painter, right, 8.0, ink);
        painter.text(
            right - Vec2::new(10.0, 0.0),
            Align2::RIGHT_CENTER,
            needs.count.to_string(),
            fonts::secondary_strong(),
            ink,
        );
    }
    focus_ring(ui, &response);
    let response = match needs {
        Some(_) => response.on_hover_text(spoken),
        None => response,
    };
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
