//! Names as long as paper takes them: what is longer is cut off, and says so.

use std::borrow::Cow;

use crate::domain::BusinessCase;

/// The most letters of the title of the case.
const LONGEST_TITLE: usize = 200;

/// The case with names that paper takes: of no more letters than `longest`.
pub(super) fn fitting(case: &BusinessCase, longest: usize) -> Cow<'_, BusinessCase> {
    let mut own = case.clone();
    let mut is_cut = shorten(&mut own.title, LONGEST_TITLE);
    let names = own
        .segments
        .iter_mut()
        .map(|item| &mut item.name)
        .chain(own.touchpoints.iter_mut().map(|item| &mut item.name))
        .chain(own.drivers.iter_mut().map(|item| &mut item.name))
        .chain(own.frictions.iter_mut().map(|item| &mut item.name))
        .chain(own.options.iter_mut().map(|item| &mut item.name))
        .chain(&mut own.organisation)
        .chain(&mut own.author);
    for name in names {
        is_cut |= shorten(name, longest);
    }
    if is_cut {
        Cow::Owned(own)
    } else {
        Cow::Borrowed(case)
    }
}

fn shorten(name: &mut String, longest: usize) -> bool {
    let Some((end, _)) = name.char_indices().nth(longest) else {
        return false;
    };
    let kept = name[..end].trim_end();
    *name = format!("{kept}…");
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::complete;

    #[test]
    fn only_what_is_too_long_is_cut_off() {
        let mut case = complete();
        assert!(matches!(fitting(&case, 72), Cow::Borrowed(_)));
        case.options[0].name = "é".repeat(300);
        let fitting = fitting(&case, 72);
        assert_eq!(fitting.options[0].name.chars().count(), 73);
        assert!(fitting.options[0].name.ends_with('…'));
        assert_eq!(fitting.drivers, case.drivers);
    }
}
