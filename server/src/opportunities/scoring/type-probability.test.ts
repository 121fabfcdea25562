import type { Decimal } from "@trato/domain/decimal.ts";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { later, lead, opportunity } from "../../../test/factories-opportunities.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import "../../reactions.ts";
import { loseOpportunity } from "../close-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { readOpportunity } from "../present-opportunity.ts";
import { getScore } from "./get-score.ts";
import { typeProbability } from "./type-probability.ts";

const sixty = "60" as Decimal;

describe("a probability typed by hand", () => {
  test("stays, whatever scoring says, until it is left to scoring again", () =>
    inWorkspace(async (t) => {
      const ctx = t.system;
      await closed(ctx, friendsBuy);
      await learn(ctx);
      const { id, probability } = await lead(ctx, { source: "Friend" });
      expect((await typeProbability(ctx, { opportunityId: id, probability: sixty })).probability).toBe("60");
      await editOpportunity(later(ctx), { opportunityId: id, source: "Web" });
      await learn(ctx);
      expect((await readOpportunity(ctx, id)).probability).toBe("60");
      expect(await getScore(ctx, { opportunityId: id })).toMatchObject({ isTyped: true, probability: "60" });
      await editOpportunity(later(ctx), { opportunityId: id, source: "Friend" });
      expect((await typeProbability(ctx, { opportunityId: id, probability: null })).probability).toBe(probability);
      expect(await getScore(ctx, { opportunityId: id })).toMatchObject({ isTyped: false });
      const events = (await diaryOf(t, id)).map(({ event }) => event);
      expect(events).toContain("opportunity.rated");
      expect(events.at(-1)).toBe("opportunity.rated_automatically");
    }));

  test("can be typed where nothing was learned, and taken back", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { id } = await lead(ctx);
      expect((await typeProbability(ctx, { opportunityId: id, probability: sixty })).probability).toBe("60");
      expect((await typeProbability(ctx, { opportunityId: id, probability: null })).probability).toBeNull();
    }));

  test("is refused of what is closed, and to those who do not reach it", () =>
    inWorkspace(async (t) => {
      const bea = await t.member({});
      const { id } = await opportunity(t.system, { salespersonId: bea });
      const type = (ctx: Parameters<typeof typeProbability>[0]) =>
        typeProbability(ctx, { opportunityId: id, probability: sixty });
      expect(await triedBy(t, {}, type)).toBe("record.not_found");
      expect(await triedBy(t, { role: "back_office" }, type)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, type)).toBe("record.not_found");
      await t.become(t.system);
      await loseOpportunity(t.system, { opportunityId: id });
      expect(await tried(t.system, type)).toBe("opportunity.lost");
    }));
});
