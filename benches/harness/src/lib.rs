//! What the benchmarks of dfn share: which networks do which work ([`Cell`]), the numbers they do
//! it with ([`Problem`]), who is compared ([`Peer`]), and how it is timed and printed ([`run`]).
//!
//! It knows nothing of dfn: a peer is whoever implements the trait.

pub mod arrays;
mod cell;
mod generator;
mod network;
mod options;
mod peak;
mod peer;
mod problem;
mod report;
mod timer;

pub use cell::{Cell, Workload};
pub use network::{Activation, Layer, Network};
pub use peer::{Peer, Work, work};
pub use problem::{ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, DESCENT_RATE, FEEDBACK, Problem, Targets};

use options::{Options, USAGE};
use std::error::Error;
use std::process::ExitCode;

/// Does what the command line asks for with these peers, of which the first one is compared with
/// the others.
pub fn run(peers: &[&dyn Peer]) -> ExitCode {
    let outcome = Options::read(lexopt::Parser::from_env()).and_then(|options| match options {
        Some(options) => measure(peers, &options),
        None => {
            println!("{USAGE}");
            Ok(())
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(peers: &[&dyn Peer], options: &Options) -> Result<(), Box<dyn Error>> {
    let names: Vec<&str> = peers.iter().map(|peer| peer.name()).collect();
    let peak = peak::peak();
    if options.json {
        println!("{}", report::json_peak(peak));
    } else {
        println!(
            "nanoseconds a sample, fastest of {} blocks; peak {peak:.1} GFLOP/s\n",
            options.rounds
        );
        println!("{}", report::head(&names));
    }
    for cell in options.cells() {
        let times = timer::time(&Problem::new(cell), peers, options.rounds);
        if options.json {
            for (name, time) in names.iter().zip(&times) {
                if let Some(time) = time {
                    println!("{}", report::json(name, &cell, time));
                }
            }
        } else {
            println!("{}", report::row(&cell, &times, peak));
        }
    }
    Ok(())
}
