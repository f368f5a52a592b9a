//! How values are laid out: two blanks for each level, and a zero without a sign.

use std::io::{self, Write};

use serde_json::ser::{Formatter, PrettyFormatter};

/// The layout of people, in which a zero has no sign.
#[derive(Default)]
pub(super) struct NumberLayout(PrettyFormatter<'static>);

impl Formatter for NumberLayout {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        self.0.write_f64(writer, value + 0.0)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::export::json::pretty;

    #[test]
    fn a_zero_has_no_sign_and_all_else_is_laid_out_as_ever() {
        assert_eq!(pretty(&-0.0), "0.0");
        let value = json!({"a": [1, -2.5, null], "b": {}, "c": {"d": "e"}, "f": []});
        let usual = serde_json::to_string_pretty(&value);
        assert_eq!(pretty(&value), usual.unwrap());
    }
}
