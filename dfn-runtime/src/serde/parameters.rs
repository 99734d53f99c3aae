//! The parameters of a layer, `{ weights, bias }`, from and into flat slices.

use super::fields::{Fields, Source, Struct};
use super::mismatch::Part;
use super::number::{Matrix, MatrixPlace, Row, RowPlace};
use crate::{Role, Scalar};
use serde::de::DeserializeSeed;
use serde::ser::SerializeStruct;
use serde::{Deserializer, Serialize, Serializer};

const NAME: &str = "Dense";
const FIELDS: &[&str] = &["weights", "bias"];

/// A layer's parameters to write.
pub struct Parameters<'a, T> {
    pub inputs: usize,
    pub weights: &'a [T],
    pub bias: &'a [T],
}

impl<T: Scalar> Serialize for Parameters<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { inputs, weights, bias } = *self;
        let mut parameters = serializer.serialize_struct(NAME, FIELDS.len())?;
        let matrix = Matrix { rows: inputs, width: bias.len(), values: weights };
        parameters.serialize_field(FIELDS[0], &matrix)?;
        parameters.serialize_field(FIELDS[1], &Row(bias))?;
        parameters.end()
    }
}

/// Where a layer's parameters are read into.
pub struct ParametersPlace<'a, T> {
    pub label: Option<&'static str>,
    pub inputs: usize,
    pub weights: &'a mut [T],
    pub bias: &'a mut [T],
}

impl<'de, T: Scalar> DeserializeSeed<'de> for ParametersPlace<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Struct(self).deserialize(deserializer)
    }
}

impl<'de, T: Scalar> Fields<'de> for ParametersPlace<'_, T> {
    const NAME: &'static str = NAME;
    const FIELDS: &'static [&'static str] = FIELDS;

    fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error> {
        if field == 0 {
            source.read(MatrixPlace {
                of: Part::tensor(self.label, Role::Weights),
                rows: self.inputs,
                width: self.bias.len(),
                values: self.weights,
            })
        } else {
            let of = Part::tensor(self.label, Role::Bias);
            source.read(RowPlace { of, values: self.bias })
        }
    }
}
