import { add, exact, toText } from "@trato/domain/decimal.ts";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead, opportunity } from "../../../test/factories-opportunities.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import "../../reactions.ts";
import { updateOwn } from "../../platform/rows.ts";
import { winOpportunity } from "../close-opportunity.ts";
import type { OpportunityId } from "../store.ts";
import { getScore } from "./get-score.ts";
import type { Context } from "../../platform/context.ts";

const scoreOf = (ctx: Context, opportunityId: OpportunityId) => getScore(ctx, { opportunityId });

const summed = ({ start, reasons }: Awaited<ReturnType<typeof getScore>>) =>
  toText(reasons.reduce((sum, { points }) => add(sum, exact(points)), exact(start ?? "0")));

describe("why a lead has its probability", () => {
  test.each(["learned", "compatible"] as const)("is told so that it adds up (%s)", (mode) =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      await updateOwn(ctx, "scoringSettings").set({ mode }).execute();
      await learn(ctx);
      const { id, probability } = await lead(ctx, { source: "Friend", email: "ana@example.com" });
      const score = await scoreOf(ctx, id);
      expect(score).toMatchObject({ mode, verdict: "learned", probability, computed: probability, isTyped: false });
      expect(summed(score)).toBe(score.computed);
      const source = score.reasons.find(({ field }) => field === "source");
      expect(source).toMatchObject({ buckets: [{ kind: "value", value: "Friend" }], won: 34, lost: 16 });
      expect(Number(source?.points)).toBeGreaterThan(5);
      expect(score.won + score.lost).toBe(200);
    }),
  );

  test("is that there is too little to compare it with, or nothing yet", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { id } = await lead(ctx, { source: "Friend" });
      expect(await scoreOf(ctx, id)).toMatchObject({ verdict: null, computed: null, reasons: [] });
      await closed(ctx, friendsBuy.slice(0, 12));
      await learn(ctx);
      expect(await scoreOf(ctx, id)).toMatchObject({ verdict: "too_few", computed: null, reasons: [] });
    }));

  test("is nothing of one that is closed", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      const { id } = await opportunity(ctx, { source: "Friend" });
      await winOpportunity(ctx, { opportunityId: id });
      expect(await scoreOf(ctx, id)).toMatchObject({ probability: "100", isTyped: false, computed: null, reasons: [] });
    }));

  test("is for those who reach it", () =>
    inWorkspace(async (t) => {
      const bea = await t.member({});
      const { id } = await lead(t.system, { salespersonId: bea });
      expect(await triedBy(t, {}, (ctx) => scoreOf(ctx, id))).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, (ctx) => scoreOf(ctx, id))).toBe("record.not_found");
    }));
});
