dfn::network! {
    pub struct Net<const H: usize> = dense(2 -> H, softmax) -> dense(H -> 1);
}

const ZERO: Net<0> = Net::ZEROS;
const ONE: Net<1> = Net::zeros();
const HUGE: usize = size_of_val(&Net::<20_000_000>::ZEROS);

fn main() {}
