//! The data: 1797 handwritten digits of 8×8 pixels (Alpaydin and Kaynak 1998, UCI machine learning
//! repository), compiled into the program so that it runs from everywhere.

use std::error::Error;

/// Comma-separated: a line of headings, then the 64 pixels from 0 to 16 and the label of a digit.
static TEXT: &str = include_str!("../../data/digits.csv");

/// The last digits of the file are for the test.
const TEST_DIGITS: usize = 360;

/// The pixels of a digit row by row, from 0 to 1.
pub type Image = [f32; 64];

/// Images and their labels.
#[derive(Default)]
pub struct Samples {
    pub images: Vec<Image>,
    pub labels: Vec<usize>,
}

/// The digits to learn from and those to test with.
pub struct Split {
    pub training: Samples,
    pub test: Samples,
}

/// Reads all digits.
///
/// # Errors
/// If the data make no sense, with the number of the line.
pub fn read() -> Result<Split, Box<dyn Error>> {
    let mut training = Samples::default();
    for (index, line) in TEXT.lines().enumerate().skip(1) {
        let (image, label) =
            parse(line).map_err(|error| format!("data/digits.csv, line {}: {error}", index + 1))?;
        training.images.push(image);
        training.labels.push(label);
    }
    let count = training.labels.len();
    if count <= TEST_DIGITS {
        return Err(format!("expected more than {TEST_DIGITS} digits, found {count}").into());
    }
    let test = Samples {
        images: training.images.split_off(count - TEST_DIGITS),
        labels: training.labels.split_off(count - TEST_DIGITS),
    };
    Ok(Split { training, test })
}

fn parse(line: &str) -> Result<(Image, usize), Box<dyn Error>> {
    let mut fields = line.split(',');
    let mut image = [0.0; 64];
    for pixel in &mut image {
        let value: u8 = fields.next().ok_or("expected 64 pixels and a label")?.parse()?;
        *pixel = f32::from(value) / 16.0;
    }
    let label = fields.next().ok_or("expected a label after 64 pixels")?.parse()?;
    match fields.next() {
        Some(field) => Err(format!("expected nothing after the label, found `{field}`").into()),
        None => Ok((image, label)),
    }
}
