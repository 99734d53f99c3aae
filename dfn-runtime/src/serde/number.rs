//! Numbers one after the other: a row of a matrix, a bias, and a matrix as rows.

use super::fields::count_rest;
use super::mismatch::{Mismatch, Part};
use crate::Scalar;
use crate::vector::first_not_finite;
use core::fmt;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, SeqAccess, Visitor};
use serde::ser::{SerializeTuple, Serializer};
use serde::{Deserializer, Serialize};

/// A number that can be written and read: `f32` and `f64`.
pub trait Number: Serialize + DeserializeOwned {
    /// The name of the type.
    const NAME: &'static str;
}

impl Number for f32 {
    const NAME: &'static str = "f32";
}

impl Number for f64 {
    const NAME: &'static str = "f64";
}

/// A matrix to write, row by row.
pub struct Matrix<'a, T> {
    pub rows: usize,
    pub width: usize,
    pub values: &'a [T],
}

impl<T: Scalar> Serialize for Matrix<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_tuple(self.rows)?;
        for row in 0..self.rows {
            let start = row * self.width;
            rows.serialize_element(&Row(self
                .values
                .get(start..start + self.width)
                .unwrap_or_default()))?;
        }
        rows.end()
    }
}

/// A row to write.
pub struct Row<'a, T>(pub &'a [T]);

impl<T: Scalar> Serialize for Row<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_tuple(self.0.len())?;
        for value in self.0 {
            row.serialize_element(value)?;
        }
        row.end()
    }
}

/// That all numbers are finite.
pub fn check_finite<T: Scalar>(values: &[T], of: Part) -> Result<(), Mismatch<'static>> {
    match first_not_finite(values) {
        Some((_, found)) => Err(Mismatch::NotFinite { of, found }),
        None => Ok(()),
    }
}

/// Reads a matrix into its place, row by row.
pub struct MatrixPlace<'a, T> {
    pub of: Part,
    pub rows: usize,
    pub width: usize,
    pub values: &'a mut [T],
}

impl<'de, T: Scalar> DeserializeSeed<'de> for MatrixPlace<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_tuple(self.rows, self)
    }
}

impl<'de, T: Scalar> Visitor<'de> for MatrixPlace<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rows of {} numbers", self.rows, self.width)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let Self { of, rows: expected, width, values } = self;
        let wrong = |found| Err(A::Error::custom(Mismatch::Rows { of, expected, found }));
        for row in 0..expected {
            let start = row * width;
            let values = values.get_mut(start..start + width).unwrap_or_default();
            let place = RowPlace { of: Part { row: Some(row), ..of }, values };
            if sequence.next_element_seed(place)?.is_none() {
                return wrong(row);
            }
        }
        match count_rest(&mut sequence)? {
            0 => Ok(()),
            rest => wrong(expected + rest),
        }
    }
}

/// Reads a row into its place.
pub struct RowPlace<'a, T> {
    pub of: Part,
    pub values: &'a mut [T],
}

impl<'de, T: Scalar> DeserializeSeed<'de> for RowPlace<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { of, values } = self;
        let is_human_readable = deserializer.is_human_readable();
        deserializer.deserialize_tuple(values.len(), RowPlace { of, values: &mut *values })?;
        // What was too large for the type became infinite.
        if is_human_readable { check_finite(values, of).map_err(D::Error::custom) } else { Ok(()) }
    }
}

impl<'de, T: Scalar> Visitor<'de> for RowPlace<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} numbers", self.values.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let Self { of, values } = self;
        let expected = values.len();
        let wrong = |found| Err(A::Error::custom(Mismatch::Numbers { of, expected, found }));
        for (index, value) in values.iter_mut().enumerate() {
            match sequence.next_element()? {
                Some(number) => *value = number,
                None => return wrong(index),
            }
        }
        match count_rest(&mut sequence)? {
            0 => Ok(()),
            rest => wrong(expected + rest),
        }
    }
}
