//! `cargo xtask kernels`: compiles all passes of some networks and looks at the assembly, whether the
//! compiler has made of the kernels what they are written for.
//!
//! Neither a function that is not inlined nor a loop that gathers changes a result: it is only slow.

mod assembly;
mod compile;
mod declared;
mod expected;
mod fault;
mod forbidden;
mod graphs;
mod name;
mod tiles;

use crate::Result;
use crate::checks;
use assembly::Function;
use compile::Processor;
use std::{io, thread};

/// Looks at all builds; whether everything holds.
pub fn look(chosen: Option<String>) -> Result<bool> {
    if !cfg!(target_arch = "x86_64") {
        println!("there is nothing to look at: the kernels of x86-64 are not compiled here");
        return Ok(true);
    }
    let processors = match chosen {
        Some(name) => vec![Processor::named(name)],
        None => {
            vec![Processor::any(), Processor::any_in_one_unit(), Processor::v3()]
        }
    };
    let expected = tiles::kernels(&declared::networks()?);
    let names: Vec<String> = processors.iter().map(Processor::to_string).collect();
    eprintln!("compiling: {}", names.join(", "));
    let mut checks = Vec::new();
    for (processor, texts) in processors.iter().zip(compiled(&processors)) {
        let texts = texts?;
        let mut functions = Vec::new();
        for text in &texts {
            functions.extend(assembly::functions(text));
        }
        println!("{processor}: {}", counted(&functions));
        checks.extend(forbidden::check(processor, &functions));
        checks.extend(expected::check(processor, &functions, &expected));
        checks.extend(graphs::check(processor, &functions));
    }
    println!();
    let holds = checks::tell(&mut io::stdout(), &checks, true)?;
    println!("\n{}", if holds { "everything holds" } else { "something FAILED, see above" });
    Ok(holds)
}

/// The assembly for each processor. They are compiled at the same time, because nearly all of a build
/// is one codegen unit: the compiler makes one of all instances of the functions of a module.
fn compiled(processors: &[Processor]) -> Vec<std::result::Result<Vec<String>, String>> {
    let compile = |processor| compile::assembly(processor).map_err(|error| error.to_string());
    thread::scope(|scope| {
        let builds: Vec<_> =
            processors.iter().map(|processor| scope.spawn(move || compile(processor))).collect();
        let joined = builds.into_iter().map(|build| build.join());
        joined
            .map(|texts| texts.unwrap_or_else(|_| Err("the build was broken off".to_owned())))
            .collect()
    })
}

/// What was looked at.
fn counted(functions: &[Function<'_>]) -> String {
    let instructions: usize = functions.iter().map(|function| function.instructions.len()).sum();
    let of_kind = |kind: &str| {
        functions.iter().filter(|function| name::is_instance(&function.name, kind)).count()
    };
    let [passes, kernels, widest] = ["pass", "kernel", "widest_kernel"].map(of_kind);
    format!(
        "{} functions, {instructions} instructions; {passes} passes, {kernels} kernels, {widest} \
         widest kernels",
        functions.len(),
    )
}
