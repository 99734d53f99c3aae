//! That what is right passes and what is wrong does not, with a peer that looks the values up.

use super::check;
use crate::reference::expected;
use crate::{Cell, Network, Peer, Problem, Work, Workload, work};

/// Says what it is told to.
struct Told(Vec<f32>);

impl Peer for Told {
    fn name(&self) -> &'static str {
        "told"
    }

    fn prepare(&self, _: &Problem) -> Option<Box<dyn Work>> {
        Some(work(self.0.clone(), |_, _| (), |values| values.clone()))
    }
}

fn outcome(problem: &Problem, expected: &[f64], values: Vec<f32>) -> Result<(), String> {
    check(problem, expected, &[&Told(values)]).map_err(|error| error.to_string())
}

fn as_f32(values: &[f64]) -> Vec<f32> {
    values.iter().map(|value| *value as f32).collect()
}

/// The cells but for the largest network, which takes long without optimisation.
fn problems() -> impl Iterator<Item = Problem> {
    Cell::all().filter(|cell| cell.network != Network::N4).map(Problem::new)
}

#[test]
fn the_reference_in_single_precision_passes() {
    for problem in problems() {
        let expected = expected(&problem);
        assert_eq!(outcome(&problem, &expected, as_f32(&expected)), Ok(()));
    }
}

#[test]
fn a_step_that_is_not_made_is_seen_in_every_tensor() {
    for problem in problems().filter(|problem| problem.cell.workload.trains()) {
        let trained = expected(&problem);
        let mut first = 0;
        for before in problem.tensors() {
            let mut values = as_f32(&trained);
            values[first..first + before.len()].copy_from_slice(before);
            let outcome = outcome(&problem, &trained, values);
            assert!(outcome.is_err(), "{:?} from {first}", problem.cell);
            first += before.len();
        }
    }
}

#[test]
fn a_call_without_feedback_is_seen() {
    for problem in problems().filter(|problem| problem.cell.workload == Workload::DependentCalls) {
        let mut independent = problem.clone();
        independent.cell.workload = Workload::Calls;
        let values = as_f32(&expected(&independent));
        assert!(outcome(&problem, &expected(&problem), values).is_err(), "{:?}", problem.cell);
    }
}

#[test]
fn the_message_names_peer_cell_and_both_numbers() {
    let problem = Problem::new(Cell { network: Network::N1, workload: Workload::Calls, batch: 1 });
    let expected = expected(&problem);
    let mut values = as_f32(&expected);
    values[3] = 7.5;
    let message = outcome(&problem, &expected, values.clone()).unwrap_err();
    assert!(
        message.starts_with(
            "`told` differs from the reference at N1 W1, batch 1: value 3 is 7.5, expected "
        ),
        "{message}"
    );
    values[3] = f32::NAN;
    assert!(outcome(&problem, &expected, values.clone()).unwrap_err().contains("value 3 is NaN"));
    values.pop();
    assert!(
        outcome(&problem, &expected, values).unwrap_err().ends_with("255 values, expected 256")
    );
}
