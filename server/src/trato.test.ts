import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layPrepared } from "../test/prepared-data.ts";
import { firstRun, makeHome, type RunningTrato, runTrato, startTrato } from "../test/trato-process.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";
import { configFor, ownerRole } from "./platform/postgres/cluster.ts";
import { commands } from "./shell/commands.ts";
import { runCommand } from "./shell/run-command.ts";

const home = makeHome();
const env = { TRATO_DATA_DIR: join(home, "data") };
const email = firstRun.TRATO_ADMIN_EMAIL;
let trato: RunningTrato;

beforeAll(async () => {
  await layPrepared(env.TRATO_DATA_DIR);
  trato = await startTrato({ ...env, ...firstRun });
});
afterAll(async () => void (await trato.stop()));

const me = (key: string) => fetch(`${trato.base}/api/me`, { headers: { authorization: `Bearer ${key.trim()}` } });

async function asOwner(statement: string): Promise<void> {
  const { socketDir } = readPostmaster(join(home, "data/database"))!;
  const client = new pg.Client(configFor(socketDir, ownerRole));
  await client.connect();
  await client.query(statement);
  await client.end();
}

test("makes a key while Trato runs, and prints it alone", async () => {
  const { code, stdout, stderr } = await runTrato(["create-api-key", "--email", "Ana@Robles.example"], env);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^trato_[\w-]+\n$/);
  const answer = (await (await me(stdout)).json()) as { user: { email: string }; workspace: { slug: string } };
  expect([answer.user.email, answer.workspace.slug]).toEqual([email, "robles-mobiliario"]);
});

test("the key has a name, and is in the diary as its member's", async () => {
  const { stdout } = await runTrato(["create-api-key", "--email", email, "--name", "Web shop"], env);
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  const read = async (path: string) =>
    (await (await fetch(`${trato.base}/api${path}`, { headers })).json()) as { items: Record<string, unknown>[] };
  expect((await read("/api-keys")).items[0]).toMatchObject({ name: "Web shop", revokedAt: null });
  expect((await read("/diary")).items[0]).toMatchObject({ event: "apiKey.created" });
});

test("refuses whoever does not sign in, and another workspace than the member's", async () => {
  const stranger = await runTrato(["create-api-key", "--email", "nobody@robles.example"], env);
  expect(stranger).toEqual({
    code: 1,
    stdout: "",
    stderr: "trato: Nobody signs in with nobody@robles.example: use the e-mail of an active member\n",
  });
  const elsewhere = await runTrato(["create-api-key", "--email", email, "--workspace", "other"], env);
  expect([elsewhere.code, elsewhere.stdout]).toEqual([1, ""]);
  expect(elsewhere.stderr).toContain("not a member of the workspace other, but of robles-mobiliario");
});

test("a wrong call shows the usage and ends with 2, before anything is opened", async () => {
  const nowhere = { TRATO_DATA_DIR: "/nowhere/at/all" };
  const calls = [
    [],
    ["nope"],
    ["create-api-key"],
    ["create-api-key", "--mail", email],
    ["verify", "now"],
    ["create-api-key", "--email", email, "--name", "x".repeat(300)],
  ];
  const ended = await Promise.all(calls.map((args) => runTrato(args, nowhere)));
  for (const [index, { code, stdout, stderr }] of ended.entries()) {
    expect({ call: calls[index], code, stdout }).toEqual({ call: calls[index], code: 2, stdout: "" });
    expect(stderr).toContain("usage: npm run -s trato -- ");
  }
});

test("tells what it can do, and more of each command", async () => {
  const all = await runTrato(["--help"], {});
  expect([all.code, all.stderr]).toEqual([0, ""]);
  const named = [...all.stdout.matchAll(/^ {2}([\w-]+) {2,}\w/gm)].map(([, name]) => name ?? "");
  expect(named).toEqual(Object.keys(commands));
  for (const name of named) {
    const said: string[] = [];
    const streams = { print: (line: string) => said.push(line), tell: unasked };
    expect(await runCommand(commands, [name, "--help"], streams, { open: unasked, alone: unasked })).toBe(0);
    expect(said).toEqual([expect.stringContaining(`usage: npm run -s trato -- ${name}`)]);
  }
});

function unasked(): never {
  throw new Error("whoever asks what there is opens nothing, and did nothing wrong");
}

test("verifies that stock and pipeline are counted right, and names what is not", async () => {
  expect(await runTrato(["verify"], env)).toEqual({
    code: 0,
    stdout: "robles-mobiliario: stock and pipeline are counted right\n",
    stderr: "",
  });
  await asOwner(`insert into pipeline_counters (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
    select workspace_id, id, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 3, 1200 from stages order by sequence limit 1`);
  const planted = await runTrato(["verify", "--workspace", "robles-mobiliario"], env);
  expect(planted.code).toBe(1);
  expect(planted.stdout).toMatch(/^robles-mobiliario: stage .* counts 3 opportunities of 1200, there are 0 of 0\n$/);
  expect(planted.stderr).toMatch(/^trato: 1 counters differ/);
  await asOwner("delete from pipeline_counters");
  expect((await runTrato(["verify", "--workspace", "other"], env)).stderr).toBe("trato: There is no workspace other\n");
});

test("works while Trato is stopped too: brings the database up and down again", async () => {
  await trato.stop();
  const { code, stdout, stderr } = await runTrato(["create-api-key", "--email", email], env);
  expect([code, stderr]).toEqual([0, ""]);
  expect(readPostmaster(join(home, "data/database"))).toBeNull();
  trato = await startTrato(env);
  expect((await me(stdout)).status).toBe(200);
});

test("makes no database where there is none", async () => {
  const empty = join(makeHome(), "data");
  const { code, stderr } = await runTrato(["verify"], { TRATO_DATA_DIR: empty });
  expect([code, stderr]).toEqual([
    1,
    `trato: There is no database in ${empty} yet: run npm start once, or set TRATO_DATA_DIR to its place\n`,
  ]);
});

test("a whole workspace is written into a folder, and comes in again", async () => {
  const folder = join(home, "taken-out");
  const out = await runTrato(["export", "--all", "--to", folder], env);
  expect([out.code, out.stdout]).toEqual([
    0,
    expect.stringMatching(/^\d+ rows of robles-mobiliario are in .*taken-out\n$/),
  ]);
  const again = await runTrato(["export", "--all", "--to", folder], env);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("is not empty")]);
  const back = await runTrato(["import", "all", "--from", folder], env);
  expect([back.code, back.stdout]).toEqual([0, expect.stringMatching(/^\d+ rows are in robles-mobiliario\n$/)]);
  const { code } = await runTrato(["create-api-key", "--email", email], env);
  expect(code).toBe(0); // whoever signed in still does
  const wrong = await Promise.all(
    [
      ["export"],
      ["export", "products", "--to", "x.pdf"],
      ["export", "sales", "--to", "x.csv", "--columns", "x"],
      ["import", "all"],
      ["export", "--all", "now"],
    ].map((args) => runTrato(args, env)),
  );
  expect(wrong.map((each) => each.code)).toEqual([2, 2, 2, 2, 2]);
});

test("a list is written into a file for a spreadsheet", async () => {
  const file = join(home, "products.csv");
  const args = ["export", "products", "--to", file, "--columns", "name,listPrice", "--language", "es"];
  const { code, stdout } = await runTrato(args, env);
  expect([code, stdout]).toEqual([0, `Products are in ${file}\n`]);
  expect(readFileSync(file, "utf8")).toBe("\uFEFFNombre;Precio\r\n");
});
