//! Graphs as `network!` would write them, what they say of themselves, and their diagrams.

mod diagrams;
mod graphs;
mod labels;
mod queries;
mod units;
