/// The output unit of a network that declares its own cost, with `TARGETS` numbers of targets: it has
/// the loss [`OwnCost`](crate::OwnCost) and no other, because its cost can depend on every value and
/// not only on the outputs.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct own_cost<const TARGETS: usize>;
