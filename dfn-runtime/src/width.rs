//! Checks of widths and parameters that only the compiler's constant evaluation knows: named constants.

use crate::{Layer, LayerKind};

/// Fails the evaluation unless the producer gives as many numbers as the consumer takes.
#[doc(hidden)]
#[track_caller]
pub const fn require_same_width(consumer: &str, takes: usize, producer: &str, gives: usize) {
    if takes != gives {
        let message = Message::new()
            .text("`")
            .text(consumer)
            .text("` takes ")
            .number(takes)
            .text(if takes == 1 { " input, but `" } else { " inputs, but `" })
            .text(producer)
            .text("` gives ")
            .number(gives)
            .text("; `_` takes what arrives");
        message.panic();
    }
}

/// Fails the evaluation unless two values, which are given as the user wrote them, are equally wide.
#[doc(hidden)]
#[track_caller]
pub const fn require_equal_widths(one: &str, width: usize, other: &str, other_width: usize) {
    if width != other_width {
        let message = Message::new()
            .text("`")
            .text(other)
            .text("` has the width ")
            .number(other_width)
            .text(", but `")
            .text(one)
            .text("` has the width ")
            .number(width);
        message.panic();
    }
}

/// Fails the evaluation unless a slice takes at least one number and only numbers that are there.
#[doc(hidden)]
#[track_caller]
pub const fn require_slice(slice: &str, start: usize, end: usize, of: &str, width: usize) {
    if start < end && end <= width {
        return;
    }
    let message = Message::new().text("`").text(slice);
    let message = if start >= end {
        message
            .text("` takes nothing: it begins at ")
            .number(start)
            .text(" and ends at ")
            .number(end)
    } else {
        let message = message.text("` ends at ").number(end).text(", but `").text(of);
        message.text("` has the width ").number(width)
    };
    message.panic();
}

/// Fails the evaluation if a width is below the least one that makes sense.
#[doc(hidden)]
#[track_caller]
pub const fn require_width(what: &str, least: usize, found: usize) {
    if found < least {
        let message = Message::new()
            .text(what)
            .text(" is at least ")
            .number(least)
            .text(" wide, but here its width is ")
            .number(found);
        message.panic();
    }
}

/// Fails the evaluation if a unit's parameter is no finite number of the network's type.
#[doc(hidden)]
#[track_caller]
pub const fn require_finite(what: &str, largest: f64, found: f64) {
    if found.is_nan() || found.abs() > largest {
        let scalar =
            if largest == f64::MAX { "` is no finite `f64`" } else { "` is no finite `f32`" };
        Message::new().text("the parameter of `").text(what).text(scalar).panic();
    }
}

/// Fails the evaluation if a unit's parameter is not positive.
#[doc(hidden)]
#[track_caller]
pub const fn require_positive(what: &str, found: f64) {
    if found <= 0.0 {
        Message::new().text("the parameter of `").text(what).text("` is not positive").panic();
    }
}

/// The most weights of a layer: more are a mistake, and would fill the memory of the compiler.
const MOST_WEIGHTS: usize = 1 << 24;

/// Fails the evaluation if a layer has more weights than a network of fixed size can be meant to
/// have, or a free parameter more numbers. The compiler has checked it where the widths are written as
/// numbers.
#[doc(hidden)]
#[track_caller]
pub const fn require_few_parameters(layer: &Layer) {
    let Layer { label, inputs, outputs, .. } = *layer;
    let (count, numbers) = match layer.kind {
        LayerKind::Dense => (inputs.checked_mul(outputs), " weights; a layer"),
        LayerKind::Weights => (inputs.checked_mul(outputs), " weights; a parameter"),
        LayerKind::Bias => (Some(outputs), " numbers; a parameter"),
    };
    if count.is_none() || matches!(count, Some(count) if count > MOST_WEIGHTS) {
        let message = Message::new().text("`").text(label).text("` has ");
        let message = match layer.kind {
            LayerKind::Bias => message,
            LayerKind::Dense | LayerKind::Weights => message.number(inputs).text(" x "),
        };
        message.number(outputs).text(numbers).text(" has at most ").number(MOST_WEIGHTS).panic();
    }
}

/// A message put together in a constant, where there is no formatting.
struct Message {
    bytes: [u8; Message::CAPACITY],
    length: usize,
}

impl Message {
    const CAPACITY: usize = 320;

    const fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], length: 0 }
    }

    const fn byte(mut self, byte: u8) -> Self {
        if self.length < Self::CAPACITY {
            self.bytes[self.length] = byte;
            self.length += 1;
        }
        self
    }

    const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            self = self.byte(bytes[index]);
            index += 1;
        }
        self
    }

    const fn number(mut self, number: usize) -> Self {
        let mut power = 1;
        while number / power >= 10 {
            power *= 10;
        }
        while power > 0 {
            self = self.byte(b'0' + (number / power % 10) as u8);
            power /= 10;
        }
        self
    }

    /// Ends the evaluation with the message.
    #[track_caller]
    const fn panic(&self) {
        // A label that was cut in the middle of a character leaves no valid text.
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("the widths of two layers differ"),
        }
    }
}
