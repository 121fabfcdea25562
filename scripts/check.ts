// npm run check: types, lint and import rules, dead code, formatting and the quick tests; under a minute.
import { spawn } from "node:child_process";

const steps: [string, string, string[]][] = [
  ["types of domain", "tsc", ["-p", "domain"]],
  ["types of server", "tsc", ["-p", "server"]],
  ["types of web", "tsc", ["-p", "web"]],
  ["lint and import rules", "oxlint", ["--type-aware", "--deny-warnings", "domain", "server", "web", "scripts", "e2e"]],
  ["dead code", process.execPath, ["scripts/dead-code.ts"]],
  ["a test for each command", process.execPath, ["scripts/check-command-tests.ts"]],
  ["format", "oxfmt", ["--check", "."]],
  ["quick tests", "vitest", ["run", "--project", "domain", "--project", "web", "--reporter", "dot"]],
];

let failed = 0;
for (const [title, command, args] of steps) {
  const began = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${title} (${seconds} s)`);
  if (code !== 0) {
    console.log(output);
    failed++;
  }
}
process.exit(failed === 0 ? 0 : 1);

function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, TRATO_PROPERTY_RUNS: "100" } });
    let output = "";
    const gather = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on("data", gather);
    child.stderr.on("data", gather);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
