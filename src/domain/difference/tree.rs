//! A case as a tree of values, made and read by serde, so that no field of a case can be forgotten.
//!
//! It is a tree of our own because the one of a text format loses what matters here: the names of fields as the paths of a
//! case need them, which record is an estimate, and numbers that are not finite, which a case from a file may hold.

use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor,
};
use serde::ser::{Error as _, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::domain::Estimate;

/// A part of a case. Two values are equal when all their numbers have the same bits.
#[derive(Clone, Debug)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(u64),
    /// A number.
    Number(f64),
    /// A text; months are texts too.
    Text(String),
    /// One of a fixed set of choices, by its name in the file, with what it applies to.
    Choice {
        /// Which one.
        name: &'static str,
        /// What it applies to: the driver of a lift, for instance.
        of: Option<Box<Value>>,
    },
    /// A list.
    List(Vec<Value>),
    /// Named fields, in the order of the file. A field that is left out is not there.
    Record {
        /// What it describes, as the type is called: `Estimate`, `Segment`.
        name: &'static str,
        /// Its fields.
        fields: Vec<(&'static str, Value)>,
    },
}

/// Fields by name, a choice by its name.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => flag.serialize(serializer),
            Self::Whole(number) => number.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Choice { name, of: None } => name.serialize(serializer),
            Self::Choice { name, of: Some(of) } => serializer.collect_map([(name, of)]),
            Self::List(items) => items.serialize(serializer),
            Self::Record { fields, .. } => {
                serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Flag(a), Self::Flag(b)) => a == b,
            (Self::Whole(a), Self::Whole(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a.to_bits() == b.to_bits(),
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Choice { name: a, of: of_a }, Self::Choice { name: b, of: of_b }) => {
                a == b && of_a == of_b
            }
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Record { fields: a, .. }, Self::Record { fields: b, .. }) => a == b,
            (
                Self::Flag(_)
                | Self::Whole(_)
                | Self::Number(_)
                | Self::Text(_)
                | Self::Choice { .. }
                | Self::List(_)
                | Self::Record { .. },
                _,
            ) => false,
        }
    }
}

impl Eq for Value {}

impl Value {
    /// The tree of anything that a case consists of.
    pub(crate) fn of(part: &impl Serialize) -> Self {
        match part.serialize(TreeBuilder) {
            Ok(Some(tree)) => tree,
            // A kind of field that the tree has no place for. The tests build the tree of a case with every field set.
            Ok(None) | Err(_) => unreachable!("every part of a case has a tree"),
        }
    }

    /// Reads the tree back.
    pub(crate) fn read<'de, T: Deserialize<'de>>(self) -> Result<T, Error> {
        T::deserialize(self)
    }

    /// The number, for whole numbers too.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Whole(whole) => Some(*whole as f64),
            Self::Flag(_)
            | Self::Text(_)
            | Self::Choice { .. }
            | Self::List(_)
            | Self::Record { .. } => None,
        }
    }

    /// The text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Flag(_)
            | Self::Whole(_)
            | Self::Number(_)
            | Self::Choice { .. }
            | Self::List(_)
            | Self::Record { .. } => None,
        }
    }

    /// The estimate, if it is one.
    pub fn estimate(&self) -> Option<Estimate> {
        if self.is_estimate() {
            self.clone().read().ok()
        } else {
            None
        }
    }

    /// A field of a record that is not left out.
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Record { fields, .. } => fields
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, value)| value),
            Self::Flag(_)
            | Self::Whole(_)
            | Self::Number(_)
            | Self::Text(_)
            | Self::Choice { .. }
            | Self::List(_) => None,
        }
    }

    /// The id of a record that has one.
    pub fn id(&self) -> Option<&str> {
        self.field("id")?.text()
    }

    pub(super) fn is_estimate(&self) -> bool {
        matches!(
            self,
            Self::Record {
                name: "Estimate",
                ..
            }
        )
    }
}

/// Builds the tree; nothing for a field without value.
struct TreeBuilder;

/// Builds a list or a record piece by piece.
struct PartsCollector<T> {
    name: &'static str,
    parts: Vec<T>,
}

fn foreign<T>(what: &str) -> Result<T, Error> {
    Err(Error::custom(format!("a case holds no {what}")))
}

impl Serializer for TreeBuilder {
    type Ok = Option<Value>;
    type Error = Error;
    type SerializeSeq = PartsCollector<Value>;
    type SerializeTuple = Impossible<Self::Ok, Error>;
    type SerializeTupleStruct = Impossible<Self::Ok, Error>;
    type SerializeTupleVariant = Impossible<Self::Ok, Error>;
    type SerializeMap = Impossible<Self::Ok, Error>;
    type SerializeStruct = PartsCollector<(&'static str, Value)>;
    type SerializeStructVariant = Impossible<Self::Ok, Error>;

    fn serialize_bool(self, value: bool) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Flag(value)))
    }

    fn serialize_i8(self, value: i8) -> Result<Self::Ok, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Self::Ok, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Self::Ok, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<Self::Ok, Error> {
        match u64::try_from(value) {
            Ok(whole) => self.serialize_u64(whole),
            Err(_) => foreign("negative whole number"),
        }
    }

    fn serialize_u8(self, value: u8) -> Result<Self::Ok, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Self::Ok, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Self::Ok, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Whole(value)))
    }

    fn serialize_f32(self, value: f32) -> Result<Self::Ok, Error> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Number(value)))
    }

    fn serialize_char(self, value: char) -> Result<Self::Ok, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Text(value.to_owned())))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Self::Ok, Error> {
        foreign("bytes")
    }

    fn serialize_none(self) -> Result<Self::Ok, Error> {
        Ok(None)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Self::Ok, Error> {
        foreign("unit")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Self::Ok, Error> {
        foreign("unit")
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Choice {
            name: variant,
            of: None,
        }))
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Choice {
            name: variant,
            of: value.serialize(self)?.map(Box::new),
        }))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Ok(PartsCollector {
            name: "",
            parts: Vec::with_capacity(length.unwrap_or(0)),
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        foreign("tuple")
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        foreign("tuple")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        foreign("tuple")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        foreign("map")
    }

    fn serialize_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStruct, Error> {
        Ok(PartsCollector {
            name,
            parts: Vec::with_capacity(length),
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        foreign("choice with fields")
    }
}

impl SerializeSeq for PartsCollector<Value> {
    type Ok = Option<Value>;
    type Error = Error;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        match value.serialize(TreeBuilder)? {
            Some(value) => {
                self.parts.push(value);
                Ok(())
            }
            None => foreign("list with gaps"),
        }
    }

    fn end(self) -> Result<Self::Ok, Error> {
        Ok(Some(Value::List(self.parts)))
    }
}

impl SerializeStruct for PartsCollector<(&'static str, Value)> {
    type Ok = Option<Value>;
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        if let Some(value) = value.serialize(TreeBuilder)? {
            self.parts.push((name, value));
        }
        Ok(())
    }

    fn end(self) -> Result<Self::Ok, Error> {
        Ok(Some(Value::Record {
            name: self.name,
            fields: self.parts,
        }))
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Flag(value) => visitor.visit_bool(value),
            Self::Whole(value) => visitor.visit_u64(value),
            Self::Number(value) => visitor.visit_f64(value),
            Self::Text(value) => visitor.visit_string(value),
            Self::Choice { name, of } => visitor.visit_enum(ChoiceReading { name, of }),
            Self::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Record { fields, .. } => {
                visitor.visit_map(MapDeserializer::new(fields.into_iter()))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A choice while it is read.
struct ChoiceReading {
    name: &'static str,
    of: Option<Box<Value>>,
}

impl<'de> EnumAccess<'de> for ChoiceReading {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let variant = seed.deserialize(BorrowedStrDeserializer::<Error>::new(self.name))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for ChoiceReading {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.of {
            None => Ok(()),
            Some(_) => foreign("value for this choice"),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        match self.of {
            Some(value) => seed.deserialize(*value),
            None => foreign("choice without its value"),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        foreign("tuple")
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        foreign("choice with fields")
    }
}
