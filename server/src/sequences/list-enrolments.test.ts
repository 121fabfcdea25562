import { expect, test } from "vitest";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { mailTemplate, monday, sequence, standing, withServer, work } from "../../test/sequences.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { stopEnrolment } from "./steer-enrolment.ts";

test("the newest comes first; one that waits for a call says so, and one that is over names nothing that comes", () =>
  inWorkspace(
    async (t) => {
      const system = withServer(t.system);
      const { id: opportunityId } = await lead(system, { email: "eva@puerto.example" });
      const { id: mails } = await sequence(system, [{ mail: await mailTemplate(system) }]);
      await enrolOpportunity(system, { opportunityId, sequenceId: mails });
      await stopEnrolment(system, { enrolmentId: (await standing(system, opportunityId)).id });
      const { id: calls } = await sequence(system, [{ call: "Ask" }]);
      await enrolOpportunity(await t.as({ role: "manager", name: "Mona" }), { opportunityId, sequenceId: calls });
      await t.become(t.system);
      await work(system, opportunityId);
      const { items } = await listEnrolments(system, { opportunityId });
      expect(items).toMatchObject([
        { state: "running", next: { kind: "call", name: "Ask" }, dueAt: null, isAwaited: true, enrolledBy: "Mona" },
        { state: "stopped", reason: "by_hand", next: null, isAwaited: false, enrolledBy: null },
      ]);
    },
    { at: monday },
  ));

test("who sells reads those of what he reaches", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: anaId });
    const read = (ctx: Parameters<typeof listEnrolments>[0]) => listEnrolments(ctx, { opportunityId });
    expect(await triedBy(t, { role: "sales" }, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    expect(await triedBy(t, { role: "manager" }, read)).toBe("done");
  }));
