// npm run dev: a server that starts again when its files change, and pages that reload; what ends one ends both.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { nodeForTypeScript, orOneLine, preparePackages } from "./start/prepare.mjs";
import { root } from "./start/steps.mjs";

const pages = "http://localhost:5173";
const vite = join(root, "node_modules/vite/bin/vite.js");

await orOneLine(async () => {
  await preparePackages(console.log);
  const node = nodeForTypeScript();
  const env = { TRATO_PUBLIC_URL: pages, ...process.env };
  const server = ["--watch", "--watch-preserve-output", join(root, "server/src/main.ts")];
  const running = [
    spawn(node, server, { env, stdio: "inherit" }),
    spawn(node, [vite, "--strictPort", "--clearScreen", "false", "--configLoader", "native"], {
      cwd: join(root, "web"),
      env,
      stdio: "inherit",
    }),
  ];
  for (const child of running) child.on("exit", () => stop(running));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(running));
  console.log(`Pages that reload: ${pages}`);
});

/** @param {import("node:child_process").ChildProcess[]} running */
function stop(running) {
  for (const child of running) child.kill("SIGTERM");
}
