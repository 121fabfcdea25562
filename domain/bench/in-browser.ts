import { measureRecomputing } from "./recompute.ts";

// What the measured page calls.
Object.assign(globalThis, { measureRecomputing });
