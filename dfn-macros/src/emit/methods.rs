//! The items that users call, inherent so that they need no import.
//!
//! Each hands on to the method of the same name in the runtime's `Network`, which documents it in
//! full.

use super::{Plan, units};
use crate::graph::Layer;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

pub fn methods(plan: &Plan) -> TokenStream {
    let name = &plan.head.name;
    let facts = facts(plan);
    let beginnings = beginnings(plan);
    let one_sample = one_sample(plan);
    let batches = batches(plan);
    let tensors = tensors(plan);
    quote_spanned! {plan.span()=>
        #[allow(dead_code)]
        impl #name {
            #facts
            #beginnings
            #one_sample
            #batches
            #tensors
        }
    }
}

fn facts(plan: &Plan) -> TokenStream {
    let krate = &plan.krate;
    let this = this(plan);
    let count = plan.layers().len();
    let layers = plan.layers().iter().map(|layer| {
        let (label, unit) = (label_text(layer), units::name(layer));
        let (inputs, outputs) = (&layer.inputs, &layer.outputs);
        quote!(#krate::Layer::new(#label, #inputs, #outputs, #unit))
    });
    let labels: Vec<_> = plan.layers().iter().map(|layer| &layer.label).collect();
    quote_spanned! {plan.span()=>
        /// The width of an input.
        pub const INPUTS: ::core::primitive::usize = #this::INPUTS;
        /// The width of an output.
        pub const OUTPUTS: ::core::primitive::usize = #this::OUTPUTS;
        /// The number of weights and biases.
        pub const PARAMETERS: ::core::primitive::usize = #this::PARAMETERS;
        /// The size of the parameters in bytes.
        pub const BYTES: ::core::primitive::usize = #this::BYTES;
        /// The multiply-adds of one forward pass.
        pub const MULTIPLY_ADDS: ::core::primitive::usize = #this::MULTIPLY_ADDS;
        /// The layers, the first one first.
        pub const LAYERS: [#krate::Layer; #count] = [#(#layers),*];
        /// All parameters 0: for gradients and moments, as a network of zeros never learns.
        pub const ZEROS: Self = Self { #(#labels: #krate::Dense::ZEROS),* };

        /// All parameters 0: for gradients and moments, as a network of zeros never learns.
        pub const fn zeros() -> Self {
            Self::ZEROS
        }
    }
}

fn beginnings(plan: &Plan) -> TokenStream {
    let (krate, private, this) = (&plan.krate, plan.private(), this(plan));
    quote_spanned! {plan.span()=>
        /// A network to start learning from: weights drawn from the seed by Glorot's or He's
        /// rule, whichever suits each layer's activation, and biases 0.
        pub fn random(seed: ::core::primitive::u64) -> Self {
            #this::random(seed)
        }

        /// Gives every parameter a first number, in place.
        pub fn initialise<Generator: #private::rand_core::Rng + ?::core::marker::Sized>(
            &mut self,
            initialiser: impl #krate::Initialiser,
            rng: &mut Generator,
        ) {
            #this::initialise(self, initialiser, rng);
        }

        #private::when_std! {
            /// Zeros on the heap, which were never on the stack, also in debug builds.
            pub fn boxed() -> #private::Box<Self> {
                #this::boxed()
            }
        }
    }
}

fn one_sample(plan: &Plan) -> TokenStream {
    let (krate, this, trace) = (&plan.krate, this(plan), plan.trace());
    let (input, output, jacobian) = (plan.input(), plan.output(), plan.jacobian());
    let (scalar, unit) = (plan.scalar(), units::output_in_signature(plan));
    quote_spanned! {plan.span()=>
        /// ŷ = f(x).
        #[inline]
        pub fn forward(&self, x: &#input) -> #output {
            #this::forward(self, x)
        }

        /// ŷ = f(x), with the pre-activations z and the values h of every layer.
        pub fn trace(&self, x: &#input) -> #trace {
            #this::trace(self, x)
        }

        /// Back-propagation from ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
        pub fn backward(&self, trace: &#trace, dy: &#output, gradients: &mut Self) -> #input {
            #this::backward(self, trace, dy, gradients)
        }

        /// ∂ŷ/∂x, a row for each output.
        pub fn jacobian(&self, x: &#input) -> #jacobian {
            #this::jacobian(self, x)
        }

        /// The class of an input: the position of the largest output, the first one of equals;
        /// with a single output, 1 if it is at least one half and otherwise 0.
        pub fn classify(&self, x: &#input) -> ::core::primitive::usize {
            #this::classify(self, x)
        }

        /// One step of gradient descent on one sample, in place and without a workspace; returns
        /// the loss before it.
        ///
        /// # Errors
        /// If the rate, the input, the target or the loss is not valid; the network is then as it
        /// was.
        pub fn step<LossTarget>(
            &mut self,
            x: &#input,
            target: &LossTarget,
            loss: impl #krate::Loss<#unit, #output, LossTarget>,
            rate: #scalar,
        ) -> ::core::result::Result<#scalar, #krate::StepError> {
            #this::step(self, x, target, loss, rate)
        }
    }
}

fn batches(plan: &Plan) -> TokenStream {
    let (krate, this) = (&plan.krate, this(plan));
    let (input, output) = (plan.input(), plan.output());
    let (scalar, unit) = (plan.scalar(), units::output_in_signature(plan));
    quote_spanned! {plan.span()=>
        /// ŷ of every sample into `y`.
        ///
        /// # Errors
        /// If `x` and `y` differ in length.
        pub fn forward_batch<const WORKSPACE_TILE: ::core::primitive::usize>(
            &self,
            x: &[#input],
            y: &mut [#output],
            workspace: &mut #krate::Workspace<Self, WORKSPACE_TILE>,
        ) -> ::core::result::Result<(), #krate::BatchError> {
            #this::forward_batch(self, x, y, workspace)
        }

        /// The mean loss over the samples.
        ///
        /// # Errors
        /// If there is no sample, the lengths differ, an input or a target is not valid, or the
        /// loss is not finite.
        pub fn mean_loss<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
            &self,
            x: &[#input],
            targets: &[LossTarget],
            loss: impl #krate::Loss<#unit, #output, LossTarget>,
            workspace: &mut #krate::Workspace<Self, WORKSPACE_TILE>,
        ) -> ::core::result::Result<#scalar, #krate::BatchError> {
            #this::mean_loss(self, x, targets, loss, workspace)
        }

        /// Sets `gradients` to the gradient of the mean loss over the samples, and returns that
        /// loss.
        ///
        /// # Errors
        /// As `mean_loss`; if the loss is not finite, `gradients` is not meaningful.
        pub fn gradients<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
            &self,
            x: &[#input],
            targets: &[LossTarget],
            loss: impl #krate::Loss<#unit, #output, LossTarget>,
            gradients: &mut Self,
            workspace: &mut #krate::Workspace<Self, WORKSPACE_TILE>,
        ) -> ::core::result::Result<#scalar, #krate::BatchError> {
            #this::gradients(self, x, targets, loss, gradients, workspace)
        }
    }
}

fn tensors(plan: &Plan) -> TokenStream {
    let (krate, scalar) = (&plan.krate, plan.scalar());
    let count = 2 * plan.layers().len();
    let each = |tensor: TokenStream, flatten: TokenStream, reference: TokenStream| {
        let tensors = plan.layers().iter().enumerate().map(move |(index, layer)| {
            let label = &layer.label;
            quote_spanned! {plan.span()=>
                #krate::#tensor::new(
                    Self::LAYERS[#index],
                    #krate::Role::Weights,
                    self.#label.weights.#flatten(),
                ),
                #krate::#tensor::new(
                    Self::LAYERS[#index],
                    #krate::Role::Bias,
                    #reference self.#label.bias,
                ),
            }
        });
        tensors.collect::<TokenStream>()
    };
    let shared = each(quote!(Tensor), quote!(as_flattened), quote!(&));
    let exclusive = each(quote!(TensorMut), quote!(as_flattened_mut), quote!(&mut));
    quote_spanned! {plan.span()=>
        /// Every parameter tensor as a slice, in the order of the layers, weights before bias.
        pub fn tensors(&self) -> [#krate::Tensor<'_, #scalar>; #count] {
            [#shared]
        }

        /// Every parameter tensor as a slice to write to, in the same order.
        pub fn tensors_mut(&mut self) -> [#krate::TensorMut<'_, #scalar>; #count] {
            [#exclusive]
        }
    }
}

/// The trait whose methods the inherent ones are.
fn this(plan: &Plan) -> TokenStream {
    let private = plan.private();
    quote!(<Self as #private::Network>)
}

/// A label without the mark of a raw identifier.
fn label_text(layer: &Layer) -> String {
    layer.label.to_string().trim_start_matches("r#").to_owned()
}
