//! What is compared: programs that do the same work.

use crate::problem::Problem;

/// A way to compute the networks: a library, or code by hand.
pub trait Peer {
    /// The name in the table.
    fn name(&self) -> &'static str;

    /// A network with the problem's parameters that has done nothing yet, ready to do the work of
    /// its cell; or nothing, if the peer cannot do it. Called anew for every block that is timed,
    /// so that training begins from the same parameters each time.
    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>>;
}

/// A network that is ready to work. [`work`] makes one of a state and two closures.
pub trait Work {
    /// Goes through all samples of the problem in their order, `passes` times: a call for each
    /// sample, or a call or a step for each batch. This is what is timed: the loops over passes and
    /// samples are the peer's, so that nothing in them goes through a pointer.
    ///
    /// Outputs go through `std::hint::black_box`. Where each call depends on the one before it, the
    /// first number of an input is the problem's and [`FEEDBACK`](crate::FEEDBACK) times the first
    /// number of the last output.
    fn repeat(&mut self, passes: usize);

    /// What was computed, to be compared with the reference. For a forward work the outputs of one
    /// pass, sample by sample (where calls depend, of a first pass); for training the parameters as
    /// they are now, in the order of [`Problem::parameters`].
    fn values(&mut self) -> Vec<f32>;
}

/// Work on a state: `repeat` does a number of passes, `values` says what was computed.
pub fn work<State: 'static>(
    state: State,
    repeat: impl FnMut(&mut State, usize) + 'static,
    values: impl FnMut(&mut State) -> Vec<f32> + 'static,
) -> Box<dyn Work> {
    Box::new(Closures { state, repeat, values })
}

struct Closures<State, Repeat, Values> {
    state: State,
    repeat: Repeat,
    values: Values,
}

impl<State, Repeat, Values> Work for Closures<State, Repeat, Values>
where
    Repeat: FnMut(&mut State, usize),
    Values: FnMut(&mut State) -> Vec<f32>,
{
    fn repeat(&mut self, passes: usize) {
        (self.repeat)(&mut self.state, passes);
    }

    fn values(&mut self) -> Vec<f32> {
        (self.values)(&mut self.state)
    }
}
