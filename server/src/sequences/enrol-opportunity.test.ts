import { expect, test } from "vitest";
import { lead, opportunity } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { mailTemplate, monday, sequence } from "../../test/sequences.ts";
import { tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import { insertOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { editSequence } from "./sequences.ts";

test("the record tells in which sequence it is, what comes next and when", () =>
  inWorkspace(
    async (t) => {
      const { id: opportunityId } = await lead(t.system, { email: "eva@puerto.example" });
      const { id: sequenceId, name } = await sequence(t.system, [
        { days: 1, call: "Ask" },
        { mail: await mailTemplate(t.system) },
      ]);
      const her = await t.as({ role: "sales", reach: "all", name: "Ana" });
      const { items, unsubscribed } = await enrolOpportunity(her, { opportunityId, sequenceId });
      expect(items).toMatchObject([
        {
          sequence: { id: sequenceId, name },
          state: "running",
          position: 0,
          steps: 2,
          next: { kind: "call", name: "Ask" },
          dueAt: "2026-12-01T10:00:00.000Z",
          isAwaited: false,
          enrolledBy: "Ana",
        },
      ]);
      expect(unsubscribed).toBeNull();
      expect(await tried(her, (ctx) => enrolOpportunity(ctx, { opportunityId, sequenceId }))).toBe("sequence.in_one");
    },
    { at: monday },
  ));

test("what is closed, cannot be written to or wants no mails begins none; nor does a sequence that is off", () =>
  inWorkspace(async (t) => {
    const { system } = t;
    const templateId = await mailTemplate(system);
    const { id: sequenceId } = await sequence(system, [{ mail: templateId }]);
    const { id: opportunityId } = await opportunity(system, {});
    expect(
      await tried(system, (ctx) => enrolOpportunity(ctx, { opportunityId, sequenceId: system.newId<"sequences">() })),
    ).toBe("reference.unknown");
    const begin = (given = {}) =>
      tried(system, (ctx) => enrolOpportunity(ctx, { opportunityId, sequenceId, ...given }));
    expect(await begin()).toBe("sequence.no_address");
    const { id: calls } = await sequence(system, [{ call: "Call" }]);
    expect(await begin({ sequenceId: calls })).toBe("done");
    await editSequence(system, { sequenceId: calls, version: 1, isArchived: true });
    expect(await begin({ sequenceId: calls })).toBe("sequence.off");
    const { id: eva } = await lead(system, { email: "Eva@Puerto.example" });
    await insertOwn(system, "unsubscribes", {
      address: "eva@puerto.example",
      unsubscribedAt: system.now,
      how: "hand",
    }).execute();
    expect(await begin({ opportunityId: eva })).toBe("sequence.unsubscribed");
    expect((await listEnrolments(system, { opportunityId: eva })).unsubscribed).toMatchObject({
      address: "eva@puerto.example",
    });
    await loseOpportunity(system, { opportunityId });
    expect(await begin()).toBe("sequence.closed");
  }));

test("who sells begins one with what he reaches", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id: opportunityId } = await lead(t.system, { email: "eva@puerto.example", salespersonId: anaId });
    const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
    const begin = (ctx: Parameters<typeof enrolOpportunity>[0]) => enrolOpportunity(ctx, { opportunityId, sequenceId });
    expect(await whoMay(t, begin)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { role: "sales" }, begin)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, begin)).toBe("record.not_found");
    expect(await triedBy(t, { role: "sales" }, (ctx) => listEnrolments(ctx, { opportunityId }))).toBe(
      "record.not_found",
    );
  }));
