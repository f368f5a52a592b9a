//! What stands around a place in a text that may not be readable as a whole.

use crate::domain::ItemKind;

use super::scan::{Scan, Token, TokenKind};

/// What stands around a place.
#[derive(Clone, Debug, Default)]
pub(super) struct TextPlace<'a> {
    /// The token at the place or the first after it; none at the end of the text.
    pub(super) token: Option<Token>,
    /// The tokens before it, the nearest first.
    pub(super) before: [Option<Token>; 3],
    /// The field whose value stands there.
    pub(super) field: Option<&'a str>,
    /// The innermost bracket that is open there.
    pub(super) open: Option<Token>,
    /// The item of a list of the case that the place belongs to.
    pub(super) item: Option<Item>,
}

/// An item of a list of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What kind of item it is.
    pub kind: ItemKind,
    /// Its place in the list, from 1.
    pub number: usize,
    /// Its id; empty when it has not been read yet.
    pub id: String,
}

/// A bracket that is open around a place, and what stands in it before the place.
#[derive(Clone, Copy, Debug)]
struct Surrounding<'a> {
    open: Token,
    /// The field whose value the place is in.
    field: Option<&'a str>,
    /// The id that was read; empty where none was.
    id: &'a str,
    commas: usize,
}

impl<'a> Scan<'a> {
    /// Looks around the byte at `offset`.
    pub(super) fn look_around(&self, offset: usize) -> TextPlace<'a> {
        let at = self.tokens.partition_point(|token| token.end() <= offset);
        let nearest = |back| at.checked_sub(back).map(|index| self.tokens[index]);
        let mut place = TextPlace {
            token: self.tokens.get(at).copied(),
            before: [nearest(1), nearest(2), nearest(3)],
            ..TextPlace::default()
        };
        // The outermost brackets, the outermost first.
        let mut outermost = [None; 3];
        let mut before = at;
        while let Some((around, index)) = self.innermost(before) {
            place.open = place.open.or(Some(around.open));
            place.field = place.field.or(around.field);
            outermost = [Some(around), outermost[0], outermost[1]];
            before = index;
        }
        place.item = item(outermost);
        place
    }

    /// The innermost bracket that is open before the token at `end`, with its place among the tokens.
    fn innermost(&self, end: usize) -> Option<(Surrounding<'a>, usize)> {
        let (mut field, mut id, mut commas, mut closed) = (None, None, 0, 0_usize);
        for index in (0..end).rev() {
            let token = self.tokens[index];
            let before = |back| index.checked_sub(back).map(|index| self.tokens[index]);
            match token.kind {
                TokenKind::Close => closed += 1,
                TokenKind::Open if closed > 0 => closed -= 1,
                TokenKind::Open => {
                    let around = Surrounding {
                        open: token,
                        field,
                        id: id.unwrap_or_default(),
                        commas,
                    };
                    return Some((around, index));
                }
                _ if closed > 0 => {}
                TokenKind::Comma => commas += 1,
                TokenKind::Colon if commas == 0 && field.is_none() => {
                    field = before(1).map(|name| name.text(self.text));
                }
                TokenKind::Text if id.is_none() => {
                    let is_id = before(1).is_some_and(|colon| colon.kind == TokenKind::Colon)
                        && before(2).is_some_and(|name| name.text(self.text) == "id");
                    id = is_id.then(|| token.text(self.text).trim_matches('"'));
                }
                TokenKind::Colon
                | TokenKind::Text
                | TokenKind::Word
                | TokenKind::UnclosedText
                | TokenKind::UnclosedComment
                | TokenKind::Attribute
                | TokenKind::Other => {}
            }
        }
        None
    }
}

/// The case is the outermost bracket, its lists are the next, their items the third.
fn item([case, list, inside]: [Option<Surrounding<'_>>; 3]) -> Option<Item> {
    let (field, list) = (case?.field, list?);
    let kind = ItemKind::ALL
        .into_iter()
        .find(|kind| field == Some(kind.list()))?;
    Some(Item {
        kind,
        number: list.commas + 1,
        id: inside?.id.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_knows_its_field_and_its_item() {
        let text = "(format: 1, drivers: [(id: \"a\"), (id: \"b\", delivered: (likely: 6 x";
        let place = Scan::of(text).look_around(text.len() - 1);
        assert_eq!(place.field, Some("likely"));
        assert_eq!(place.token.unwrap().text(text), "x");
        assert_eq!(place.before[0].unwrap().text(text), "6");
        assert_eq!(
            place.item,
            Some(Item {
                kind: ItemKind::Driver,
                number: 2,
                id: "b".to_owned()
            })
        );
    }

    #[test]
    fn a_place_outside_every_list_has_no_item() {
        let place = Scan::of("(format: 1, finance: (discount_rate: x))").look_around(37);
        assert_eq!(place.item, None);
        assert_eq!(place.field, Some("discount_rate"));
        assert!(Scan::of("(a)").look_around(99).token.is_none());
    }
}
