// npm run trato -- <command>, on any Node from 20.19. Standard output belongs to the command.
import { join } from "node:path";
import { handOver } from "./start/hand-over.mjs";
import { orOneLine, preparePackages } from "./start/prepare.mjs";
import { root } from "./start/steps.mjs";

await orOneLine(async () => {
  await preparePackages(console.error);
  await handOver(join(root, "server/src/trato.ts"));
});
