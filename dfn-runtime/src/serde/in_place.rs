//! Reading where the values stay, never over the stack.

use crate::Zeros;
use serde::Deserializer;
use serde::de::DeserializeSeed;

/// What can be read where it stays, row by row, however large it is: networks, layers, and the
/// states of optimisers.
///
/// Implement it for the state of an optimiser of your own; one that is small does
/// `*self = Self::deserialize(deserializer)?`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read where it stays",
    label = "this is no network, no layer and no state of a built-in optimiser",
    note = "a small state of an optimiser of your own implements `DeserializeInPlace` with `*self = Self::deserialize(deserializer)?`"
)]
pub trait DeserializeInPlace {
    /// Reads the value. If that fails, a part of it can be what was read and the rest what it was;
    /// [`deserialize_into`] is for those who mind.
    fn deserialize_in_place<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<(), D::Error>;
}

impl DeserializeInPlace for () {
    fn deserialize_in_place<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

/// Reads a value into its place: a network, a layer or the state of an optimiser, of any size on any
/// stack.
///
/// With the feature `std` the value is as it was if that fails. Without it there is no memory for a
/// second copy: the file of another network is refused before anything is changed, because its
/// shape comes first, and one that breaks off later leaves some rows changed.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// let mut layer = dfn::Dense { weights: [[1.0_f32], [2.0]], bias: [3.0] };
/// let mut file = serde_json::Deserializer::from_str(r#"{ "weights": [[4], [5]], "bias": [6] }"#);
/// dfn::deserialize_into(&mut layer, &mut file)?;
/// file.end()?;
/// assert_eq!(layer, dfn::Dense { weights: [[4.0], [5.0]], bias: [6.0] });
///
/// let mut file = serde_json::Deserializer::from_str(r#"{ "weights": [[7]], "bias": [8] }"#);
/// let error = dfn::deserialize_into(&mut layer, &mut file).unwrap_err();
/// assert!(error.to_string().starts_with(
///     "expected the weights to have 2 rows, one for each input, found 1"
/// ));
/// # #[cfg(feature = "std")]
/// assert_eq!(layer.weights, [[4.0], [5.0]]);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
/// That of the format. Where the file and the value do not fit together, its message says where,
/// what was expected and what was found, in formats that keep messages (postcard does not).
pub fn deserialize_into<'de, V, D>(value: &mut V, deserializer: D) -> Result<(), D::Error>
where
    V: DeserializeInPlace + Zeros,
    D: Deserializer<'de>,
{
    #[cfg(feature = "std")]
    {
        let read = deserialize_boxed::<V, D>(deserializer)?;
        crate::overwrite(value, &*read);
        Ok(())
    }
    #[cfg(not(feature = "std"))]
    value.deserialize_in_place(deserializer)
}

/// Reads a value straight to the heap, of any size on any stack.
///
/// It is also for fields: `#[serde(deserialize_with = "dfn::deserialize_boxed")]` at a
/// `network: Box<Net>`.
///
/// # Errors
/// As [`deserialize_into`].
#[cfg(feature = "std")]
pub fn deserialize_boxed<'de, V, D>(deserializer: D) -> Result<std::boxed::Box<V>, D::Error>
where
    V: DeserializeInPlace + Zeros,
    D: Deserializer<'de>,
{
    let mut value = crate::boxed::zeros::<V>();
    value.deserialize_in_place(deserializer)?;
    Ok(value)
}

/// The seed that reads a value into its place.
pub struct InPlace<'a, V>(pub &'a mut V);

impl<'de, V: DeserializeInPlace> DeserializeSeed<'de> for InPlace<'_, V> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.deserialize_in_place(deserializer)
    }
}
