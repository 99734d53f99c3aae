dfn::network! {
    struct First(x: 1) -> 1 { target: y; cost = half_squared_error(x, y); x }
    struct Second(x: 1) -> 1 { target y; cost = half_squared_error(x, y); x }
    struct Third(x: 1) -> 1 { target y = 1; cost = half_squared_error(x, y); x }
    struct Fourth(x: 1) -> 1 { target y: [f32; 1]; cost = half_squared_error(x, y); x }
    struct Fifth(x: 1) -> 1 { target y: 3 -> 1; cost = half_squared_error(x, y); x }
    struct Sixth(x: 1) -> 1 { label y: 1; cost = half_squared_error(x, y); x }
}

fn main() {}
