const NONE: f64 = 0.0;

dfn::network! {
    struct Zero(x: 2) -> 1 {
        huber(x -> dense(1), 0.5, crate::NONE)
    }
    struct Negative: f64(x: 2) -> 1 {
        target y: 1;
        let prediction = x -> dense(1);
        cost = huber(prediction, y, -0.5);
        prediction
    }
    struct NotANumber(x: 2) -> 1 {
        huber(x -> dense(1), 0.5, { 0.0 / 0.0 })
    }
}

fn main() {}
