//! The name of the optimiser at the beginning of a checkpoint's file: what one remembers is of no use
//! to another, even where it looks the same.

use core::any::type_name;
use core::fmt;
use core::marker::PhantomData;
use dfn_runtime::WithoutModules;
use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};
use std::string::ToString;

/// Writes the name of an optimiser's type.
pub fn serialize<O, S: Serializer>(_: &PhantomData<O>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&WithoutModules(type_name::<O>()))
}

/// Reads a name and compares it with that of an optimiser's type.
pub fn deserialize<'de, O, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<PhantomData<O>, D::Error> {
    deserializer.deserialize_str(Name(WithoutModules(type_name::<O>())))?;
    Ok(PhantomData)
}

/// The name that is expected.
struct Name(WithoutModules);

impl Visitor<'_> for Name {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of the optimiser `{}`", self.0)
    }

    fn visit_str<E: Error>(self, found: &str) -> Result<(), E> {
        let expected = self.0;
        if expected.to_string() == found {
            return Ok(());
        }
        let message = format_args!("expected a checkpoint of `{expected}`, found one of `{found}`");
        Err(E::custom(message))
    }
}
