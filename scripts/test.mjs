// npm test, on any Node from 20.19: installs what is missing, finds the browser, and runs every test.
import { dirname, join } from "node:path";
import { findChromium, missingChromium } from "./find-chromium.mjs";
import { runAsChild } from "./start/hand-over.mjs";
import { nodeForTypeScript, orOneLine, prepare } from "./start/prepare.mjs";
import { root, StepError } from "./start/steps.mjs";

await orOneLine(async () => {
  await prepare();
  const chromium = findChromium();
  if (!chromium) throw new StepError(missingChromium);
  const node = nodeForTypeScript();
  const path = [dirname(node), join(root, "node_modules/.bin"), process.env["PATH"]].join(":");
  process.chdir(root);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const env = { ...process.env, PATH: path, NODE_ENV: "test", TRATO_CHROMIUM: chromium };
  // the terminal interrupts both of us, and a second interrupt would cut the tests' own clearing up short
  runAsChild(node, [vitest, "run", ...process.argv.slice(2)], { env, hearsInterrupts: true });
});
