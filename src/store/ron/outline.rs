//! The brackets of a case file as a tree: which value stands where.

use super::scan::{Scan, Token, TokenKind};

/// How deep brackets may stand inside each other: as deep as the reader goes.
pub(super) const DEEPEST: usize = 128;

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueShape {
    /// A number, a text or a name.
    Plain,
    /// `(…)`, perhaps with a name before it.
    Group,
    /// `[…]`.
    List,
}

/// A value with its field name and with the values inside it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The name of the field that holds it; none in lists.
    key: Option<Token>,
    /// A plain value itself, or the name before a bracket; none where a bracket has no name.
    head: Option<Token>,
    /// Where the reader of a message should look, in bytes: at the field's name, or at the value where it has none.
    pub(super) anchor: usize,
    /// What it looks like.
    pub(super) shape: ValueShape,
    /// The values inside.
    pub(super) children: Vec<Node>,
}

impl Node {
    fn new(key: Option<Token>, head: Option<Token>, first: Token, shape: ValueShape) -> Self {
        Self {
            key,
            head,
            anchor: key.or(head).unwrap_or(first).start(),
            shape,
            children: Vec::new(),
        }
    }

    /// The name of the field that holds it; empty in lists.
    pub(super) fn key<'a>(&self, source: &'a str) -> &'a str {
        self.key.map_or("", |token| token.text(source))
    }

    /// A plain value itself, or the name before a bracket; empty where a bracket has no name.
    pub(super) fn head<'a>(&self, source: &'a str) -> &'a str {
        self.head.map_or("", |token| token.text(source))
    }

    /// The value of the field `name` inside this group.
    pub(super) fn field(&self, source: &str, name: &str) -> Option<&Self> {
        let group = self.unwrapped(source);
        let mut children = group.children.iter();
        let found = children.find(|child| {
            let key = child.key(source);
            key.strip_prefix("r#").unwrap_or(key) == name
        });
        found.filter(|_| group.shape == ValueShape::Group)
    }

    /// The item at `index` of this list.
    pub(super) fn item(&self, source: &str, index: usize) -> Option<&Self> {
        let list = self.unwrapped(source);
        let found = list.children.get(index);
        found.filter(|_| list.shape == ValueShape::List)
    }

    /// The value inside `Some(…)`, which may be written around any value that could be left out.
    fn unwrapped(&self, source: &str) -> &Self {
        match self.children.as_slice() {
            [inner] if self.shape == ValueShape::Group && self.head(source) == "Some" => inner,
            _ => self,
        }
    }
}

impl Scan<'_> {
    /// The outline of a text that holds one value.
    ///
    /// None when the brackets do not close, stand too deep, or hold something else than fields and values: a file that the
    /// reader accepts always has an outline.
    pub(super) fn outline(&self) -> Option<Node> {
        let mut builder = Builder::default();
        for token in &self.tokens {
            builder.take(self.text, *token)?;
        }
        builder.finish()
    }
}

/// The value being read at each depth, and the pieces of the next one.
#[derive(Default)]
struct Builder {
    open: Vec<Node>,
    key: Option<Token>,
    word: Option<Token>,
    whole: Option<Node>,
}

impl Builder {
    /// Takes the next token; nothing when it cannot stand here.
    fn take(&mut self, source: &str, token: Token) -> Option<()> {
        match token.kind {
            TokenKind::Attribute => Some(()),
            TokenKind::Word | TokenKind::Text => self.word.replace(token).is_none().then_some(()),
            TokenKind::Colon => {
                let name = self.word.take()?;
                self.key.replace(name).is_none().then_some(())
            }
            TokenKind::Comma => self.end_plain_value(),
            TokenKind::Open => {
                let shape = shape_of(token.text(source), ["(", "["])?;
                let (key, head) = (self.key.take(), self.word.take());
                self.open.push(Node::new(key, head, token, shape));
                (self.open.len() <= DEEPEST).then_some(())
            }
            TokenKind::Close => {
                self.end_plain_value()?;
                let node = self.open.pop()?;
                (shape_of(token.text(source), [")", "]"])? == node.shape).then_some(())?;
                self.place(node)
            }
            TokenKind::UnclosedText | TokenKind::UnclosedComment | TokenKind::Other => None,
        }
    }

    /// A word that no bracket followed is a value by itself.
    fn end_plain_value(&mut self) -> Option<()> {
        match (self.key.take(), self.word.take()) {
            (key, Some(word)) => self.place(Node::new(key, Some(word), word, ValueShape::Plain)),
            (None, None) => Some(()),
            (Some(_), None) => None,
        }
    }

    fn place(&mut self, node: Node) -> Option<()> {
        match self.open.last_mut() {
            Some(parent) => {
                parent.children.push(node);
                Some(())
            }
            None => self.whole.replace(node).is_none().then_some(()),
        }
    }

    fn finish(mut self) -> Option<Node> {
        self.end_plain_value()?;
        self.open.is_empty().then_some(self.whole).flatten()
    }
}

fn shape_of(bracket: &str, [group, list]: [&str; 2]) -> Option<ValueShape> {
    if bracket == group {
        Some(ValueShape::Group)
    } else if bracket == list {
        Some(ValueShape::List)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(source: &str) -> Option<Node> {
        Scan::of(source).outline()
    }

    #[test]
    fn fields_and_items_are_found_by_name_and_place() {
        let source = "(a: 1, b: [(c: Lift(\"x\")), (c: Some((d: [2, 3])),)])";
        let whole = outline(source).unwrap();
        let list = whole.field(source, "b").unwrap();
        assert_eq!(list.children.len(), 2);
        let lift = list
            .item(source, 0)
            .and_then(|item| item.field(source, "c"));
        assert_eq!(lift.unwrap().head(source), "Lift");
        let inside = list
            .item(source, 1)
            .and_then(|item| item.field(source, "c"))
            .and_then(|c| c.field(source, "d"))
            .and_then(|d| d.item(source, 1));
        assert_eq!(inside.unwrap().head(source), "3");
        assert!(whole.field(source, "d").is_none());
        assert!(whole.item(source, 0).is_none());
    }

    #[test]
    fn brackets_that_do_not_match_have_no_outline() {
        for source in [
            "(", "(a: [1)]", "(a:)", "(a b)", "(a: 1))", "", "(a: \"x)", "{a: 1}", "(a: 1) 2",
        ] {
            assert!(outline(source).is_none(), "{source} has an outline");
        }
    }

    #[test]
    fn brackets_deeper_than_the_limit_have_no_outline() {
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(outline(&nested(DEEPEST)).is_some());
        assert!(outline(&nested(DEEPEST + 1)).is_none());
        assert!(outline(&nested(1_000_000)).is_none());
    }
}
