import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";
import { stopImport } from "./stop-import.ts";
import { readImport } from "./store.ts";

const file = { kind: "contacts" as const, fileName: "contacts.csv", options: { columns: {}, names: {} } };
const started = (ctx: Context) => startImport(ctx, { ...file, content: "name\nAcme" });
const run = async (t: InWorkspace, id: Parameters<typeof runImport>[0]) => {
  await t.become(t.system);
  await runImport(id, (work) => work(t.system));
};

test("a file that waits is stopped: nothing of it is written, and the file itself is forgotten", () =>
  inWorkspace(async (t) => {
    const { id: importId } = await started(await t.as({ role: "manager" }));
    const marta = await t.as({ role: "manager", name: "Marta" });
    expect(await stopImport(marta, { importId })).toMatchObject({
      state: "stopped",
      made: 0,
      finishedAt: marta.now,
      version: 2,
    });
    expect(marta.changes).toMatchObject([{ kind: "import", id: importId, version: 2 }]);
    expect((await diaryOf(t, importId)).at(-1)).toEqual({
      event: "import.stopped",
      by: "Marta",
      before: { state: "waiting" },
      after: { state: "stopped" },
    });
    await run(t, importId);
    expect(await readImport(t.system, importId)).toMatchObject({ state: "stopped", made: 0, version: 2 });
    expect(await t.db.selectFrom("contacts").select("id").execute()).toEqual([]);
    const kept = t.db.selectFrom("imports").select("content").where("id", "=", importId);
    expect(await kept.execute()).toEqual([{ content: null }]);
  }));

test("what has come to its end, or was stopped, is not stopped again", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const [done, stopped] = [(await started(marta)).id, (await started(marta)).id];
    await run(t, done);
    await t.become(marta);
    await stopImport(marta, { importId: stopped });
    for (const importId of [done, stopped])
      await expect(stopImport(marta, { importId })).rejects.toMatchObject({ kind: "conflict", code: "import.ended" });
    expect(await readImport(marta, done)).toMatchObject({ state: "done", made: 1 });
  }));

test("those who lead stop any file of their own company, others their own", () =>
  inWorkspace(async (t) => {
    const { id: importId } = await started(t.system);
    const stop = (ctx: Context) => stopImport(ctx, { importId });
    expect(await triedBy(t, { role: "manager" }, stop)).toBe("done");
    expect(await triedBy(t, { role: "administrator" }, stop)).toBe("done");
    expect(await triedBy(t, { role: "sales", reach: "all" }, stop)).toBe("record.not_found");
    const seller = await t.as({ role: "sales" });
    const { id: own } = await started(seller);
    expect(await stopImport(seller, { importId: own })).toMatchObject({ state: "stopped" });
    expect(await whoeverIsElsewhere(t, (other) => stopImport(other, { importId }))).toBe("record.not_found");
    const marta = await t.as({ role: "manager" });
    expect(await tried(marta, () => stopImport(marta, { importId: marta.newId() }))).toBe("record.not_found");
  }));
