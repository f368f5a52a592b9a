//! Reads a value as always, but only the known fields of its groups; the others are noted.
//!
//! Stands between the ron crate and what is read: every group that is asked for, at whatever depth, gets to see only the
//! fields that it names. The crate `serde_ignored` does not serve here: it notes what a type leaves unread, and ours refuse
//! unknown fields, so that a misspelt one is found with its line and the word that was meant.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, IntoDeserializer,
    MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::dialect;

/// How many names of fields are kept at most.
const MOST_NAMES: usize = 6;

/// The fields that were not known so far.
#[derive(Debug, Default)]
pub(in crate::store) struct UnknownFields {
    count: Cell<usize>,
    names: RefCell<Vec<String>>,
}

impl UnknownFields {
    /// Takes note of a field.
    pub(in crate::store) fn note(&self, name: String) {
        self.count.set(self.count.get() + 1);
        let mut names = self.names.borrow_mut();
        if names.len() < MOST_NAMES && !names.contains(&name) {
            names.push(name);
        }
    }

    /// Whether there is none.
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.count.get() == 0
    }

    /// How many fields, and the names of the first of them, each once.
    pub(in crate::store) fn into_parts(self) -> (usize, Vec<String>) {
        (self.count.into_inner(), self.names.into_inner())
    }
}

/// Reads the known fields of a text and notes the others.
///
/// # Errors
/// What else is wrong; the unknown fields before that place are noted all the same.
pub(in crate::store) fn read_known_fields<'de, T: Deserialize<'de>>(
    text: &'de str,
    unknown: &UnknownFields,
) -> ron::error::SpannedResult<T> {
    let whole = Reading {
        inner: PhantomData,
        fields: None,
        unknown,
    };
    dialect().from_str_seed(text, whole)
}

/// A part of the reading: what is read from, who takes it, or a place within.
struct Reading<'u, T> {
    inner: T,
    /// The known fields, where it is a group of fields.
    fields: Option<&'static [&'static str]>,
    unknown: &'u UnknownFields,
}

impl<'u, T> Reading<'u, T> {
    /// The same for a part that is no group itself.
    fn around<U>(&self, inner: U) -> Reading<'u, U> {
        Reading {
            inner,
            fields: None,
            unknown: self.unknown,
        }
    }

    /// The same for a group with these fields.
    fn group<U>(&self, inner: U, fields: &'static [&'static str]) -> Reading<'u, U> {
        Reading {
            fields: Some(fields),
            ..self.around(inner)
        }
    }
}

/// Values without others inside need nothing from us; around the rest we stay.
macro_rules! deserialize {
    ($($plain:ident)*; $($method:ident($($argument:ident: $kind:ty),*))*) => {
        $(fn $plain<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$plain(visitor)
        })*
        $(fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            let visitor = self.around(visitor);
            self.inner.$method($($argument,)* visitor)
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Reading<'_, D> {
    type Error = D::Error;

    deserialize! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_unit
        deserialize_identifier deserialize_ignored_any;
        deserialize_option()
        deserialize_unit_struct(name: &'static str)
        deserialize_newtype_struct(name: &'static str)
        deserialize_seq()
        deserialize_tuple(length: usize)
        deserialize_tuple_struct(name: &'static str, length: usize)
        deserialize_map()
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let group = self.group(visitor, fields);
        self.inner.deserialize_struct(name, fields, group)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// What is inside is read with us around it.
macro_rules! visit {
    ($($method:ident($inside:ident: $kind:ident))*) => {$(
        fn $method<A: $kind<'de>>(self, $inside: A) -> Result<V::Value, A::Error> {
            let inside = Reading {
                inner: $inside,
                fields: self.fields,
                unknown: self.unknown,
            };
            self.inner.$method(inside)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Reading<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    visit! {
        visit_some(value: Deserializer)
        visit_newtype_struct(value: Deserializer)
        visit_seq(items: SeqAccess)
        visit_map(entries: MapAccess)
        visit_enum(choice: EnumAccess)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Reading<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<S::Value, D::Error> {
        let reader = self.around(reader);
        self.inner.deserialize(reader)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Reading<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let seed = self.around(seed);
        self.inner.next_element_seed(seed)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Reading<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let Some(fields) = self.fields else {
            let seed = self.around(seed);
            return self.inner.next_key_seed(seed);
        };
        while let Some(name) = self.inner.next_key_seed(KnownField)? {
            if fields.contains(&name.as_str()) {
                let reader: StrDeserializer<'_, A::Error> = name.as_str().into_deserializer();
                return seed.deserialize(reader).map(Some);
            }
            self.inner.next_value::<IgnoredAny>()?;
            self.unknown.note(name);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.around(seed);
        self.inner.next_value_seed(seed)
    }
}

impl<'de, 'u, A: EnumAccess<'de>> EnumAccess<'de> for Reading<'u, A> {
    type Error = A::Error;
    type Variant = Reading<'u, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let unknown = self.unknown;
        let (choice, inner) = self.inner.variant_seed(seed)?;
        let fields = None;
        Ok((
            choice,
            Reading {
                inner,
                fields,
                unknown,
            },
        ))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Reading<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.around(seed);
        self.inner.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let visitor = self.around(visitor);
        self.inner.tuple_variant(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let group = self.group(visitor, fields);
        self.inner.struct_variant(fields, group)
    }
}

/// The name of a field, whatever it is.
struct KnownField;

impl<'de> DeserializeSeed<'de> for KnownField {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<String, D::Error> {
        reader.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KnownField {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}
