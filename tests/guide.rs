//! What the compiler cannot see of `docs/guide/`: that its links, pictures and names are there, and
//! that the same are known where the guide is part of the documentation.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const GUIDE: &str = "docs/guide";
const PICTURES: &str = "docs/pictures";

/// A page of the guide, or its table of contents.
struct Page {
    file: String,
    text: String,
}

#[test]
fn every_link_leads_to_a_file_and_is_known_to_the_documentation() {
    let known = definitions(&read("src/guide/links.md"));
    for Page { file, text } in pages() {
        let inline = text.replace("](https://", "").contains("](");
        assert!(!inline, "{file}: a link to a file is a `[label]`, defined at the end");
        for (label, target) in definitions(&text) {
            let target_file = Path::new(GUIDE).join(&target);
            assert!(target_file.exists(), "{file}: `{target}` is not there");
            assert!(known.contains_key(&label), "`{label}` of {file} is not in src/guide/links.md");
            let uses = text.matches(&format!("[{label}]")).count();
            assert!(uses > 1, "{file}: `{label}` is defined and not used");
        }
    }
}

#[test]
fn every_page_is_in_the_contents_and_in_the_documentation() {
    let contents = definitions(&read("docs/guide/README.md"));
    let documentation = read("src/guide/mod.rs");
    for Page { file, text } in pages().into_iter().filter(|page| page.file != "README.md") {
        assert!(contents.values().any(|target| *target == file), "{file} is not in the contents");
        assert!(documentation.contains(&format!("\"{file}\"")), "{file} is no module");
        let title = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let title = title.unwrap_or_else(|| panic!("{file} begins with its title"));
        assert_eq!(contents.get(title), Some(&file), "the link to {file} is its title");
    }
}

#[test]
fn every_picture_is_on_a_page_here_and_in_the_documentation() {
    let documentation = read("src/guide/mod.rs");
    let in_folder = |folder: String| {
        let pictures = names(&format!("{PICTURES}/{folder}")).into_iter();
        pictures.map(move |picture| format!("{folder}/{picture}"))
    };
    for picture in names(PICTURES).into_iter().flat_map(in_folder) {
        let page = pages().into_iter().find(|page| page.text.contains(&format!("][{picture}]")));
        let Page { file, .. } = page.unwrap_or_else(|| panic!("{picture} is on no page"));
        let page = documentation.split(';').find(|page| page.contains(&format!("\"{file}\"")));
        assert!(page.is_some_and(|page| page.contains(&picture)), "{picture} is not on {file}");
    }
}

/// In the table of contents `path` is a file, and after it `names` are its tests.
#[test]
fn every_program_and_test_that_is_named_is_there() {
    let mut tests = 0;
    for Page { file, text } in pages() {
        for line in text.lines() {
            let mut source = String::new();
            for code in line.split('`').skip(1).step_by(2) {
                if let Some((_, example)) = code.split_once("--example ") {
                    let folder = Path::new("examples").join(example);
                    let is_there = folder.exists() || folder.with_extension("rs").exists();
                    assert!(is_there, "{file}: there is no example `{example}`");
                } else if code.ends_with(".rs") && code.contains('/') {
                    source = read(code);
                } else if !source.is_empty() {
                    assert!(source.contains(&format!("fn {code}(")), "{file}: no test `{code}`");
                    tests += 1;
                }
            }
        }
    }
    assert!(tests > 0);
}

/// The excerpt on the page is the expansion, less what the page says is left out.
#[test]
fn back_propagation_is_expanded_as_the_page_shows() {
    let page = read("docs/guide/08-graphs-and-the-chain-rule.md");
    let excerpt = page.split("```text\n").find(|block| block.starts_with("accumulate("));
    let excerpt = excerpt.and_then(|block| block.split("```").next()).expect("the excerpt");
    let expansion = read("dfn-macros/src/tests/expansions/xor.rs");
    let (_, body) = expansion.split_once("fn backward_sample").expect("the function");
    let mut rest: &str = &plain(body);
    for line in excerpt.lines().map(plain) {
        let (_, after) = rest.split_once(&line).unwrap_or_else(|| panic!("not expanded: {line}"));
        rest = after;
    }
    assert!(rest.starts_with("dx}"), "the excerpt ends where the function does");
}

/// Code without white space, `__`, the paths of kernels, and the arguments that are always the same.
fn plain(code: &str) -> String {
    let mut code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    for kernel in ["accumulate", "activation", "affine"] {
        code = code.replace(&format!("__dfn::kernel::{kernel}::"), "");
    }
    for left_out in ["__isa,", "__scale,", "__dfn::unit::", "__"] {
        code = code.replace(left_out, "");
    }
    code.replace(",)", ")")
}

fn pages() -> Vec<Page> {
    let page = |file: String| Page { text: read(&format!("{GUIDE}/{file}")), file };
    names(GUIDE).into_iter().map(page).collect()
}

/// The names of the files of a folder, in order.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The lines `[label]: target`.
fn definitions(text: &str) -> BTreeMap<String, String> {
    let definition = |line: &str| {
        let (label, target) = line.strip_prefix('[')?.split_once("]: ")?;
        Some((label.to_string(), target.to_string()))
    };
    text.lines().filter_map(definition).collect()
}
