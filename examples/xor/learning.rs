//! Learning from random starts: how many end at exclusive or, and where the others end.

use crate::support::{Column, Table};
use crate::{INPUTS, TARGETS, WideXor, Xor};
use dfn::{HalfSquaredError, Loss, Network, Role, Sgd, TrainError, Trainer};

const STARTS: u64 = 60;
const STEPS: usize = 5000;
const RATE: f32 = 0.1;

/// The losses at which gradient descent comes to rest, and what the network then answers. A stuck
/// network gives the mean of the targets to inputs that it cannot tell apart; the loss is ⅛ of the
/// squared errors' sum.
const ENDS: [(f32, &str, &str); 4] = [
    (0.0, "0", "solved: ŷ = y for all four"),
    (1.0 / 16.0, "1/16", "two inputs right, ½ for the other two"),
    (1.0 / 12.0, "1/12", "one input right, the mean ⅔ or ⅓ for the other three"),
    (1.0 / 8.0, "1/8", "½ for all four"),
];

/// Where the starts of one network ended.
struct Ends<N> {
    /// How many at each of [`ENDS`].
    counts: [usize; ENDS.len()],
    /// How many of these have a unit that is 0 for all four inputs.
    with_dead_unit: [usize; ENDS.len()],
    /// How many nowhere of these.
    elsewhere: usize,
    /// The first one that is solved.
    solved: Option<N>,
}

/// Learns with two and with eight hidden units, and returns the first solved one with eight.
pub fn show() -> Result<WideXor, Box<dyn std::error::Error>> {
    println!("3. Weights learned from {STARTS} random starts");
    println!("   ({STEPS} steps on all four samples, learning rate {RATE})\n");

    let two = learn::<Xor>()?;
    let eight = learn::<WideXor>()?;
    let mut table = Table::new([
        Column::Right("final J"),
        Column::Right("2 units"),
        Column::Right("dead"),
        Column::Right("8 units"),
        Column::Right("dead"),
        Column::Left("the network answers"),
    ]);
    for (index, (_, loss, answer)) in ENDS.iter().enumerate() {
        table.row([
            loss.to_string(),
            two.counts[index].to_string(),
            two.with_dead_unit[index].to_string(),
            eight.counts[index].to_string(),
            eight.with_dead_unit[index].to_string(),
            answer.to_string(),
        ]);
    }
    if two.elsewhere + eight.elsewhere > 0 {
        let (two, eight) = (two.elsewhere.to_string(), eight.elsewhere.to_string());
        let none = String::new;
        table.row(["other".to_string(), two, none(), eight, none(), "still learning".to_string()]);
    }
    println!("{table}");
    println!("  dead: of these, the starts with a unit that ends at 0 for all four inputs\n");
    println!("  solved with 2 ReLU units: {} of {STARTS}", two.counts[0]);
    println!("  solved with 8 ReLU units: {} of {STARTS}\n", eight.counts[0]);
    println!("  Two units are just enough, so both must take part, and each in its role. A unit");
    println!("  whose pre-activation is below 0 for all four inputs has slope 0: it is dead, no");
    println!("  gradient reaches it, and one unit cannot solve the problem. Where both are alive,");
    println!("  they can still settle in a local minimum, in which no small step helps. With");
    println!("  eight units there are units to spare, and hardly a start without a way down.\n");
    eight.solved.ok_or_else(|| "no start with eight units was solved".into())
}

fn learn<N>() -> Result<Ends<N>, TrainError>
where
    N: Network<Scalar = f32, Input = [f32; 2], Output = [f32; 1]>,
    HalfSquaredError: Loss<N::Unit, [f32; 1], [f32; 1]>,
{
    let mut ends = Ends {
        counts: [0; ENDS.len()],
        with_dead_unit: [0; ENDS.len()],
        elsewhere: 0,
        solved: None,
    };
    for seed in 0..STARTS {
        let mut network = N::random(seed);
        let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(RATE));
        for _ in 0..STEPS {
            trainer.step(&INPUTS, &TARGETS)?;
        }
        let loss = trainer.mean_loss(&INPUTS, &TARGETS)?;
        match ENDS.iter().position(|(end, ..)| (loss - end).abs() < 1e-4) {
            Some(end) => {
                ends.counts[end] += 1;
                ends.with_dead_unit[end] += usize::from(has_dead_unit(&network));
                if end == 0 {
                    ends.solved.get_or_insert(network);
                }
            }
            None => ends.elsewhere += 1,
        }
    }
    Ok(ends)
}

/// Whether a hidden unit is 0 for all four inputs. A network of any width has no named fields, so
/// that the first layer's numbers are found among its tensors.
fn has_dead_unit<N: Network<Scalar = f32>>(network: &N) -> bool {
    let units = N::LAYERS[0].outputs;
    let mut pre_activations = vec![[0.0; INPUTS.len()]; units];
    for tensor in network.tensors().take(2) {
        for (index, value) in tensor.values.iter().enumerate() {
            for (z, x) in pre_activations[index % units].iter_mut().zip(INPUTS) {
                *z += match tensor.role {
                    Role::Weights => value * x[index / units],
                    _ => *value,
                };
            }
        }
    }
    pre_activations.iter().any(|z| z.iter().all(|z| *z <= 0.0))
}
