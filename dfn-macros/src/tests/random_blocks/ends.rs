//! How a declaration ends: nothing is left that is not used.

use super::declaration::Declaration;
use super::steps::{Builder, Level, Shape, Value};

impl Builder {
    /// What is left goes into one value, which alone the next steps begin with, and into the cost.
    pub fn narrow(&mut self, width: usize) {
        let aims = self.left(|value| value.aimed);
        self.aims.extend(aims);
        let mut left = self.left(|value| !value.aimed);
        left.push(format!("sum({})", self.values[0].text));
        let text = format!("(0.1 * ({})) -> dense(1 -> {width}, tanh)", left.join(" + "));
        self.name(Value { text, level: Level::Chain, ..Value::leaf("", Shape::Vector(width)) });
        self.values.drain(..self.values.len() - 1);
        self.layers.clear();
        (self.gradients, self.targets) = (0, 0);
    }

    /// What no other value has taken in, each as a scalar.
    pub fn left(&self, which: impl Fn(&Value) -> bool) -> Vec<String> {
        let left = self.values.iter().filter(|value| !value.used && which(value));
        left.map(|value| match value.shape {
            Shape::Vector(1) => value.at_least(Level::Product),
            _ => format!("sum({})", value.text),
        })
        .collect()
    }

    /// The declaration: what is left goes into the outputs, and all of it into the cost.
    pub fn end(mut self, inputs: Vec<(String, usize)>, outputs: usize, cost: bool) -> Declaration {
        let mut terms = self.left(|_| true);
        terms.append(&mut self.aims);
        let has = |word: &str| self.statements.iter().any(|statement| statement.contains(word));
        let (aims, learns) = (has("target"), has("dense") || has("param"));
        if aims || cost {
            if !learns {
                self.statements.push("param bias: 1;".to_owned());
                terms.push("square(bias)".to_owned());
            }
            self.statements.push(format!("cost = {};", terms.join(" + 0.5 * ")));
        }
        let mut vectors: Vec<Value> =
            self.values.iter().filter(|value| !value.used && !value.aimed).cloned().collect();
        if vectors.is_empty() {
            vectors.extend(self.values.iter().find(|value| !value.aimed).cloned());
        }
        let count = outputs.min(vectors.len());
        let mut results = vec![(Vec::new(), 0); count];
        for (index, value) in vectors.iter().enumerate() {
            let (texts, width) = &mut results[index % count];
            match value.shape {
                Shape::Vector(of) => {
                    texts.push(value.text.clone());
                    *width += of;
                }
                Shape::Matrix(..) => {
                    texts.push(format!("sum({})", value.text));
                    *width += 1;
                }
            }
        }
        let results = results.into_iter().map(|(texts, width): (Vec<String>, usize)| {
            (
                if texts.len() == 1 {
                    texts[0].clone()
                } else {
                    format!("concat({})", texts.join(", "))
                },
                width,
            )
        });
        Declaration {
            inputs,
            statements: self.statements,
            results: results.collect(),
            gradients: self.gradients,
        }
    }
}
