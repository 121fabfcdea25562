import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { day } from "../../test/factories-stock.ts";
import { finishActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getTeamDay } from "./get-team-day.ts";

const at = new Date("2031-03-10T10:00:00Z");
const shown = async (ctx: Context) =>
  (await getTeamDay(ctx)).items.map(({ member, overdue, today, since }) => [member.name, overdue, today, since]);

test("those who lead see how it stands with everybody, others of their teams, whoever has one reach his own alone", () =>
  inWorkspace(
    async (t) => {
      const team = await t.team();
      const blas = await t.member({ name: "Blas", teams: [team] });
      const boss = await t.as({ name: "Marta", role: "manager" });
      const about = {
        kind: "opportunity",
        id: (await opportunity(boss, { salespersonId: blas, teamId: team })).id,
      } as const;
      const plan = (dueOn: string) =>
        planActivity(boss, about, { kind: "call", summary: "Call", dueOn: day(dueOn), assigneeId: blas });
      await finishActivity(boss, { activityId: (await plan("2031-01-01")).id });
      for (const dueOn of ["2031-03-08", "2031-03-02", "2031-03-10", "2031-03-11"]) await plan(dueOn);
      const [first, ...others] = await shown(boss);
      expect(first).toEqual(["Blas", 2, 1, "2031-03-02"]);
      expect(others).toEqual([
        ["Alba Administradora", 0, 0, null],
        ["Marta", 0, 0, null],
      ]);
      expect(await shown(await t.as({ name: "Carla", reach: "team", teams: [team] }))).toEqual([
        ["Blas", 2, 1, "2031-03-02"],
        ["Carla", 0, 0, null],
      ]);
      expect(await shown(await t.as({ name: "Eva" }))).toEqual([["Eva", 0, 0, null]]);
      await t.elsewhere().then(async (ctx) => expect(await shown(ctx)).toHaveLength(1));
    },
    { at },
  ));
