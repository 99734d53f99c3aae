//! One layer alone: `{ weights, bias }`.

use super::in_place::DeserializeInPlace;
use super::mismatch::Part;
use super::number::check_finite;
use super::parameters::{Parameters, ParametersPlace};
use crate::{Dense, Role, Scalar};
use serde::de::DeserializeSeed;
use serde::ser::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// As `{ weights, bias }`, a row of weights for each input. In a format for people, such as JSON,
/// which could not write other numbers, all have to be finite.
impl<const IN: usize, const OUT: usize, T: Scalar> Serialize for Dense<IN, OUT, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (weights, bias) = (self.weights.as_flattened(), &self.bias[..]);
        if serializer.is_human_readable() {
            for (role, values) in [(Role::Weights, weights), (Role::Bias, bias)] {
                check_finite(values, Part::tensor(None, role)).map_err(S::Error::custom)?;
            }
        }
        Parameters { inputs: IN, weights, bias }.serialize(serializer)
    }
}

impl<'de, const IN: usize, const OUT: usize, T: Scalar> Deserialize<'de> for Dense<IN, OUT, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut layer = Self::ZEROS;
        layer.deserialize_in_place(deserializer)?;
        Ok(layer)
    }
}

impl<const IN: usize, const OUT: usize, T: Scalar> DeserializeInPlace for Dense<IN, OUT, T> {
    fn deserialize_in_place<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        let (weights, bias) = (self.weights.as_flattened_mut(), &mut self.bias[..]);
        ParametersPlace { label: None, inputs: IN, weights, bias }.deserialize(deserializer)
    }
}
