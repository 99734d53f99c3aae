//! A struct that is read field by field, each where it stays.
//!
//! Some formats give the fields by their names and in any order, as JSON does, others one after the
//! other, as postcard does. Both ways are here, once for everything that is read.

use core::fmt;
use core::marker::PhantomData;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// What has fields to be read.
pub trait Fields<'de> {
    /// The name of the struct.
    const NAME: &'static str;
    /// The names of the fields in the order in which they are written; at most 32.
    const FIELDS: &'static [&'static str];

    /// Reads the field of this position from its source.
    fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error>;
}

/// Where the value of a field is.
pub trait Source<'de> {
    /// The error of the format.
    type Error: Error;

    /// Reads the value with a seed.
    fn read<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Self::Error>;

    /// Reads a small value into its place.
    fn read_into<V: Deserialize<'de>>(self, place: &mut V) -> Result<(), Self::Error>
    where
        Self: Sized,
    {
        *place = self.read(PhantomData)?;
        Ok(())
    }
}

/// The seed that reads a struct into its fields.
pub struct Struct<F>(pub F);

impl<'de, F: Fields<'de>> DeserializeSeed<'de> for Struct<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct(F::NAME, F::FIELDS, self)
    }
}

impl<'de, F: Fields<'de>> Visitor<'de> for Struct<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", F::NAME)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<(), A::Error> {
        for (field, name) in F::FIELDS.iter().enumerate() {
            self.0.read(field, Next { sequence: &mut sequence, name })?;
        }
        match count_rest(&mut sequence)? {
            0 => Ok(()),
            rest => Err(A::Error::invalid_length(F::FIELDS.len() + rest, &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut seen = 0_u32;
        while let Some(field) = map.next_key_seed(Name(F::FIELDS))? {
            let bit = 1 << field;
            if seen & bit != 0 {
                return Err(A::Error::duplicate_field(F::FIELDS[field]));
            }
            seen |= bit;
            self.0.read(field, Value(&mut map))?;
        }
        match F::FIELDS.get(seen.trailing_ones() as usize) {
            Some(missing) => Err(A::Error::missing_field(missing)),
            None => Ok(()),
        }
    }
}

/// How many elements a sequence has beyond those that were expected.
pub fn count_rest<'de, A: SeqAccess<'de>>(sequence: &mut A) -> Result<usize, A::Error> {
    let mut count = 0;
    while sequence.next_element::<IgnoredAny>()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// The next element of a sequence of fields.
struct Next<'a, A> {
    sequence: &'a mut A,
    name: &'static str,
}

impl<'de, A: SeqAccess<'de>> Source<'de> for Next<'_, A> {
    type Error = A::Error;

    fn read<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let value = self.sequence.next_element_seed(seed)?;
        value.ok_or_else(|| A::Error::missing_field(self.name))
    }
}

/// The value of a key that was just read.
struct Value<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> Source<'de> for Value<'_, A> {
    type Error = A::Error;

    fn read<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}

/// Reads the name of a field as its position.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let field = self.0.iter().position(|field| *field == name);
        field.ok_or_else(|| E::unknown_field(name, self.0))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => Err(E::invalid_value(serde::de::Unexpected::Bytes(name), &self)),
        }
    }

    fn visit_u64<E: Error>(self, field: u64) -> Result<usize, E> {
        let known = usize::try_from(field).ok().filter(|field| *field < self.0.len());
        known.ok_or_else(|| E::invalid_value(serde::de::Unexpected::Unsigned(field), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
    use std::string::{String, ToString};

    #[derive(Default)]
    struct Point {
        x: u32,
        y: u32,
    }

    impl<'de> Fields<'de> for &mut Point {
        const NAME: &'static str = "Point";
        const FIELDS: &'static [&'static str] = &["x", "y"];

        fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error> {
            if field == 0 { source.read_into(&mut self.x) } else { source.read_into(&mut self.y) }
        }
    }

    /// What is read, or the message.
    fn read<'de>(file: impl Deserializer<'de, Error = Error>) -> Result<(u32, u32), String> {
        let mut point = Point::default();
        let read = Struct(&mut point).deserialize(file);
        read.map(|()| (point.x, point.y)).map_err(|error| error.to_string())
    }

    fn named(fields: &'static [(&'static str, u32)]) -> Result<(u32, u32), String> {
        read(MapDeserializer::new(fields.iter().copied()))
    }

    fn numbered(fields: &'static [(u64, u32)]) -> Result<(u32, u32), String> {
        read(MapDeserializer::new(fields.iter().copied()))
    }

    fn bytes(fields: &'static [(&'static [u8], u32)]) -> Result<(u32, u32), String> {
        read(MapDeserializer::new(fields.iter().copied()))
    }

    fn in_order(fields: &'static [u32]) -> Result<(u32, u32), String> {
        read(SeqDeserializer::new(fields.iter().copied()))
    }

    #[test]
    fn fields_come_by_name_by_number_or_in_order() {
        assert_eq!(named(&[("x", 1), ("y", 2)]), Ok((1, 2)));
        assert_eq!(named(&[("y", 2), ("x", 1)]), Ok((1, 2)));
        assert_eq!(numbered(&[(1, 2), (0, 1)]), Ok((1, 2)));
        assert_eq!(bytes(&[(b"y", 2), (b"x", 1)]), Ok((1, 2)));
        assert_eq!(in_order(&[1, 2]), Ok((1, 2)));
    }

    #[test]
    fn what_is_missing_unknown_or_too_much_is_said() {
        let error = |message: &str| Err(message.to_string());
        assert_eq!(named(&[("y", 2)]), error("missing field `x`"));
        assert_eq!(named(&[("x", 2)]), error("missing field `y`"));
        assert_eq!(named(&[("y", 2), ("y", 2)]), error("duplicate field `y`"));
        assert_eq!(named(&[("z", 2)]), error("unknown field `z`, expected `x` or `y`"));
        assert_eq!(bytes(&[(b"z", 2)]), error("unknown field `z`, expected `x` or `y`"));
        assert_eq!(
            bytes(&[(b"\xff", 2)]),
            error("invalid value: byte array, expected the name of a field")
        );
        assert_eq!(
            numbered(&[(2, 2)]),
            error("invalid value: integer `2`, expected the name of a field")
        );
        assert_eq!(in_order(&[1]), error("missing field `y`"));
        assert_eq!(in_order(&[1, 2, 3, 4]), error("invalid length 4, expected struct Point"));
    }
}
