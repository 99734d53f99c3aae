const THREE: usize = 3;
const FOUR: usize = 4;
const NONE: usize = 0;

dfn::network! {
    struct Sum(x: crate::THREE, z: crate::FOUR) -> 1 {
        (x + z) -> dense(1)
    }
    struct Output(x: 3) -> crate::FOUR {
        x -> dense(crate::THREE)
    }
    struct Slice(x: crate::THREE) -> 1 {
        x[..crate::FOUR] -> dense(1)
    }
    struct Backwards(x: 3) -> 1 {
        x[crate::THREE..2] -> dense(1)
    }
    struct Element(x: 3) -> 1 {
        x[crate::THREE] * (x -> dense(1))
    }
    struct Shared(x: crate::THREE, z: crate::FOUR) -> 1 {
        layer encoder = dense(1);
        encoder(x) + encoder(z)
    }
    struct Rows(x: crate::THREE) -> 1 {
        param w: crate::FOUR -> 1;
        matvec(w, x)
    }
    struct Nothing(x: crate::NONE, z: 2) -> 1 {
        concat(x, z) -> dense(1)
    }
    struct Softmax(x: crate::NONE) -> 1 {
        sum(softmax(x)) * (x -> dense(1))
    }
}

fn main() {}
