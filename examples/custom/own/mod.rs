//! What the example brings itself: an activation, a loss, a penalty, an optimiser, a schedule and an
//! initialiser.

mod group_lasso;
mod lecun;
mod lion;
mod pinball;
mod snake;
mod triangles;

pub use group_lasso::GroupLasso;
pub use lecun::LeCun;
pub use lion::Lion;
pub use pinball::Pinball;
pub use snake::{MistakenSnake, Snake};
pub use triangles::triangles;
