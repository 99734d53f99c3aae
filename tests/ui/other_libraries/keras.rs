dfn::network! {
    struct Call = Dense(8, activation = "relu", input_dim = 2) -> Dense(1, activation = "sigmoid");
    struct Shape = Dense(8, input_shape = (2,), activation = relu, name = "first") -> dense(1);
    struct Dotted = keras.layers.Dense(units = 8, input_shape = (2,)) -> Dense(1, "sigmoid");
    struct OnlyTheName = Dense(2 -> 8, relu) -> dense(8 -> 1);
    struct First = dense(8, relu) -> dense(1);
    struct Keys = dense(inputs = 2, outputs = 8, activation = tanh) -> dense(8 -> 1);
    struct Colons = dense(2 -> 8, activation: tanh) -> dense(8 -> 1, activation = None);
    struct Biases = dense(2 -> 8, relu, use_bias = false) -> dense(8 -> 1, bias = true);
    struct Layers = Input(2) -> dense(2 -> 8, relu) -> Dropout(0.5) -> dense(8 -> 1);
}

fn main() {
    let _ = Call::random(0).forward(&[0.0, 0.0]);
    let _ = Layers::random(0).forward(&[0.0, 0.0]);
}
