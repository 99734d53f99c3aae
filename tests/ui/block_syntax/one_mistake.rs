dfn::network! {
    struct Called(x: 4) -> 8 { dense(x, 8, relu) }
    struct Named(x: 4) -> 8 { let h = dense(x, 8, relu); h }
    struct Applied(x: 4) -> 8 { dense(8, relu)(x) }
    struct TwoParams(x: 4) -> 4 { param w: 4, v: 4; w * x + v }
    struct Literal(x: 4) -> (mean: 1, p: 1) {
        let m = x -> dense(1);
        let p = x -> dense(1, sigmoid);
        LiteralOutput { mean: m, p }
    }
    struct Three(x: 4) -> 4 { param w: 4 -> 4, b: 4, c: 4; matvec(w, x) + b * c }
    struct Malformed(x: 4) -> 4 { param w: [3, 1, 2]; matvec(w, x) }
}

fn main() {}
