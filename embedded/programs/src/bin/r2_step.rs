//! R2 learns from one sample, in place and without a workspace.

#![no_std]
#![no_main]

programs::step!(r2);
