//! Figures 5 a, b and d: each evaluated and differentiated, beside a calculation by hand.

use crate::hand::{Hand, factor, number, vector};
use crate::networks::{Decay, LAMBDA, Logistic, Product};

pub fn product() {
    let (x, y) = (3.0, -2.0);
    println!("1. Figure 5 a: z = x·y\n");
    println!("   x = {x}, y = {}\n", number(y));

    let network = Product::zeros();
    let [z] = network.forward(&[x], &[y]);
    let [[dx, dy]] = network.jacobian(&Product::input(&[x], &[y]));
    let mut hand = Hand::new();
    hand.row("z", &format!("x·y = {} · {}", factor(x), factor(y)), x * y, z);
    hand.row("∂z/∂x", "y", y, dx);
    hand.row("∂z/∂y", "x", x, dy);
    hand.print();
}

pub fn logistic() {
    let x = [2.0, 1.0];
    let network = Logistic { w: [0.5, -1.0], b: [0.25] };
    let (w, b) = (network.w, network.b[0]);
    println!("2. Figure 5 b, logistic regression: ŷ = σ(xᵀw + b)\n");
    println!("   x = {}, w = {}, b = {}\n", vector(&x), vector(&w), number(b));

    let u1 = x[0] * w[0] + x[1] * w[1];
    let u2 = u1 + b;
    let y = 1.0 / (1.0 + (-u2).exp());
    let slope = y * (1.0 - y);

    let trace = network.trace(&x);
    let mut gradients = Logistic::zeros();
    let dx = network.backward(&trace, &[1.0], &mut gradients);

    let [x1, x2, w1, w2] = [x[0], x[1], w[0], w[1]].map(factor);
    let mut hand = Hand::new();
    hand.row("u⁽¹⁾ = xᵀw", &format!("{x1} · {w1} + {x2} · {w2}"), u1, trace.u1[0]);
    hand.row("u⁽²⁾ = u⁽¹⁾ + b", &format!("{} + {}", number(u1), factor(b)), u2, trace.u2[0]);
    let how = format!("1 / (1 + e^−{})", number(u2));
    hand.row("ŷ = σ(u⁽²⁾)", &how, y, network.forward(&x)[0]);
    let how = format!("ŷ (1 − ŷ) = {} · {}", number(y), number(1.0 - y));
    hand.row("∂ŷ/∂b = ∂ŷ/∂u⁽²⁾", &how, slope, gradients.b[0]);
    let times = |[a, b]: [f64; 2]| {
        [a, b].map(|a| (format!("{} · {}", number(slope), factor(a)), slope * a))
    };
    hand.rows("∂ŷ/∂wᵢ = ∂ŷ/∂u⁽²⁾ xᵢ", &times(x), &gradients.w);
    hand.rows("∂ŷ/∂xᵢ = ∂ŷ/∂u⁽²⁾ wᵢ", &times(w), &dx);
    hand.print();
}

pub fn decay() {
    let (x, y) = ([1.0, 2.0, -1.0], -3.0);
    let network = Decay { w: [0.5, -1.0, 2.0] };
    let w = network.w;
    println!("4. Figure 5 d, weight decay: ŷ = xᵀw, J = ½ (ŷ − y)² + λ Σ w²\n");
    println!("   x = {}, w = {}, y = {}, λ = {LAMBDA}\n", vector(&x), vector(&w), number(y));

    let prediction: f64 = x.iter().zip(&w).map(|(x, w)| x * w).sum();
    let squares: f64 = w.iter().map(|w| w * w).sum();
    let (error, penalty) = (prediction - y, LAMBDA * squares);

    let mut gradients = Decay::zeros();
    let (cost, dx) = network.cost_gradients(&x, &[y], &mut gradients);
    let trace = network.trace(&x);

    let terms = |values: Vec<String>| values.join(" + ");
    let products = x.iter().zip(&w).map(|(x, w)| format!("{} · {}", factor(*x), factor(*w)));
    let mut hand = Hand::new();
    hand.row("ŷ = xᵀw", &terms(products.collect()), prediction, network.forward(&x)[0]);
    let how = w.iter().map(|w| format!("{}²", factor(*w)));
    let how = format!("{LAMBDA} ({})", terms(how.collect()));
    hand.row("λ Σ w²", &how, penalty, trace.penalty[0]);
    let how = format!("½ · {}² + {}", factor(error), number(penalty));
    hand.row("J", &how, 0.5 * error * error + penalty, cost);
    let sum = |(x, w): (&f64, &f64)| {
        let how = format!("{} · {} + 2 · {LAMBDA} · {}", factor(error), factor(*x), factor(*w));
        (how, error * x + 2.0 * LAMBDA * w)
    };
    let sums: Vec<_> = x.iter().zip(&w).map(sum).collect();
    hand.rows("∂J/∂wᵢ = (ŷ − y) xᵢ + 2λwᵢ", &sums, &gradients.w);
    let products = w.map(|w| (format!("{} · {}", factor(error), factor(w)), error * w));
    hand.rows("∂J/∂xᵢ = (ŷ − y) wᵢ", &products, &dx);
    hand.print();
    println!("  w is used twice, and each use adds its share to the gradient.\n");
}
