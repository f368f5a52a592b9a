//! What stands around a place in a text that may not be readable as a whole.

use super::tokens::{Token, TokenKind, Tokens};
use crate::domain::ItemKind;

/// How many brackets inside each other are kept in mind; those further in are only counted.
const MOST_FRAMES: usize = 1_000;

/// What stands around a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Place<'a> {
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

/// A bracket that is open, and what has been read inside it.
struct Frame<'a> {
    open: Token,
    field_outside: Option<&'a str>,
    field: Option<&'a str>,
    id: &'a str,
    commas: usize,
}

/// Looks around the byte at `offset`.
pub(super) fn look_around(text: &str, offset: usize) -> Place<'_> {
    let mut frames: Vec<Frame<'_>> = Vec::new();
    let mut further_in = 0_usize;
    let mut place = Place::default();
    for token in Tokens::of(text) {
        if token.end > offset {
            place.token = Some(token);
            break;
        }
        let [near, far, _] = place.before;
        match token.kind {
            TokenKind::Open if frames.len() == MOST_FRAMES => further_in += 1,
            TokenKind::Close if further_in > 0 => further_in -= 1,
            TokenKind::Open => frames.push(Frame {
                open: token,
                field_outside: frames.last().and_then(|frame| frame.field),
                field: None,
                id: "",
                commas: 0,
            }),
            TokenKind::Close => {
                frames.pop();
            }
            TokenKind::Colon => {
                if let (Some(frame), Some(name)) = (frames.last_mut(), near) {
                    frame.field = Some(name.text(text));
                }
            }
            TokenKind::Comma => {
                if let Some(frame) = frames.last_mut() {
                    frame.field = None;
                    frame.commas += 1;
                }
            }
            TokenKind::Text => {
                let is_id = far.is_some_and(|name| name.text(text) == "id")
                    && near.is_some_and(|colon| colon.kind == TokenKind::Colon);
                if let (true, Some(frame)) = (is_id, frames.last_mut()) {
                    frame.id = token.text(text).trim_matches('"');
                }
            }
            TokenKind::Word
            | TokenKind::UnclosedText
            | TokenKind::UnclosedComment
            | TokenKind::Attribute
            | TokenKind::Other => {}
        }
        place.before = [Some(token), near, far];
    }
    place.field = frames.iter().rev().find_map(|frame| frame.field);
    place.open = frames.last().map(|frame| frame.open);
    place.item = item(&frames);
    place
}

/// The case is the outermost bracket, its lists are the next, their items the third.
fn item(frames: &[Frame<'_>]) -> Option<Item> {
    let [_, list, inside @ ..] = frames else {
        return None;
    };
    let kind = ItemKind::ALL
        .into_iter()
        .find(|kind| list.field_outside == Some(kind.list()))?;
    Some(Item {
        kind,
        number: list.commas + 1,
        id: inside.first()?.id.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_knows_its_field_and_its_item() {
        let text = "(format: 1, drivers: [(id: \"a\"), (id: \"b\", delivered: (likely: 6 x";
        let place = look_around(text, text.len() - 1);
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
        let place = look_around("(format: 1, finance: (discount_rate: x))", 37);
        assert_eq!(place.item, None);
        assert_eq!(place.field, Some("discount_rate"));
        assert!(look_around("(a)", 99).token.is_none());
    }
}
