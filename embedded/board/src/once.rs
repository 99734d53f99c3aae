//! Memory that outlives the stack, handed out once.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

/// A value in a `static` that can be taken once, as `&'static mut`.
///
/// It needs no compare-and-swap, which a Cortex-M0 does not have: it is for programs of one thread
/// that take everything before any interrupt is on. In firmware of your own the statics of
/// `#[cortex_m_rt::entry]` do the same.
pub struct Once<T> {
    taken: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: the value is given to the first who asks and to nobody else, and there is one thread.
unsafe impl<T: Send> Sync for Once<T> {}

impl<T> Once<T> {
    /// A value to be taken.
    pub const fn new(value: T) -> Self {
        Self { taken: AtomicBool::new(false), value: UnsafeCell::new(value) }
    }

    /// The value, the first time.
    pub fn take(&'static self) -> Option<&'static mut T> {
        if self.taken.load(Ordering::Relaxed) {
            return None;
        }
        self.taken.store(true, Ordering::Relaxed);
        // SAFETY: nobody has had it before, and nobody gets it again.
        Some(unsafe { &mut *self.value.get() })
    }
}
