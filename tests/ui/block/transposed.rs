dfn::network! {
    struct Alone(x: 3) -> 2 { param w: 2 -> 3; let v = transpose(w); matvec(v, x) }
    struct Method(x: 3) -> 2 { param w: 2 -> 3; matvec(w.transpose(), x) }
    struct OfAVector(x: 3) -> 1 { dot(transpose(x), x) }
    struct FirstOfAVector(x: 3) -> 3 { param w: 3 -> 3; matvec(transpose(x), w) }
    struct Needed(x: 2) -> 3 { param w: 3 -> 2; matvec(w, x) }
    struct NotNeeded(x: 3) -> 2 { param w: 3 -> 2; matvec(transpose(w), x) }
    struct Neither(x: 4) -> 2 { param w: 3 -> 2; matvec(transpose(w), x) }
    struct Misspelt(x: 2) -> 3 { param w: 3 -> 2; matvec(tranpose(w), x) }
    struct Axes(x: 2) -> 3 { param w: 3 -> 2; matvec(transpose(w, 0), x) }
    struct NoValue(x: 2) -> 3 { param w: 3 -> 2; matvec(transpose(w)) }
}

fn main() {}
