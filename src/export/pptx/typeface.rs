//! How wide the letters of the slides are, so that no words get less room than they take.
//!
//! The widths are those of Arial and of the typefaces that stand in for it, which are all alike. A program that shows the
//! slides brings the typeface; none is part of this one.

use crate::present::drawing::{FontWeight, Letters};

/// The typeface; one that every office has.
pub(super) const NAME: &str = "Arial";
/// From foot to foot of two lines, as a multiple of the size.
pub(super) const LINE: f64 = 1.17;
/// Widths of the letters from the blank to the tilde, in thousandths of the size.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// The same for bold letters.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// The letters of the slides.
pub(super) struct Arial;

impl Letters for Arial {
    fn advance(&self, letter: char, weight: FontWeight) -> f64 {
        let widths = match weight {
            FontWeight::Regular => &REGULAR,
            FontWeight::Strong => &BOLD,
        };
        let of = |letter: char| {
            let place = (letter as usize).checked_sub(' ' as usize)?;
            widths.get(place).copied()
        };
        let thousandths = match letter {
            '\u{a0}' | '·' | '‘' | '’' | '‚' => 278,
            '\u{200b}'..='\u{200f}' | '\u{2060}' => 0,
            '€' | '–' => 556,
            '−' | '±' | '×' => 584,
            '“' | '”' | '„' => 500,
            // Letters with accents are as wide as the widest of their kind.
            'À'..='Þ' => 778,
            'ß'..='ÿ' => 611,
            '\u{100}'..='\u{24f}' => 722,
            // What is in no table of ours is taken for wide.
            _ => of(letter).unwrap_or(1_000),
        };
        f64::from(thousandths) / 1_000.0
    }
}

/// How wide words are in one line, in inches.
pub(super) fn width(words: &str, size: f64, weight: FontWeight) -> f64 {
    let advance = |letter| Arial.advance(letter, weight);
    size * words.chars().map(advance).sum::<f64>() / 72.0
}

/// How many lines words take that are `room` inches wide at most. A word without room begins on a new line, and is broken
/// where even that is too short.
pub(super) fn lines(words: &str, size: f64, weight: FontWeight, room: f64) -> usize {
    let blank = width(" ", size, weight);
    let (mut count, mut used) = (1, 0.0);
    for word in words.split(' ') {
        let own = width(word, size, weight);
        if used > 0.0 && used + blank + own <= room {
            used += blank + own;
            continue;
        }
        if used > 0.0 {
            count += 1;
        }
        used = own;
        // A letter that does not fit goes to the next line.
        let line = (room - size / 72.0).max(size / 72.0);
        while used > room {
            used -= line;
            count += 1;
        }
    }
    count
}

/// As much of the words as so many lines take, with "…" where they are cut off.
pub(super) fn cut(words: &str, size: f64, weight: FontWeight, room: f64, most: usize) -> String {
    if lines(words, size, weight, room) <= most {
        return words.to_owned();
    }
    let mut kept = words.to_owned();
    while kept.pop().is_some() {
        let shortened = format!("{}…", kept.trim_end());
        if lines(&shortened, size, weight, room) <= most {
            return shortened;
        }
    }
    "…".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: f64 = 72.0;

    #[test]
    fn words_are_as_wide_as_their_letters() {
        assert!((width("AV i", SIZE, FontWeight::Regular) - 1.834).abs() < 1e-9);
        assert!(width("i", SIZE, FontWeight::Strong) > width("i", SIZE, FontWeight::Regular));
        assert!(width("−€\u{2060}1", SIZE, FontWeight::Regular) - 1.696 < 1e-9);
        assert!(width("客", SIZE, FontWeight::Regular) >= 1.0);
    }

    #[test]
    fn words_go_on_in_the_next_line_and_long_ones_are_broken() {
        let lines = |words, room| lines(words, SIZE, FontWeight::Regular, room);
        assert_eq!(lines("aaa", 1.7), 1);
        assert_eq!(lines("aaa aaa", 1.7), 2);
        assert_eq!(lines("aaa aaa", 3.7), 1);
        assert_eq!(lines("", 3.7), 1);
        assert!(lines(&"W".repeat(10), 4.0) >= 3);
    }

    #[test]
    fn what_has_no_lines_left_is_cut_and_says_so() {
        let cut = |words, most| cut(words, SIZE, FontWeight::Regular, 3.0, most);
        assert_eq!(cut("aaa aaa", 2), "aaa aaa");
        let short = cut("aaa aaa aaa", 2);
        assert!(short.starts_with("aaa") && short.ends_with('…'), "{short}");
        assert!(lines(&short, SIZE, FontWeight::Regular, 3.0) <= 2);
        assert_eq!(cut("", 0), "…");
    }
}
