const HIDDEN: usize = 8;

mod config {
    pub const CODE: usize = 4;
}

dfn::network! {
    pub struct Net = dense(2 -> HIDDEN, relu) -> dense(config::CODE -> 1);
    pub struct Mixed = dense(2 -> HIDDEN, relu) -> dense(7 -> 1);
    pub struct Block = dense(2 -> { HIDDEN * 2 }, relu) -> dense({ HIDDEN * 2 } -> 3) -> dense({ HIDDEN - 4 } -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
