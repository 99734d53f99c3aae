//! The inherent items of a network with several inputs or several outputs, and `forward`, whose form
//! depends on both.

/// Writes `forward`: from the inputs one by one if there are several, and to the struct of the outputs
/// if there are several.
#[doc(hidden)]
#[macro_export]
macro_rules! __forward {
    ([$scalar:ty, $input:ty, $output:ty] [] []) => {
        /// ŷ = f(x).
        #[must_use]
        #[inline]
        pub fn forward(&self, x: &$input) -> $output {
            <Self as $crate::Network>::forward(self, x)
        }
    };
    (
        [$scalar:ty, $input:ty, $output:ty]
        [$($name:ident: $width:expr),+] []
    ) => {
        /// ŷ = f(x) of the inputs, whose numbers stand one after the other in x.
        #[must_use]
        #[inline]
        #[allow(clippy::too_many_arguments)]
        pub fn forward(&self, $($name: &[$scalar; $width]),+) -> $output {
            <Self as $crate::Network>::forward(self, &Self::input($($name),+))
        }
    };
    (
        [$scalar:ty, $input:ty, $output:ty]
        [] [$visibility:vis $struct:ident ($type:ty) $($ports:tt)*]
    ) => {
        /// The outputs, whose numbers stand one after the other in ŷ = f(x).
        #[must_use]
        #[inline]
        pub fn forward(&self, x: &$input) -> $type {
            Self::output(&<Self as $crate::Network>::forward(self, x))
        }
    };
    (
        [$scalar:ty, $input:ty, $output:ty]
        [$($name:ident: $width:expr),+] [$visibility:vis $struct:ident ($type:ty) $($ports:tt)*]
    ) => {
        /// ŷ = f(x) of the inputs, whose numbers stand one after the other in x, as those of the outputs
        /// do in ŷ.
        #[must_use]
        #[inline]
        #[allow(clippy::too_many_arguments)]
        pub fn forward(&self, $($name: &[$scalar; $width]),+) -> $type {
            Self::output(&<Self as $crate::Network>::forward(self, &Self::input($($name),+)))
        }
    };
}

/// Writes `input`, for several inputs.
#[doc(hidden)]
#[macro_export]
macro_rules! __input {
    ($scalar:ty, $input:ty, $($name:ident: $width:expr),+) => {
        /// The inputs of a sample as one, x: their numbers one after the other.
        #[must_use]
        #[inline]
        #[allow(clippy::too_many_arguments)]
        pub fn input($($name: &[$scalar; $width]),+) -> $input {
            $crate::ports::join([$($name.as_slice()),+])
        }
    };
}

/// Writes `output`, for several outputs.
#[doc(hidden)]
#[macro_export]
macro_rules! __output {
    ($output:ty, $visibility:vis $struct:ident ($type:ty) $($name:ident: $width:expr),+) => {
        /// The outputs of a sample from ŷ, where they are one after the other.
        #[must_use]
        #[inline]
        pub fn output(y: &$output) -> $type {
            let mut parts = $crate::ports::Parts::new(y);
            $struct { $($name: parts.next_part()),+ }
        }
    };
}

/// Writes `classify`, unless there are several outputs.
#[doc(hidden)]
#[macro_export]
macro_rules! __classify {
    ($input:ty,) => {
        /// The class of an input: the position of the largest output, the first one of equals; with
        /// a single output, 1 if it is at least one half and otherwise 0. NaN is never the largest.
        #[must_use]
        pub fn classify(&self, x: &$input) -> ::core::primitive::usize {
            <Self as $crate::Network>::classify(self, x)
        }
    };
    ($input:ty, $($outputs:tt)+) => {};
}

/// Writes the struct of several outputs.
#[doc(hidden)]
#[macro_export]
macro_rules! __output_struct {
    ([$($generics:tt)*] $network:ty, $scalar:ty, $output:ty,) => {};
    (
        [$($generics:tt)*] $network:ty, $scalar:ty, $output:ty,
        $visibility:vis $struct:ident ($type:ty) $($name:ident: $width:expr),+
    ) => {
        #[doc = ::core::concat!(
            "The outputs of `", ::core::stringify!($network), "` for one sample."
        )]
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        #[allow(unused_braces, non_snake_case, non_upper_case_globals)]
        $visibility struct $struct $($generics)* {
            $(
                #[doc = ::core::concat!("The output `", ::core::stringify!($name), "`.")]
                pub $name: [$scalar; $width]
            ),+
        }

        /// The outputs one after the other, as ŷ has them: for targets of a loss, and for rows.
        #[allow(unused_braces, non_upper_case_globals)]
        impl $($generics)* ::core::convert::From<$type> for $output {
            fn from(y: $type) -> Self {
                $crate::ports::join([$(y.$name.as_slice()),+])
            }
        }
    };
}
