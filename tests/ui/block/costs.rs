dfn::network! {
    struct NoScalar(x: 3) -> 2 {
        target t: 2;
        let y = x -> dense(2);
        cost = square(y - t);
        y
    }
    struct Two(x: 3) -> 1 {
        let y = x -> dense(1);
        cost = sum(square(y));
        cost = mean(square(x)) * y;
        y
    }
    struct NoParameter(x: 3) -> 1 {
        target t: 3;
        cost = half_squared_error(x, t);
        x -> dense(1)
    }
    struct NoCost(x: 3) -> 1 {
        target t: 1;
        x -> dense(1)
    }
    struct Let(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        let cost = half_squared_error(y, t);
        y
    }
}

fn main() {}
