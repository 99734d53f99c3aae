/// The output unit of a network that declares its own cost, with `TARGETS` numbers of targets: it has
/// the loss [`OwnCost`](crate::OwnCost) and no other, because its cost can depend on every value and
/// not only on the outputs.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct own_cost<const TARGETS: usize>;

/// The output unit of a network that declares its own cost: [`own_cost`], with any targets.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a network with the output unit `{Self}` declares no `cost` of its own",
    label = "this loss needs a network that declares a `cost`",
    note = "declare one, `cost = half_squared_error(prediction, t);`, or choose another loss: `HalfSquaredError`, `CrossEntropy`, …"
)]
pub trait DeclaresCost: sealed::OwnCost {
    /// The unit itself; asked for so, an output unit without a cost is one error and not two.
    type Unit;
}

#[diagnostic::do_not_recommend]
impl<const TARGETS: usize> DeclaresCost for own_cost<TARGETS> {
    type Unit = Self;
}

/// Only `network!` writes a cost.
mod sealed {
    pub trait OwnCost {}
    impl<const TARGETS: usize> OwnCost for super::own_cost<TARGETS> {}
}
