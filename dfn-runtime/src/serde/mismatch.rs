//! What a file can have that the network has not, as messages.

use crate::layer::PARAM;
use crate::{Layer, LayerKind, Role};
use core::fmt;

/// Where a file and what is read from it differ.
#[derive(Clone, Copy, Debug)]
pub enum Mismatch<'a> {
    /// The format is one that this version cannot read.
    Format { expected: u32, found: u32 },
    /// The numbers are of another type.
    Scalar { expected: &'a str, found: &'a str },
    /// There are fewer or more layers.
    Layers { expected: usize, found: usize },
    /// A layer or a free parameter has another label, where these count.
    Label { layer: &'static Layer, found: &'a str },
    /// The outputs are computed otherwise; the fingerprints.
    Graph { expected: u32, found: u32 },
    /// A layer is wider or narrower.
    Width { layer: &'static Layer, of: &'static str, expected: usize, found: usize },
    /// A layer has another activation.
    Activation { layer: &'static Layer, found: &'a str },
    /// A layer's parameters are missing, or there are too many.
    Parameters { expected: usize, found: usize },
    /// A matrix has fewer or more rows.
    Rows { of: Part, expected: usize, found: usize },
    /// A row or a bias has fewer or more numbers.
    Numbers { of: Part, expected: usize, found: usize },
    /// A number is infinite or NaN in a format that is read by people.
    NotFinite { of: Part, found: f64 },
}

impl fmt::Display for Mismatch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format { expected: 1, found: 2 } => f.write_str(
                "expected a network in format 1, a chain of layers, found format 2, another graph",
            ),
            Self::Format { expected: 2, found: 1 } => f.write_str(
                "expected a network in format 2, a graph that is no chain of layers, found format 1, a chain",
            ),
            Self::Format { expected, found } => {
                write!(f, "expected a network in format {expected}, found format {found}")
            }
            Self::Scalar { expected, found } => {
                write!(f, "expected a network of `{expected}`, found one of `{found}`")
            }
            Self::Layers { expected, found } => {
                write!(f, "expected {expected} layers, found {found}")
            }
            Self::Label { layer: Layer { label, kind: LayerKind::Dense, .. }, found } => {
                write!(f, "expected the layer `{label}`, found `{found}`")
            }
            Self::Label { layer: Layer { label, .. }, found } => {
                write!(f, "expected the parameter `{label}`, found `{found}`")
            }
            Self::Graph { expected, found } => write!(
                f,
                "expected the operations {expected}, found {found}: the file is of a network whose layers and parameters are the same, and which computes something else from them"
            ),
            Self::Width { layer, of, expected, found } => {
                write!(f, "expected `{}` to have {expected} {of}, found {found}", layer.label)
            }
            Self::Activation { layer: Layer { label, activation: PARAM, .. }, found } => write!(
                f,
                "expected `{label}` to be a free parameter, found a layer with the activation `{found}`"
            ),
            Self::Activation { layer: Layer { label, .. }, found: PARAM } => {
                write!(f, "expected `{label}` to be a layer, found a free parameter")
            }
            Self::Activation { layer: Layer { label, activation, .. }, found } => write!(
                f,
                "expected `{label}` to have the activation `{activation}`, found `{found}`"
            ),
            Self::Parameters { expected, found } => {
                write!(f, "expected the parameters of {expected} layers, found those of {found}")
            }
            Self::Rows { of, expected, found } => {
                write!(
                    f,
                    "expected {of} to have {expected} rows, one for each input, found {found}"
                )
            }
            Self::Numbers { of, expected, found } => {
                write!(f, "expected {of} to have {expected} numbers, found {found}")
            }
            Self::NotFinite { of, found } => {
                write!(f, "expected {of} to be finite, found {found}")
            }
        }
    }
}

/// A part of a layer's parameters, for messages.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The label of the layer, if it is one of a network.
    pub label: Option<&'static str>,
    /// Weights or bias; nothing of a free parameter, which is the whole of its field.
    pub role: Option<Role>,
    /// The row of the weights, from 0, if it is one.
    pub row: Option<usize>,
}

impl Part {
    /// The whole of a tensor.
    pub const fn tensor(label: Option<&'static str>, role: Role) -> Self {
        Self { label, role: Some(role), row: None }
    }

    /// The whole of a network's tensor.
    pub const fn of(layer: &Layer, role: Role) -> Self {
        let role = match layer.kind {
            LayerKind::Dense => Some(role),
            LayerKind::Weights | LayerKind::Bias => None,
        };
        Self { label: Some(layer.label), role, row: None }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row} of ")?;
        }
        let tensor = self.role.map(|role| match role {
            Role::Weights => "the weights",
            Role::Bias => "the bias",
        });
        match (tensor, self.label) {
            (Some(tensor), Some(label)) => write!(f, "{tensor} of `{label}`"),
            (Some(tensor), None) => f.write_str(tensor),
            (None, label) => write!(f, "`{}`", label.unwrap_or_default()),
        }
    }
}
