import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import type { Moment } from "../dates.ts";
import { type AssignmentStep, quotaOf, type Receiver, shareOut, type UnassignedLead } from "./assignment.ts";
import { inConfidenceOrder, type MergeableLead } from "./confidence.ts";
import type { Probability } from "./scoring.ts";
import { seededDraw } from "./assignment/seeded-draw.ts";
import { type DrawStep, giveToTeams, isTeamless } from "./team-draw.ts";

const lead = (id: string, probability: string | null = null): UnassignedLead => ({
  id,
  probability: probability as Probability | null, // written as a decimal
});

const member = (
  id: string,
  capacity: number,
  rest: Partial<Receiver<UnassignedLead>> = {},
): Receiver<UnassignedLead> => ({
  id,
  capacity,
  assignedLastDay: 0,
  isOptedOut: false,
  accepts: () => true,
  ...rest,
});

describe("a member's quota", () => {
  test.each([
    [60, 0, 2],
    [45, 0, 2],
    [44, 0, 1],
    [14, 0, 0],
    [30, 3, -2],
  ])("of %i leads a month with %i of the last day is %i", (capacity, assignedLastDay, quota) => {
    expect(quotaOf({ capacity, assignedLastDay }, "daily")).toBe(quota);
  });

  test("is a whole day's in a run by hand", () => {
    expect(quotaOf({ capacity: 60, assignedLastDay: 2 }, "manual")).toBe(2);
  });
});

describe("sharing out", () => {
  test("the likeliest lead goes first, to the largest quota, and so in turn", () => {
    const leads = [lead("a", "10"), lead("b", "90.5"), lead("c", "90"), lead("d")];
    expect(shareOut(leads, [member("ana", 30), member("bea", 60)], "manual")).toEqual([
      { leadId: "b", memberId: "bea" },
      { leadId: "c", memberId: "ana" },
      { leadId: "a", memberId: "bea" },
    ]);
  });

  test("who opted out gets nothing", () => {
    expect(shareOut([lead("a")], [member("ana", 30, { isOptedOut: true })], "manual")).toEqual([]);
  });

  test("tells why each lead went where it went", () => {
    const picky = member("ana", 60, { accepts: ({ id }) => id === "a" });
    const steps: AssignmentStep[] = [];
    shareOut(
      [lead("b", "9"), lead("a", "8"), lead("c", "7"), lead("d", "6")],
      [picky, member("bea", 30)],
      "manual",
      steps,
    );
    expect(steps).toEqual([
      { leadId: "b", passedOver: ["ana"], memberId: "bea", quotaLeft: 0 },
      { leadId: "a", passedOver: [], memberId: "ana", quotaLeft: 1 },
      { leadId: "c", passedOver: ["ana"], memberId: null, because: "nobody_accepts" },
      { leadId: "d", passedOver: ["ana"], memberId: null, because: "nobody_accepts" },
    ]);
    const none: AssignmentStep[] = [];
    shareOut([lead("a")], [], "manual", none);
    expect(none).toEqual([{ leadId: "a", passedOver: [], memberId: null, because: "nobody_has_room" }]);
  });

  test("nobody gets more than the quota, no lead goes to two, and none waits while somebody has room", () => {
    const members = fc.array(
      fc.record({ capacity: fc.nat(200), assignedLastDay: fc.nat(4), isOptedOut: fc.boolean() }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 40 }), members, (chances, found) => {
        const leads = chances.map((chance, i) => lead(`lead ${i}`, String(chance)));
        const team = found.map((one, i) => member(`member ${i}`, one.capacity, one));
        const given = shareOut(leads, team, "daily");
        const room = team.reduce((sum, one) => sum + (one.isOptedOut ? 0 : Math.max(0, quotaOf(one, "daily"))), 0);
        expect(given.length).toBe(Math.min(room, leads.length));
        expect(new Set(given.map(({ leadId }) => leadId)).size).toBe(given.length);
        const counts = team.map((one) => given.filter(({ memberId }) => memberId === one.id).length);
        expect(team.every((one, i) => (counts[i] ?? 0) <= Math.max(0, quotaOf(one, "daily")))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

const mergeable = (id: string, rest: Partial<MergeableLead> = {}): MergeableLead => ({
  id,
  type: "lead",
  isActive: true,
  stageSequence: 1,
  probability: null,
  ...rest,
});

describe("the order of confidence", () => {
  test("opportunities, then the further stage, then the likelier, then the older; lost leads last", () => {
    const ordered = inConfidenceOrder([
      mergeable("6", { isActive: false, stageSequence: 9 }),
      mergeable("5"),
      mergeable("4"),
      mergeable("3", { probability: "50" as Probability }), // a decimal
      mergeable("2", { stageSequence: 3 }),
      mergeable("1", { type: "opportunity", isActive: false, stageSequence: 0 }),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6"]);
  });
});

describe("giving leads to teams", () => {
  const teams = [
    { id: "north", capacity: 30, accepts: () => true },
    { id: "south", capacity: 60, accepts: ({ id }: MergeableLead) => id !== "c" },
  ];

  test("the draw decides, by the capacity of the teams that still have leads", () => {
    const draws = [29, 30, 0, 89, 5];
    const steps: DrawStep[] = [];
    const leads = ["a", "b", "c"].map((id) => mergeable(id));
    const given = giveToTeams(
      leads,
      teams,
      () => [],
      () => draws.shift() ?? 0,
      steps,
    );
    expect(given).toEqual([
      { teamId: "north", leadId: "a", absorbedIds: [] },
      { teamId: "south", leadId: "b", absorbedIds: [] },
      { teamId: "north", leadId: "c", absorbedIds: [] },
    ]);
    expect(steps[0]).toEqual({
      weights: [
        { teamId: "north", capacity: 30 },
        { teamId: "south", capacity: 60 },
      ],
      drawn: 29,
      teamId: "north",
      leadId: "a",
    });
    expect(steps.at(-1)).toMatchObject({ leadId: null });
  });

  test("duplicates are merged into the most trusted, and processed once", () => {
    const leads = [mergeable("a"), mergeable("b", { stageSequence: 5 }), mergeable("c")];
    const twins = ({ id }: MergeableLead) => (id === "c" ? [] : leads.slice(0, 2));
    expect(giveToTeams(leads, teams.slice(0, 1), twins, () => 0)).toEqual([
      { teamId: "north", leadId: "b", absorbedIds: ["a"] },
      { teamId: "north", leadId: "c", absorbedIds: [] },
    ]);
  });

  test("teams without capacity take part in nothing", () => {
    expect(
      giveToTeams(
        [mergeable("a")],
        [{ id: "idle", capacity: 0, accepts: () => true }],
        () => [],
        () => 0,
      ),
    ).toEqual([]);
  });

  test("the same seed repeats a run, and every acceptable lead finds exactly one team", () => {
    const capacities = fc.array(fc.nat(100), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer(), fc.nat(30), capacities, (seed, count, weights) => {
        const leads = Array.from({ length: count }, (_, i) => mergeable(`lead ${i}`));
        const drawn = weights.map((capacity, i) => ({ id: `team ${i}`, capacity, accepts: () => true }));
        const run = () => giveToTeams(leads, drawn, () => [], seededDraw(seed));
        expect(run()).toEqual(run());
        const hasRoom = weights.some((capacity) => capacity > 0);
        expect(new Set(run().map(({ leadId }) => leadId)).size).toBe(hasRoom ? count : 0);
      }),
      propertyRuns(),
    );
  });

  test("a seeded draw stays below its limit and favours no number", () => {
    const draw = seededDraw(7);
    const drawn = Array.from({ length: 3_000 }, () => draw(3));
    const counts = [0, 1, 2].map((number) => drawn.filter((one) => one === number).length);
    expect(counts.every((count) => count > 800)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3_000);
  });

  test("only old enough, open leads without team and salesperson wait for one, the daily run looking back a week", () => {
    const now = "2026-11-23T12:00:00Z" as Moment; // written as a moment
    const waiting = { teamId: null, salespersonId: null, isWon: false, createdAt: "2026-11-23T10:00:00Z" as Moment };
    const old = { ...waiting, createdAt: "2026-11-01T10:00:00Z" as Moment };
    expect(isTeamless(waiting, "daily", now)).toBe(true);
    expect(isTeamless(waiting, "daily", now, 3)).toBe(false);
    expect([isTeamless(old, "daily", now), isTeamless(old, "manual", now)]).toEqual([false, true]);
    expect(isTeamless({ ...waiting, teamId: "north" }, "daily", now)).toBe(false);
    expect(isTeamless({ ...waiting, salespersonId: "ana" }, "daily", now)).toBe(false);
    expect(isTeamless({ ...waiting, isWon: true }, "daily", now)).toBe(false);
  });
});
