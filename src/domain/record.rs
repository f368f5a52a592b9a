//! One declaration per number of a case: a table that reads like the type it declares.
//!
//! ```text
//! record! {
//!     /// Discounting, growth and budget.
//!     Finance("finance") as FinancePlan {
//!         /// Share added to every cost for what is not foreseen.
//!         contingency: f64 as N = 0.0 => CONTINGENCY: Share in NOT_NEGATIVE;
//!         /// Whether weak evidence counts for less.
//!         risk_adjust: bool as bool = true;
//!     }
//! }
//! ```
//!
//! The columns of a line, in this order, each but the first may be left out:
//! - `contingency: f64` is the field of `Finance`, under this name in the file too, with the comment above it.
//! - `as N` is the type of the field of the same name in `FinancePlan<N>`. Without it the plan has none.
//! - `= 0.0` is its value where the file leaves it out, and it is left out again at that value. Without it the file has to
//!   have the field. An expression stands in round brackets.
//! - `=> CONTINGENCY: Share in NOT_NEGATIVE` makes it a number, with its unit and permitted range in the table of inputs
//!   ([`super::inputs`]). Further entries of the table follow as methods of [`Input`](super::inputs::Input): `or(0.09)`,
//!   `published("…")`. Where the input depends on the value it is `=> |effect| effect.impact.size_input()`.
//! - `{ basic.loss => …; }` are the numbers in a field that is a group of numbers, by their way from the field.
//!
//! `by id` behind the key names the field that tells one item of a list from the others. `plan |driver, ids| { … }` behind the
//! table holds the fields of the plan that follow from several of the case.
//!
//! The table expands to the type with its default, its reading and writing (as serde derives them), one static per number in a module
//! `numbers` and the list of them, [`Record`] (every number with its path and input, for reading and for changing), the type
//! of the plan, `planned` (the plan at likely values) and `with` (the plan in numbers of another kind).

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::{
    CaseScenario, Category, Estimate, GainCurve, Impact, Kano, Metric, Month, Pillar, Stage, Voice,
};

pub(super) use super::inputs::Input;
pub(super) use super::number_at::{NumberAt, NumberField, NumberIn, Planned, PlannedAs};
pub(super) use super::plan::ItemPositions;
pub(super) use super::{FieldPath, Step};

/// Takes a number with its path and what is known about it.
pub(crate) type Visit<'v> = dyn FnMut(FieldPath, &'static Input, NumberIn<'_>) + 'v;

/// A type with numbers, as [`record!`] declares it. Its default is a new one: numbers at their defaults, texts and lists empty.
pub(crate) trait Record: Default {
    /// What is known about its numbers, in the order of the file, but for those that depend on the value.
    const INPUTS: &'static [&'static Input];

    /// Tells one item of a list from the others; empty where nothing does.
    fn id(&self) -> &str;
    /// Shows every number, whether it is set or left out, in the order of the file. `at` is where the record stands.
    fn visit(&self, at: &FieldPath, visit: &mut Visit<'_>);
    /// The number in one of its own fields, with its entry in the table of inputs.
    fn number(&self, field: &str) -> Option<(NumberIn<'_>, &'static Input)>;
    /// The number at the end of the way from the record, to be changed.
    fn number_at(&mut self, way: &[Step]) -> Option<NumberAt<'_>>;
}

/// What a field that is no number itself holds: records with numbers, or none.
pub(super) trait Part {
    /// Shows every number in the field of this name of what stands at `at`.
    fn visit(&self, _at: &FieldPath, _field: &'static str, _visit: &mut Visit<'_>) {}
    /// The number at the end of the way from the field, to be changed.
    fn number_at(&mut self, _way: &[Step]) -> Option<NumberAt<'_>> {
        None
    }
}

macro_rules! without_numbers {
    ($($type:ty),* $(,)?) => { $(impl Part for $type {})* };
}

without_numbers! {
    bool, u32, u64, String, Vec<String>, Month, Stage, Pillar, Voice, Kano, Category, Impact, Metric, GainCurve,
    Vec<CaseScenario>,
    // The spread, of which nothing is computed yet.
    Option<Estimate>,
}

impl<P: Part> Part for Option<P> {
    fn visit(&self, at: &FieldPath, field: &'static str, visit: &mut Visit<'_>) {
        if let Some(part) = self {
            part.visit(at, field, visit);
        }
    }

    fn number_at(&mut self, way: &[Step]) -> Option<NumberAt<'_>> {
        self.as_mut()?.number_at(way)
    }
}

impl<R: Record> Part for Vec<R> {
    fn visit(&self, at: &FieldPath, field: &'static str, visit: &mut Visit<'_>) {
        let list = at.field(field);
        for (index, item) in self.iter().enumerate() {
            item.visit(&list.item(index, item.id()), visit);
        }
    }

    fn number_at(&mut self, way: &[Step]) -> Option<NumberAt<'_>> {
        let (Step::Item { index, id }, rest) = way.split_first()? else {
            return None;
        };
        let item = self.get_mut(*index).filter(|item| item.id() == id)?;
        item.number_at(rest)
    }
}

/// A group of numbers of a plan: the same number in every place, to be replaced one by one.
pub(super) trait NumberGroup<N> {
    /// The group with this number everywhere.
    fn all(number: N) -> Self;
}

/// Reads the name of one of these fields.
pub(super) struct FieldName(pub(super) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<&'static str, D::Error> {
        reader.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<&'static str, E> {
        let known = self.0.iter().find(|known| **known == name);
        known.copied().ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// Declares a type of the case with its numbers, and the same type of the plan; see the [module](self).
macro_rules! record {
    ($(#[$doc:meta])* $Name:ident($key:literal $(by $id:ident)?) as $Plan:ident { $($lines:tt)* } $($more:tt)*) => {
        record! { @case [$(#[$doc])*] $Name $key [$($id)?] $($lines)* }
        record! { @plan $Name $Plan [$($more)*] $($lines)* }
    };
    ($(#[$doc:meta])* $Name:ident($key:literal $(by $id:ident)?) { $($lines:tt)* }) => {
        record! { @case [$(#[$doc])*] $Name $key [$($id)?] $($lines)* }
    };

    (@case [$($head:tt)*] $Name:ident $key:literal [$($id:ident)?] $(
        $(#[$doc:meta])* $field:ident : $type:ty $(as $planned:ty)? $(= $default:tt)?
        $({ $(
            $(#[$part_doc:meta])* $($part:ident).+ => $PART:ident : $part_unit:ident in $part_range:ident
            $(, $part_and:ident($($part_entry:expr),*))*;
        )+ })?
        $(=> $INPUT:ident : $unit:ident in $range:ident $(($($end:expr),*))? $(, $and:ident($($entry:expr),*))*)?
        $(=> |$me:ident| $own:expr)? ;
    )*) => {
        $($head)*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $Name {
            $($(#[$doc])* pub $field: $type,)*
        }

        #[doc = concat!("What is known about the numbers of [`", stringify!($Name), "`](super::", stringify!($Name), ").")]
        pub(in $crate::domain) mod numbers {
            use super::record;

            $(
                record! {
                    @static [$(#[$doc])*] concat!($key, ".", stringify!($field)), [$($default)?]
                    $($INPUT $unit ($range $(($($end),*))?) $(.$and($($entry),*))*)?
                }
                $($(record! {
                    @static [$(#[$part_doc])*] concat!($key, ".", stringify!($field) $(, ".", stringify!($part))+), []
                    $PART $part_unit ($part_range) $(.$part_and($($part_entry),*))*
                })+)?
            )*
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                let is_written = [$(record!(@is_written self.$field, $type, [$($default)?])),*];
                let count = is_written.iter().filter(|is_written| **is_written).count();
                let mut fields = writer.serialize_struct(stringify!($Name), count)?;
                let mut is_written = is_written.into_iter();
                $(if is_written.next() == Some(true) {
                    fields.serialize_field(stringify!($field), &self.$field)?;
                } else {
                    fields.skip_field(stringify!($field))?;
                })*
                fields.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                const FIELDS: &[&str] = &[$(stringify!($field)),*];
                struct Reader;
                impl<'de> serde::de::Visitor<'de> for Reader {
                    type Value = $Name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($Name)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$Name, A::Error> {
                        use serde::de::Error;
                        $(let mut $field: Option<$type> = None;)*
                        while let Some(name) = map.next_key_seed($crate::domain::record::FieldName(FIELDS))? {
                            match name {
                                $(stringify!($field) if $field.is_none() => $field = Some(map.next_value()?),)*
                                name => return Err(A::Error::duplicate_field(name)),
                            }
                        }
                        Ok($Name { $($field: match $field {
                            Some(value) => value,
                            None => record!(@left_out $type, A::Error::missing_field(stringify!($field)), [$($default)?]),
                        },)* })
                    }
                }
                reader.deserialize_struct(stringify!($Name), FIELDS, Reader)
            }
        }

        impl Default for $Name {
            fn default() -> Self {
                Self { $($field: record!(@new $type, [$($default)?] [$($INPUT)?]),)* }
            }
        }

        impl Record for $Name {
            const INPUTS: &'static [&'static Input] =
                &[$($(&numbers::$INPUT,)? $($(&numbers::$PART,)+)?)*];

            fn id(&self) -> &str {
                [$(self.$id.as_str(),)? ""][0]
            }

            fn visit(&self, at: &FieldPath, visit: &mut Visit<'_>) {
                $(record!(@visit self, $field, at, visit, [
                    $([$field] &numbers::$INPUT;)? $([$field] { let $me = self; $own };)?
                    $($([$field.$($part).+] &numbers::$PART;)+)?
                ]);)*
            }

            fn number(&self, field: &str) -> Option<(NumberIn<'_>, &'static Input)> {
                match field {
                    $($(stringify!($field) => Some((NumberField::seen(&self.$field), &numbers::$INPUT)),)?
                    $(stringify!($field) => Some((NumberField::seen(&self.$field), { let $me = self; $own })),)?)*
                    _ => None,
                }
            }

            fn number_at(&mut self, way: &[Step]) -> Option<NumberAt<'_>> {
                let (Step::Field(field), rest) = way.split_first()? else {
                    return None;
                };
                match *field {
                    $(stringify!($field) => record!(@at self, $field, rest, [
                        $([$field] &numbers::$INPUT;)? $([$field] { let $me = &*self; $own };)?
                        $($([$field.$($part).+] &numbers::$PART;)+)?
                    ]),)*
                    _ => None,
                }
            }
        }

        impl Part for $Name {
            fn visit(&self, at: &FieldPath, field: &'static str, visit: &mut Visit<'_>) {
                Record::visit(self, &at.field(field), visit);
            }

            fn number_at(&mut self, way: &[Step]) -> Option<NumberAt<'_>> {
                Record::number_at(self, way)
            }
        }
    };

    (@plan $Name:ident $Plan:ident [$(plan |$of:ident, $ids:ident| {
        $($(#[$more_doc:meta])* $more:ident : $more_type:ty = $more_value:expr;)*
    })?] $(
        $(#[$doc:meta])* $field:ident : $type:ty $(as $planned:ty)? $(= $default:tt)?
        $({ $(
            $(#[$part_doc:meta])* $($part:ident).+ => $PART:ident : $part_unit:ident in $part_range:ident
            $(, $part_and:ident($($part_entry:expr),*))*;
        )+ })?
        $(=> $INPUT:ident : $unit:ident in $range:ident $(($($end:expr),*))? $(, $and:ident($($entry:expr),*))*)? ;
    )*) => {
        #[doc = concat!("[`", stringify!($Name), "`] as the engine takes it, in numbers `N`.")]
        #[derive(Clone, Debug, PartialEq)]
        pub struct $Plan<N = f64> {
            $($(
                #[doc = concat!("[`", stringify!($Name), "::", stringify!($field), "`](field@", stringify!($Name), "::", stringify!($field), ").")]
                pub $field: $planned,
            )?)*
            $($($(#[$more_doc])* pub $more: $more_type,)*)?
        }

        impl $Name {
            /// The same as the engine takes it, at likely values.
            pub(super) fn planned(&self, ids: &ItemPositions<'_>) -> $Plan {
                $(record!(@planned self, $field, [$($planned)?] [$($INPUT)?] [$($([$($part).+] $PART)+)?]);)*
                let _ = ids;
                $(let ($of, $ids) = (self, ids);)?
                $Plan {
                    $($($field: record!(@first $field, $planned),)?)*
                    $($($more: $more_value,)*)?
                }
            }
        }

        impl $Plan {
            /// The same in numbers that `make` makes of each number's path, its input and its value.
            pub(crate) fn with<N: Clone + From<f64>>(
                &self,
                at: &FieldPath,
                make: &mut impl FnMut(FieldPath, &'static Input, f64) -> N,
            ) -> $Plan<N> {
                $(record!(@with self, $field, at, make, [$($planned)?] [$($INPUT)?] [$($([$($part).+] $PART)+)?]);)*
                $Plan {
                    $($($field: record!(@first $field, $planned),)?)*
                    $($($more: self.$more.clone(),)*)?
                }
            }
        }
    };

    // The entry of a number in the table of inputs; nothing for a field that is none.
    (@static $doc:tt $key:expr, [$($default:tt)?]) => {};
    (@static $doc:tt $key:expr, [$default:literal] $INPUT:ident $($entry:tt)+) => {
        record! { @static $doc $key, [] $INPUT $($entry)+ .left_out_at($default) }
    };
    (@static [$($doc:tt)*] $key:expr, [$($none:ident)?] $INPUT:ident $unit:ident ($($range:tt)+) $($and:tt)*) => {
        $($doc)*
        pub static $INPUT: $crate::domain::inputs::Input = $crate::domain::inputs::Input::new(
            $key, $crate::domain::inputs::Unit::$unit, $crate::domain::inputs::Range::$($range)+
        ) $($and)*;
    };

    // What a field of a new record is.
    (@new $type:ty, [] [$INPUT:ident]) => { <$type as NumberField>::new(&numbers::$INPUT) };
    (@new $type:ty, [] []) => { <$type>::default() };
    (@new $type:ty, [$default:tt] $input:tt) => { record!(@left_out $type, (), [$default]) };

    // What a field is where the file leaves it out, and whether it is written.
    (@left_out $type:ty, $missing:expr, []) => { return Err($missing) };
    (@left_out $type:ty, $missing:expr, [None]) => { None };
    (@left_out $type:ty, $missing:expr, [$default:literal]) => { <$type>::from($default) };
    (@left_out $type:ty, $missing:expr, [($default:expr)]) => { $default };
    (@is_written $value:expr, $type:ty, []) => { true };
    (@is_written $value:expr, $type:ty, [None]) => { $value.is_some() };
    (@is_written $value:expr, $type:ty, [$default:literal]) => { $value != <$type>::from($default) };
    (@is_written $value:expr, $type:ty, [($default:expr)]) => { $value != $default };

    // The numbers of a field: that of itself, those of the group that it is, or those of the records in it.
    (@visit $self:expr, $field:ident, $at:ident, $visit:ident, []) => {
        Part::visit(&$self.$field, $at, stringify!($field), $visit);
    };
    (@visit $self:expr, $field:ident, $at:ident, $visit:ident, [$([$($step:ident).+] $input:expr;)+]) => {
        $($visit($at$(.field(stringify!($step)))+, $input, NumberField::seen(&$self.$($step).+));)+
    };
    (@at $self:expr, $field:ident, $way:ident, []) => { Part::number_at(&mut $self.$field, $way) };
    (@at $self:expr, $field:ident, $way:ident, [$([$own:ident $(. $step:ident)*] $input:expr;)+]) => {
        match $way {
            $([$(Step::Field(stringify!($step))),*] => {
                let input = $input;
                Some(NumberField::at(&mut $self.$own$(.$step)*, input))
            })+
            _ => None,
        }
    };

    // A field of the plan as a variable of its name; nothing for one that the plan does not have.
    (@planned $self:expr, $field:ident, [] $input:tt $parts:tt) => {};
    (@planned $self:expr, $field:ident, [$planned:ty] [] []) => { let $field = $self.$field.clone(); };
    (@planned $self:expr, $field:ident, [$planned:ty] [$INPUT:ident] []) => {
        let $field = PlannedAs::planned(&$self.$field, &numbers::$INPUT);
    };
    (@planned $self:expr, $field:ident, [$planned:ty] [] [$([$($part:ident).+] $PART:ident)+]) => {
        let mut $field = {
            type N = f64;
            let group: $planned = NumberGroup::all(0.0);
            group
        };
        $($field.$($part).+ = PlannedAs::planned(&$self.$field.$($part).+, &numbers::$PART);)+
    };
    (@with $self:expr, $field:ident, $at:ident, $make:ident, [$planned:ty] [$INPUT:ident] []) => {
        let $field = Planned::made($self.$field, |value| $make($at.field(stringify!($field)), &numbers::$INPUT, value));
    };
    (@with $self:expr, $field:ident, $at:ident, $make:ident, [$planned:ty] [] [$([$($part:ident).+] $PART:ident)+]) => {
        let mut $field: $planned = NumberGroup::all(N::from(0.0));
        let at = $at.field(stringify!($field));
        $($field.$($part).+ = $make(at$(.field(stringify!($part)))+, &numbers::$PART, $self.$field.$($part).+);)+
    };
    (@with $self:expr, $field:ident, $at:ident, $make:ident, $planned:tt $input:tt $parts:tt) => {
        record!(@planned $self, $field, $planned $input $parts);
    };
    (@first $field:ident, $planned:ty) => { $field };
}

pub(super) use record;
