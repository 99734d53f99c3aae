//! Times the networks of `benches/harness` in dfn and in loops by hand. `cargo bench --bench
//! networks` prints a table, `cargo bench --bench networks -- --help` what else there is.

mod dfn;
mod loops;

use dfn_bench_harness::run;
use std::process::ExitCode;

fn main() -> ExitCode {
    run(&[&dfn::Dfn, &loops::Loops])
}
