//! What the example brings itself: an activation, a loss, an optimiser, an initialiser.

mod lecun;
mod lion;
mod pinball;
mod snake;

pub use lecun::LeCun;
pub use lion::Lion;
pub use pinball::Pinball;
pub use snake::{MistakenSnake, Snake};
