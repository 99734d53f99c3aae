//! Where the pictures go.

use std::fs;
use std::path::{self, Path, PathBuf};

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
