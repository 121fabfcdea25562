import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { asSystem } from "../../../test/people.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { insertOwn } from "../../platform/rows.ts";
import { editSigningSettings, getSigningSettings, readKept } from "./signing-settings.ts";
import { keepKey, signingKeyOf } from "./signing-key.ts";

test("says with which certificate it is sealed, once one was needed, and that it is made once", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(await getSigningSettings(ctx)).toEqual({
      countersigns: false,
      stampUrl: null,
      certificate: null,
      version: 1,
    });
    const { fingerprint } = await signingKeyOf(ctx);
    expect((await signingKeyOf(ctx)).fingerprint).toBe(fingerprint);
    expect(await getSigningSettings(ctx)).toMatchObject({ certificate: { holder: "Test company", fingerprint } });
  }));

test("a password that an address of former times bears is told to nobody, and goes on to be used", () =>
  inWorkspace(async ({ system: ctx }) => {
    const stampUrl = "https://norte:secreto@tsa.example/stamp?a=1";
    await insertOwn(ctx, "signingSettings", { countersigns: false, stampUrl, version: 1 }).execute();
    expect(await getSigningSettings(ctx)).toMatchObject({ stampUrl: "https://tsa.example/stamp?a=1" });
    expect(await readKept(ctx)).toMatchObject({ stampUrl });
  }));

test("two that need the first key at once sign with the same one, and two that bring one keep one", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    asSystem(workspaceId, async (ctx) => (nothingToRecord(ctx), work(ctx)));
  const used = await Promise.all([run(signingKeyOf), run(signingKeyOf), run(signingKeyOf)]);
  expect(new Set(used.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  const [key] = used;
  await Promise.all([1, 2, 3].map(() => run((ctx) => keepKey(ctx, key, { isOwn: true }))));
  const kept = await run(({ db }) =>
    db.selectFrom("signingKeys").select("endedAt").where("workspaceId", "=", workspaceId).execute(),
  );
  expect(kept.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
});

test("an administrator changes it, over what he saw; others do not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const changed = { countersigns: true, stampUrl: "https://tsa.example/stamp" };
    expect(await editSigningSettings(ctx, { ...changed, version: 1 })).toMatchObject({ ...changed, version: 2 });
    expect(await editSigningSettings(ctx, { stampUrl: null, version: 2 })).toMatchObject({
      countersigns: true,
      version: 3,
    });
    await expect(editSigningSettings(ctx, { countersigns: false, version: 1 })).rejects.toMatchObject({
      code: "record.changed",
    });
    const seller = await t.as({ role: "sales", reach: "all" });
    await expect(editSigningSettings(seller, { countersigns: false })).rejects.toMatchObject({ kind: "forbidden" });
  }));
