//! What is printed: a table for people, or lines of JSON.

use crate::cell::Cell;
use crate::timer::Time;

/// A measurement as a line of JSON.
pub fn json(peer: &str, cell: &Cell, time: &Time) -> String {
    format!(
        r#"{{"peer":"{peer}","net":"{}","workload":"{}","batch":{},"ns_per_sample":{:.4}}}"#,
        cell.network.name(),
        cell.workload.name(),
        cell.batch,
        time.minimum,
    )
}

/// The processor's peak as a line of JSON.
pub fn json_peak(peak: f64) -> String {
    format!(
        r#"{{"peer":"peak","net":"-","workload":"peak","batch":1,"ns_per_sample":0,"gflops":{peak:.2}}}"#
    )
}

/// The head of the table: the first peer in full, the others beside it.
pub fn head(peers: &[&str], rounds: usize, peak: f64) -> String {
    let mut head = format!(
        "nanoseconds a sample, the fastest of {rounds} blocks; peak {peak:.1} GFLOP/s\n\n\
         net  work batch {:>12} {:>9} {:>7}",
        peers[0], "median", "of peak"
    );
    for peer in &peers[1..] {
        head += &format!(" {peer:>12} {:>7}", "ratio");
    }
    head
}

/// A line of the table.
pub fn row(cell: &Cell, times: &[Option<Time>], peak: f64) -> String {
    let (network, workload) = (cell.network.name(), cell.workload.name());
    let mut row = format!("{network:4} {workload:4} {:>5}", cell.batch);
    match &times[0] {
        Some(Time { minimum, median }) => {
            let share = 100.0 * cell.operations() as f64 / minimum / peak;
            row += &format!(" {} {} {share:>5.1} %", number(*minimum, 12), number(*median, 9));
        }
        None => row += &format!(" {:>12} {:>9} {:>7}", "-", "-", "-"),
    }
    for other in &times[1..] {
        row += &match (other, &times[0]) {
            (Some(other), Some(first)) => {
                let ratio = other.minimum / first.minimum;
                format!(" {} {ratio:>7.2}", number(other.minimum, 12))
            }
            (Some(other), None) => format!(" {} {:>7}", number(other.minimum, 12), "-"),
            (None, _) => format!(" {:>12} {:>7}", "-", "-"),
        };
    }
    row
}

/// About four digits.
fn number(value: f64, width: usize) -> String {
    let digits = match value {
        ..10.0 => 3,
        ..100.0 => 2,
        ..1000.0 => 1,
        _ => 0,
    };
    format!("{value:>width$.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Network, Workload};

    const CELL: Cell = Cell { network: Network::N3, workload: Workload::Descent, batch: 32 };

    #[test]
    fn a_measurement_is_a_line_of_json() {
        let time = Time { minimum: 0.8, median: 1.0 };
        assert_eq!(
            json("dfn", &CELL, &time),
            r#"{"peer":"dfn","net":"N3","workload":"W3","batch":32,"ns_per_sample":0.8000}"#
        );
        assert_eq!(
            json_peak(118.257),
            r#"{"peer":"peak","net":"-","workload":"peak","batch":1,"ns_per_sample":0,"gflops":118.26}"#
        );
    }

    #[test]
    fn a_row_stands_under_its_head() {
        let time = |minimum, median| Some(Time { minimum, median });
        let times = [time(326.0, 400.0), time(652.0, 700.0), None];
        // 2 (3 · 6464 − 4096) operations in 326 ns are 93.8 of 100 GFLOP/s.
        assert_eq!(
            format!(
                "{}\n{}",
                head(&["dfn", "loops", "other"], 25, 100.0),
                row(&CELL, &times, 100.0)
            ),
            "\
nanoseconds a sample, the fastest of 25 blocks; peak 100.0 GFLOP/s

net  work batch          dfn    median of peak        loops   ratio        other   ratio
N3   W3      32        326.0     400.0  93.8 %        652.0    2.00            -       -"
        );
        assert_eq!(
            row(&CELL, &[None, times[0], None], 100.0),
            "N3   W3      32            -         -       -        326.0       -            -       -"
        );
    }
}
