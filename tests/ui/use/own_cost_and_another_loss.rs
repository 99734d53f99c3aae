dfn::network! {
    pub struct Ridge(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }
}

fn main() {
    let mut ridge = Ridge::random(0);
    let _ = ridge.step(&[0.0; 3], &[0.0], dfn::HalfSquaredError, 0.1);
    let _ = ridge.step(&[0.0; 3], &[0.0], dfn::BinaryCrossEntropy, 0.1);
    let _ = ridge.step(&[0.0; 3], &0, dfn::CrossEntropy, 0.1);
    let mut trainer = dfn::Trainer::new(&mut ridge, dfn::HalfSquaredError, dfn::Adam::new(0.01));
    let _ = trainer.step(&[[0.0; 3]], &[[0.0]]);
}
