import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { later } from "../../../test/factories-opportunities.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import "../../reactions.ts";
import { getScoring } from "./get-scoring.ts";

describe("how good the probabilities are", () => {
  test("is told by what was not learned from, with what they go by", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      const { latest, fields } = await getScoring(ctx);
      expect(latest).toMatchObject({ mode: "learned", verdict: "learned", won: 64, lost: 136, share: 0.32 });
      expect(latest?.quality?.records).toBe(200);
      expect(latest?.quality?.logLoss).toBeLessThan(latest?.quality?.baseLogLoss ?? 0);
      const [strongest] = fields.toSorted((a, b) => b.weight - a.weight);
      expect(strongest).toMatchObject({ name: "source", from: "arrival" });
      expect(fields.map(({ name }) => name)).not.toContain("lostReasonId");
    }));

  test("is told of each time that it was learned, the latest first", () =>
    inWorkspace(async ({ system: ctx }) => {
      expect(await getScoring(ctx)).toMatchObject({ latest: null, learnings: [] });
      await closed(ctx, friendsBuy.slice(0, 20));
      await learn(ctx);
      await closed(later(ctx), friendsBuy);
      await learn(later(ctx));
      const { learnings } = await getScoring(ctx);
      expect(learnings.map(({ verdict }) => verdict)).toEqual(["learned", "too_few"]);
      expect(learnings[1]?.logLoss).toBeNull();
    }));
});
