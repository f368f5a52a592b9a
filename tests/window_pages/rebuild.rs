//! A newcomer builds the webshop from an empty case: types what there is little of, and pastes what stands in a spreadsheet.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::Page;
use rox_case::domain::Plan;
use rox_case::engine::evaluate;

use super::cells::{click_cell, paste, press, press_with, type_in};
use crate::support::golden;
use crate::support::window::{ENGLISH, Look, Shown, document, field, go_to, harness};

/// High enough for whole pages: what is scrolled away cannot be clicked on.
const WHOLE: Look = Look {
    size: [1280.0, 2600.0],
    ..ENGLISH
};

const SEGMENTS: [&str; 2] = [
    "Consumers|420,000|32%|210|34%|90,000|900,000|3%|1.4|6.5|0.03|0",
    "Small business|16000|16 %|2400|28 %|2400|0|0%|3.2|9|0.01|0.3",
];
const TOUCHPOINTS: &str = "\
Find\tBefore purchase\t100%
Order\tDuring purchase\t100%
Receive\tDuring purchase\t97%
Get help\tAfter purchase\t35%
Return or keep\tAfter purchase\t60%
";
const FRICTIONS: &str = "\
Parcel late\tReceive\t0.6\t5%\t4%\t1%\t30%\t45%\t0.5
Refund chased\tReturn or keep\t0.2\t6%\t5%\t1%\t55%\t60%\t0.9
";
const DRIVERS: &str = "\
Range is really in stock\tFind\t2\t6.9\t7.9\t8.5\t8\t\tIntegrity\tBrand\tBasic\tnone
Search finds it\tFind\t2\t7.2\t7.4\t\t\t\tTime and effort\tProduct\tPerformance\tnone
Checkout is quick\tOrder\t3\t7\t7.8\t\t8.2\t\tTime and effort\tCustomers\tPerformance\tnone
On time as promised\tReceive\t4\t6.4\t8.1\t9\t7.8\t\tExpectations\tCustomers\tBasic\tParcel late
Unboxing is a treat\tReceive\t1.5\t6.6\t6.1\t\t\t\tPersonalisation\tCustomers\tAttractive\tnone
Short wait for help\tGet help\t3\t5.7\t7.2\t\t\t\tTime and effort\tEmployees\tPerformance\tnone
Solved at once\tGet help\t3\t6.2\t7.9\t\t\t\tResolution\tEmployees\tBasic\tnone
Money back quickly\tReturn or keep\t2\t6.5\t8\t\t\t\tIntegrity\tCustomers\tBasic\tRefund chased
";
/// Name, in the plan, category, owner, scale, once, per year, start, build, ramp, run, fade, delay, fixed, uplift, success.
const OPTIONS: &str = "\
Honest delivery promise and live tracking\tyes\tProcess\tLogistics\t100%\t480000\t420000\t700000\t140000\t120000\t190000\tJan 2027\t6\t3\t\t6\t1\t0\t4\t40%\t10%\t100%
Call-back and first-time-right help\tyes\tPeople\tService\t100%\t180000\t150000\t260000\t160000\t140000\t220000\tApr 2027\t4\t4\t\t6\t0\t\t\t30%\t0%\t100%
Gift in every parcel\tyes\tReward\tMarketing\t100%\t60000\t50000\t80000\t520000\t480000\t620000\tJan 2027\t2\t1\t\t6\t0\t\t\t10%\t0%\t100%
Refund in 24 hours\tyes\tProcess\tFinance\t100%\t220000\t180000\t330000\t45000\t35000\t60000\tJul 2027\t6\t2\t\t6\t0\t\t\t50%\t0%\t100%
";
const EFFECTS: [(&str, &str); 4] = [
    (
        "Honest delivery promise and live tracking",
        "\
Lift of delivered: On time as promised\t1.4\t0.8\t1.8\tOwn experiment\tPilot in two regions
Incidents removed: Parcel late\t35%\t20%\t45%\tOwn experiment
Change of expected: On time as promised\t−0.2\t−0.4\t0\tJudgement
",
    ),
    (
        "Call-back and first-time-right help",
        "\
Lift of delivered: Short wait for help\t1.6\t0.9\t2.2\tOwn survey
Lift of delivered: Solved at once\t1.2\t0.6\t1.6\tOwn survey
Resolved more often: Parcel late\t20%\t10%\t30%\tOwn trend
",
    ),
    (
        "Gift in every parcel",
        "Lift of delivered: Unboxing is a treat\t2.6\t1.5\t3.2\tOwn survey\n",
    ),
    (
        "Refund in 24 hours",
        "\
Lift of delivered: Money back quickly\t1.3\t0.8\t1.7\tOwn trend
Incidents removed: Refund chased\t60%\t40%\t75%\tOwn trend
Saving\t60000\t40000\t80000\tOwn trend
",
    ),
];

/// Types into a field for one number or a few words, over what stands in it.
fn enter(window: &mut Harness<'static, Shown>, name: &str, typed: &str) {
    field(window, name).focus();
    window.run();
    press_with(window, Modifiers::COMMAND, Key::A);
    field(window, name).type_text(typed);
    window.run();
    press(window, Key::Enter);
}

fn click(window: &mut Harness<'static, Shown>, name: &str) {
    let button = window.get_all_by_role_and_label(Role::Button, name).last();
    button.unwrap().click();
    window.run();
}

/// Adds a first row to a grid and pastes a block over it.
fn fill(window: &mut Harness<'static, Shown>, add: &str, block: &str) {
    click(window, add);
    paste(window, &block.replace('\n', "\r\n"));
}

fn by_hand(window: &mut Harness<'static, Shown>) {
    go_to(window, "page-case-settings");
    enter(window, "Title", "Webshop: keep the delivery promise");
    enter(window, "First month", "Jan 2027");
    enter(window, "Horizon", "5");
    enter(window, "Contingency", "10%");
    enter(window, "Budget", "3,000,000");
    enter(window, "Growth of costs", "2");
    enter(window, "Width of the sweet spot", "0.6");

    go_to(window, "page-customers");
    for row in SEGMENTS {
        click(window, "Add segment");
        for cell in row.split('|') {
            type_in(window, cell);
            press(window, Key::Tab);
        }
    }
    go_to(window, "page-journey");
    fill(window, "Add touchpoint", TOUCHPOINTS);
    go_to(window, "page-customers");
    fill(window, "Add friction", FRICTIONS);
    go_to(window, "page-journey");
    fill(window, "Add driver", DRIVERS);

    go_to(window, "page-options");
    click(window, "Add an option");
    let table = window.get_by_role_and_label(Role::RadioButton, "As a table");
    table.click();
    window.run();
    let cells = window.get_all_by_role(Role::GridCell);
    let first = cells.map(|cell| cell.accesskit_node().label().unwrap_or_default());
    let first = first.into_iter().next().unwrap();
    click_cell(window, &first);
    paste(window, OPTIONS);
    for (place, (option, effects)) in EFFECTS.iter().enumerate() {
        let cells = window.get_all_by_role(Role::GridCell);
        let name = cells
            .filter_map(|cell| cell.accesskit_node().label())
            .find(|label| label.ends_with(&format!(": {option}")));
        click_cell(window, &name.unwrap());
        if place == 0 {
            click(window, "As a table");
        }
        fill(window, "Add an effect", effects);
    }
}

#[test]
fn a_newcomer_rebuilds_the_webshop_from_an_empty_case_to_the_cent() {
    let mut window = harness(WHOLE, None);
    window.run();
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert_eq!(
        window.state().window.as_ref().unwrap().page(),
        Page::CaseSettings
    );
    assert!(document(&window).computation().result().is_none());
    by_hand(&mut window);
    let wanted = evaluate(&Plan::resolve(&golden("webshop.rox")).unwrap());
    let case = &document(&window).case;
    let problems = document(&window).computation().problems();
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(case.drivers.len(), 8);
    let effects: Vec<_> = case.options.iter().map(|o| o.effects.len()).collect();
    assert_eq!(effects, [3, 3, 1, 3]);
    let result = document(&window).computation().result().unwrap();
    assert!(
        (result.npv - wanted.npv).abs() < 0.005,
        "{} is not {}",
        result.npv,
        wanted.npv
    );
    assert_eq!(result.rox, wanted.rox);
    assert_eq!(result.warnings.len(), wanted.warnings.len());
}
