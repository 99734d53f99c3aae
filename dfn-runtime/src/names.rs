//! Names of types without the modules on the way to them, for people and for files.

use core::fmt;

/// The name of a type, as [`core::any::type_name`] gives it, without modules:
/// `Clipped<Adam>`, without default arguments.
#[derive(Clone, Copy, Debug)]
pub struct WithoutModules(pub &'static str);

impl fmt::Display for WithoutModules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_a_path = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':');
        let mut paths = self.0.split_inclusive(|letter| !in_a_path(letter));
        paths.try_for_each(|path| f.write_str(last_segment(path)))
    }
}

/// `crate::module::Name<8>` without the path, which can be that of a method, `<A<B> as C>::f::Name`.
pub fn last_segment(name: &'static str) -> &'static str {
    let (mut open, mut start) = (0usize, 0);
    for (index, byte) in name.bytes().enumerate() {
        match byte {
            b'<' => open += 1,
            b'>' => open = open.saturating_sub(1),
            b':' if open == 0 => start = index + 1,
            _ => {}
        }
    }
    name.get(start..).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn a_name_stands_without_its_path_and_with_its_widths() {
        assert_eq!(last_segment("a::b::Net"), "Net");
        assert_eq!(last_segment("a::b::Net<8, 3>"), "Net<8, 3>");
        assert_eq!(last_segment("Net"), "Net");
        assert_eq!(last_segment("<a::Vec<u8> as b::C>::f::Net<8>"), "Net<8>");
        assert_eq!(last_segment("a::<impl b::C for d::E>::f::{{closure}}::Net"), "Net");
    }

    #[test]
    fn arguments_stand_without_their_paths_too() {
        for (name, expected) in [
            ("a::b::Adam<f64>", "Adam<f64>"),
            ("a::Clipped<a::b::Adam<f64>, f64>", "Clipped<Adam<f64>, f64>"),
            ("a::Both<[a::B; 3], (b::C, &a::D)>", "Both<[B; 3], (C, &D)>"),
            ("Sgd", "Sgd"),
        ] {
            assert_eq!(WithoutModules(name).to_string(), expected);
        }
    }
}
