import { expect, test } from "vitest";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { at, mailsOf, mailTemplate, monday, sequence, standing, withServer, work } from "../../test/sequences.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { pauseEnrolment, resumeEnrolment, stopEnrolment } from "./steer-enrolment.ts";

async function begun(t: InWorkspace) {
  const system = withServer(t.system);
  const anaId = await t.member({ role: "sales", name: "Ana" });
  const { id: opportunityId } = await lead(system, { email: "eva@puerto.example", salespersonId: anaId });
  const { id: sequenceId } = await sequence(system, [{ mail: await mailTemplate(system) }, { days: 1, call: "Call" }]);
  await enrolOpportunity(system, { opportunityId, sequenceId });
  const { id: enrolmentId } = await standing(system, opportunityId);
  return { system, anaId, opportunityId, sequenceId, enrolmentId };
}

test("one is paused, does nothing meanwhile, and goes on from where it was", () =>
  inWorkspace(
    async (t) => {
      const { system, anaId, opportunityId, enrolmentId } = await begun(t);
      const ana = await t.as({ id: anaId });
      const { items } = await pauseEnrolment(ana, { enrolmentId });
      expect(items).toMatchObject([{ state: "paused", reason: "by_hand", next: { kind: "mail" } }]);
      expect(await tried(ana, (ctx) => pauseEnrolment(ctx, { enrolmentId }))).toBe("sequence.not_running");
      await t.become(t.system);
      await work(at(system, "2026-12-01T10:00:00Z"), opportunityId);
      expect(await mailsOf(system, opportunityId)).toEqual([]);
      await resumeEnrolment(at(system, "2026-12-01T10:00:00Z"), { enrolmentId });
      expect(await work(at(system, "2026-12-01T10:00:00Z"), opportunityId)).toMatchObject({ position: 1 });
      const told = (await diaryOf(t, opportunityId)).map(({ event, by }) => [event, by]);
      expect(told).toContainEqual(["sequence.paused", "Ana"]);
      expect(told).toContainEqual(["sequence.resumed", "Trato"]);
    },
    { at: monday },
  ));

test("one is stopped, with the mail that has not left, and let go on again: that mail is written anew", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId, sequenceId, enrolmentId } = await begun(t);
      await work(system, opportunityId);
      await stopEnrolment(system, { enrolmentId });
      expect(await standing(system, opportunityId)).toMatchObject({ state: "stopped", reason: "by_hand" });
      expect(await mailsOf(system, opportunityId)).toMatchObject([{ state: "withdrawn" }]);
      expect(await tried(system, (ctx) => stopEnrolment(ctx, { enrolmentId }))).toBe("sequence.over");
      await resumeEnrolment(system, { enrolmentId });
      expect(await standing(system, opportunityId)).toMatchObject({ state: "running", position: 0, messageId: null });
      expect(await work(system, opportunityId)).toMatchObject({ state: "running", position: 1 });
      expect((await mailsOf(system, opportunityId)).map(({ state }) => state)).toEqual(["withdrawn", "waiting"]);
      await stopEnrolment(system, { enrolmentId });
      await enrolOpportunity(system, { opportunityId, sequenceId });
      expect(await tried(system, (ctx) => resumeEnrolment(ctx, { enrolmentId }))).toBe("sequence.in_one");
    },
    { at: monday },
  ));

test("who reaches the record steers it, by his role", () =>
  inWorkspace(
    async (t) => {
      const { enrolmentId } = await begun(t);
      const steered = [pauseEnrolment, stopEnrolment];
      for (const steer of steered) {
        expect(await whoMay(t, (ctx) => steer(ctx, { enrolmentId }))).toEqual(["sales", "manager", "administrator"]);
        expect(await triedBy(t, { role: "sales" }, (ctx) => steer(ctx, { enrolmentId }))).toBe("record.not_found");
        expect(await whoeverIsElsewhere(t, (ctx) => steer(ctx, { enrolmentId }))).toBe("record.not_found");
      }
    },
    { at: monday },
  ));
