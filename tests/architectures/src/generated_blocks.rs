//! Blocks that `blocks::generator` drew and wrote.

use crate::blocks::block;

block! {
    block_0: 0, TILE;
    inputs [];
    outputs [];
    OwnCost untargeted [()];
    traced [v1, v2, v3, v5, v6, v7, v9, v10];
        pub struct Net: f64(x0: 1) -> 8 {
            let v1 = x0 -> layer1: dense(7, tanh);
            let v2 = x0 + x0;
            let v3 = tanh(v1);
            param p4: 1;
            let v5 = v2 * p4;
            let v6 = grad(v5, x0);
            let v7 = v3 -> layer2: dense(3, sigmoid);
            param p8: 1 -> 4;
            let v9 = matvec(p8, v5);
            let v10 = relu(v7);
            cost = (((mean(v6) + sum(sin(v9))) + mean(v10)) + (0.01 * sum(square(p4)))) + (0.01 * sum(square(p8)));
            concat(v6, v9, v10)
        }
}

block! {
    block_1: 1, 7;
    inputs [x0: 5, x1: 6];
    outputs [out0, out1];
    OwnCost targeted [[Scalar; 5]];
    traced [v2, v3, v4, v8, v9, v10];
        pub struct Net: f64(x0: 5, x1: 6) -> (out0: 2, out1: 6) {
            let v2 = x0[3..4];
            layer shared0 = dense(6 -> 3, softplus);
            let v3 = shared0(x1);
            let v4 = mean(x1);
            target t0: 5;
            let v5 = half_squared_error(x0, t0);
            let v6 = grad(v5, x0);
            let v7 = concat(v5, v6);
            let v8 = dot(v3, v3);
            let v9 = sqrt(square(x1) + 0.5);
            let v10 = v4 - v2;
            cost = ((mean(v7) + sum(sin(v8))) + mean(v9)) + sum(sin(v10));
            (concat(v8, v10), v9)
        }
}

block! {
    block_2: 2, 1;
    inputs [x0: 6, x1: 4, x2: 2];
    outputs [out0, out1, out2];
    OwnCost untargeted [()];
    traced [v3, v4, v5, v7, v8, v9, v11, v12];
        pub struct Net: f64(x0: 6, x1: 4, x2: 2) -> (out0: 7, out1: 8, out2: 2) {
            let v3 = x0 -> dense(4, linear);
            let v4 = x2 * x2;
            let v5 = sigmoid(v3);
            param p6: 2;
            let v7 = v4 * p6;
            let v8 = grad(sum(square(v7)), x2);
            let v9 = v8 -> layer2: dense(2, silu);
            param p10: 2 -> 3;
            let v11 = matvec(p10, v7);
            let v12 = leaky_relu(v3);
            cost = (((((mean(x1) + sum(sin(v5))) + mean(v9)) + sum(sin(v11))) + mean(v12)) + (0.01 * sum(square(p6)))) + (0.01 * sum(square(p10)));
            (concat(x1, v11), concat(v5, v12), v9)
        }
}

block! {
    block_3: 3, 16;
    inputs [];
    outputs [];
    OwnCost targeted [[Scalar; 1]];
    traced [v1, v2, v3, v5, v6, v7, v8];
        pub struct Net: f32(x0: 4) -> 4 {
            let v1 = x0[1..];
            layer shared0 = dense(3 -> 3, gelu);
            let v2 = shared0(v1);
            let v3 = log_sum_exp(v1);
            target t0: 1;
            let v4 = binary_cross_entropy(sigmoid(v3), t0);
            let v5 = grad(sum(square(v2)), x0);
            let v6 = concat(v2, x0);
            let v7 = dot(v6, v6);
            let v8 = ln(square(v7) + 0.5);
            let v9 = v4 / (square(v8) + 0.5);
            cost = mean(v5) + v9;
            v5
        }
}

block! {
    block_4: 4, TILE;
    inputs [x0: 3, x1: 1];
    outputs [out0, out1];
    HalfSquaredError without [<Net as Program>::Output];
    traced [v2, v3, v4, v6, v7, v8, v10];
        pub struct Net: f64(x0: 3, x1: 1) -> (out0: 4, out1: 3) {
            let v2 = x0 -> layer1: dense(7, softmax);
            let v3 = -v2;
            let v4 = softplus(x1);
            param p5: 1;
            let v6 = v4 * p5;
            let v7 = grad(sum(square(v3)), x0);
            let v8 = v3 -> dense(3, relu);
            param p9: 3 -> 3;
            let v10 = matvec(p9, v8);
            (concat(v6, v10), v7)
        }
}

block! {
    block_5: 5, 7;
    inputs [x0: 5, x1: 1, x2: 5];
    outputs [out0, out1, out2];
    OwnCost targeted [[Scalar; 2]];
    traced [v3, v4, v5, v6, v8, v9, v10, v11, v12];
        pub struct Net: f64(x0: 5, x1: 1, x2: 5) -> (out0: 3, out1: 1, out2: 5) {
            let v3 = leaky_relu(x2, 0.2);
            let v4 = v3[..4];
            layer shared0 = dense(4 -> 2, leaky_relu(0.3));
            let v5 = v4 -> shared0;
            let v6 = norm(concat(x1, 0.5));
            target t0: 2;
            let v7 = cross_entropy(softmax(v5), t0);
            let v8 = grad(sum(square(v6)), x1);
            let v9 = concat(x1, v8);
            let v10 = dot(v6, x1);
            let v11 = reciprocal(square(x0) + 0.5);
            let v12 = grad(sum(square(v9)), x1);
            cost = (((v7 + sum(sin(v9))) + mean(v10)) + sum(sin(v11))) + mean(v12);
            (concat(v9, v12), v10, v11)
        }
}

block! {
    block_6: 6, 1;
    inputs [];
    outputs [];
    OwnCost untargeted [()];
    traced [v1, v2, v3, v4, v6, v7, v8, v10];
        pub struct Net: f64(x0: 18) -> 58 {
            let v1 = -0.6 * x0;
            let v2 = v1 -> layer1: dense(22, elu);
            let v3 = v2 + v2;
            let v4 = silu(v2);
            param p5: 22;
            let v6 = v4 + p5;
            let v7 = grad(sum(square(v1)), x0);
            let v8 = v7 -> dense(10, hard_tanh);
            param p9: 22 -> 4;
            let v10 = matvec(p9, v4);
            cost = ((((mean(v3) + sum(sin(v6))) + mean(v8)) + sum(sin(v10))) + (0.01 * sum(square(p5)))) + (0.01 * sum(square(p9)));
            concat(v3, v6, v8, v10)
        }
}

block! {
    block_7: 7, 16;
    inputs [x0: 5, x1: 4];
    outputs [out0, out1];
    OwnCost targeted [[Scalar; 1]];
    traced [v2, v3, v4, v5, v7, v8, v10, v11];
        pub struct Net: f32(x0: 5, x1: 4) -> (out0: 8, out1: 10) {
            let v2 = elu(x0);
            let v3 = v2[3..4];
            layer shared0 = dense(1 -> 5, hard_sigmoid);
            let v4 = shared0(v3);
            let v5 = sum(x1);
            target t0: 1;
            let v6 = mean_squared_error(v5, t0);
            let v7 = grad(sum(square(v5)), x1);
            let v8 = concat(x0, v4);
            let v9 = dot(v6, v3);
            let v10 = sqrt(square(v8) + 0.5);
            let v11 = grad(sum(square(v7)), x1);
            let v12 = v9 - v6;
            cost = ((mean(v7) + sum(sin(v10))) + mean(v11)) + v12;
            (concat(v7, v11), v10)
        }
}

block! {
    block_8: 8, TILE;
    inputs [x0: 1, x1: 4, x2: 4];
    outputs [out0, out1, out2];
    OwnCost untargeted [()];
    traced [v3, v4, v5, v7, v8, v9, v11, v12, v13, v14, v15];
        pub struct Net: f64(x0: 1, x1: 4, x2: 4) -> (out0: 6, out1: 9, out2: 2) {
            let v3 = x2 -> layer1: dense(3, clip01);
            let v4 = x1 * x0;
            let v5 = gelu(v3);
            param p6: 3;
            let v7 = v3 + p6;
            let v8 = grad(sum(square(v4)), x1);
            let v9 = v8 -> layer2: dense(7, tanh);
            param p10: 4 -> 6;
            let v11 = matvec(p10, v4);
            let v12 = elu(v9, 0.7);
            let v13 = v5[1..];
            layer shared0 = dense(7 -> 3, sigmoid);
            let v14 = shared0(v12);
            let v15 = shared0(v9);
            cost = (((((mean(v7) + sum(sin(v11))) + mean(v13)) + sum(sin(v14))) + mean(v15)) + (0.01 * sum(square(p6)))) + (0.01 * sum(square(p10)));
            (concat(v7, v14), concat(v11, v15), v13)
        }
}

block! {
    block_9: 9, 7;
    inputs [];
    outputs [];
    HalfSquaredError without [<Net as Program>::Output];
    traced [v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v12];
        pub struct Net: f64(x0: 2) -> 11 {
            let v1 = mean(x0);
            let v2 = grad(v1, x0);
            let v3 = concat(v2, v1);
            let v4 = dot(v1, v1);
            let v5 = ln(square(v3) + 0.5);
            let v6 = grad(sum(square(v5)), x0);
            let v7 = v4 / (square(v1) + 0.5);
            let v8 = v4 -> dense(3, softplus);
            let v9 = -v5;
            let v10 = square(0.5 * v2);
            param p11: 2;
            let v12 = v10 + p11;
            concat(v6, v7, v8, v9, v12)
        }
}

block! {
    block_10: 10, 1;
    inputs [x0: 5, x1: 6];
    outputs [out0, out1];
    OwnCost targeted [[Scalar; 1]];
    traced [v2, v4, v5, v6, v7, v8, v9, v11];
        pub struct Net: f64(x0: 5, x1: 6) -> (out0: 6, out1: 11) {
            let v2 = x1 -> layer1: dense(6, linear);
            param p3: 5 -> 1;
            let v4 = matvec(p3, x0);
            let v5 = hard_sigmoid(x0);
            let v6 = v2[..5];
            layer shared0 = dense(5 -> 5, silu);
            let v7 = shared0(v6);
            let v8 = shared0(x0);
            let v9 = log_sum_exp(v8);
            target t0: 1;
            let v10 = huber(v9, t0);
            let v11 = grad(sum(square(v7)), x1);
            cost = ((((mean(v4) + sum(sin(v5))) + mean(v7)) + v10) + mean(v11)) + (0.01 * sum(square(p3)));
            (concat(v4, v7), concat(v5, v11))
        }
}

block! {
    block_11: 11, 16;
    inputs [x0: 5, x1: 6, x2: 5];
    outputs [out0, out1];
    OwnCost untargeted [()];
    traced [v3, v4, v5, v6, v7, v8, v9, v10];
        pub struct Net: f32(x0: 5, x1: 6, x2: 5) -> (out0: 10, out1: 6) {
            let v3 = concat(x0, x2);
            let v4 = dot(x1, x1);
            let v5 = reciprocal(square(v4) + 0.5);
            let v6 = grad(sum(square(v3)), x2);
            let v7 = -0.6 * v5;
            let v8 = v6 -> layer1: dense(6, gelu);
            let v9 = v8 + v7;
            let v10 = exp(sin(v9));
            cost = mean(v3) + sum(sin(v10));
            (v3, v10)
        }
}

block! {
    block_12: 12, TILE;
    inputs [];
    outputs [];
    OwnCost targeted [[Scalar; 1]];
    traced [v2, v3, v4, v6, v7, v8, v9, v10, v12];
        pub struct Net: f64(x0: 3) -> 4 {
            param p1: 3;
            let v2 = x0 * p1;
            let v3 = grad(sum(square(v2)), x0);
            let v4 = v2 -> dense(6, softmax);
            param p5: 3 -> 2;
            let v6 = matvec(p5, v3);
            let v7 = hard_tanh(v4);
            let v8 = v7[3..4];
            layer shared0 = dense(2 -> 6, relu);
            let v9 = v6 -> shared0;
            let v10 = norm(concat(v9, 0.5));
            target t0: 1;
            let v11 = mean_absolute_error(v8, t0);
            let v12 = grad(sum(square(v4)), x0);
            cost = (((mean(v10) + v11) + mean(v12)) + (0.01 * sum(square(p1)))) + (0.01 * sum(square(p5)));
            concat(v10, v12)
        }
}

block! {
    block_13: 13, 7;
    inputs [x0: 11, x1: 16];
    outputs [out0, out1];
    OwnCost untargeted [()];
    traced [v2, v3, v4, v5, v6, v7, v8, v10, v11, v13, v14];
        pub struct Net: f64(x0: 11, x1: 16) -> (out0: 12, out1: 2) {
            let v2 = dot(x1, x1);
            let v3 = sqrt(square(x0) + 0.5);
            let v4 = grad(sum(square(v3)), x0);
            let v5 = v4 - v3;
            let v6 = v2 -> dense(12, leaky_relu(0.3));
            let v7 = v6 * v2;
            let v8 = sin(v5);
            param p9: 11;
            let v10 = v8 * p9;
            let v11 = v10 -> layer2: dense(9, elu);
            param p12: 9 -> 2;
            let v13 = matvec(p12, v11);
            let v14 = clip01(v13);
            cost = ((mean(v7) + sum(sin(v14))) + (0.01 * sum(square(p9)))) + (0.01 * sum(square(p12)));
            (v7, v14)
        }
}

block! {
    block_14: 14, 1;
    inputs [x0: 6, x1: 6, x2: 1];
    outputs [out0, out1, out2];
    HalfSquaredError without [<Net as Program>::Output];
    traced [v3, v4, v5, v6, v7, v8, v9, v10, v11, v12];
        pub struct Net: f64(x0: 6, x1: 6, x2: 1) -> (out0: 2, out1: 6, out2: 5) {
            let v3 = x1[4..];
            layer shared0 = dense(1 -> 4, hard_tanh);
            let v4 = x2 -> shared0;
            let v5 = sum(v4);
            let v6 = grad(sum(square(v3)), x1);
            let v7 = dot(x0, v6);
            let v8 = ln(square(v3) + 0.5);
            let v9 = grad(sum(square(v8)), x1);
            let v10 = v7 / (square(v5) + 0.5);
            let v11 = v10 -> layer1: dense(5, hard_sigmoid);
            let v12 = -v11;
            (v8, v9, v12)
        }
}

block! {
    block_15: 15, 16;
    inputs [];
    outputs [];
    OwnCost targeted [[Scalar; 4]];
    traced [v1, v3, v4, v5, v7, v8, v9, v10, v11, v13];
        pub struct Net: f32(x0: 4) -> 12 {
            let v1 = cos(x0);
            param p2: 4;
            let v3 = v1 * p2;
            let v4 = grad(sum(square(v1)), x0);
            let v5 = v3 -> dense(2, clip01);
            param p6: 4 -> 4;
            let v7 = matvec(p6, v4);
            let v8 = abs(v7);
            let v9 = v7[..1];
            layer shared0 = dense(2 -> 6, tanh);
            let v10 = shared0(v5);
            let v11 = mean(v8);
            target t0: 4;
            let v12 = huber(v1, t0, 0.4);
            let v13 = grad(sum(square(v9)), x0);
            cost = (((((mean(v9) + sum(sin(v10))) + mean(v11)) + v12) + mean(v13)) + (0.01 * sum(square(p2)))) + (0.01 * sum(square(p6)));
            concat(v9, v10, v11, v13)
        }
}

block! {
    block_16: 16, TILE;
    inputs [x0: 2, x1: 6];
    outputs [out0, out1];
    OwnCost untargeted [()];
    traced [v2, v3, v4, v5, v6, v7, v8, v10, v11, v13];
        pub struct Net: f64(x0: 2, x1: 6) -> (out0: 6, out1: 8) {
            let v2 = dot(x1, x1);
            let v3 = reciprocal(square(v2) + 0.5);
            let v4 = grad(v3, x1);
            let v5 = -0.6 * v2;
            let v6 = v4 -> dense(7, sigmoid);
            let v7 = x0 + v3;
            let v8 = tanh(v7);
            param p9: 7;
            let v10 = v6 + p9;
            let v11 = v3 -> layer2: dense(5, softplus);
            param p12: 7 -> 6;
            let v13 = matvec(p12, v10);
            cost = ((((mean(v5) + sum(sin(v8))) + mean(v11)) + sum(sin(v13))) + (0.01 * sum(square(p9)))) + (0.01 * sum(square(p12)));
            (concat(v5, v11), concat(v8, v13))
        }
}

block! {
    block_17: 17, 7;
    inputs [x0: 5, x1: 3, x2: 2];
    outputs [];
    OwnCost targeted [[Scalar; 1]];
    traced [v3, v4, v5, v6, v7, v12];
        pub struct Net: f64(x0: 5, x1: 3, x2: 2) -> 2 {
            let v3 = relu(x0);
            let v4 = v3[2..4];
            layer shared0 = dense(2 -> 2, linear);
            let v5 = x2 -> shared0;
            let v6 = v4 -> shared0;
            let v7 = log_sum_exp(v5);
            target t0: 1;
            let v8 = half_squared_error(v7, t0);
            let v9 = grad(v8, v5);
            let v10 = concat(v7, v9);
            let v11 = dot(x1, v10);
            let v12 = sqrt(square(v6) + 0.5);
            cost = (v8 + v11) + mean(v12);
            v12
        }
}

block! {
    block_18: 18, 1;
    inputs [];
    outputs [];
    OwnCost untargeted [()];
    traced [v1, v2, v3, v4, v6, v7, v8];
        pub struct Net: f64(x0: 5) -> 20 {
            let v1 = x0 - x0;
            let v2 = v1 -> dense(6, silu);
            let v3 = v2 * v2;
            let v4 = sigmoid(v1);
            param p5: 5;
            let v6 = v4 * p5;
            let v7 = grad(sum(square(v6)), x0);
            let v8 = x0 -> dense(4, gelu);
            cost = (((mean(v3) + sum(sin(v6))) + mean(v7)) + sum(sin(v8))) + (0.01 * sum(square(p5)));
            concat(v3, v6, v7, v8)
        }
}

block! {
    block_19: 19, 16;
    inputs [x0: 5, x1: 2];
    outputs [out0, out1];
    HalfSquaredError without [<Net as Program>::Output];
    traced [v3, v4, v5, v6, v7, v8, v9, v10, v11];
        pub struct Net: f32(x0: 5, x1: 2) -> (out0: 9, out1: 1) {
            param p2: 5 -> 6;
            let v3 = matvec(p2, x0);
            let v4 = leaky_relu(x1);
            let v5 = v4[1..];
            layer shared0 = dense(1 -> 3, softmax);
            let v6 = shared0(v5);
            let v7 = norm(concat(v3, 0.5));
            let v8 = grad(v7, x0);
            let v9 = concat(v8, v7);
            let v10 = dot(v6, v6);
            let v11 = ln(square(v6) + 0.5);
            (concat(v9, v11), v10)
        }
}

block! {
    block_20: 20, TILE;
    inputs [x0: 13, x1: 18, x2: 12];
    outputs [out0, out1, out2];
    OwnCost untargeted [()];
    traced [v3, v4, v5, v6, v8, v9, v10, v12];
        pub struct Net: f64(x0: 13, x1: 18, x2: 12) -> (out0: 17, out1: 16, out2: 12) {
            let v3 = x2 / (square(x2) + 0.5);
            let v4 = x1 -> dense(10, relu);
            let v5 = -v4;
            let v6 = softplus(v3);
            param p7: 12;
            let v8 = v6 * p7;
            let v9 = grad(sum(square(v8)), x2);
            let v10 = v9 -> layer2: dense(4, leaky_relu(0.3));
            param p11: 12 -> 6;
            let v12 = matvec(p11, p7);
            cost = (((((mean(x0) + sum(sin(v5))) + mean(v8)) + sum(sin(v10))) + mean(v12)) + (0.01 * sum(square(p7)))) + (0.01 * sum(square(p11)));
            (concat(x0, v10), concat(v5, v12), v8)
        }
}

block! {
    block_21: 21, 7;
    inputs [];
    outputs [];
    OwnCost targeted [[Scalar; 1]];
    traced [v1, v2, v3, v4];
        pub struct Net: f64(x0: 2) -> 1 {
            let v1 = leaky_relu(x0, 0.2);
            let v2 = v1[..1];
            layer shared0 = dense(1 -> 3, elu);
            let v3 = shared0(v2);
            let v4 = sum(v3);
            target t0: 1;
            let v5 = binary_cross_entropy(sigmoid(v4), t0);
            let v6 = concat(v3, v5);
            let v7 = dot(v6, v6);
            let v8 = reciprocal(square(v7) + 0.5);
            let v9 = -0.6 * v8;
            let v10 = v9 -> dense(2, hard_tanh);
            cost = mean(v10);
            v4
        }
}

block! {
    block_22: 22, 1;
    inputs [x0: 1, x1: 4];
    outputs [out0, out1];
    OwnCost untargeted [()];
    traced [v2, v3, v5, v6, v7, v9, v10, v11, v12, v13];
        pub struct Net: f64(x0: 1, x1: 4) -> (out0: 12, out1: 6) {
            let v2 = x0 + x0;
            let v3 = silu(x1);
            param p4: 4;
            let v5 = x1 * p4;
            let v6 = grad(sum(square(v3)), x1);
            let v7 = v3 -> dense(5, hard_sigmoid);
            param p8: 4 -> 2;
            let v9 = matvec(p8, v6);
            let v10 = elu(x0);
            let v11 = v9[0..1];
            layer shared0 = dense(2 -> 6, clip01);
            let v12 = v9 -> shared0;
            let v13 = mean(v10);
            cost = ((((((mean(v2) + sum(sin(v5))) + mean(v7)) + sum(sin(v11))) + mean(v12)) + sum(sin(v13))) + (0.01 * sum(square(p4)))) + (0.01 * sum(square(p8)));
            (concat(v2, v7, v12), concat(v5, v11, v13))
        }
}

block! {
    block_23: 23, 16;
    inputs [x0: 4, x1: 5, x2: 6];
    outputs [];
    OwnCost targeted [[Scalar; 4]];
    traced [];
        pub struct Net: f32(x0: 4, x1: 5, x2: 6) -> 6 {
            target t0: 4;
            let v3 = cross_entropy(softmax(x0), t0);
            let v4 = grad(v3, x0);
            let v5 = concat(x1, v3);
            let v6 = dot(x2, v5);
            let v7 = sqrt(square(v4) + 0.5);
            let v8 = grad(v6, x1);
            let v9 = v6 - v3;
            let v10 = v9 -> dense(6, tanh);
            let v11 = v10 * v5;
            let v12 = gelu(v7);
            param p13: 6;
            let v14 = v11 * p13;
            cost = ((mean(v8) + sum(sin(v12))) + mean(v14)) + (0.01 * sum(square(p13)));
            p13
        }
}

block! {
    block_24: 24, TILE;
    inputs [];
    outputs [];
    HalfSquaredError without [<Net as Program>::Output];
    traced [v1, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12];
        pub struct Net: f64(x0: 4) -> 8 {
            let v1 = x0 -> dense(2, sigmoid);
            param p2: 2 -> 4;
            let v3 = matvec(p2, v1);
            let v4 = elu(v3, 0.7);
            let v5 = v4[1..];
            layer shared0 = dense(4 -> 3, softplus);
            let v6 = shared0(x0);
            let v7 = shared0(v3);
            let v8 = log_sum_exp(v7);
            let v9 = grad(sum(square(v6)), x0);
            let v10 = concat(v1, v9);
            let v11 = dot(v10, v10);
            let v12 = ln(square(v8) + 0.5);
            concat(v5, v6, v11, v12)
        }
}

block! {
    block_25: 25, 7;
    inputs [x0: 6, x1: 2];
    outputs [out0, out1];
    OwnCost untargeted [()];
    traced [v2, v3, v4, v5, v7, v8, v9, v11, v12, v13];
        pub struct Net: f64(x0: 6, x1: 2) -> (out0: 6, out1: 5) {
            let v2 = x1 / (square(x1) + 0.5);
            let v3 = x0 -> layer1: dense(5, linear);
            let v4 = -v3;
            let v5 = square(0.5 * v2);
            param p6: 2;
            let v7 = v5 * p6;
            let v8 = grad(sum(square(v4)), v3);
            let v9 = v7 -> dense(6, silu);
            param p10: 5 -> 2;
            let v11 = matvec(p10, v4);
            let v12 = hard_sigmoid(v8);
            let v13 = v9[..4];
            cost = (((mean(v11) + sum(sin(v12))) + mean(v13)) + (0.01 * sum(square(p6)))) + (0.01 * sum(square(p10)));
            (concat(v11, v13), v12)
        }
}
