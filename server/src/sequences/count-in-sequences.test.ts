import { expect, test } from "vitest";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { monday, sequence, standing } from "../../test/sequences.ts";
import { logCall } from "../activities/log-call.ts";
import "../reactions.ts";
import { countInSequences } from "./count-in-sequences.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";

test("it tells how many are in it, answered, stopped and unsubscribed", () =>
  inWorkspace(
    async (t) => {
      const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
      const ids = [];
      for (const email of ["a", "b", "c"]) {
        const { id: opportunityId } = await lead(t.system, { email: `${email}@puerto.example` });
        await enrolOpportunity(t.system, { opportunityId, sequenceId });
        ids.push(opportunityId);
      }
      const [first] = ids;
      if (!first) throw new Error("three were made");
      await logCall(
        await t.as({ role: "manager" }),
        { kind: "opportunity", id: first },
        { summary: "Called", durationMinutes: 5 },
      );
      expect(await standing(t.system, first)).toMatchObject({ state: "stopped" });
      const counts = { inIt: 2, paused: 0, answered: 1, unsubscribed: 0, stopped: 0, finished: 0 };
      expect(await countInSequences(t.system)).toEqual({ items: [{ sequenceId, ...counts }] });
    },
    { at: monday },
  ));

test("of another company's nothing is counted", () =>
  inWorkspace(async (t) => {
    await sequence(t.system, [{ call: "Call" }]);
    expect(await countInSequences(await t.elsewhere())).toEqual({ items: [] });
  }));
