import type { Decimal } from "@trato/domain/decimal.ts";
import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { inWorkspace } from "../../../test/factories.ts";
import { later, lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { convertLead } from "../convert-lead.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "../close-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { moveOpportunity } from "../move-opportunity.ts";
import { readOpportunity } from "../present-opportunity.ts";
import { readScoringSettings } from "./read-scoring-settings.ts";
import { getScoring } from "./get-scoring.ts";
import { currentLearning } from "./scorer.ts";
import { typeProbability } from "./type-probability.ts";
import { updateOwn } from "../../platform/rows.ts";

/** The probability of a new lead from somewhere. */
const of = async (ctx: Context, source: string) => Number((await lead(ctx, { source })).probability);
const verdictOf = async (ctx: Context) => (await getScoring(ctx)).latest?.verdict;

describe("what a workspace learns from its wins and losses", () => {
  test("scores what is open, what comes, and what changes", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      const friend = await lead(ctx, { source: "Friend" });
      expect(friend.probability).toBeNull();
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("learned");
      const scored = await readOpportunity(ctx, friend.id);
      expect(Number(scored.probability)).toBeGreaterThan(55);
      expect(scored.version).toBe(friend.version);
      expect(await of(ctx, "Friend")).toBe(Number(scored.probability));
      expect(await of(ctx, "Web")).toBeLessThan(30);
      const moved = await editOpportunity(later(ctx), { opportunityId: friend.id, source: "Web" });
      expect(Number(moved.probability)).toBeLessThan(30);
    }));

  test("leaves what is won certain and what is lost without hope, and scores what is open again", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      const { id, probability } = await opportunity(ctx, { source: "Friend" });
      expect((await winOpportunity(ctx, { opportunityId: id })).probability).toBe("100");
      const { fresh } = await stagesOf(ctx);
      expect((await moveOpportunity(ctx, { opportunityId: id, stageId: fresh.id })).probability).toBe(probability);
      expect((await loseOpportunity(ctx, { opportunityId: id })).probability).toBe("0");
      expect((await restoreOpportunity(ctx, { opportunityId: id })).probability).toBe(probability);
    }));

  test("tells nothing any more where too few are left to learn from", () =>
    inWorkspace(async ({ system: ctx }) => {
      const past = await closed(ctx, friendsBuy);
      await learn(ctx);
      const [followed, typed] = [await lead(ctx, { source: "Friend" }), await lead(ctx, { source: "Friend" })];
      await typeProbability(ctx, { opportunityId: typed.id, probability: "12" as Decimal });
      const gone = past.slice(30).map(({ id }) => id);
      await sql`select app.remove_opportunities(${gone}::uuid[])`.execute(ctx.db);
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("too_few");
      expect((await readOpportunity(ctx, followed.id)).probability).toBeNull();
      expect((await readOpportunity(ctx, typed.id)).probability).toBe("12");
    }));

  test("guesses nothing from few", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy.slice(0, 30));
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("too_few");
      expect((await lead(ctx, { source: "Friend" })).probability).toBeNull();
    }));

  test("is not taken in by what was written down after the outcome", () =>
    inWorkspace(async ({ system: ctx }) => {
      const past = await closed(
        ctx,
        Array.from({ length: 120 }, (_, place) => ({ isWon: place % 3 === 0, title: `Deal ${place}` })),
      );
      // whoever won asked the customer's town and what it came to, and marked it
      for (const { id, state } of past)
        if (state === "won")
          await editOpportunity(ctx, {
            opportunityId: id,
            address: { city: "Lugo" },
            source: "Customer",
            tags: ["customer"],
            expectedRevenue: "5000" as Decimal,
          });
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("no_signal");
      expect(Number((await lead(ctx, { address: { city: "Lugo" }, tags: ["customer"] })).probability)).toBeCloseTo(
        100 / 3,
        0,
      );
    }));

  test("is not taken in by what only a conversion fills in: that a lead was worth one tells nothing of those that just came", () =>
    inWorkspace(async ({ system: ctx }) => {
      const customer = await createContact(ctx, { kind: "company", name: "Lugo SL", address: { city: "Lugo" } });
      const came = later(ctx, -60 * 24);
      for (let i = 0; i < 120; i++) {
        const { id } = await lead(came, { title: `Lead ${i}` });
        if (i % 2 === 0) await loseOpportunity(ctx, { opportunityId: id });
        else {
          await convertLead(ctx, { leadId: id, customer: { action: "link", contactId: customer.id } });
          if (i % 4 === 1) await winOpportunity(ctx, { opportunityId: id });
          else await loseOpportunity(ctx, { opportunityId: id });
        }
      }
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("no_signal");
      const bare = await lead(ctx);
      expect(Number(bare.probability)).toBeCloseTo(25, 0);
      const converted = { leadId: bare.id, customer: { action: "link" as const, contactId: customer.id } };
      expect((await convertLead(ctx, converted)).probability).toBe(bare.probability);
    }));

  test("does learn from the same where it was known before", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(
        ctx,
        Array.from({ length: 120 }, (_, place) => ({ isWon: place % 3 === 0, city: place % 3 === 0 ? "Lugo" : null })),
      );
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("learned");
    }));

  test("never compares a language unless it is chosen", () =>
    inWorkspace(async ({ system: ctx }) => {
      const byLanguage = Array.from({ length: 200 }, (_, place) => ({
        isWon: place % 2 === 0,
        language: place % 2 === 0 ? ("es" as const) : ("en" as const),
      }));
      await closed(ctx, byLanguage);
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("no_signal");
      await updateOwn(ctx, "scoringSettings")
        .set({ chosen: ["language"] })
        .execute();
      await learn(ctx);
      expect(await verdictOf(ctx)).toBe("learned");
    }));

  test("compares by counters where the workspace wants the compatible rule", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      await updateOwn(ctx, "scoringSettings").set({ mode: "compatible" }).execute();
      await learn(ctx);
      expect((await readScoringSettings(ctx)).mode).toBe("compatible");
      expect((await currentLearning(ctx))?.mode).toBe("compatible");
      expect(await of(ctx, "Friend")).toBeGreaterThan(await of(ctx, "Web"));
    }));

  test("keeps of former learnings only how good they were", () =>
    inWorkspace(async ({ system: ctx }) => {
      await closed(ctx, friendsBuy);
      await learn(ctx);
      await learn(later(ctx));
      const contents = await ctx.db
        .selectFrom("scoringModels")
        .select(["content", "quality"])
        .where("workspaceId", "=", ctx.workspace.id)
        .orderBy("learnedAt")
        .execute();
      expect(contents.map(({ content }) => content === null)).toEqual([true, false]);
      expect(contents.every(({ quality }) => quality !== null)).toBe(true);
    }));
});

test("what was computed of a record that somebody has changed meanwhile is not written over what he has", () =>
  inWorkspace(async ({ system: ctx }) => {
    await closed(ctx, friendsBuy);
    await learn(ctx);
    const { id, version, probability } = await lead(ctx, { source: "Friend" });
    const keep = async (of: number) => {
      const scores = JSON.stringify([{ id, version: of, score: "3" }]);
      return (await sql<{ id: string }>`select id from app.keep_scores(${scores}::jsonb) as id`.execute(ctx.db)).rows;
    };
    expect(await keep(version - 1)).toEqual([{ id }]);
    expect((await readOpportunity(ctx, id)).probability).toBe(probability);
    expect(await keep(version)).toEqual([]);
    expect((await readOpportunity(ctx, id)).probability).toBe("3");
  }));
