//! Where the pictures go, and the colours and letters they are drawn with.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{IntoFont, RGBColor, TextStyle};
use std::fs;
use std::path::{self, Path, PathBuf};

pub const FONT: &str = "sans-serif";

/// The colours of two things that are told apart: blue and orange differ for the colour-blind, too.
pub const BLUE: RGBColor = RGBColor(31, 98, 168);
pub const ORANGE: RGBColor = RGBColor(221, 107, 18);

/// For lines and letters.
pub const INK: RGBColor = RGBColor(38, 42, 48);

/// Letters of a size and colour, centred on the point they are drawn at.
pub fn text(size: i32, colour: &'static RGBColor) -> TextStyle<'static> {
    let centre = Pos::new(HPos::Center, VPos::Center);
    TextStyle::from((FONT, size).into_font()).color(colour).pos(centre)
}

/// The folder of an example's pictures, in the current directory, made if it is not there.
pub fn picture_folder(example: &str) -> Result<PathBuf, String> {
    let folder = Path::new("pictures").join(example);
    let made = fs::create_dir_all(&folder).and_then(|()| path::absolute(&folder));
    made.map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))
}

/// Says where the pictures are: the last line that an example prints.
pub fn show_picture_folder(folder: &Path) {
    println!("pictures: {}", folder.display());
}
