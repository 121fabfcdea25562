import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { away } from "../../../test/assignment.ts";
import { later, lead } from "../../../test/factories-opportunities.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createTeam } from "../../identity/teams.ts";
import type { Context } from "../../platform/context.ts";
import { editLeadReceiver } from "../assignment/lead-receivers.ts";
import { editTeamDraw, listTeamDraws } from "./team-draws.ts";

/** Ana and Bea sell in the team North; Sol is in it, too, and does not sell. */
async function north(t: InWorkspace) {
  const [ana, bea] = [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })];
  const sol = await t.member({ role: "back_office", name: "Sol" });
  const { id: teamId } = await createTeam(t.system, { name: "North", memberIds: [ana, bea, sol] });
  return { ana, bea, sol, teamId };
}

const spanish = { field: "country", comparison: "is" as const, values: ["ES"] };

test("a team has its leads by the rules until it is said that it draws them; of whom nothing is said takes any thirty in thirty days", () =>
  inWorkspace(async (t) => {
    const { ana, bea, teamId } = await north(t);
    const said = await editTeamDraw(t.system, {
      teamId,
      version: 1,
      isOn: true,
      conditions: [spanish],
      waitHours: 2,
      members: [{ memberId: bea, capacity: 60, conditions: [], isOptedOut: true }],
    });
    const plain = { conditions: [], isAway: false, givenLastDay: 0 };
    expect(said).toEqual({
      teamId,
      name: "North",
      isOn: true,
      conditions: [spanish],
      waitHours: 2,
      members: [
        { ...plain, memberId: ana, name: "Ana", capacity: 30, isOptedOut: false },
        { ...plain, memberId: bea, name: "Bea", capacity: 60, isOptedOut: true },
      ],
      version: 2,
    });
    await editLeadReceiver(t.system, { memberId: ana, version: undefined, absences: away });
    const { items } = await listTeamDraws(t.system);
    expect(items.find((team) => team.teamId === teamId)).toMatchObject({
      version: 2,
      members: [{ isAway: true }, { isAway: false }],
    });
    expect(await diaryOf(t, teamId)).toContainEqual(
      expect.objectContaining({
        event: "team_draw.changed",
        after: expect.objectContaining({ isOn: true, waitHours: 2 }),
      }),
    );
  }));

const takes = (memberId: Id<"members">, conditions: object[] = []) => ({
  memberId,
  capacity: 30,
  conditions,
  isOptedOut: false,
});

test("only of the team's people who sell something is said, once each, and only what leads can answer is asked of them", () =>
  inWorkspace(async (t) => {
    const { ana, sol, teamId } = await north(t);
    const edit = (given: object) =>
      tried(t.system, (ctx) => editTeamDraw(ctx, { teamId, version: undefined, ...given }));
    const wrong = { field: "country", comparison: "atLeast", values: ["ES"] };
    expect(await edit({ members: [takes(sol)] })).toBe("reference.unknown");
    expect(await edit({ members: [takes(ana), takes(ana)] })).toBe("assignment_rule.twice");
    expect(await edit({ conditions: [wrong] })).toBe("assignment_rule.condition");
    expect(await edit({ members: [takes(ana, [wrong])] })).toBe("assignment_rule.condition");
    expect(
      await edit({ members: [takes(ana, [{ field: "probability", comparison: "atLeast", values: ["50"] }])] }),
    ).toBe("done");
  }));

test("those who lead say it, each in his own company", () =>
  inWorkspace(async (t) => {
    const { teamId } = await north(t);
    const edit = (ctx: Context) => editTeamDraw(ctx, { teamId, isOn: true, version: undefined });
    expect(await whoMay(t, edit)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
    expect((await listTeamDraws(await t.elsewhere())).items.map((team) => team.name)).not.toContain("North");
  }));

test("it is counted what each was given as the team's in the last day, and in no other team", () =>
  inWorkspace(async (t) => {
    const { ana, bea, teamId } = await north(t);
    const { id: otherId } = await createTeam(t.system, { name: "South", memberIds: [ana] });
    const give = (salespersonId: typeof ana, to: typeof teamId, minutes = 0) =>
      lead(later(t.system, minutes), { salespersonId, teamId: to });
    await give(ana, teamId);
    await give(ana, teamId, 600);
    await give(ana, otherId, 600);
    await give(bea, teamId, 600);
    const { items } = await listTeamDraws(later(t.system, 25 * 60));
    const given = items.flatMap(({ name, members }) => members.map((one) => [name, one.name, one.givenLastDay]));
    expect(given.filter(([name]) => name !== "Sales")).toEqual([
      ["North", "Ana", 1],
      ["North", "Bea", 1],
      ["South", "Ana", 1],
    ]);
  }));
