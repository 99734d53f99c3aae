//! The whole: reads the command line, checks, times, prints.

use crate::options::{Options, USAGE};
use crate::peer::Peer;
use crate::problem::Problem;
use crate::{check, peak, reference, report, timer};
use std::error::Error;
use std::process::ExitCode;

/// Does what the command line asks for. The first peer is the one that the others are compared
/// with.
pub fn run(peers: &[&dyn Peer]) -> ExitCode {
    let outcome = Options::read(lexopt::Parser::from_env()).and_then(|options| match options {
        Some(_) if peers.is_empty() => Err("there is no peer to measure".into()),
        Some(options) if options.check => check_all(peers, &options),
        Some(options) => time_all(peers, &options),
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

fn check_all(peers: &[&dyn Peer], options: &Options) -> Result<(), Box<dyn Error>> {
    let mut cells = 0;
    for cell in options.cells() {
        checked(peers, &Problem::new(cell))?;
        cells += 1;
    }
    println!("{cells} cells: all values as in the reference");
    Ok(())
}

fn checked(peers: &[&dyn Peer], problem: &Problem) -> Result<(), check::Mismatch> {
    check::check(problem, &reference::expected(problem), peers)
}

fn time_all(peers: &[&dyn Peer], options: &Options) -> Result<(), Box<dyn Error>> {
    let names: Vec<&str> = peers.iter().map(|peer| peer.name()).collect();
    let peak = peak::peak();
    if options.json {
        println!("{}", report::json_peak(peak));
    } else {
        println!("{}", report::head(&names, options.rounds, peak));
    }
    for cell in options.cells() {
        let problem = Problem::new(cell);
        checked(peers, &problem)?;
        let times = timer::time(&problem, peers, options.rounds);
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
