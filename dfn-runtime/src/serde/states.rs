//! What optimisers remember, read where it stays.

use super::fields::{Fields, Source, Struct};
use super::in_place::{DeserializeInPlace, InPlace};
use crate::{AdamState, Network, Zeros};
use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer};

impl<N: Network> DeserializeInPlace for AdamState<N> {
    fn deserialize_in_place<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        Struct(Place(self)).deserialize(deserializer)
    }
}

impl<'de, N: Network> Deserialize<'de> for AdamState<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut state = Self::ZEROS;
        state.deserialize_in_place(deserializer)?;
        Ok(state)
    }
}

/// Where the state is read into.
struct Place<'a, S>(&'a mut S);

impl<'de, N: Network> Fields<'de> for Place<'_, AdamState<N>> {
    const NAME: &'static str = "AdamState";
    const FIELDS: &'static [&'static str] =
        &["first", "second", "first_correction", "second_correction"];

    fn read<S: Source<'de>>(&mut self, field: usize, source: S) -> Result<(), S::Error> {
        let state = &mut *self.0;
        match field {
            0 => source.read(InPlace(&mut state.first)),
            1 => source.read(InPlace(&mut state.second)),
            2 => source.read_into(&mut state.first_correction),
            _ => source.read_into(&mut state.second_correction),
        }
    }
}
