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
