dfn::network! {
    pub struct Ridge(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }
    pub struct Least(x: 2) -> 1 {
        param b: 2;
        cost = sum(square(x - b));
        sum(b)
    }
}

fn main() {
    let _ = Ridge::random(0).step(&[0.0; 3], &[0.0; 2], dfn::OwnCost, 0.1);
    let _ = Ridge::random(0).step(&[0.0; 3], &(), dfn::OwnCost, 0.1);
    let _ = Least::random(0).step(&[0.0; 2], &[0.0], dfn::OwnCost, 0.1);
    let _ = Least::random(0).step(&[0.0; 2], &(), dfn::OwnCost, 0.1);
    let _: f32 = Least::random(0).cost(&[0.0; 2]);
}
