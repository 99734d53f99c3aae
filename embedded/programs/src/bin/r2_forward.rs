//! R2 forward, with its weights in flash.

#![no_std]
#![no_main]

programs::forward!(r2);
