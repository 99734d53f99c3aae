//! The `Serialize` and `Deserialize` of a network, as a template that generated code fills in; empty
//! without the feature `serde`.

/// Writes both.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ([$(<$(const $width:ident: $usize:ty),+>)?] $network:ty) => {
        #[allow(non_upper_case_globals)]
        impl$(<$(const $width: $usize),+>)? $crate::serde::Serialize for $network {
            fn serialize<Format: $crate::serde::Serializer>(
                &self,
                serializer: Format,
            ) -> ::core::result::Result<Format::Ok, Format::Error> {
                $crate::serde::serialize(self, serializer)
            }
        }

        #[allow(non_upper_case_globals)]
        impl<'de $($(, const $width: $usize)+)?> $crate::serde::Deserialize<'de> for $network {
            fn deserialize<Format: $crate::serde::Deserializer<'de>>(
                deserializer: Format,
            ) -> ::core::result::Result<Self, Format::Error> {
                $crate::serde::deserialize(deserializer)
            }
        }
    };
}

/// Writes nothing.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($($network:tt)*) => {};
}
