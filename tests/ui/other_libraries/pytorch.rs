dfn::network! {
    struct Arrows = nn.Linear(2, 8) -> nn.ReLU() -> nn.Linear(8, 1);
    struct Names = Linear(2, 8, bias = False) -> LeakyReLU(0.2) -> Linear(8, 1) -> Sigmoid();
    struct Keys = nn::Linear(in_features = 2, out_features = 8) -> dense(8 -> 1, nn.Tanh());
    struct Sequential = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1));
    struct Functional = dense(2 -> 8, F.relu) -> dense(8 -> 3, torch.log_softmax);
    struct Others = Flatten() -> dense(2 -> 8) -> BatchNorm1d(8) -> dense(8 -> 1);
    struct Conv = Conv2d(1, 8, 3) -> dense(8 -> 1);
}

fn main() {
    let _ = Arrows::random(0).forward(&[0.0, 0.0]);
    let _ = Sequential::random(0).forward(&[0.0, 0.0]);
}
