//! A case of this folder, read from its file.

use serde_json::Value;

/// A network with its data, and what PyTorch computed for it in double precision.
pub struct Case {
    /// Inputs, outputs and activation of every layer.
    pub layers: Vec<(usize, usize, String)>,
    pub loss: String,
    /// All parameters in the order of `Network::tensors`.
    pub parameters: Vec<f64>,
    pub inputs: Vec<Vec<f64>>,
    /// A vector for each sample, or the index of its class.
    pub targets: Vec<Value>,
    pub pre_activations: Vec<Vec<f64>>,
    pub outputs: Vec<Vec<f64>>,
    pub mean_loss: f64,
    /// Of the mean loss, in the order of the parameters.
    pub gradients: Vec<f64>,
    /// Of the mean loss.
    pub input_gradients: Vec<Vec<f64>>,
    after: Value,
}

impl Case {
    pub fn read(name: &str) -> Self {
        let path = format!("{}/tests/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let mut case: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(case["name"], name);
        Self {
            layers: array(&case["layers"]).iter().map(layer).collect(),
            loss: case["loss"].as_str().unwrap().to_owned(),
            parameters: parameters(&case["parameters"]),
            inputs: rows(&case["inputs"]),
            targets: array(&case["targets"]).to_vec(),
            pre_activations: rows(&case["pre_activations"]),
            outputs: rows(&case["outputs"]),
            mean_loss: case["mean_loss"].as_f64().unwrap(),
            gradients: parameters(&case["gradients"]),
            input_gradients: rows(&case["input_gradients"]),
            after: case["after"].take(),
        }
    }

    /// The mean loss before each of five steps of an optimiser, and the parameters after them.
    pub fn after(&self, optimiser: &str) -> (Vec<f64>, Vec<f64>) {
        let after = &self.after[optimiser];
        (row(&after["losses"]), parameters(&after["parameters"]))
    }
}

fn layer(layer: &Value) -> (usize, usize, String) {
    let width = |key| layer[key].as_u64().unwrap() as usize;
    (width("inputs"), width("outputs"), layer["activation"].as_str().unwrap().to_owned())
}

/// The weights, which PyTorch keeps with a row for each output, with a row for each input; then
/// the bias.
fn parameters(layers: &Value) -> Vec<f64> {
    let of_layer = |layer: &Value| {
        let weights = rows(&layer["weight"]);
        let inputs = weights[0].len();
        let by_input = (0..inputs).flat_map(|input| weights.iter().map(move |row| row[input]));
        by_input.chain(row(&layer["bias"])).collect::<Vec<_>>()
    };
    array(layers).iter().flat_map(of_layer).collect()
}

fn rows(value: &Value) -> Vec<Vec<f64>> {
    array(value).iter().map(row).collect()
}

pub fn row(value: &Value) -> Vec<f64> {
    array(value).iter().map(|number| number.as_f64().unwrap()).collect()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}
