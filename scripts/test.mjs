// npm test, on any Node from 20.19: installs what is missing, finds the browser, and runs every test.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { findChromium, missingChromium } from "./find-chromium.mjs";
import { nodeForTypeScript, orOneLine, prepare } from "./start/prepare.mjs";
import { root, StepError } from "./start/steps.mjs";

await orOneLine(async () => {
  await prepare();
  const chromium = findChromium();
  if (!chromium) throw new StepError(missingChromium);
  const node = nodeForTypeScript();
  const path = [dirname(node), join(root, "node_modules/.bin"), process.env["PATH"]].join(":");
  const env = { ...process.env, PATH: path, NODE_ENV: "test", TRATO_CHROMIUM: chromium };
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(node, [vitest, "run", ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  process.exitCode = status ?? 1;
});
