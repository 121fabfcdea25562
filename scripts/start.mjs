// npm start, on any Node from 20.19: installs what is missing, builds the pages, and hands over to the Node that Trato runs on.
import { join } from "node:path";
import { handOver } from "./start/hand-over.mjs";
import { orOneLine, prepare } from "./start/prepare.mjs";
import { root } from "./start/steps.mjs";

await orOneLine(async () => {
  await prepare();
  await handOver(join(root, "server/src/main.ts"));
});
