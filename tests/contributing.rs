//! What `CONTRIBUTING.md` shows of the code is what the code is.

const GUIDE: &str = include_str!("../CONTRIBUTING.md");
const UNIT: &str = include_str!("../dfn-runtime/src/unit/built_in/hard_tanh.rs");
const EXPORTED: &str = include_str!("../dfn-runtime/src/unit/built_in/mod.rs");
const DECLARED: &str = include_str!("../dfn-macros/src/syntax/activation/built_in.rs");

#[test]
fn the_activation_that_is_added_is_shown_as_it_is() {
    assert!(GUIDE.contains(&format!("```rust\n{UNIT}```\n")));
    let added: Vec<_> = GUIDE.lines().filter_map(|line| line.strip_prefix('+')).collect();
    assert_eq!(added.len(), 3);
    for line in added {
        let is_there = |file: &str| file.lines().any(|other| other == line);
        assert!(is_there(EXPORTED) || is_there(DECLARED), "`{line}` is in neither list");
    }
}

#[test]
fn every_file_it_names_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let quoted = GUIDE.split('`').skip(1).step_by(2);
    let paths: Vec<_> = quoted.filter(|word| word.contains('/') && !word.contains(' ')).collect();
    assert!(paths.len() > 5);
    for path in paths {
        assert!(root.join(path).exists(), "{path} is not there");
    }
}
