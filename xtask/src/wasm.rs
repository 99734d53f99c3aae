//! WebAssembly modules: what is left of one without its custom sections, and the names in them.

use crate::Result;
use crate::image::Image;
use crate::names::Symbol;

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

/// Whether these are the bytes of a module.
pub fn is_module(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// What a module takes. A host needs no custom section, so they are not counted: the file is as
/// large after `wasm-strip`.
pub fn image(bytes: &[u8]) -> Result<Image> {
    let mut image = Image {
        flash: MAGIC.len() as u64,
        initialised: 0,
        statics: 0,
        imports: 0,
        symbols: vec![],
    };
    let mut sizes = Vec::new();
    let mut rest = Reader(&bytes[MAGIC.len()..]);
    while !rest.0.is_empty() {
        let before = rest.0.len();
        let kind = rest.byte()?;
        let mut section = rest.part()?;
        let size = (before - rest.0.len()) as u64;
        match kind {
            0 if section.part()?.0 == b"name" => image.symbols = names(section)?,
            0 => {}
            2 => image.imports = section.number()?,
            10 => sizes = bodies(section)?,
            11 => image.initialised = size,
            _ => {}
        }
        image.flash += if kind == 0 { 0 } else { size };
    }
    // Functions are numbered, the imported ones first.
    for symbol in &mut image.symbols {
        let place = (symbol.address as usize).checked_sub(image.imports);
        symbol.size = place.and_then(|place| sizes.get(place)).copied().unwrap_or_default();
    }
    Ok(image)
}

/// The bytes of each function.
fn bodies(mut section: Reader<'_>) -> Result<Vec<u64>> {
    let mut sizes = Vec::new();
    for _ in 0..section.number()? {
        let before = section.0.len();
        section.part()?;
        sizes.push((before - section.0.len()) as u64);
    }
    Ok(sizes)
}

/// The names of functions.
fn names(mut section: Reader<'_>) -> Result<Vec<Symbol>> {
    let mut symbols = Vec::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let mut part = section.part()?;
        if kind != 1 {
            continue;
        }
        for _ in 0..part.number()? {
            let address = part.number()? as u64;
            let name = String::from_utf8_lossy(part.part()?.0).into_owned();
            symbols.push(Symbol { name, address, size: 0, function: true });
        }
    }
    Ok(symbols)
}

/// Bytes, read from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().ok_or("expected more bytes of the module")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number, seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("expected a number of at most five bytes".into())
    }

    /// A number and as many bytes.
    fn part(&mut self) -> Result<Self> {
        let length = self.number()?;
        let wrong = || format!("expected {length} bytes more, found {}", self.0.len());
        let (part, rest) = self.0.split_at_checked(length).ok_or_else(wrong)?;
        self.0 = rest;
        Ok(Reader(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two imports, a function of three bytes and its length, three bytes of data, and a name.
    fn module() -> Vec<u8> {
        let mut module = MAGIC.to_vec();
        module.extend([2, 2, 2, 0xff, 10, 5, 1, 3, 0, 1, 11, 11, 3, 1, 2, 3]);
        module.extend(b"\0\x0d\x04name\x01\x06\x01\x02\x03run");
        module
    }

    #[test]
    fn sections_are_counted_but_custom_ones() -> Result<()> {
        let image = image(&module())?;
        assert_eq!((image.flash, image.initialised, image.imports), (8 + 4 + 7 + 5, 5, 2));
        let expected = Symbol { name: "run".to_owned(), address: 2, size: 4, function: true };
        assert_eq!(image.symbols, [expected]);
        Ok(())
    }

    #[test]
    fn a_module_that_ends_early_is_refused() {
        let module = module();
        assert!(image(&module[..module.len() - 1]).is_err());
    }
}
