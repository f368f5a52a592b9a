//! Words that fit their place: smaller where they are many, and cut off where even that is not enough.

use super::slide::{SlideFrame, TextRun};
use super::typeface::{self, LINE, cut, lines};

/// Space after a paragraph, points.
pub(super) const AFTER: f64 = 4.0;
/// How much smaller words may be, in steps.
const SMALLER: [f64; 5] = [1.0, 0.92, 0.84, 0.76, 0.68];
/// No words are set smaller than this, points.
const SMALLEST: f64 = 9.0;
/// Sets no one sees as a difference.
const SLACK: f64 = 1e-6;

/// The words below each other as they fit a frame. Those below give way first.
pub(super) fn fitted(words: &[TextRun], frame: SlideFrame) -> Vec<TextRun> {
    let mut set = Vec::new();
    for share in SMALLER {
        set = words.iter().map(|own| smaller(own, share)).collect();
        if height(&set, frame.width) <= frame.height + SLACK {
            return set;
        }
    }
    let mut left = frame.height + SLACK;
    let mut kept = Vec::new();
    for own in set {
        let line = own.size * LINE / 72.0;
        let most = (left / line) as usize;
        // A line stays, so that nothing is lost without a trace.
        if most == 0 && !kept.is_empty() {
            break;
        }
        let text = cut(&own.text, own.size, own.weight, frame.width, most.max(1));
        let own = TextRun { text, ..own };
        left -= height(std::slice::from_ref(&own), frame.width) + own.after / 72.0;
        kept.push(own);
    }
    kept
}

/// How high words below each other are, in inches.
pub(super) fn height(words: &[TextRun], width: f64) -> f64 {
    let of = |own: &TextRun| {
        let count = lines(&own.text, own.size, own.weight, width);
        count as f64 * own.size * LINE / 72.0
    };
    let above_last = words.split_last().map_or(&[][..], |(_, above)| above);
    let between: f64 = above_last.iter().map(|own| own.after / 72.0).sum();
    words.iter().map(of).sum::<f64>() + between
}

/// The words in one line.
pub(super) fn in_a_line(words: &TextRun, width: f64) -> TextRun {
    TextRun {
        text: cut(&words.text, words.size, words.weight, width, 1),
        ..words.clone()
    }
}

/// How wide the words are in one line, in inches.
pub(super) fn width(words: &TextRun) -> f64 {
    typeface::width(&words.text, words.size, words.weight)
}

fn smaller(words: &TextRun, share: f64) -> TextRun {
    let least = SMALLEST.min(words.size);
    TextRun {
        size: (words.size * share * 2.0).round() / 2.0,
        ..words.clone()
    }
    .at_least(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: SlideFrame = SlideFrame {
        x: 0.0,
        y: 0.0,
        width: 4.0,
        height: 1.0,
    };

    fn words(text: &str, size: f64) -> TextRun {
        TextRun::new(text, size)
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let own = [words("A short line", 18.0), words("and another", 12.0)];
        let sizes: Vec<f64> = fitted(&own, FRAME).iter().map(|own| own.size).collect();
        assert_eq!(sizes, [18.0, 12.0]);
    }

    #[test]
    fn what_does_not_fit_gets_smaller_before_it_is_cut() {
        let long = "words that go on ".repeat(7);
        let set = fitted(&[words(&long, 18.0)], FRAME);
        assert!(set[0].size < 18.0 && set[0].text == long, "{set:?}");
        let far = "words that go on ".repeat(70);
        let set = fitted(&[words(&far, 18.0), words("lost", 10.0)], FRAME);
        assert!(set[0].text.ends_with('…'), "{set:?}");
        assert!(height(&set, FRAME.width) <= FRAME.height + 1e-3, "{set:?}");
    }

    #[test]
    fn even_a_frame_without_height_shows_a_line() {
        let flat = SlideFrame {
            height: 0.0,
            ..FRAME
        };
        assert_eq!(fitted(&[words("a name", 10.0)], flat).len(), 1);
    }
}
