//! A network: its format, its scalar, its shape, and then its parameters: of a layer weights and bias, of
//! a free parameter its numbers.

use super::fields::{Fields, Source, Struct, count_rest};
use super::in_place::DeserializeInPlace;
use super::mismatch::{Mismatch, Part};
use super::number::{Matrix, MatrixPlace, Number, Row, RowPlace, check_finite};
use super::parameters::{Parameters, ParametersPlace};
use super::shape::{Layers, Word};
use crate::{LayerKind, Network};
use core::fmt;
use core::marker::PhantomData;
use serde::de::{DeserializeSeed, Error as _, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeStruct, SerializeTuple};
use serde::{Deserializer, Serialize, Serializer};

const NAME: &str = "Network";

/// What is in a file of a network.
struct Format {
    /// Its number, the first field: the other format's files cannot be taken for it, also where fields
    /// have no names.
    number: u32,
    fields: &'static [&'static str],
}

impl Format {
    /// That of a chain of layers, which is all that it computes.
    const CHAIN: Self = Self { number: 1, fields: &["format", "scalar", "layers", "parameters"] };
    /// That of every other graph: it says what it computes.
    const GRAPH: Self =
        Self { number: 2, fields: &["format", "scalar", "layers", "operations", "parameters"] };

    const fn of<N: Network>() -> &'static Self {
        if N::FINGERPRINT.is_some() { &Self::GRAPH } else { &Self::CHAIN }
    }
}

/// Writes a network; the body of its `Serialize`.
pub fn serialize<N: Network, S: Serializer>(network: &N, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        // Before anything is written.
        for tensor in network.parameters() {
            let part = Part::of(tensor.layer, tensor.role);
            check_finite(tensor.values, part).map_err(S::Error::custom)?;
        }
    }
    let format = const { Format::of::<N>() };
    let mut fields = serializer.serialize_struct(NAME, format.fields.len())?;
    fields.serialize_field("format", &format.number)?;
    fields.serialize_field("scalar", N::Scalar::NAME)?;
    fields.serialize_field("layers", N::LAYERS)?;
    if let Some(fingerprint) = N::FINGERPRINT {
        fields.serialize_field("operations", &fingerprint)?;
    }
    fields.serialize_field("parameters", &AllParameters(network))?;
    fields.end()
}

/// Reads a network by value; the body of its `Deserialize`.
pub fn deserialize<'de, N: Network, D: Deserializer<'de>>(deserializer: D) -> Result<N, D::Error> {
    let mut network = N::ZEROS;
    network.deserialize_in_place(deserializer)?;
    Ok(network)
}

impl<N: Network> DeserializeInPlace for N {
    fn deserialize_in_place<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        Struct(Place(self)).deserialize(deserializer)
    }
}

/// Where a network is read into.
struct Place<'a, N>(&'a mut N);

impl<'de, N: Network> Fields<'de> for Place<'_, N> {
    const NAME: &'static str = NAME;
    const FIELDS: &'static [&'static str] = Format::of::<N>().fields;

    fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error> {
        let expected = const { Format::of::<N>() }.number;
        match field {
            0 => match source.read(PhantomData)? {
                found if found == expected => Ok(()),
                found => Err(S::Error::custom(Mismatch::Format { expected, found })),
            },
            1 => source.read(Word::judged_by(|found| {
                let expected = N::Scalar::NAME;
                if found == expected { Ok(()) } else { Err(Mismatch::Scalar { expected, found }) }
            })),
            2 => source.read(Layers { layers: N::LAYERS, named: N::FINGERPRINT.is_some() }),
            3 if N::FINGERPRINT.is_some() => match source.read(PhantomData)? {
                found if Some(found) == N::FINGERPRINT => Ok(()),
                found => Err(S::Error::custom(Mismatch::Graph {
                    expected: N::FINGERPRINT.unwrap_or(0),
                    found,
                })),
            },
            _ => source.read(AllParametersPlace(&mut *self.0)),
        }
    }
}

/// The parameters of every layer to write.
struct AllParameters<'a, N>(&'a N);

impl<N: Network> Serialize for AllParameters<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut layers = serializer.serialize_tuple(N::LAYERS.len())?;
        let mut tensors = self.0.parameters();
        while let Some(tensor) = tensors.next() {
            let (layer, values) = (tensor.layer, tensor.values);
            let (inputs, outputs) = (layer.inputs, layer.outputs);
            match layer.kind {
                LayerKind::Dense => {
                    let bias = tensors.next().map_or(&[][..], |bias| bias.values);
                    layers.serialize_element(&Parameters { inputs, weights: values, bias })?;
                }
                LayerKind::Weights => {
                    layers.serialize_element(&Matrix { rows: inputs, width: outputs, values })?;
                }
                LayerKind::Bias => layers.serialize_element(&Row(values))?,
            }
        }
        layers.end()
    }
}

/// Where the parameters of every layer are read into.
struct AllParametersPlace<'a, N>(&'a mut N);

impl<'de, N: Network> DeserializeSeed<'de> for AllParametersPlace<'_, N> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_tuple(N::LAYERS.len(), self)
    }
}

impl<'de, N: Network> Visitor<'de> for AllParametersPlace<'_, N> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the parameters of {} layers", N::LAYERS.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let expected = N::LAYERS.len();
        let wrong = |found| Err(A::Error::custom(Mismatch::Parameters { expected, found }));
        let mut tensors = self.0.parameters_mut();
        let mut layers = 0;
        while let Some(tensor) = tensors.next() {
            let (layer, values) = (tensor.layer, tensor.values);
            let of = Part::of(layer, tensor.role);
            let (inputs, outputs) = (layer.inputs, layer.outputs);
            let read = match layer.kind {
                LayerKind::Dense => {
                    let bias = tensors.next().map_or(&mut [][..], |bias| bias.values);
                    let label = Some(layer.label);
                    let place = ParametersPlace { label, inputs, weights: values, bias };
                    sequence.next_element_seed(place)?
                }
                LayerKind::Weights => {
                    let place = MatrixPlace { of, rows: inputs, width: outputs, values };
                    sequence.next_element_seed(place)?
                }
                LayerKind::Bias => sequence.next_element_seed(RowPlace { of, values })?,
            };
            if read.is_none() {
                return wrong(layers);
            }
            layers += 1;
        }
        match count_rest(&mut sequence)? {
            0 => Ok(()),
            rest => wrong(expected + rest),
        }
    }
}
