use dfn::Workspace;

dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

static WORKSPACE: Workspace<Net, 0> = Workspace::ZEROS;

fn main() {}
