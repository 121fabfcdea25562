import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayIn, type Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import { attachText } from "../../../test/attaching.ts";
import { putLogo } from "../../../test/logos.ts";
import { storedLogo } from "../../identity/company/read-logo.ts";
import { readStored } from "../../platform/contents/read-stored.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { verifyPipeline } from "../../opportunities/verify-pipeline.ts";
import { letMailLeave } from "../../messaging/let-mail-leave.ts";
import { getMessage } from "../../messaging/list-messages.ts";
import { writeMessage as write } from "../../messaging/write-message.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { fillWithSampleData } from "../../sample-data/fill-with-sample-data.ts";
import "../../reactions.ts";
import { verifyStock } from "../../stock/verify-stock.ts";
import { exportWorkspace } from "./export-workspace.ts";
import { importWorkspace } from "./import-workspace.ts";
import { Manifest, manifestFile, tableFile } from "./manifest.ts";

const folders: string[] = [];
let company: TestWorkspace;
let exported: string;

const silent = () => undefined;
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "trato-export-"));
  folders.push(folder);
  return folder;
};

beforeAll(async () => {
  company = await createTestWorkspace({ language: "es" });
  const today = dayIn("Europe/Madrid", new Date().toISOString() as Moment); // an ISO moment
  await fillWithSampleData(await testEdge(), { id: company.id, language: "es", today });
  exported = await exportedFrom(company.id);
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function exportedFrom(id: Id<"workspaces">): Promise<string> {
  const folder = newFolder();
  await exportWorkspace(await testEdge(), id, folder, silent);
  return folder;
}

async function importedInto(id: Id<"workspaces">, folder: string) {
  return (await testEdge()).run({ workspaceId: id, actor: systemActor }, "write", testOrigin, (ctx) =>
    importWorkspace(ctx, folder, silent),
  );
}

const manifestOf = (folder: string) => Manifest.parse(JSON.parse(readFileSync(join(folder, manifestFile), "utf8")));
const linesOf = (folder: string, table: string) => readFileSync(join(folder, tableFile(table)), "utf8").split("\n");

/** The export as it was, with one file changed. */
function changed(change: (folder: string) => void): string {
  const folder = newFolder();
  for (const name of [manifestFile, ...manifestOf(exported).tables.map((table) => tableFile(table.name))])
    writeFileSync(join(folder, name), readFileSync(join(exported, name)));
  change(folder);
  return folder;
}

test("a company comes out and in again with the same records, history, levels and sums, and is counted right", async () => {
  const target = await createTestWorkspace({ country: "FR", currency: "USD", language: "en" });
  const { rows, withoutAccount } = await importedInto(target.id, exported);
  const again = await exportedFrom(target.id);

  const [before, after] = [manifestOf(exported), manifestOf(again)];
  expect(before.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["contacts", "sales", "stock_levels", "diary"]),
  );
  expect(before.tables.find(({ name }) => name === "sale_lines")?.rows).toBeGreaterThan(20);
  expect(rows).toBe(before.tables.reduce((sum, table) => sum + table.rows, 0));
  for (const { name } of before.tables) {
    const known = new Set(linesOf(exported, name).map((line) => line.replaceAll(company.id, target.id)));
    const come = linesOf(again, name).filter((line) => !known.delete(line));
    // whoever signs in here stays, and the diary tells of the import
    expect([name, [...known], come.length]).toEqual([name, [], name === "members" || name === "diary" ? 1 : 0]);
  }
  const { id: _, slug, created_at: __, version: ___, ...settings } = before.workspace;
  expect(after.workspace).toMatchObject({ ...settings, id: target.id, slug: target.slug });
  expect(slug).not.toBe(target.slug);
  expect(withoutAccount).toContain(company.email);
  await (
    await testEdge()
  ).run({ workspaceId: target.id, actor: systemActor }, "read", testOrigin, async (ctx) => {
    expect([await verifyStock(ctx), await verifyPipeline(ctx)]).toEqual([[], []]);
  });
});

test("what files hold comes along, and the logo, each content once and proven by its hash", async () => {
  const [source, target, refused] = [
    await createTestWorkspace(),
    await createTestWorkspace(),
    await createTestWorkspace(),
  ];
  const edge = await testEdge();
  const as = { workspaceId: source.id, actor: systemActor };
  await edge.run(as, "write", testOrigin, async (ctx) => {
    const { id } = await createContact(ctx, { kind: "company", name: "Robles" });
    for (const name of ["wet.txt", "copy.txt"]) await attachText(ctx, { kind: "contact", id }, { name });
    await putLogo(ctx);
  });
  const folder = await exportedFrom(source.id);
  const { contents } = manifestOf(folder);
  const only = contents.find(({ sha256 }) => statSync(join(folder, "files", sha256)).size === 20);
  if (!only) throw new Error("the file is not in the export");
  expect(contents).toHaveLength(2);

  await importedInto(target.id, folder);
  const name = { workspaceId: target.id, sha256: only.sha256 };
  expect(await contentsAt(edge.site.contents).find(name)).toMatchObject({ bytes: 20 });
  expect(readFileSync(join(folder, "files", only.sha256), "utf8")).toBe("Two boxes were wet.\n");
  await edge.run({ ...as, workspaceId: target.id }, "read", testOrigin, async (ctx) => {
    const logo = await storedLogo(ctx);
    expect(logo && (await readStored(logo))?.subarray(1, 4).toString()).toBe("PNG");
  });

  appendFileSync(join(folder, "files", only.sha256), "More");
  await expect(importedInto(refused.id, folder)).rejects.toThrow("is not as it was exported");
  rmSync(join(folder, "files", only.sha256));
  await expect(importedInto(refused.id, folder)).rejects.toThrow("is missing");
});

test("what stands in a text comes whole, also what ends lines elsewhere", async () => {
  const [source, target] = [await createTestWorkspace(), await createTestWorkspace()];
  const name = `Line\u2028paragraph\u2029next\u0085page "quoted" \\ñ`;
  const edge = await testEdge();
  await edge.run({ workspaceId: source.id, actor: systemActor }, "write", testOrigin, (ctx) =>
    createContact(ctx, { kind: "company", name }),
  );
  await importedInto(target.id, await exportedFrom(source.id));
  const names = await edge.run({ workspaceId: target.id, actor: systemActor }, "read", testOrigin, (ctx) =>
    own(ctx, "contacts").select("name").execute(),
  );
  expect(names).toEqual([{ name }]);
});

test("whoever signs in to the new workspace is the member of his e-mail, and stays administrator", async () => {
  const target = await createTestWorkspace();
  const own = changed((folder) => {
    const text = readFileSync(join(folder, tableFile("members")), "utf8");
    rewrite(folder, "members", text.replace(company.email, target.email.toUpperCase()));
  });
  await importedInto(target.id, own);
  const members = linesOf(await exportedFrom(target.id), "members").filter((line) => line !== "");
  expect(members.length).toBe(manifestOf(own).tables.find(({ name }) => name === "members")?.rows);
});

test("whoever stays gives up a number that somebody brings along", async () => {
  const [source, target] = [await createTestWorkspace(), await createTestWorkspace()];
  const edge = await testEdge();
  for (const { id, administratorId } of [source, target])
    await edge.run({ workspaceId: id, actor: systemActor }, "write", testOrigin, (ctx) =>
      updateOwn(ctx, "members").set({ externalId: "E1" }).where("id", "=", administratorId).execute(),
    );
  await importedInto(target.id, await exportedFrom(source.id));
  const members = await edge.run({ workspaceId: target.id, actor: systemActor }, "read", testOrigin, (ctx) =>
    own(ctx, "members").select(["id", "externalId"]).execute(),
  );
  const numbers = [
    { id: source.administratorId, externalId: "E1" },
    { id: target.administratorId, externalId: null },
  ];
  expect(members.toSorted((a, b) => (a.externalId ?? "").localeCompare(b.externalId ?? "")).toReversed()).toEqual(
    numbers,
  );
});

test("what was on its way has ended, for no job goes on with it here", async () => {
  const [source, target] = [await createTestWorkspace(), await createTestWorkspace()];
  const edge = await testEdge();
  await edge.run({ workspaceId: source.id, actor: systemActor }, "write", testOrigin, async (ctx) => {
    for (const state of ["waiting", "running", "done", "undoing", "undone"] as const) {
      const began = { id: ctx.newId(), state, createdAt: ctx.now };
      const file = { kind: "contacts", fileName: "a.csv", content: "name", options: "{}" } as const;
      await insertOwn(ctx, "imports", { ...began, ...file, id: ctx.newId<"imports">() }).execute();
      const asked = { list: "contacts", asked: "{}", createdBy: source.administratorId } as const;
      await insertOwn(ctx, "bulkChanges", { ...began, ...asked, id: ctx.newId<"bulk_changes">() }).execute();
    }
  });
  await importedInto(target.id, await exportedFrom(source.id));
  const states = await edge.run({ workspaceId: target.id, actor: systemActor }, "read", testOrigin, async (ctx) => [
    await own(ctx, "imports").select("state").orderBy("id").execute(),
    await own(ctx, "bulkChanges").select("state").orderBy("id").execute(),
  ]);
  expect(states.map((rows) => rows.map(({ state }) => state))).toEqual([
    ["stopped", "stopped", "done", "failed", "undone"],
    ["failed", "failed", "done", "failed", "undone"],
  ]);
});

test("what is not whole, not as it was written, of a newer Trato, or not for an empty workspace is refused, and nothing is half in", async () => {
  const target = await createTestWorkspace();
  const before = linesOf(await exportedFrom(target.id), "members");
  const cases: [string, string][] = [
    [newFolder(), "there is no workspace.json"],
    [changed((folder) => writeFileSync(join(folder, manifestFile), '{"format":"other"}')), "not of a format"],
    [changed((folder) => appendFileSync(join(folder, tableFile("diary")), "{}\n")), "not as it was exported"],
    [changed((folder) => rmSync(join(folder, tableFile("sale_lines")))), "is missing"],
    [changed((folder) => renameColumn(folder)), "use a newer one"],
  ];
  for (const [folder, reason] of cases) await expect(importedInto(target.id, folder)).rejects.toThrow(reason);
  await expect(importedInto(company.id, exported)).rejects.toThrow("has contacts: only an empty one takes an export");
  expect(linesOf(await exportedFrom(target.id), "members")).toEqual(before);
});

test("mail that had not left stays, for it may leave where it came from", async () => {
  const [source, target] = [await createTestWorkspace({ language: "es" }), await createTestWorkspace()];
  const edge = await testEdge();
  const inside = <T>({ id }: TestWorkspace, work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: id, actor: systemActor }, "write", testOrigin, work);
  const written = await inside(source, async (ctx) => {
    const about = { kind: "contact", id: (await createContact(ctx, { kind: "company", name: "Norte" })).id } as const;
    const mail = { about, to: "lola@norte.example", subject: "Hola", body: "Buenos días" };
    const [waiting, leaving, gone] = [await write(ctx, mail), await write(ctx, mail), await write(ctx, mail)];
    await updateOwn(ctx, "messages").set({ state: "leaving", leavingBy: "7" }).where("id", "=", leaving).execute();
    await updateOwn(ctx, "messages").set({ state: "sent", sentAt: ctx.now }).where("id", "=", gone).execute();
    const nextTryAt = ctx.now;
    await updateOwn(ctx, "messages").set({ nextTryAt, lastProblem: "later" }).where("id", "=", waiting).execute();
    return [waiting, leaving, gone];
  });
  await importedInto(target.id, await exportedFrom(source.id));
  await inside(target, letMailLeave);
  const read = (messageId: Id<"messages">) => inside(target, (ctx) => getMessage(ctx, { messageId }));
  const [waiting, leaving, gone] = await Promise.all(written.map(read));
  const held = { state: "failed", nextTryAt: null, lastError: expect.stringContaining("otro Trato") };
  expect([waiting, leaving]).toMatchObject([held, held]);
  expect(gone).toMatchObject({ state: "sent", lastError: null });
});

test("one workspace's export holds nothing of another, and no secret", async () => {
  const [mine, other] = [await createTestWorkspace(), await createTestWorkspace()];
  await (
    await testEdge()
  ).run({ workspaceId: other.id, actor: systemActor }, "write", testOrigin, (ctx) =>
    createContact(ctx, { kind: "company", name: "Ajena SL" }),
  );
  const folder = await exportedFrom(mine.id);
  expect(linesOf(folder, "contacts")).toEqual([""]);
  const tables = manifestOf(folder).tables.map(({ name }) => name);
  expect(tables.filter((name) => ["api_keys", "card_providers", "mail_settings"].includes(name))).toEqual([]);
  expect(readFileSync(join(folder, tableFile("members")), "utf8")).not.toContain("auth_user_id");
  await expect(exportWorkspace(await testEdge(), mine.id, folder, silent)).rejects.toThrow("is not empty");
});

function renameColumn(folder: string): void {
  const path = join(folder, manifestFile);
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace('"price_decimals"', '"x"').replace('"stage_id"', '"future_id"'),
  );
}

function rewrite(folder: string, table: string, text: string): void {
  writeFileSync(join(folder, tableFile(table)), text);
  const manifest = manifestOf(folder);
  const tables = manifest.tables.map((each) => (each.name === table ? { ...each, sha256: sha256Of(text) } : each));
  writeFileSync(join(folder, manifestFile), JSON.stringify({ ...manifest, tables }));
}

const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
