import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, lead, opportunity } from "../../test/factories-opportunities.ts";
import { finishActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { createMember } from "../identity/create-member.ts";
import { createTeam } from "../identity/teams.ts";
import { type Context, systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { convertLead } from "./convert-lead.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { markOpportunityWon } from "./mark-opportunity-won.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";
import { type OpportunityId, readStages } from "./store.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

type Step = { do: keyof typeof acts; which: number; other: number; amount: number };

/** Who and what a history plays with. */
type World = {
  records: OpportunityId[];
  salespeople: (Id<"members"> | null)[];
  teams: (Id<"teams"> | null)[];
  stages: Id<"stages">[];
  activities: Id<"activities">[];
};

type Play = { ctx: Context; world: World; id: OpportunityId; step: Step };

const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const euros = (amount: number) => String(amount) as Decimal; // written as a decimal

const acts = {
  lead: async ({ ctx, world, step }: Play) =>
    world.records.push((await lead(ctx, { salespersonId: of(world.salespeople, step.other) })).id),
  opportunity: async ({ ctx, world, step }: Play) => {
    const stageId = of(world.stages, step.other);
    const given = { stageId, teamId: of(world.teams, step.which), expectedRevenue: euros(step.amount) };
    world.records.push((await opportunity(ctx, given)).id);
  },
  move: ({ ctx, world, id, step }: Play) => {
    const below = step.amount % 3 === 0 ? null : of(world.records, step.amount);
    return moveOpportunity(ctx, { opportunityId: id, stageId: of(world.stages, step.other), below });
  },
  assign: ({ ctx, world, id, step }: Play) => {
    const team = step.amount % 2 === 0 ? { teamId: of(world.teams, step.amount) } : {};
    return assignOpportunity(ctx, { opportunityId: id, salespersonId: of(world.salespeople, step.other), ...team });
  },
  edit: ({ ctx, id, step }: Play) => editOpportunity(ctx, { opportunityId: id, expectedRevenue: euros(step.amount) }),
  win: ({ ctx, id }: Play) => winOpportunity(ctx, { opportunityId: id }),
  lose: ({ ctx, id }: Play) => loseOpportunity(ctx, { opportunityId: id }),
  restore: ({ ctx, id }: Play) => restoreOpportunity(ctx, { opportunityId: id }),
  convert: ({ ctx, id, world, step }: Play) =>
    convertLead(ctx, { leadId: id, customer: { action: "none" }, salespersonId: of(world.salespeople, step.other) }),
  buy: ({ ctx, id, step }: Play) => markOpportunityWon(ctx, id, euros(step.amount)),
  plan: async ({ ctx, world, id, step }: Play) => {
    const dueOn = addDays(ctx.today, (step.other % 5) - 2);
    const about = { kind: "opportunity" as const, id };
    const assigneeId = world.salespeople[0]!;
    world.activities.push((await planActivity(ctx, about, { kind: "to_do", summary: "Ask", dueOn, assigneeId })).id);
  },
  finish: async ({ ctx, world, step }: Play) => {
    const activityId = world.activities[step.other % (world.activities.length || 1)];
    if (activityId) await finishActivity(ctx, { activityId });
  },
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), // the keys of the acts
  which: fc.nat(30),
  other: fc.nat(30),
  amount: fc.nat(1000),
});

test("after any history the counters say what the records say, and the board shows each record once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      await inWorkspace(async ({ system: ctx }) => {
        const world = await worldOf(ctx);
        for (const [index, each] of steps.entries()) await take(later(ctx, index), world, each);
        expect(await verifyPipeline(ctx)).toEqual([]);
        const { stages } = await readPipeline(ctx, { limit: 200 });
        for (const { count, cards, mix } of stages) {
          expect(cards).toHaveLength(count);
          expect(mix.overdue + mix.today + mix.planned).toBe(cards.filter((card) => card.nextActivity).length);
        }
      });
    }),
    { numRuns: Number(process.env["TRATO_SCENARIO_RUNS"] ?? 30), seed: 20261124, endOnFailure: true },
  );
});

async function worldOf(ctx: Context): Promise<World> {
  const members = [];
  for (const name of ["Ana", "Bea"]) members.push((await createMember(ctx, member(name))).id);
  const north = await createTeam(ctx, { name: "North", memberIds: members.slice(1) });
  const stages = (await readStages(ctx)).map(({ id }) => id);
  const records = [(await lead(ctx)).id, (await opportunity(ctx)).id];
  return { records, salespeople: [...members, null], teams: [north.id, null], stages, activities: [] };
}

const member = (name: string) => ({ name, role: "sales" as const, reach: "own" as const, teamIds: [] });

async function take(ctx: Context, world: World, each: Step): Promise<void> {
  const play = { ctx, world, id: of(world.records, each.which), step: each };
  await acts[each.do](play).catch((error: { kind?: string }) => {
    if (error.kind !== "conflict") throw error;
  });
}

/** A committed workspace, and how to run commands in it, each in its own transaction. */
async function office() {
  const edge = await testEdge();
  const { id } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: id, actor: systemActor }, "write", testOrigin, work);
  return { run, world: await run(worldOf) };
}

test("one card moved by many at once stands in one column, counted once", async () => {
  const { run, world } = await office();
  const opportunityId = world.records[1]!;
  const moved = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      run((ctx) => moveOpportunity(ctx, { opportunityId, stageId: of(world.stages, index), below: null })),
    ),
  );
  expect(moved.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(moved.map((_, index) => index + 2));
  expect(await run(verifyPipeline)).toEqual([]);
});

test("moves, gifts, wins, losses, edits and activities at once neither block each other nor miscount", async () => {
  const { run, world } = await office();
  for (let count = 0; count < 8; count++) {
    const { id } = await run((ctx) => opportunity(ctx));
    world.records.push(id);
    await run((ctx) => acts.plan({ ctx, world, id, step: { do: "plan", which: 0, other: count, amount: 0 } }));
  }
  const kinds = ["move", "assign", "edit", "plan", "move", "win", "lose", "restore", "opportunity", "finish"] as const;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 150 }, (_, index) => {
      const each: Step = { do: of(kinds, index), which: index * 7, other: index * 3, amount: index * 5 };
      const known = { ...world, records: [...world.records], activities: [...world.activities] };
      return run(
        (ctx) =>
          acts[each.do]({ ctx, world: known, id: of(known.records, each.which), step: each }) as Promise<unknown>,
      );
    }),
  );
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason.code)] : []));
  expect(refusals.filter((code) => !code.startsWith("opportunity.") && !code.startsWith("activity."))).toEqual([]);
  expect(outcomes.length - refusals.length).toBeGreaterThan(75);
  expect(await run(verifyPipeline)).toEqual([]);
});
