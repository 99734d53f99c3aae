// The pages of `docs/guide/` as part of the documentation, which tests their code.
//
// A page defines its links at its end, for those who read it as a file. In the documentation other
// definitions stand before it, and of two the first one counts. Documentation holds no pictures
// that a link could lead to, so that they follow the page's last line, where the page shows them.

#![cfg_attr(not(doctest), doc = include_str!("links.md"))]
#![doc = include_str!("../../docs/guide/README.md")]

macro_rules! pages {
    ($($name:ident $file:literal $($picture:literal)*;)*) => {$(
        #[cfg_attr(not(doctest), doc = include_str!("links.md"))]
        #[doc = include_str!(concat!("../../docs/guide/", $file))]
        $(
            #[cfg_attr(not(doctest), doc = "")]
            #[cfg_attr(not(doctest), doc = include_str!(concat!("../../docs/pictures/", $picture)))]
        )*
        pub mod $name {}
    )*};
}

pages! {
    networks "01-networks.md";
    nonlinear_mappings "02-nonlinear-mappings.md"
        "nonlinear_mapping/fits.svg" "nonlinear_mapping/planes.svg";
    exclusive_or "03-exclusive-or.md" "xor/planes.svg";
    maximum_likelihood "04-maximum-likelihood.md";
    output_units "05-output-units.md" "output_units/bernoulli.svg";
    hidden_units "06-hidden-units.md" "activations/units.svg";
    architecture "07-architecture.md";
    graphs_and_the_chain_rule "08-graphs-and-the-chain-rule.md";
    back_propagation "09-back-propagation.md";
    networks_as_graphs "10-networks-as-graphs.md" "residual/residual.svg" "siamese/codes.svg";
    derivatives_as_nodes "11-derivatives-as-nodes.md" "physics_informed/solutions.svg";
    regularisation "12-regularisation.md" "regularisation/fits.svg" "regularisation/losses.svg";
    optimisers_and_schedules "13-optimisers-and-schedules.md";
    training_over_a_data_set "14-training-over-a-data-set.md";
    your_own_parts "15-your-own-parts.md";
    on_a_microcontroller "17-on-a-microcontroller.md";
}

// Its code needs features that a test can be without.
#[cfg_attr(not(doctest), doc = include_str!("links.md"))]
#[cfg_attr(
    any(not(doctest), all(feature = "ndarray", feature = "serde")),
    doc = include_str!(concat!("../../docs/guide/", "16-files-and-arrays.md"))
)]
pub mod files_and_arrays {}
