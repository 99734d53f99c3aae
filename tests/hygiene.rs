//! What `network!` writes compiles wherever a user puts it, without a warning.

#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

// The names that generated code could trip over, all taken.
#[allow(dead_code, missing_docs, non_camel_case_types, non_upper_case_globals)]
mod hostile {
    pub struct Option;
    pub struct Result;
    pub struct Self_;
    pub struct Vec;
    pub struct Box;
    pub struct Some;
    pub struct Ok;
    pub struct Network;
    pub struct Workspace;
    pub struct f32;
    pub struct usize;
    pub struct H;
    pub struct T;
    pub const z: &::core::primitive::str = "x";
    pub const isa: &::core::primitive::str = "isa";
    pub const TILE: ::core::primitive::usize = 3;
    pub const N: ::core::primitive::usize = 5;
    pub const I: ::core::primitive::usize = 7;

    pub trait Loud {
        fn forward(&self) {}
        fn tensors(&self) {}
        fn len(&self) {}
    }
    impl<T> Loud for T {}

    ::dfn::network! {
        /// Widths named like the generics of generated code.
        pub struct Among = dense(TILE -> N, relu) -> dense(_ -> { I + 1 }, softmax);

        /// Parameters named like the generics of generated code, like types, and like constants.
        pub struct Generic<const N: usize, const T: usize, const H: usize, const I: usize = { TILE }> =
            dense(N -> T, tanh) -> dense({ T } -> H) -> z: dense(_ -> I, relu) -> dense(I -> TILE);

        /// Parameters in lower case, like the variables of derived code.
        pub struct Lower<const f: usize, const other: usize> = dense(f -> other);

        /// Outputs that together are as wide as no value, beside a gradient `dz` and a `spare` value.
        pub struct Spare(x: 1) -> (a: 1, b: 1) {
            target t: 1;
            let a = x -> dense(1);
            let z = t - a;
            let spare = a * 2.0;
            cost = square(z) + square(spare);
            (a, tanh(a))
        }

        /// Values named like the variables and the items of generated code.
        pub struct Graph(count: 2, gradients: TILE) -> (f32: 2, T: TILE) {
            param buffers: 2 -> TILE;
            param tile: 1;
            layer trace_ = dense(TILE, tanh);
            target y: 2;
            target share: 1;
            let scale = matvec(buffers, count) + gradients * 2.0;
            let size = trace_(scale) + trace_(gradients) * tile;
            let dx = sum(size);
            cost = half_squared_error(count * dx, y) + square(share - dx) + { N as ::core::primitive::f64 } * square(tile);
            (count * dx, size)
        }

        /// The same with widths that are parameters, named like the variables of generated code.
        pub struct GenericGraph<const N: usize, const T: usize>: f64(x: N) -> T {
            param w: N -> T;
            let h = x -> dense(N, relu) -> dense(N);
            matvec(w, h + x) -> z: dense(T, sigmoid)
        }
    }
}

/// Names that the compiler warns of, once each.
pub mod warned {
    ::dfn::network! {
        /// Nothing but the struct.
        #[allow(non_snake_case, non_upper_case_globals)]
        pub struct Warned<const width: usize> = Hidden: dense(2 -> width) -> dense(width -> 1);
    }
}

/// A crate of another name.
pub mod renamed {
    pub use ::dfn as networks;

    networks::network! {
        /// Declared through a name of its own.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Renamed = dense(2 -> 3, tanh) -> dense(3 -> 1);

        struct Private = dense(2 -> 1);
    }

    /// Uses the private one only as a type.
    pub fn bytes() -> usize {
        ::core::mem::size_of::<Private>()
    }
}

/// The path of another macro's crate.
macro_rules! declare {
    ($name:ident, $generic:ident, $width:expr, $unit:path, $slope:expr) => {
        ::dfn::network! {
            /// From a macro of the user's.
            pub struct $name = dense($width -> 2, $unit) -> dense(2 -> 1, leaky_relu($slope));

            /// Generic over one width of the macro's and one of its caller's.
            pub struct $generic<const H: usize, const $generic: usize> =
                dense($width -> H, $unit) -> dense(H -> $generic);
        }
    };
}

declare!(FromAMacro, GENERIC, 4, ::dfn::unit::tanh, -0.5);

/// Attributes of another macro.
macro_rules! derive {
    ($(#[$attribute:meta])* $name:ident) => {
        ::dfn::network! {
            $(#[$attribute])*
            pub struct $name = dense({ let doubled = N; 2 * doubled } -> { <Wide as Width>::OUTPUTS });
        }
    };
}

const N: usize = 2;

const SLOPE: f64 = 0.25;

::dfn::network! {
    /// Units with parameters, of every form, in hidden layers and at the end.
    pub struct Parameters<const H: usize> = dense(1 -> H, elu(2.0))
        -> f: dense(H -> H, leaky_relu({ 2.0 * SLOPE }))
        -> type_: dense(H -> H, elu({ let alpha = SLOPE; alpha / 2.0 }))
        -> dense(H -> 1, leaky_relu(crate::SLOPE));
}

trait Width {
    const OUTPUTS: usize;
}

struct Wide;

impl Width for Wide {
    const OUTPUTS: usize = 3;
}

derive!(
    /// From attributes.
    #[derive(Clone, Default)]
    Derived
);

::dfn::network! {
    /// Not compiled, and so neither is anything that is written for it.
    #[cfg(any())]
    pub struct Absent = dense(2 -> 1, crate::NoSuchUnit);

    /// Compiled.
    #[cfg(not(any()))]
    pub struct Present = dense(2 -> 1);
}

#[test]
fn networks_work_among_hostile_names() {
    let network = hostile::Among::random(1);
    ::std::assert_eq!(hostile::Among::forward(&network, &[0.5; 3]).len(), 8);
    let network: hostile::Generic<2, 5, 4> = hostile::Generic::random(1);
    ::std::assert_eq!(hostile::Generic::forward(&network, &[0.5; 2]).len(), 3);
    ::std::assert_eq!(hostile::Generic::<2, 5, 4>::LAYERS[2].outputs, 3);
    ::std::assert_eq!(hostile::Lower::<2, 3>::zeros(), hostile::Lower::ZEROS);
}

#[test]
fn networks_work_under_another_name_of_the_crate() {
    let network: renamed::Renamed = ::core::default::Default::default();
    ::std::assert_eq!(network, renamed::Renamed::ZEROS);
    ::std::assert_eq!(renamed::bytes(), 12);
}

#[test]
fn networks_can_be_declared_by_macros_and_in_functions() {
    ::dfn::network! {
        /// In a function.
        struct Inner: f64 = "dense(2→3, relu) → dense(3→1, sigmoid)";
    }
    ::std::assert_eq!(Inner::zeros().forward(&[1.0, 2.0]), [0.5]);
    ::std::assert_eq!(FromAMacro::INPUTS, 4);
    let leaky = |network: FromAMacro| ::dfn::Network::forward(&network, &[0.0; 4]);
    let mut network = FromAMacro::ZEROS;
    network.dense2.bias = [-1.0];
    ::std::assert_eq!(leaky(network), [0.5]);
    ::std::assert_eq!(Parameters::<2>::LAYERS[3].activation, "leaky_relu(crate::SLOPE)");
    ::std::assert_eq!((Derived::INPUTS, Derived::OUTPUTS, Present::OUTPUTS), (4, 3, 1));
    ::std::assert_eq!(GENERIC::<3, 2>::zeros().forward(&[1.0; 4]), [0.0; 2]);
}
