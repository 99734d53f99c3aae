//! Names of functions, as people read them.

use rustc_demangle::demangle;

/// A mangled name with its types and without the modules of anything: `kernel::<AffineTile<f32, 4, 16>>`.
pub fn readable(mangled: &str) -> String {
    let full = format!("{:#}", demangle(mangled));
    let mut short = String::new();
    // Where the part of a path begins that may turn out to be a module.
    let mut part = 0;
    let mut rest = full.as_str();
    while let Some(character) = rest.chars().next() {
        let (text, after) = rest.split_at(character.len_utf8());
        let followed =
            |prefix: &str| after.strip_prefix(prefix).and_then(|rest| rest.chars().next());
        if text == ":" && followed(":").is_some_and(is_part_of_name) && part < short.len() {
            short.truncate(part);
            rest = &after[1..];
            continue;
        }
        short.push_str(text);
        rest = after;
        if !is_part_of_name(character) {
            part = short.len();
        }
    }
    short
}

fn is_part_of_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether a readable name is that of a generic function with some types.
pub fn is_instance(name: &str, function: &str) -> bool {
    name.strip_prefix(function).is_some_and(|types| types.starts_with("::<"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened() {
        let mangled = "_RINvNtNtCsggTGqIslKyw_11dfn_runtime3isa6x86_6413widest_kernelINtNtNtNtB6_\
                       6kernel6affine3map10AffineTilefKj7_Kj9_EECs8kYM9gE0eTO_7kernels";
        assert_eq!(readable(mangled), "widest_kernel::<AffineTile<f32, 7, 9>>");
        assert_eq!(readable("fmaf"), "fmaf");
        assert_eq!(readable("a::b::<c::d, <e::f as g::h>::i>"), "b::<d, <f as h>::i>");
        assert!(is_instance("kernel::<Values<f32>>", "kernel"));
        assert!(!is_instance("kernels::all", "kernel"));
    }
}
