//! Networks that are larger than the stack, also in a build without any optimisation.

use crate::common::bits;
use dfn::{Adam, AdamState, ByActivation, CrossEntropy, Fit, Trainer};
use dfn::{deserialize_boxed, deserialize_into, generator, network};
use std::thread;

network! {
    /// 2.1 MB of parameters.
    struct Large = dense(8 -> 700, tanh) -> dense(700 -> 700, tanh) -> dense(700 -> 10, softmax);
}

const STACK: usize = 256 * 1024;
const _: () = assert!(Large::BYTES > 7 * STACK);

/// Calls it on a small stack.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
}

fn random() -> Box<Large> {
    let mut network = Large::boxed();
    network.initialise(ByActivation, &mut generator(1));
    network
}

#[test]
fn a_large_network_is_read_on_a_small_stack() {
    on_a_small_stack(|| {
        let network = random();
        let json = serde_json::to_string(&*network).unwrap();
        let read: Box<Large> =
            deserialize_boxed(&mut serde_json::Deserializer::from_str(&json)).unwrap();
        assert_eq!(bits(&*read), bits(&*network));

        let bytes = postcard::to_allocvec(&*network).unwrap();
        let mut read = Large::boxed();
        deserialize_into(&mut *read, &mut postcard::Deserializer::from_bytes(&bytes)).unwrap();
        assert_eq!(bits(&*read), bits(&*network));
        let truncated = &bytes[..bytes.len() - 1];
        let mut file = postcard::Deserializer::from_bytes(truncated);
        deserialize_into(&mut *read, &mut file).unwrap_err();
        assert_eq!(bits(&*read), bits(&*network));
    });
}

#[test]
fn a_large_network_is_a_field() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Model {
        name: String,
        #[serde(deserialize_with = "deserialize_boxed")]
        network: Box<Large>,
    }

    on_a_small_stack(|| {
        let model = Model { name: "large".to_owned(), network: random() };
        let bytes = postcard::to_allocvec(&model).unwrap();
        let read: Model = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(read.name, model.name);
        assert_eq!(bits(&*read.network), bits(&*model.network));
    });
}

#[test]
fn a_training_of_a_large_network_is_resumed_from_a_file_on_a_small_stack() {
    let (x, t) = ([[0.5; 8], [-0.5; 8]], [3, 7]);
    let fit = Fit { epochs: 1, patience: Some(1), ..Fit::default() };
    let mut network = random();
    let mut bytes = Vec::new();
    Trainer::new(&mut *network, CrossEntropy, Adam::new(0.01))
        .fit(&x, &t, fit, |report| bytes = postcard::to_allocvec(&report.checkpoint()).unwrap())
        .unwrap();

    on_a_small_stack(move || {
        let mut resumed = Large::boxed();
        let mut trainer = Trainer::new(&mut *resumed, CrossEntropy, Adam::new(0.01));
        trainer.resume(postcard::from_bytes(&bytes).unwrap());
        assert_eq!(bits(&*resumed), bits(&*network));
    });
}

#[test]
fn what_adam_remembers_of_a_large_network_is_read_on_a_small_stack() {
    on_a_small_stack(|| {
        let zero = postcard::to_allocvec(&*Large::boxed()).unwrap();
        let network = postcard::to_allocvec(&*random()).unwrap();
        let corrections = [0.5_f32.to_le_bytes(), 0.25_f32.to_le_bytes()].concat();
        let bytes = [network, zero, corrections].concat();
        let state: Box<AdamState<Large>> =
            deserialize_boxed(&mut postcard::Deserializer::from_bytes(&bytes)).unwrap();
        assert_eq!(postcard::to_allocvec(&*state).unwrap(), bytes);
    });
}
