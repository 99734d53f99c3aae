//! Assembly text as the compiler writes it (AT&T), as functions and their instructions.

use super::name;
use std::collections::HashMap;
use std::fmt;

/// A function.
#[derive(Debug)]
pub struct Function<'a> {
    /// Its name as people read it.
    pub name: String,
    /// What it consists of.
    pub instructions: Vec<Instruction<'a>>,
}

/// An instruction.
#[derive(Clone, Copy, Debug)]
pub struct Instruction<'a> {
    /// What it does.
    pub mnemonic: &'a str,
    /// With what.
    pub operands: &'a str,
    /// The last line before it of this repository's sources: what is inlined from the standard
    /// library would tell of no loop.
    pub place: Option<Place<'a>>,
}

/// A line of a file in the repository.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    file: File<'a>,
    line: u32,
}

/// A file in the repository: its package, and its path from there.
#[derive(Clone, Copy, Debug, PartialEq)]
struct File<'a> {
    package: &'a str,
    path: &'a str,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file: File { package, path }, line } = self;
        write!(f, "{package}/{path}:{line}")
    }
}

/// All functions of a text.
pub fn functions(text: &str) -> Vec<Function<'_>> {
    let root = crate::root().to_str().unwrap_or_default();
    let mut files = HashMap::new();
    let mut functions = Vec::new();
    let mut place = None;
    for line in text.lines() {
        // Labels stand at the margin. Local ones are within functions.
        if let Some((label, _)) = line.split_once(':')
            && !line.starts_with(char::is_whitespace)
        {
            if !label.starts_with(['.', 'L', '#']) {
                let name = name::readable(label.trim_matches('"'));
                functions.push(Function { name, instructions: Vec::new() });
                place = None;
            }
            continue;
        }
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(file) = line.strip_prefix(".file") {
            files.extend(own_file(file, root));
        } else if let Some(location) = line.strip_prefix(".loc") {
            let mut words = location.split_whitespace();
            let file = words.next().and_then(|number| files.get(number));
            let number = words.next().and_then(|number| number.parse().ok());
            // Line 0 is none in particular.
            let number = number.filter(|number| *number > 0);
            let own = file.copied().zip(number).map(|(file, line)| Place { file, line });
            place = own.or(place);
        } else if !line.is_empty()
            && !line.starts_with('.')
            && let Some(function) = functions.last_mut()
        {
            let (mnemonic, operands) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            function.instructions.push(Instruction { mnemonic, operands, place });
        }
    }
    // Statics have labels too.
    functions.retain(|function| !function.instructions.is_empty());
    functions
}

/// The number and the file of ` 7 "/repository/package" "src/lib.rs"`, if it is in the repository.
fn own_file<'a>(directive: &'a str, root: &str) -> Option<(&'a str, File<'a>)> {
    let mut parts = directive.split('"');
    let number = parts.next()?.trim();
    let package = parts.next()?.strip_prefix(root)?.strip_prefix('/')?;
    let path = parts.nth(1)?;
    // Sources of the standard library are named from the package that they are inlined into.
    (!path.starts_with('/')).then_some((number, File { package, path }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_places_are_read() {
        let root = crate::root().display();
        let text = format!(
            "\t.file\t1 \"{root}/dfn-runtime\" \"src/batch.rs\"\n\
             \t.file\t2 \"/rustc/0\" \"library/core/src/iter.rs\" md5 0x0\n\
             table:\n\t.long\t1\n\
             \t.type\twork,@function\n\
             work:\n\t.cfi_startproc\n\t.loc\t1 7 9 prologue_end\n\tpushq\t%rbx\n\
             .LBB0_1:\n\t.loc\t1 0 0\n\t.loc\t2 3 0\n\tcallq\t*fmaf@GOTPCREL(%rip) # exp\n\tretq\n\
             .Lfunc_end0:\n\t.size\twork, .Lfunc_end0-work\n\
             other:\n\tretq\n"
        );
        let functions = functions(&text);
        let names: Vec<&str> = functions.iter().map(|function| function.name.as_str()).collect();
        assert_eq!(names, ["work", "other"]);
        let call = functions[0].instructions[1];
        assert_eq!((call.mnemonic, call.operands), ("callq", "*fmaf@GOTPCREL(%rip)"));
        let place = call.place.map(|place| place.to_string());
        assert_eq!(place.as_deref(), Some("dfn-runtime/src/batch.rs:7"));
        assert_eq!(functions[0].instructions.len(), 3);
        assert_eq!(functions[1].instructions[0].place, None);
    }
}
