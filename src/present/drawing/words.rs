//! How wide words are, and how they are fitted into the room that there is.

use super::placement::Bounds;
use super::{Drawing, Shape};
use crate::present::palette::Color;

/// How heavy words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontWeight {
    /// As they are.
    Regular,
    /// What stands out.
    Strong,
}

/// The widths of the letters of the font that is written in.
pub trait Letters {
    /// How wide a letter is, in shares of the size.
    fn advance(&self, letter: char, weight: FontWeight) -> f64;

    /// How wide words on one line are, in shares of the size.
    fn width(&self, words: &str, weight: FontWeight) -> f64 {
        words
            .chars()
            .map(|letter| self.advance(letter, weight))
            .sum()
    }
}

/// How words stand to their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// They begin there.
    Left,
    /// Their middle is there.
    Middle,
    /// They end there.
    Right,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Face {
    pub(super) size: f64,
    pub(super) weight: FontWeight,
    pub(super) color: Color,
}

impl Face {
    pub(super) fn new(size: f64, weight: FontWeight, color: Color) -> Self {
        Self {
            size,
            weight,
            color,
        }
    }

    /// How far below the middle of capitals their foot is.
    pub(super) fn drop(self) -> f64 {
        0.36 * self.size
    }

    pub(super) fn width(self, letters: &dyn Letters, words: &str) -> f64 {
        self.size * letters.width(words, self.weight)
    }

    /// The words as far as they have room, with "…" where they are cut off.
    pub(super) fn cut(self, letters: &dyn Letters, words: &str, room: f64) -> String {
        if self.width(letters, words) <= room {
            return words.to_owned();
        }
        let room = room - self.width(letters, "…");
        let mut width = 0.0;
        let kept: String = words
            .chars()
            .take_while(|letter| {
                width += self.size * letters.advance(*letter, self.weight);
                width <= room
            })
            .collect();
        format!("{}…", kept.trim_end())
    }

    /// The words on at most so many lines; the last is cut off where there are more.
    pub(super) fn wrap(
        self,
        letters: &dyn Letters,
        words: &str,
        room: f64,
        most: usize,
    ) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in words.split(' ') {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            let is_last = lines.len() + 1 >= most;
            if line.is_empty() || is_last || self.width(letters, &longer) <= room {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
        let cut = |line: String| self.cut(letters, &line, room);
        lines.into_iter().map(cut).collect()
    }
}

impl Drawing {
    /// Writes words and returns how wide they are.
    pub(super) fn words(
        &mut self,
        letters: &dyn Letters,
        [x, y]: [f64; 2],
        anchor: Anchor,
        face: Face,
        words: &str,
    ) -> f64 {
        let width = face.width(letters, words);
        if words.is_empty() {
            return width;
        }
        let left = match anchor {
            Anchor::Left => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::Right => x - width,
        };
        self.shapes.push(Shape::Words {
            place: [left, y],
            words: words.to_owned(),
            size: face.size,
            weight: face.weight,
            color: face.color,
        });
        width
    }

    /// Writes words in a room, on ground of their own, so that they can be read across curves.
    pub(super) fn label(&mut self, letters: &dyn Letters, room: Bounds, face: Face, words: &str) {
        let Bounds { top, bottom, .. } = room;
        let [from, to] = [room.left - 1.5, room.right + 1.5];
        self.shapes.push(Shape::Area {
            points: vec![[from, top], [to, top], [to, bottom], [from, bottom]],
            color: Color::Paper,
            opacity: 0.86,
        });
        let foot = f64::midpoint(top, bottom) + face.drop();
        self.words(letters, [room.left, foot], Anchor::Left, face, words);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Every letter is half as wide as it is high.
    pub(in crate::present::drawing) struct Even;

    impl Letters for Even {
        fn advance(&self, _: char, _: FontWeight) -> f64 {
            0.5
        }
    }

    const FACE: Face = Face {
        size: 10.0,
        weight: FontWeight::Regular,
        color: Color::Paper,
    };

    #[test]
    fn words_without_room_are_cut_and_say_so() {
        assert_eq!(FACE.cut(&Even, "twelve", 30.0), "twelve");
        assert_eq!(FACE.cut(&Even, "twelve years", 40.0), "twelve…");
        assert_eq!(FACE.cut(&Even, "twelve", 3.0), "…");
    }

    #[test]
    fn words_go_on_below_until_the_last_line_is_cut() {
        let wrapped = FACE.wrap(&Even, "call back and first time right help", 60.0, 2);
        assert_eq!(wrapped, ["call back", "and first t…"]);
        assert_eq!(FACE.wrap(&Even, "call back", 60.0, 2), ["call back"]);
        assert_eq!(FACE.wrap(&Even, "", 60.0, 2), [""]);
    }
}
