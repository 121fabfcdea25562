import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { editSigningSettings, getSigningSettings } from "./signing-settings.ts";
import { signingKeyOf } from "./signing-key.ts";

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
