dfn::network! {
    struct First(x: 1) -> 1 { target y: 1; cost: half_squared_error(x, y); x }
    struct Second(x: 1) -> 1 { target y: 1; loss = half_squared_error(x, y); x }
    struct Third(x: 1) -> 1 { target y: 1; loss: half_squared_error(x, y); x }
    struct Fourth(x: 1) -> 1 { target y: 1; cost = half_squared_error(x, y); cost += sum(x); x }
    struct Fifth(x: 1) -> 1 { cost = ; x }
    struct Sixth(x: 1) -> 1 { target y: 1; cost half_squared_error(x, y); x }
    struct Seventh(x: 1) -> 1 { target y: 1; let e = x - y; = sum(square(e)); x }
}

fn main() {}
