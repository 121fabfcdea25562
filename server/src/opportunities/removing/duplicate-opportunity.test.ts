import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { deactivateMember } from "../../identity/deactivate-member.ts";
import { winOpportunity } from "../close-opportunity.ts";
import { duplicateOpportunity } from "./duplicate-opportunity.ts";
import "../../reactions.ts";

test("a copy begins in the first stage, open, with all that is known of the first", () =>
  inWorkspace(async (t) => {
    const [ana, teamId] = [await t.member({ name: "Ana" }), await t.team()];
    const stages = await stagesOf(t.system);
    const known = { email: "eva@acme.example", tags: ["a", "b"], source: "Fair", priority: 2 };
    const asked = { ...known, title: "Office", salespersonId: ana, teamId, stageId: stages.negotiation.id };
    const { id: opportunityId } = await opportunity(t.system, { ...asked, externalId: "9" });
    await winOpportunity(t.system, { opportunityId });
    const copy = await duplicateOpportunity(t.system, { opportunityId });
    expect(copy).toMatchObject({
      ...known,
      title: "Office (copy)",
      type: "opportunity",
      state: "open",
      closedAt: null,
      salesperson: { id: ana },
      team: { id: teamId },
      version: 1,
    });
    expect(copy.stage.isWon).toBe(false);
    expect(await diaryOf(t, copy.id)).toMatchObject([{ event: "opportunity.duplicated", after: { copyOf: "Office" } }]);
  }));

test("of a lead it is a lead, and nobody's where its salesperson has left", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ name: "Ana" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: ana });
    await deactivateMember(t.system, { memberId: ana });
    expect(await duplicateOpportunity(t.system, { opportunityId })).toMatchObject({ type: "lead", salesperson: null });
  }));

test("whoever sells copies; a stranger finds nothing", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    const work = (ctx: Parameters<typeof duplicateOpportunity>[0]) => duplicateOpportunity(ctx, { opportunityId });
    expect(await whoMay(t, work)).toEqual(["sales", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
