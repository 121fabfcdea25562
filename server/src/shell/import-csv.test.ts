import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ofList } from "../../test/bring.ts";
import { sendText } from "../../test/sent-files.ts";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { findUnfinished, takeInFile } from "../imports/start-import.ts";
import { systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { importCommand } from "./import-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "trato-import-"));

async function importFile(slug: string, content: string): Promise<string | undefined> {
  const path = join(folder, "leads.csv");
  writeFileSync(path, content);
  const work = importCommand.plan(["csv", "--kind", "leads", "--file", path, "--workspace", slug, ...list]);
  const printed: string[] = [];
  const open = async () => ({
    edge: await testEdge(),
    print: (line: string) => printed.push(line),
    tell: () => undefined,
  });
  await work({ open } as never); // all that the command needs of a shell
  return printed.at(-1);
}

const list = ["--source", "Bases Norte", "--basis", "legitimate_interest"];
const leads = "company,email\nAcme,a@acme.example\nZeta,\n";

test("a file that is brought in again at the shell makes nothing twice, also where its rows have no number", async () => {
  const { slug } = await createTestWorkspace();
  expect(await importFile(slug, leads)).toBe("made 2, there already 0, with errors 0");
  expect(await importFile(slug, leads)).toBe("made 0, there already 2, with errors 0");
});

test("a file that was cut off is gone on with under its own number", async () => {
  const { id: workspaceId, slug } = await createTestWorkspace();
  const edge = await testEdge();
  const file = { kind: "leads" as const, fileName: "leads.csv", options: { columns: {}, names: {}, ...ofList() } };
  const sent = { ...file, sha256: "" };
  const inWorkspace = <T>(work: Parameters<typeof edge.run<T>>[3]) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const { id } = await inWorkspace(async (ctx) => {
    const { fileId, sha256 } = await sendText(ctx, leads);
    sent.sha256 = sha256;
    return takeInFile(ctx, { ...file, fileId });
  });
  expect((await inWorkspace((ctx) => findUnfinished(ctx, sent)))?.id).toBe(id);
  expect(await importFile(slug, leads)).toBe("made 2, there already 0, with errors 0");
  expect(await inWorkspace((ctx) => findUnfinished(ctx, sent))).toBeNull();
  const imports = await inWorkspace((ctx) =>
    ctx.db.selectFrom("imports").select(["id", "state"]).where("workspaceId", "=", workspaceId).execute(),
  );
  expect(imports).toEqual([{ id, state: "done" }]);
});
