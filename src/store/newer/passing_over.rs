//! Reads a value as always, but passes over the fields of its groups that nobody knows.
//!
//! Stands between what is read and the reader: every group of fields that is asked for, at whatever depth, gets to see only
//! the fields that it names.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

/// How many names of fields are kept at most.
const MOST_NAMES: usize = 6;

/// What was passed over so far.
#[derive(Debug, Default)]
pub(super) struct PassedOver {
    count: Cell<usize>,
    names: RefCell<Vec<String>>,
}

impl PassedOver {
    pub(super) fn note(&self, name: String) {
        self.count.set(self.count.get() + 1);
        let mut names = self.names.borrow_mut();
        if names.len() < MOST_NAMES && !names.contains(&name) {
            names.push(name);
        }
    }

    /// Whether there was none.
    pub(super) fn is_empty(&self) -> bool {
        self.count.get() == 0
    }

    /// How many fields, and the names of the first of them.
    pub(super) fn into_parts(self) -> (usize, Vec<String>) {
        (self.count.into_inner(), self.names.into_inner())
    }
}

/// A part of the reading, with what it is to note.
pub(super) struct PassingOver<'p, T> {
    inner: T,
    passed_over: &'p PassedOver,
}

impl<'p, T> PassingOver<'p, T> {
    pub(super) fn new(inner: T, passed_over: &'p PassedOver) -> Self {
        Self { inner, passed_over }
    }

    fn around<U>(&self, inner: U) -> PassingOver<'p, U> {
        PassingOver::new(inner, self.passed_over)
    }
}

/// Hands every kind of value on to the reader, with ourselves around the one who takes it.
macro_rules! hand_on {
    ($($method:ident($($argument:ident: $kind:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            let visitor = self.around(visitor);
            self.inner.$method($($argument,)* visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for PassingOver<'_, D> {
    type Error = D::Error;

    hand_on! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let group = self.around(Group { visitor, fields });
        self.inner.deserialize_struct(name, fields, group)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// Hands a simple value on to the one who takes it.
macro_rules! take {
    ($($method:ident($kind:ty);)*) => {$(
        fn $method<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for PassingOver<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    take! {
        visit_bool(bool);
        visit_i64(i64);
        visit_i128(i128);
        visit_u64(u64);
        visit_u128(u128);
        visit_f32(f32);
        visit_f64(f64);
        visit_char(char);
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, reader: D) -> Result<V::Value, D::Error> {
        let reader = self.around(reader);
        self.inner.visit_some(reader)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, reader: D) -> Result<V::Value, D::Error> {
        let reader = self.around(reader);
        self.inner.visit_newtype_struct(reader)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        let items = self.around(items);
        self.inner.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        let entries = self.around(entries);
        self.inner.visit_map(entries)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, choice: A) -> Result<V::Value, A::Error> {
        let choice = self.around(choice);
        self.inner.visit_enum(choice)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for PassingOver<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<S::Value, D::Error> {
        let reader = self.around(reader);
        self.inner.deserialize(reader)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for PassingOver<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let seed = self.around(seed);
        self.inner.next_element_seed(seed)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for PassingOver<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let seed = self.around(seed);
        self.inner.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.around(seed);
        self.inner.next_value_seed(seed)
    }
}

impl<'de, 'p, A: EnumAccess<'de>> EnumAccess<'de> for PassingOver<'p, A> {
    type Error = A::Error;
    type Variant = PassingOver<'p, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let (choice, of) = self.inner.variant_seed(seed)?;
        Ok((choice, PassingOver::new(of, self.passed_over)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for PassingOver<'_, A> {
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
        let group = self.around(Group { visitor, fields });
        self.inner.struct_variant(fields, group)
    }
}

/// Who takes a group of fields, and which fields it has.
struct Group<V> {
    visitor: V,
    fields: &'static [&'static str],
}

impl<'de, V: Visitor<'de>> Visitor<'de> for PassingOver<'_, Group<V>> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.visitor.expecting(formatter)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.inner.visitor.visit_map(Fields {
            entries,
            fields: self.inner.fields,
            passed_over: self.passed_over,
        })
    }
}

/// The fields of a group, of which only those are seen that it has.
struct Fields<'p, A> {
    entries: A,
    fields: &'static [&'static str],
    passed_over: &'p PassedOver,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        while let Some(name) = self.entries.next_key_seed(Name)? {
            if self.fields.contains(&name.as_str()) {
                let reader: StrDeserializer<'_, A::Error> = name.as_str().into_deserializer();
                return seed.deserialize(reader).map(Some);
            }
            self.entries.next_value::<IgnoredAny>()?;
            self.passed_over.note(name);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = PassingOver::new(seed, self.passed_over);
        self.entries.next_value_seed(seed)
    }
}

/// The name of a field, whatever it is.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<String, D::Error> {
        reader.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}
