//! Text that can be printed: every letter has a glyph, nothing steers the reader's device, and no word is wider than a line.

use super::fonts::PaperFonts;

/// What stands where the font has no glyph.
pub(super) const NO_GLYPH: char = '□';
/// Words longer than this get places at which they may be broken.
const LONG_WORD: usize = 18;
/// So many letters stand between two of them.
const PIECE: usize = 10;
/// A place at which a word may be broken, without width.
const BREAK: char = '\u{200b}';
/// No text of a case is longer on paper.
const LONGEST: usize = 2_000;

/// The text as it can be printed.
pub(super) fn printable(text: &str) -> String {
    let fonts = PaperFonts::get();
    let mut kept = String::with_capacity(text.len());
    let mut in_word = 0;
    for letter in text.chars().take(LONGEST) {
        let Some(letter) = printed(fonts, letter) else {
            continue;
        };
        if letter.is_whitespace() {
            in_word = 0;
        } else {
            in_word += 1;
            if in_word > LONG_WORD && in_word % PIECE == 0 {
                kept.push(BREAK);
            }
        }
        kept.push(letter);
    }
    kept
}

/// The letter that is printed; none for what has no place on paper.
fn printed(fonts: &PaperFonts, letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\t' => Some(' '),
        // What the reader does not see could still turn the text around or hide it.
        _ if letter.is_control() || is_invisible(letter) => None,
        _ if fonts.has(letter) => Some(letter),
        _ if letter.is_whitespace() => Some(' '),
        _ => Some(NO_GLYPH),
    }
}

/// Marks of direction, joiners, variation selectors and tags.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_ours_is_printed_as_it_is() {
        let text = "Ruimte voor € 4,58 mln – ‘geschenk’, −3 % → ±2… ē ő Ж";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn what_steers_or_hides_is_gone_and_what_has_no_glyph_is_marked() {
        assert_eq!(
            printable("a\u{202e}b\u{0}c\u{7}d\u{200d}e\u{feff}"),
            "abcde"
        );
        assert_eq!(printable("one\ntwo\tthree"), "one two three");
        assert_eq!(printable("客 ✈"), "□ □");
    }

    #[test]
    fn a_very_long_word_can_be_broken() {
        let word = "w".repeat(100);
        let printed = printable(&word);
        assert_eq!(printed.replace(BREAK, ""), word);
        let pieces: Vec<usize> = printed.split(BREAK).map(str::len).collect();
        assert!(
            pieces.iter().all(|length| *length <= LONG_WORD + PIECE),
            "{pieces:?}"
        );
        assert_eq!(
            printable(&"w".repeat(9_999)).replace(BREAK, "").len(),
            LONGEST
        );
    }
}
