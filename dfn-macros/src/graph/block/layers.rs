//! Layers: `x -> dense(8, relu) -> encoder`, and `encoder(x)`.

use super::fit::Fit;
use super::scope::Meaning;
use super::{Lower, Operand, Place, Value, names};
use crate::graph::{
    Joint, Kind, Layer, Name, NodeId, Requirement, Shape, Value as Source, Wide, chain,
};
use crate::syntax::block::{Expression, Step};
use crate::syntax::{self, Inputs, Width};
use proc_macro2::{Ident, Span};
use quote::quote;

impl Lower<'_> {
    pub fn chain(&mut self, start: Expression, steps: Vec<Step>) -> Value {
        let start = self.operand(start);
        let mut arriving = self.vector(&start, "a layer takes");
        let mut producer = start.text;
        for step in steps {
            let (layer, span) = match step {
                Step::Layer(layer) => {
                    let span = layer.span;
                    (Some(self.chain_layer(layer)), span)
                }
                Step::Named(name) => (self.named_layer(&name), name.span()),
            };
            let Some(layer) = layer else {
                arriving = None;
                continue;
            };
            // What arrives is unknown, and the layer's own width is not.
            let x = arriving.unwrap_or_else(|| self.unknown());
            arriving = Some(self.use_layer(layer, x, &producer, (span, span)));
            producer = self.layers[layer].label.to_string();
        }
        Value::of(arriving)
    }

    /// `encoder(x)`
    pub fn apply_layer(&mut self, layer: usize, x: &Operand) -> Value {
        let x_node = self.vector(x, "a layer takes").unwrap_or_else(|| self.unknown());
        Value::Node(self.use_layer(layer, x_node, &x.text, x.ends))
    }

    fn named_layer(&mut self, name: &Ident) -> Option<usize> {
        if let Some(Meaning::Layer(layer)) =
            self.scope.find(name).map(|known| known.meaning.clone())
        {
            return Some(layer);
        }
        if self.is_new(name) {
            let message = self.network(name).unwrap_or_else(|| self.scope.no_layer(name));
            self.errors.push(name.span(), message);
        }
        self.unknown_layers = true;
        None
    }

    /// A layer of a chain, with a label by its position where it has none.
    fn chain_layer(&mut self, layer: syntax::Layer) -> usize {
        self.chain_layers += 1;
        let labelled = layer.label.is_some();
        let label = layer.label.clone();
        let label = label.unwrap_or_else(|| names::label(self.chain_layers, &layer));
        self.declare_layer(layer, label, labelled)
    }

    /// A layer whose inputs are settled at its first use.
    pub fn declare_layer(&mut self, read: syntax::Layer, label: Ident, labelled: bool) -> usize {
        let takes = match read.inputs {
            Inputs::Given(width) => Some(width),
            Inputs::Arriving(_) => None,
        };
        self.layers.push(Layer {
            label,
            labelled,
            kind: Kind::Dense,
            inputs: takes.clone().unwrap_or(Width::Unknown),
            takes,
            arriving: None,
            outputs: read.outputs,
            activation: read.activation,
            span: read.span,
            fragment: read.fragment,
            uses: Vec::new(),
        });
        self.first_uses.push(None);
        self.layers.len() - 1
    }

    /// The layer's value of x.
    fn use_layer(&mut self, index: usize, x: NodeId, producer: &str, ends: (Span, Span)) -> NodeId {
        let arriving = Wide { text: producer.to_owned(), width: self.width(x), place: ends.0 };
        match self.first_uses[index].clone() {
            None => self.settle(index, arriving),
            // What differs from what the layer takes, has been reported.
            Some(first) if first.width.is(&arriving.width) => {}
            Some(first) => self.share(index, arriving, first, ends),
        }
        let side = self.graph.side(&self.layers[index].inputs.clone());
        let x = self.fitted(x, side, Place { ident: None, span: ends.0 });
        let h = chain::add_use(&mut self.graph, x, index, &mut self.layers[index]);
        // The same value twice is the same node.
        let uses = &mut self.layers[index].uses;
        if let Some((last, before)) = uses.split_last()
            && before.iter().any(|other| other.z == last.z)
        {
            uses.pop();
        }
        h
    }

    /// The first use of a layer settles how wide it is.
    fn settle(&mut self, index: usize, first: Wide) {
        let Wide { text: producer, width: gives, .. } = first.clone();
        self.first_uses[index] = Some(first);
        let layer = &mut self.layers[index];
        let takes = layer.takes.clone().unwrap_or(Width::Unknown);
        let known = |width: &&Width| !matches!(width, Width::Unknown);
        layer.inputs = [&gives, &takes].into_iter().find(known).cloned().unwrap_or(Width::Unknown);
        chain::add_parameters(&mut self.graph, index, layer);
        self.joints.push(Joint { consumer: index, producer, gives });
    }

    // layer encoder = dense(4, tanh);
    // encoder(left) + encoder(concat(left, right))
    fn share(&mut self, index: usize, arriving: Wide, first: Wide, ends: (Span, Span)) {
        let layer = &self.layers[index];
        let (label, known) = (layer.label.clone(), layer.takes.clone());
        // What the layer says it takes, or what arrived first.
        let (takes, why) = match known.filter(|width| !matches!(width, Width::Unknown)) {
            Some(width) => (width, String::new()),
            None => (layer.inputs.clone(), format!(", as many as `{}` gives", first.text)),
        };
        match Fit::of(&takes, &arriving.width) {
            Fit::Same | Fit::Unknown => {}
            Fit::Later => {
                let first = Wide { width: takes, ..first };
                self.requirements.push(Requirement::Equal(first, arriving));
            }
            Fit::Differ => {
                let message = format!(
                    "a layer that is shared has one width, and `{label}` takes {} inputs{why}, but `{}` gives {}\nhelp: declare a layer for each",
                    takes.quoted(),
                    arriving.text,
                    arriving.width.quoted(),
                );
                self.errors.push_between(ends, message);
            }
        }
    }

    /// Whether a value depends on such a stand-in.
    pub fn depends_on_unknown(&self, id: NodeId) -> bool {
        let ancestors = self.graph.ancestors(&[id]);
        self.graph.ids().filter(|id| ancestors[id.index()]).any(|id| {
            matches!(&self.graph.node(id).value, Source::Constant(number) if number.is_empty())
        })
    }

    /// A stand-in for what has been reported.
    pub fn unknown(&mut self) -> NodeId {
        let side = self.graph.side(&Width::Unknown);
        self.graph.add(Source::Constant(quote!()), Name::new(None, "unknown"), Shape::Vector(side))
    }
}
