//! How the program is started: it takes the option `--peer`, and starts itself again with what is
//! left for the benchmark, because candle reads the number of its threads from the environment.

use std::env;
use std::process::{Command, ExitCode};

/// Names the peers to the second program, which is known by it.
const PEERS: &str = "DFN_BENCH_PEERS";
/// Rayon's and candle's number of threads.
const THREADS: &str = "RAYON_NUM_THREADS";

/// The peers that were asked for, in the second program.
pub fn chosen() -> Option<Vec<String>> {
    let names = env::var(PEERS).ok()?;
    Some(names.split(',').map(String::from).collect())
}

/// Starts the second program, with a single thread.
pub fn again(known: &[&str]) -> ExitCode {
    let (names, arguments) = match split(env::args().skip(1), known) {
        Ok(split) => split,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("  --peer burn    only this peer (may be repeated): {}\n", known.join(", "));
    }
    let program = env::current_exe().expect("the program is a file");
    let status = Command::new(program)
        .args(arguments)
        .env(PEERS, names.join(","))
        .env(THREADS, "1")
        .status();
    if status.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The peers and the other arguments. Without any `--peer`, all peers.
fn split(
    mut arguments: impl Iterator<Item = String>,
    known: &[&str],
) -> Result<(Vec<String>, Vec<String>), String> {
    if known.is_empty() {
        return Err("expected a library, for instance `--features candle`".into());
    }
    let (mut names, mut others) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        if argument != "--peer" {
            others.push(argument);
            continue;
        }
        let name = arguments.next().unwrap_or_default();
        if !known.contains(&name.as_str()) {
            return Err(format!("expected one of {}, found `--peer {name}`", known.join(", ")));
        }
        names.push(name);
    }
    if names.is_empty() {
        names = known.iter().map(|&name| name.into()).collect();
    }
    Ok((names, others))
}

#[cfg(test)]
mod tests {
    use super::split;

    const KNOWN: [&str; 3] = ["dfn", "candle", "burn"];

    fn split_words(words: &str) -> Result<(Vec<String>, Vec<String>), String> {
        split(words.split_whitespace().map(String::from), &KNOWN)
    }

    #[test]
    fn peers_are_chosen_and_the_rest_is_left() {
        let (names, others) = split_words("--net N3 --peer burn --json --peer dfn").unwrap();
        assert_eq!(names, ["burn", "dfn"]);
        assert_eq!(others, ["--net", "N3", "--json"]);
    }

    #[test]
    fn without_a_choice_all_are_measured() {
        assert_eq!(split_words("--json").unwrap().0, KNOWN);
    }

    #[test]
    fn an_unknown_peer_is_said() {
        let error = split_words("--peer torch").unwrap_err();
        assert_eq!(error, "expected one of dfn, candle, burn, found `--peer torch`");
    }
}
