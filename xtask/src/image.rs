//! What a linked program takes: the sizes of its sections and its symbols.

use crate::names::Symbol;
use crate::{Result, wasm};
use object::elf::{FileHeader32, SHF_ALLOC, SHF_WRITE, SHT_NOBITS};
use object::read::elf::{ElfFile, SectionHeader};
use object::{Endianness, Object, ObjectSection, ObjectSymbol, SymbolKind};
use std::fs;
use std::path::Path;

/// A linked program.
pub struct Image {
    /// Bytes of code, constants and the initial values of statics.
    pub flash: u64,
    /// Bytes of statics with initial values; for WebAssembly, of all data.
    pub initialised: u64,
    /// Bytes of all statics that can be written to; for WebAssembly only running it tells.
    pub statics: u64,
    /// Whether it asks its host for functions.
    pub imports: usize,
    /// Its symbols.
    pub symbols: Vec<Symbol>,
}

impl Image {
    /// Reads a linked program.
    pub fn read(path: &Path) -> Result<Self> {
        let wrong = |error: String| format!("{}: {error}", path.display());
        let bytes = fs::read(path).map_err(|error| wrong(error.to_string()))?;
        let image = if wasm::is_module(&bytes) { wasm::image(&bytes) } else { elf(&bytes) };
        Ok(image.map_err(|error| wrong(error.to_string()))?)
    }
}

fn elf(bytes: &[u8]) -> Result<Image> {
    let file: ElfFile<'_, FileHeader32<Endianness>> = ElfFile::parse(bytes)?;
    let endian = file.endian();
    let mut image =
        Image { flash: 0, initialised: 0, statics: 0, imports: 0, symbols: symbols(&file) };
    for section in file.sections() {
        let header = section.elf_section_header();
        let flags = header.sh_flags(endian);
        let reserved = matches!(section.name()?, ".stack" | ".heap");
        if !flags.contains(SHF_ALLOC) || reserved {
            continue;
        }
        let stored = header.sh_type(endian) != SHT_NOBITS;
        let writable = flags.contains(SHF_WRITE);
        let size = section.size();
        image.flash += if stored { size } else { 0 };
        image.initialised += if stored && writable { size } else { 0 };
        image.statics += if writable { size } else { 0 };
    }
    Ok(image)
}

fn symbols(file: &ElfFile<'_, FileHeader32<Endianness>>) -> Vec<Symbol> {
    file.symbols()
        .filter_map(|symbol| {
            Some(Symbol {
                name: symbol.name().ok()?.to_owned(),
                address: symbol.address(),
                size: symbol.size(),
                function: symbol.kind() == SymbolKind::Text,
            })
        })
        .collect()
}
