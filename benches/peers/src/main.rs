//! Times the networks of the benchmark in other libraries of Rust, beside dfn.
//!
//! In this folder, `cargo run --release` prints a table of all, `cargo run --release -- --help`
//! what else there is. `--no-default-features --features dfn,candle` builds these only.
//!
//! Everything runs on one thread, and every library has its best case: all instructions of this
//! machine (`.cargo/config.toml`), a fast allocator, and inputs that are in its own memory before
//! the time starts.

#[cfg(feature = "burn")]
mod burn;
#[cfg(feature = "candle")]
mod candle;
#[cfg(feature = "dfdx")]
mod dfdx;
#[cfg(feature = "dfn")]
#[path = "../../networks/dfn.rs"]
mod dfn;
mod launch;
#[cfg(any(feature = "burn", feature = "candle", feature = "dfdx", feature = "ndarray"))]
mod model;
#[cfg(feature = "ndarray")]
mod ndarray;

use dfn_bench_harness::{Peer, run};
use std::process::ExitCode;

/// Libraries that allocate a tensor an operation spend up to four fifths of their time in the C
/// library's allocator, which returns large blocks to the system and takes them again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // The first one is what the others are compared with.
    let peers: &[&dyn Peer] = &[
        #[cfg(feature = "dfn")]
        &dfn::Dfn,
        #[cfg(feature = "ndarray")]
        &ndarray::Ndarray,
        #[cfg(feature = "candle")]
        &candle::Candle,
        #[cfg(feature = "dfdx")]
        &dfdx::Dfdx,
        #[cfg(feature = "burn")]
        &burn::Burn,
    ];
    let Some(names) = launch::chosen() else {
        let known: Vec<&str> = peers.iter().map(|peer| peer.name()).collect();
        return launch::again(&known);
    };
    let is_chosen = |peer: &&&dyn Peer| names.iter().any(|name| name == peer.name());
    let chosen: Vec<&dyn Peer> = peers.iter().filter(is_chosen).copied().collect();
    // What candle and dfdx give to rayon is done by this thread: another would have to be woken.
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
        .expect("nobody has used rayon before");
    run(&chosen)
}
