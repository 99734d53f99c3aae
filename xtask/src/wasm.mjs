// Runs a module: no imports; `main` returns 0 if all values were right.
import { readFileSync } from "node:fs";

const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const { main, memory, STACK, __data_end } = instance.exports;
process.exitCode = main();

const stack = new DataView(memory.buffer).getUint32(STACK.value, true);
const statics = __data_end.value - 65536; // the stack comes first
const hexadecimal = (number) => number.toString(16).padStart(8, "0");
console.log(`stack ${hexadecimal(stack)} statics ${hexadecimal(statics)}`);
