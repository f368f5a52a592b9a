//! Cases whose names are as long as somebody may write them.

use std::sync::OnceLock;

use rox_case::domain::BusinessCase;

use super::known::Known;
use super::large_case::large_case;

/// The largest case with long names over ten years, computed once.
pub(crate) fn longest() -> &'static Known {
    static LONGEST: OnceLock<Known> = OnceLock::new();
    LONGEST.get_or_init(|| {
        let mut case = with_long_names(large_case());
        case.horizon_years = 10;
        Known::of(case)
    })
}

/// The case with names of three hundred letters.
pub(crate) fn with_long_names(mut case: BusinessCase) -> BusinessCase {
    const MORE: &str =
        ": a name that somebody has written down with all that there is to say about it";
    const LETTERS: usize = 300;
    let long = |name: &str| -> String {
        let all = name.chars().chain(MORE.chars().cycle());
        all.take(LETTERS).collect()
    };
    case.title = long(&case.title);
    for option in &mut case.options {
        option.name = long(&option.name);
    }
    for driver in &mut case.drivers {
        driver.name = long(&driver.name);
    }
    for friction in &mut case.frictions {
        friction.name = long(&friction.name);
    }
    for touchpoint in &mut case.touchpoints {
        touchpoint.name = long(&touchpoint.name);
    }
    for segment in &mut case.segments {
        segment.name = long(&segment.name);
    }
    case
}
