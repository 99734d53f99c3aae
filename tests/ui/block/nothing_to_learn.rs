dfn::network! {
    struct OfTheCost(x: 3) -> 1 {
        param b: 1;
        let y = x -> dense(1);
        cost = sum(square(b));
        y + b
    }
    struct OfTheOutput(x: 3) -> 1 {
        param w: 3;
        let _h = dot(w, x);
        let _other = x -> other: dense(2);
        x -> dense(1)
    }
}

fn main() {}
