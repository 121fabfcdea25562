import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { editScoring } from "./edit-scoring.ts";
import { getScoring } from "./get-scoring.ts";

describe("how a workspace scores", () => {
  test("is changed, told, and learned anew", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const before = await getScoring(ctx);
      expect(before.mode).toBe("learned");
      expect(before.fields.filter(({ isProtected }) => isProtected)).toEqual([
        expect.objectContaining({ name: "language", isCompared: false }),
      ]);
      const after = await editScoring(ctx, { mode: "compatible", compared: ["source", "language"] });
      expect(after.mode).toBe("compatible");
      expect(after.fields.filter(({ isCompared }) => isCompared).map(({ name }) => name)).toEqual([
        "language",
        "source",
      ]);
      expect((await diaryOf(t, ctx.workspace.id)).at(-1)).toMatchObject({ event: "scoring.changed" });
      expect((await editScoring(ctx, { compared: ["source", "language"] })).version).toBe(after.version);
    }));

  test("is never changed over somebody else's change", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { version } = await getScoring(ctx);
      await editScoring(ctx, { version, mode: "compatible" });
      await editScoring(ctx, { mode: "learned" });
      expect(await tried(ctx, (c) => editScoring(c, { version, mode: "compatible" }))).toBe("record.changed");
    }));

  test("is for those who lead, each in his own company", () =>
    inWorkspace(async (t) => {
      expect(await whoMay(t, (ctx) => editScoring(ctx, { mode: "compatible" }))).toEqual(["manager", "administrator"]);
      await editScoring(await t.as({ role: "manager" }), { mode: "compatible" });
      expect((await getScoring(await t.elsewhere())).mode).toBe("learned");
    }));
});
