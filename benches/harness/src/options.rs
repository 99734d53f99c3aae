//! What was asked for on the command line.

use crate::cell::Cell;
use lexopt::{Arg, Parser, ValueExt};
use std::error::Error;

/// How the benchmark is called.
pub const USAGE: &str = "options of the benchmark:

  --json         one measurement a line, and nothing else on standard output
  --check        compute and compare the values only
  --net N3       only this network (may be repeated)
  --work W3      only this work (may be repeated)
  --batch 32     only this size of batch (may be repeated)
  --rounds 50    how many blocks of each peer are timed, of which the fastest counts";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// Measurements are lines of JSON.
    pub json: bool,
    /// Nothing is timed.
    pub check: bool,
    /// The number of timed blocks of each peer.
    pub rounds: usize,
    networks: Vec<String>,
    workloads: Vec<String>,
    batches: Vec<usize>,
}

impl Options {
    /// Reads the command line; nothing if help was asked for.
    pub fn read(mut arguments: Parser) -> Result<Option<Self>, Box<dyn Error>> {
        let mut options = Self {
            json: false,
            check: false,
            rounds: 50,
            networks: Vec::new(),
            workloads: Vec::new(),
            batches: Vec::new(),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                // Cargo's own, which says that this is a benchmark.
                Arg::Long("bench") => {}
                Arg::Long("json") => options.json = true,
                Arg::Long("check") => options.check = true,
                Arg::Long("net") => options.networks.push(arguments.value()?.string()?),
                Arg::Long("work") => options.workloads.push(arguments.value()?.string()?),
                Arg::Long("batch") => options.batches.push(arguments.value()?.parse()?),
                Arg::Long("rounds") => options.rounds = arguments.value()?.parse()?,
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                unknown => return Err(format!("{}\n\n{USAGE}", unknown.unexpected()).into()),
            }
        }
        if options.rounds == 0 {
            return Err("expected at least one round, found `--rounds 0`".into());
        }
        if options.cells().next().is_none() {
            return Err(format!("no cell fits these filters\n\n{USAGE}").into());
        }
        Ok(Some(options))
    }

    /// The cells that are asked for.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        Cell::all().filter(|cell| {
            let named = |names: &[String], name: &str| {
                names.is_empty() || names.iter().any(|wanted| wanted == name)
            };
            named(&self.networks, cell.network.name())
                && named(&self.workloads, cell.workload.name())
                && (self.batches.is_empty() || self.batches.contains(&cell.batch))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Option<Options>, String> {
        Options::read(Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn without_filters_all_cells_are_measured() {
        let options = read(&["--bench"]).unwrap().unwrap();
        assert_eq!(options.cells().count(), 41);
        assert_eq!((options.json, options.check, options.rounds), (false, false, 50));
    }

    #[test]
    fn filters_choose_cells() {
        let options =
            read(&["--net", "N3", "--net", "N4", "--work", "W3", "--json"]).unwrap().unwrap();
        let cells: Vec<_> = options.cells().map(|c| (c.network.name(), c.batch)).collect();
        assert_eq!(cells, [("N3", 1), ("N3", 32), ("N3", 256), ("N4", 1), ("N4", 32), ("N4", 256)]);
        assert!(options.json);
        assert_eq!(read(&["--batch", "32"]).unwrap().unwrap().cells().count(), 12);
    }

    #[test]
    fn mistakes_are_said() {
        assert!(read(&["--net", "N8"]).unwrap_err().starts_with("no cell fits"));
        assert!(read(&["--rounds", "0"]).unwrap_err().contains("found `--rounds 0`"));
        assert!(read(&["--fast"]).unwrap_err().contains("--fast"));
        assert_eq!(read(&["--help"]), Ok(None));
    }
}
