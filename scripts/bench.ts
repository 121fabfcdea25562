// npm run bench -- engines: what the engines take, in Node and in Chromium.
import { parseArgs } from "node:util";
import { measureEngines } from "../domain/bench/engines.ts";

const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length !== 1 || positionals[0] !== "engines") {
  console.error("usage: npm run bench -- engines");
  process.exit(2);
}
const figures = await measureEngines();
for (const { name, unit, value, limit } of figures) {
  const bound = Number.isFinite(limit) ? ` (under ${limit} ${unit})` : "";
  console.log(`${name}: ${value.toFixed(2)} ${unit}${bound}`);
}
process.exitCode = figures.every(({ value, limit }) => value < limit) ? 0 : 1;
