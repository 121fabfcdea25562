import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { putLogo } from "../../../test/logos.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { systemActor } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { removeLogo, restoreLogo } from "./logos.ts";
import { getCompany } from "./workspace-settings.ts";

test("a logo is put up, changed, taken down and put up again; everybody hears of it", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator", name: "Alba" });
    const first = await putLogo(alba);
    expect(first).toMatchObject({ version: 2, logo: { width: 800, height: 200 } });
    expect(alba.changes).toMatchObject([{ kind: "setting", id: t.workspace.id, version: 2 }]);
    const second = await putLogo(alba, "#1d4ed8");
    expect(second.logo?.id).not.toBe(first.logo?.id);
    expect(await removeLogo(alba)).toMatchObject({ version: 4, logo: null });
    expect(await removeLogo(alba)).toMatchObject({ version: 4 });
    if (!first.logo) throw new Error("there was one");
    expect(await restoreLogo(alba, { logoId: first.logo.id })).toMatchObject({ version: 5, logo: first.logo });
    expect(await getCompany(await t.as())).toMatchObject({ logo: first.logo });
    expect((await diaryOf(t, t.workspace.id)).slice(-4).map(({ event, by }) => [event, by])).toEqual([
      ["logo.changed", "Alba"],
      ["logo.changed", "Alba"],
      ["logo.removed", "Alba"],
      ["logo.changed", "Alba"],
    ]);
  }));

test("only an administrator changes it, and nobody takes another company's", () =>
  inWorkspace(async (t) => {
    const { logo } = await putLogo(await t.as({ role: "administrator" }));
    if (!logo) throw new Error("there is one");
    expect(await whoMay(t, putLogo)).toEqual(["administrator"]);
    expect(await whoMay(t, removeLogo)).toEqual(["administrator"]);
    expect(await whoMay(t, (ctx) => restoreLogo(ctx, { logoId: logo.id }))).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => restoreLogo(ctx, { logoId: logo.id }))).toBe("record.not_found");
    const unknown = t.system.newId<"logos">();
    expect(await tried(await t.as({ role: "administrator" }), (ctx) => restoreLogo(ctx, { logoId: unknown }))).toBe(
      "record.not_found",
    );
  }));

test("of two that are put up at once one is in use", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const edge = await testEdge();
  const put = (colour: string) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, (ctx) => putLogo(ctx, colour));
  await Promise.all([put("#111111"), put("#222222")]);
  await edge.run({ workspaceId, actor: systemActor }, "read", testOrigin, async (ctx) => {
    const kept = await own(ctx, "logos").select("isUsed").execute();
    expect(kept.map(({ isUsed }) => isUsed).filter((isUsed) => isUsed)).toEqual([true]);
  });
});
