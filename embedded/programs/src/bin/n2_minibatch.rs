//! N2 learns from a mini-batch with Adam, its gradients and moments in a `static` of zeros.

#![no_std]
#![no_main]

programs::minibatch!(n2);

// Known before running: what it takes fits a part with 16 kB, and leaves 4 of them for the stack.
const _: () = assert!(Network::BYTES + Memory::BYTES <= 12 * 1024);
