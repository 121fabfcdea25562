// npm run migrate, on any Node from 20.19.
import { join } from "node:path";
import { handOver } from "./start/hand-over.mjs";
import { orOneLine, preparePackages } from "./start/prepare.mjs";
import { root } from "./start/steps.mjs";

await orOneLine(async () => {
  await preparePackages(console.log);
  await handOver(join(root, "scripts/migrate.ts"));
});
