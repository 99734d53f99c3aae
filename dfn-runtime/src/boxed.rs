//! Large values on the heap that were never on the stack, also in debug builds.

#![allow(unsafe_code, reason = "the standard library has no safe way to a `Box<T>` past the stack")]

use crate::Zeros;
use crate::zeros::overwrite;
use std::boxed::Box;

/// A box of zeros, written straight to the heap.
///
/// `Box::new(Z::ZEROS)` builds the value on the stack first in a debug build, and a network can
/// be larger than the stack of a thread.
pub fn zeros<Z: Zeros>() -> Box<Z> {
    let mut place = Box::<Z>::new_uninit();
    // SAFETY: the pointer is the box's own, valid for writing one `Z`. The assignment drops no old
    // value, because `Z: Copy` has nothing to drop, and it initialises the whole value, as
    // `assume_init` needs. An assignment rather than a call of `write`, because an argument would
    // pass over the stack.
    unsafe {
        *place.as_mut_ptr() = Z::ZEROS;
        place.assume_init()
    }
}

/// A copy in a box of its own.
pub fn copy<Z: Zeros>(value: &Z) -> Box<Z> {
    let mut copy = zeros::<Z>();
    overwrite(&mut *copy, value);
    copy
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[derive(Clone, Copy)]
    struct Large([[f32; 1024]; 1024]);

    impl Zeros for Large {
        const ZEROS: Self = Self([[0.0; 1024]; 1024]);
    }

    #[test]
    fn four_megabytes_pass_a_stack_of_256_kilobytes() {
        let small = thread::Builder::new().stack_size(256 * 1024);
        let thread = small.spawn(|| {
            let mut large = zeros::<Large>();
            assert!(large.0.iter().flatten().all(|x| *x == 0.0));
            large.0[1000][3] = 1.0;
            let copied = copy(&*large);
            assert_eq!(copied.0[1000][3], 1.0);
            overwrite(&mut *large, &zeros::<Large>());
            assert!(large.0.iter().flatten().all(|x| *x == 0.0));
        });
        thread.unwrap().join().unwrap();
    }
}
