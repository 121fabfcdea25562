// npm run check: types, lint and import rules, dead code, formatting, what scripts/check-*.ts look at, and the quick tests.
// Side by side; what passed is not run again while the files are as they were (--all runs everything).
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";

type Step = { title: string; command: string; args: string[] };

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules/.cache/check");
const passedBefore = join(cache, "passed.json");

const types = (workspace: string): Step => ({
  title: `types of ${workspace}`,
  command: "tsc",
  args: ["-p", workspace, "--incremental", "--tsBuildInfoFile", join(cache, `${workspace}.tsbuildinfo`)],
});
const lint = ["--type-aware", "--deny-warnings", "domain", "server", "web", "scripts", "e2e"];
const quick = ["run", "--project", "domain", "--project", "web", "--reporter", "dot"];
const checks = globSync("check-*.ts", { cwd: import.meta.dirname }).filter((name) => !name.includes(".test."));

const steps: Step[] = [
  { title: "quick tests", command: "vitest", args: quick },
  { title: "lint and import rules", command: "oxlint", args: lint },
  ...["web", "server", "domain"].map(types),
  { title: "dead code", command: process.execPath, args: ["scripts/dead-code.ts"] },
  ...checks.map((name) => ({
    title: basename(name, ".ts").replace("check-", "").replaceAll("-", " "),
    command: process.execPath,
    args: [`scripts/${name}`],
  })),
  { title: "format", command: "oxfmt", args: ["--check", "."] },
];

mkdirSync(cache, { recursive: true });
const state = fingerprint();
const passed = process.argv.includes("--all") ? new Set<string>() : readPassed();
const waiting = steps.filter(({ title }) => !passed.has(title));
for (const { title } of steps.filter((step) => !waiting.includes(step))) console.log(`same ${title}`);
await Promise.all(Array.from({ length: availableParallelism() }, work));
writeFileSync(passedBefore, JSON.stringify({ state, passed: [...passed] }));
process.exit(passed.size === steps.length ? 0 : 1);

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const began = performance.now();
    const { code, output } = await run(step);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok  " : "FAIL"} ${step.title} (${seconds} s)`);
    if (code === 0) passed.add(step.title);
    else console.log(output);
  }
}

function run({ command, args }: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, TRATO_PROPERTY_RUNS: "100" } });
    let output = "";
    const gather = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on("data", gather);
    child.stderr.on("data", gather);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Every file that a step may look at, and the Node that runs them. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const found = globSync("{domain,server,web,scripts,e2e,docs}/**/*.*", { cwd: root, exclude: isNoSource });
  const beside = globSync(["*.{ts,json,md}", ".*rc*", "LICENSE"], { cwd: root });
  for (const path of [...found, ...beside].sort(byCode)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function isNoSource(name: string): boolean {
  return name === "node_modules" || name === "dist" || name === "data";
}

function readPassed(): Set<string> {
  try {
    const kept: { state: string; passed: string[] } = JSON.parse(readFileSync(passedBefore, "utf8"));
    return new Set(kept.state === state ? kept.passed : []);
  } catch {
    return new Set(); // none was kept, or not whole
  }
}
