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
  const copied = saying("COPY").filter(([first]) => !first?.startsWith("--from"));
  const missing = copied.flatMap((paths) => paths.slice(0, -1)).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
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
const base = /^ARG BASE=(.*)$/m.exec(lines.join("\n"))?.[1] ?? "";
const ask = (...args: string[]) => spawnSync(buildah ?? "buildah", args, { cwd: root, encoding: "utf8" });
const hasBase = ask("pull", "--policy=missing", base).status === 0;
if (!hasBase)
  process.stderr.write(
    `skipped: ${buildah ? `${base} cannot be had` : "buildah is not installed"}, so nobody builds ${file}\n`,
  );

describe.skipIf(!hasBase)("built by buildah", () => {
  test("it says its version as the user that it runs as", () => {
    const home = mkdtempSync(join(tmpdir(), "trato-image-"));
    try {
      const built = ask("build", "--isolation=chroot", "--file", file, "--iidfile", join(home, "id"), ".");
      expect([built.status, built.stderr.slice(-2_000)]).toEqual([0, expect.anything()]);
      const image = readFileSync(join(home, "id"), "utf8").trim();
      const container = ask("from", image).stdout.trim();
      const said = ask("run", "--isolation=chroot", container, "--", "node", "server/src/trato.ts", "--help");
      expect([said.status, said.stdout]).toEqual([0, expect.stringContaining("verify")]);
      ask("rm", container);
      ask("rmi", image);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
