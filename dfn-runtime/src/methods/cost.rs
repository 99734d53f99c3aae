//! The inherent items of a network with its own cost.

/// Writes `cost` and `cost_gradients`, and `target` if there are several targets.
#[doc(hidden)]
#[macro_export]
macro_rules! __cost {
    ($scalar:ty, $input:ty,) => {
        /// The cost of one sample.
        #[must_use]
        pub fn cost(&self, x: &$input) -> $scalar {
            $crate::cost(self, x, &[])
        }

        /// The cost of one sample and its gradient by back-propagation: adds ∂cost/∂θ to
        /// `gradients` and returns ∂cost/∂x beside the cost.
        pub fn cost_gradients(&self, x: &$input, gradients: &mut Self) -> ($scalar, $input) {
            $crate::cost_gradients(self, x, &[], gradients)
        }
    };
    ($scalar:ty, $input:ty, $target:ty $(, $name:ident: $width:expr)*) => {
        /// The cost of one sample with its target.
        #[must_use]
        pub fn cost(&self, x: &$input, target: &$target) -> $scalar {
            $crate::cost(self, x, target)
        }

        /// The cost of one sample and its gradient by back-propagation: adds ∂cost/∂θ to
        /// `gradients` and returns ∂cost/∂x beside the cost.
        pub fn cost_gradients(
            &self,
            x: &$input,
            target: &$target,
            gradients: &mut Self,
        ) -> ($scalar, $input) {
            $crate::cost_gradients(self, x, target, gradients)
        }

        $crate::__target!($scalar, $target $(, $name: $width)*);
    };
}

/// Writes `target` if there are several targets.
#[doc(hidden)]
#[macro_export]
macro_rules! __target {
    ($scalar:ty, $target:ty) => {};
    ($scalar:ty, $target:ty, $($name:ident: $width:expr),+) => {
        /// The targets of a sample as one: their numbers one after the other.
        #[must_use]
        #[allow(clippy::too_many_arguments)]
        pub fn target($($name: &[$scalar; $width]),+) -> $target {
            $crate::ports::join([$($name.as_slice()),+])
        }
    };
}
