//! N3 learns from a mini-batch with Adam, its gradients and moments in a `static` of zeros.

#![no_std]
#![no_main]

programs::minibatch!(n3);
