import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../server/test/debian-postgres.ts";
import { readPostmaster } from "../server/src/platform/postgres/postmaster.ts";
import { root } from "./start/steps.mjs";

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

/** Who tries it, in which checkout: as root also somebody without rights, in a copy that everybody may read. */
type User = { title: string; rights: object; home: string; checkout: string; ends: "SIGTERM" | "SIGKILL" };

const home = mkdtempSync(join(tmpdir(), "trato-user-"));
chmodSync(home, 0o755); // as root the database runs as another user, who must get through
const checkout = isRoot ? join(home, "trato") : root;
const ordinary: User = {
  title: "an ordinary user",
  rights: isRoot ? nobody : {},
  home: join(home, "nobody"),
  checkout,
  ends: "SIGTERM",
};
const rootUser: User = { title: "root", rights: {}, home: join(home, "root"), checkout: root, ends: "SIGKILL" };
const users = isRoot ? [ordinary, rootUser] : [ordinary];

beforeAll(() => {
  for (const user of users) mkdirSync(user.home);
  if (!isRoot) return;
  copyCheckout();
  chownSync(ordinary.home, nobody.uid, nobody.gid);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The packages are linked where they can be: they are many, and nobody may write to them. */
function copyCheckout(): void {
  const left = new Set([".git", "data", "node_modules"]);
  for (const name of readdirSync(root).filter((entry) => !left.has(entry)))
    cpSync(join(root, name), join(checkout, name), { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", checkout]);
  execFileSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, checkout]);
  const packages = ["node_modules", checkout] as const;
  try {
    if (
      String(
        execFileSync("find", ["node_modules", "-type", "f", "!", "-perm", "-o=r", "-print", "-quit"], { cwd: root }),
      )
    )
      throw new Error("not for everybody to read");
    execFileSync("cp", ["-al", ...packages], { cwd: root, stdio: "ignore" });
  } catch {
    rmSync(join(checkout, "node_modules"), { recursive: true, force: true });
    execFileSync("cp", ["-a", ...packages], { cwd: root });
    execFileSync("chmod", ["-R", "a+rX", join(checkout, "node_modules")]);
  }
}

function npm({ rights, home, checkout }: User, args: string[], env: Record<string, string>) {
  const child: ChildProcess = spawn("npm", args, {
    ...rights,
    cwd: checkout,
    env: { PATH: process.env["PATH"], HOME: home, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name]?.on("data", (chunk) => (heard[name] += String(chunk)));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, ...heard }));
  });
  return { child, heard, ended };
}

describe.each(users)("as $title", (user) => {
  test(`npm start reaches the set-up page, and ends in order when npm gets a ${user.ends}`, async () => {
    const port = await freePort();
    const dataDir = join(user.home, "data");
    const { child, heard, ended } = npm(user, ["start"], { PORT: String(port), TRATO_DATA_DIR: dataDir });
    await expect.poll(() => heard.stdout + heard.stderr).toContain("Trato is ready");
    const base = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${base}/api/setup`)).json()).toEqual({ needed: true });
    const page = await fetch(`${base}/setup`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
    const script = /<script[^>]+src="([^"]+)"/.exec(await page.text())?.[1];
    expect((await fetch(base + script)).status).toBe(200);
    child.kill(user.ends);
    await ended;
    await expect.poll(() => readPostmaster(join(dataDir, "database"))).toBeNull();
    await expect.poll(() => fetch(base).catch(() => "closed")).toBe("closed");
  });

  test("npm run trato answers", async () => {
    const { code, stdout } = await npm(user, ["run", "-s", "trato", "--", "--help"], {}).ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining("create-api-key")]);
  });
});

/** What an ordinary user is told who may not start Trato on this directory. */
async function refused(dataDir: string): Promise<{ code: number | null; stderr: string }> {
  const env = { PORT: String(await freePort()), TRATO_DATA_DIR: dataDir };
  const { code, stderr } = await npm(ordinary, ["-s", "start"], env).ended;
  return { code, stderr };
}

test.runIf(isRoot)("an ordinary user is told what to do about data that belongs to somebody else", async () => {
  const closed = join(home, "closed");
  mkdirSync(closed, { mode: 0o755 });
  expect(await refused(join(closed, "data"))).toEqual({
    code: 1,
    stderr: `trato: Trato cannot write to ${closed}/data: give this user the right to, or set TRATO_DATA_DIR to another directory\n`,
  });
  const others = join(home, "others");
  mkdirSync(join(others, "database"), { recursive: true });
  chmodSync(others, 0o777);
  writeFileSync(join(others, "secret"), "x".repeat(43), { mode: 0o600 });
  const secret = await refused(others);
  expect(secret).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^trato: This user may not use .*secret: give it .*\n$/),
  });
  rmSync(join(others, "secret"));
  const database = await refused(others);
  expect(database).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^trato: The database in .* belongs to the user root: start .*\n$/),
  });
});

test("npm test says in one line that Chromium is missing, where it may not install it either", async () => {
  const bin = join(ordinary.home, "bin");
  mkdirSync(bin);
  const programs = { node: join(ordinary.checkout, "node_modules/.bin/node"), npm: pathOf("npm"), sh: "/bin/sh" };
  for (const [name, path] of Object.entries(programs))
    symlinkSync(existsSync(path) ? realpathSync(path) : process.execPath, join(bin, name));
  const { code, stdout, stderr } = await npm(ordinary, ["-s", "test"], { PATH: bin }).ended;
  expect([code, stdout, stderr]).toEqual([
    1,
    "",
    "trato: The browser tests need Chromium: install it (Debian: apt-get install chromium) or name one in TRATO_CHROMIUM.\n",
  ]);
});

function pathOf(program: string): string {
  const folder = (process.env["PATH"] ?? "").split(":").find((candidate) => existsSync(join(candidate, program)));
  return join(folder ?? "/usr/bin", program);
}
