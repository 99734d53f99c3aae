//! The shape of a network in a file, compared with the network it is read into.

use super::fields::{Fields, Source, Struct, count_rest};
use super::mismatch::Mismatch;
use crate::Layer;
use core::fmt;
use core::marker::PhantomData;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};

/// Reads layers and compares them with those of a network: their number, their widths and their
/// activations.
pub struct Layers {
    /// Those of the network.
    pub layers: &'static [Layer],
    /// Whether the labels are compared too. Those of a chain can differ, as the place in it says which
    /// layer is meant; in another graph the place says nothing.
    pub named: bool,
}

impl<'de> DeserializeSeed<'de> for Layers {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Layers {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} layers", self.layers.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let Self { layers, named } = self;
        let expected = layers.len();
        let wrong = |found| Err(A::Error::custom(Mismatch::Layers { expected, found }));
        match sequence.size_hint() {
            Some(found) if found != expected => return wrong(found),
            _ => {}
        }
        for (index, layer) in layers.iter().enumerate() {
            if sequence.next_element_seed(Struct(Description { layer, named }))?.is_none() {
                return wrong(index);
            }
        }
        match count_rest(&mut sequence)? {
            0 => Ok(()),
            rest => wrong(expected + rest),
        }
    }
}

/// Reads what a file says of a layer, and compares it.
struct Description {
    layer: &'static Layer,
    named: bool,
}

impl<'de> Fields<'de> for Description {
    const NAME: &'static str = "Layer";
    const FIELDS: &'static [&'static str] = &["label", "inputs", "outputs", "activation"];

    fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error> {
        let Self { layer, named } = *self;
        match field {
            0 => source.read(Word::judged_by(|found| match found {
                _ if !named || found == layer.label => Ok(()),
                _ => Err(Mismatch::Label { layer, found }),
            })),
            1 => check_width(layer, "inputs", layer.inputs, source),
            2 => check_width(layer, "outputs", layer.outputs, source),
            _ => source.read(Word::judged_by(|found| {
                if is_same_activation(layer.activation, found) {
                    Ok(())
                } else {
                    Err(Mismatch::Activation { layer, found })
                }
            })),
        }
    }
}

fn check_width<'de, S: Source<'de>>(
    layer: &'static Layer,
    of: &'static str,
    expected: usize,
    source: S,
) -> Result<(), S::Error> {
    match source.read(PhantomData)? {
        found if found == expected => Ok(()),
        found => Err(S::Error::custom(Mismatch::Width { layer, of, expected, found })),
    }
}

/// Whether two declarations name the same activation: the modules on the way to one of the user's
/// own do not count, as these can move.
fn is_same_activation(one: &str, other: &str) -> bool {
    fn without_modules(activation: &str) -> (&str, &str) {
        let end = activation.find(['(', '<']).unwrap_or(activation.len());
        let (path, arguments) = activation.split_at(end);
        (path.rsplit("::").next().unwrap_or(path).trim(), arguments)
    }
    without_modules(one) == without_modules(other)
}

/// Reads a word and has it judged, wherever its letters are: nothing is kept.
pub struct Word<J>(J);

impl<J> Word<J>
where
    J: for<'a> FnOnce(&'a str) -> Result<(), Mismatch<'a>>,
{
    /// The judge is given the word.
    pub fn judged_by(judge: J) -> Self {
        Self(judge)
    }
}

impl<'de, J> DeserializeSeed<'de> for Word<J>
where
    J: for<'a> FnOnce(&'a str) -> Result<(), Mismatch<'a>>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<J> Visitor<'_> for Word<J>
where
    J: for<'a> FnOnce(&'a str) -> Result<(), Mismatch<'a>>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<(), E> {
        (self.0)(word).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_activation;

    #[test]
    fn an_activation_is_its_last_name_and_its_arguments() {
        assert!(is_same_activation("relu", "relu"));
        assert!(is_same_activation("crate::units::Swish", "Swish"));
        assert!(is_same_activation("a::Swish::<b::C>", "Swish::<b::C>"));
        assert!(is_same_activation("leaky_relu(0.2)", "leaky_relu(0.2)"));
        assert!(!is_same_activation("relu", "tanh"));
        assert!(!is_same_activation("leaky_relu(0.2)", "leaky_relu(0.1)"));
        assert!(!is_same_activation("leaky_relu(a::SLOPE)", "elu(b::SLOPE)"));
        assert!(!is_same_activation("crate::Swish", "crate::Mish"));
    }
}
