dfn::network! {
    struct Comma = dense(2 -> 8, relu), dense(8 -> 1);
    struct List = [dense(2 -> 8), dense(8 -> 1)];
    struct Parentheses = (dense(2 -> 8, relu) -> dense(8 -> 1));
    struct Pipe = dense(2 -> 8, relu) |> dense(8 -> 1);
    struct Shift = dense(2 -> 8, relu) >> dense(8 -> 1);
    struct Widths = 2 -> 8 -> 1;
    struct Tuple = dense((2, 8), relu) -> dense(8 -> 1);
    struct Range = dense(2..8, relu) -> dense(8 -> 1);
    struct Angles = dense<2, 8>(relu) -> dense(8 -> 1);
    struct Times = 3 * dense(8 -> 8, relu);
}

fn main() {
    let _ = Comma::random(0).forward(&[0.0, 0.0]);
}
