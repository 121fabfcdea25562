import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { root } from "./start/steps.mjs";

vi.setConfig({ testTimeout: 600_000 });

const file = "deploy/Containerfile";
const lines = readFileSync(join(root, file), "utf8").split("\n");
const saying = (word: string) =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(" ").slice(1));
const last = lines.findLastIndex((line) => line.startsWith("FROM "));

test("the container holds what the lock file names, and nothing that the checkout does not have", () => {
  const installs = lines.filter((line) => /\bnpm (ci|i|install|add)\b/.test(line));
  expect(installs.length).toBeGreaterThan(0);
  for (const line of installs) expect(line).toMatch(/^RUN npm ci /);
  const copied = saying("COPY").filter((words) => !words.some((word) => word.startsWith("--from=")));
  const paths = copied.flatMap((words) => words.filter((word) => !word.startsWith("--")).slice(0, -1));
  const missing = paths.filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

const isUser = (line: string) => line.startsWith("USER ");

test("what packages bring along is run as an ordinary user, to whom nothing of the result belongs", () => {
  expect(lines.findIndex(isUser)).toBeLessThan(lines.findIndex((line) => line.startsWith("RUN npm ci")));
  for (const line of lines.filter(isUser)) expect(line).toMatch(/^USER [1-9]/);
  expect(lines.slice(last).filter((line) => line.startsWith("COPY "))).toEqual([
    expect.stringContaining("--from=server --chown=0:0 "),
  ]);
});

test("it runs as an ordinary user, starts the server itself, and keeps its data apart from the code", () => {
  const own = lines.slice(last);
  const user = own.findIndex((line) => /^USER [1-9]\d*$/.test(line));
  expect(user).toBeGreaterThan(own.findLastIndex((line) => line.startsWith("RUN ")));
  const [, main = ""] = JSON.parse(saying("CMD").at(-1)?.join(" ") ?? "[]") as string[];
  expect(existsSync(join(root, main))).toBe(true);
  expect(own.join("\n")).toContain(`TRATO_DATA_DIR=${saying("VOLUME").at(-1)?.[0]}/`);
});

const buildah = ["/usr/bin/buildah", "/usr/local/bin/buildah"].find((path) => existsSync(path));
const ask = (...args: string[]) => spawnSync(buildah ?? "buildah", args, { cwd: root, encoding: "utf8" });

// an image that has npm may stand for both of them, where a machine cannot have those of the file
const given = process.env["TRATO_CONTAINER_BASE"];
const named = lines.flatMap((line) => (/^ARG (\w+)=(.*)$/.exec(line) ?? []).slice(1, 3));
const bases = new Map(["NPM", "BASE"].map((name) => [name, given ?? named[named.indexOf(name) + 1] ?? ""]));
const missing = [...bases.values()].find((base) => ask("pull", "--policy=missing", base).status !== 0);
const isSkipped = missing !== undefined;
if (isSkipped)
  process.stderr.write(
    `skipped: ${buildah ? `${missing} cannot be had (TRATO_CONTAINER_BASE names another)` : "buildah is not installed"}, so nobody builds ${file}\n`,
  );

/** Starts the container's own command and asks it how it is, from within. */
const health = `
import { spawn } from "node:child_process";
const trato = spawn("node", ["server/src/main.ts"], { env: { ...process.env, PORT: "3979" }, stdio: ["ignore", "ignore", "inherit"] });
const ask = () => fetch("http://127.0.0.1:3979/api/health").then(({ status }) => status, () => 0);
let status = 0;
while (trato.exitCode === null && (status = await ask()) !== 200) await new Promise((done) => setTimeout(done, 200));
trato.on("exit", (code) => console.log(process.getuid(), process.versions.node.split(".")[0], status, code));
trato.kill();
`;

describe.skipIf(isSkipped)("built by buildah", () => {
  test("it answers as the user that it runs as, on the Node of its packages, and stops in order", () => {
    const home = mkdtempSync(join(tmpdir(), "trato-image-"));
    try {
      const args = [...bases].map(([name, base]) => `--build-arg=${name}=${base}`);
      const built = ask("build", "--isolation=chroot", ...args, "--file", file, "--iidfile", join(home, "id"), ".");
      expect([built.status, built.stderr.slice(-2_000)]).toEqual([0, expect.anything()]);
      const image = readFileSync(join(home, "id"), "utf8").trim();
      const container = ask("from", image).stdout.trim();
      const said = ask("run", "--isolation=chroot", container, "--", "node", "--input-type=module", "-e", health);
      expect([said.stdout.trim(), said.stderr]).toEqual(["10001 24 200 0", ""]);
      ask("rm", container);
      ask("rmi", image);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
