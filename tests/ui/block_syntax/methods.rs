dfn::network! {
    struct First(x: 4) -> 4 { x.relu() }
    struct Second(x: 4) -> 1 { (x + x).sum() }
    struct Third(x: 4) -> 4 { x.leaky_relu(0.2) -> dense(4) }
    struct Fourth(x: 4) -> 4 { x.pow(2) }
    struct Fifth(x: 4) -> 1 { x.0 }
    struct Sixth(x: 4) -> 4 { x.clone() }
    struct Seventh(x: 4) -> 4 { param w: 4 -> 4; w.T }
    struct Eighth(x: 4) -> 4 { x.value }
    struct Ninth(x: 4) -> 1 { x.len() }
    struct Tenth(x: 4) -> 4 { param w: 4 -> 4; w.matmul(x) }
    struct Eleventh(x: 4) -> 4 { (x + 1).pow(2) }
    struct Twelfth(x: 4) -> 4 { self.f(x) }
    struct Thirteenth(x: 4) -> 4 { x.log() }
    struct Fourteenth(x: 4) -> 4 { torch.relu(x) + torch.nn.functional.leaky_relu(x, 0.2) }
    struct Fifteenth(x: 4) -> 1 { np.sum(x) }
    struct Sixteenth(x: 4) -> 1 { layer f = dense(1); f(x) * sum(f.weights) }
}

fn main() {}
