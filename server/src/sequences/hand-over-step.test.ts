import { sql } from "kysely";
import { expect, test } from "vitest";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { monday, sequence, work } from "../../test/sequences.ts";
import { editActivity } from "../activities/change-activity.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { handOverStep } from "./hand-over-step.ts";

test("the call that a sequence planned goes to whoever is given the record, and stays where somebody else was asked to make it", () =>
  inWorkspace(
    async (t) => {
      const [ana, luis, eva] = [
        await t.member({ role: "sales", name: "Ana" }),
        await t.member({ role: "sales", name: "Luis" }),
        await t.member({ role: "sales", name: "Eva" }),
      ];
      const { id: opportunityId } = await lead(t.system, { salespersonId: ana });
      const { id: sequenceId } = await sequence(t.system, [{ call: "Ask about the desks" }]);
      await enrolOpportunity(t.system, { opportunityId, sequenceId });
      await work(t.system, opportunityId);
      const planned = async () =>
        (await own(t.system, "activities").select(["id", "assigneeId", "version"]).execute()).at(0);
      expect((await planned())?.assigneeId).toBe(ana);
      await assignOpportunity(await t.as({ id: ana }), { opportunityId, salespersonId: luis }); // out of her own reach
      await t.become(t.system);
      const { rows } = await sql<{ payload: { opportunityId: string; formerId: string } }>`
        select payload from app.jobs() where task = 'hand_over_step'`.execute(t.db);
      expect(rows).toMatchObject([{ payload: { opportunityId, formerId: ana } }]);
      await handOverStep(t.system, { opportunityId, formerId: ana });
      const call = await planned();
      expect(call?.assigneeId).toBe(luis);
      await editActivity(t.system, { activityId: call?.id ?? t.system.newId<"activities">(), assigneeId: eva });
      await assignOpportunity(t.system, { opportunityId, salespersonId: ana });
      await handOverStep(t.system, { opportunityId, formerId: luis });
      expect((await planned())?.assigneeId).toBe(eva);
    },
    { at: monday },
  ));

test("what was nobody's and planned for whoever put it in the sequence goes to the first who is given it, and from him over nobody to another", () =>
  inWorkspace(
    async (t) => {
      const marta = await t.as({ role: "manager", name: "Marta" });
      const luis = await t.member({ role: "sales", name: "Luis" });
      const { id: opportunityId } = await lead(marta, { salespersonId: null });
      const { id: sequenceId } = await sequence(marta, [{ call: "Ask about the desks" }]);
      await enrolOpportunity(marta, { opportunityId, sequenceId });
      await work(await t.become(t.system), opportunityId);
      const assignees = async () =>
        (await own(t.system, "activities").select("assigneeId").execute()).map((a) => a.assigneeId);
      expect(await assignees()).toEqual([marta.actor.memberId]);
      await assignOpportunity(t.system, { opportunityId, salespersonId: luis });
      const { rows } = await sql<{ payload: { formerId: string | null } }>`
        select payload from app.jobs() where task = 'hand_over_step'`.execute(t.db);
      expect(rows).toMatchObject([{ payload: { opportunityId, formerId: null } }]);
      await handOverStep(t.system, { opportunityId, formerId: null });
      expect(await assignees()).toEqual([luis]);
      const eva = await t.member({ role: "sales", name: "Eva" });
      await assignOpportunity(t.system, { opportunityId, salespersonId: null });
      expect(await assignees()).toEqual([luis]); // somebody is to make it
      await assignOpportunity(t.system, { opportunityId, salespersonId: eva });
      await handOverStep(t.system, { opportunityId, formerId: null });
      expect(await assignees()).toEqual([eva]);
    },
    { at: monday },
  ));
