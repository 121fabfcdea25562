import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { listOpenActivities } from "../activities/list-open-activities.ts";
import { planActivity } from "../activities/plan-activity.ts";
import "../reactions.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";

test("what is to be done next stands with the record", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales" });
    const { id } = await lead(ana);
    const dueOn = "2031-05-01" as CalendarDate; // a date
    await planActivity(ana, { kind: "opportunity", id }, { kind: "call", summary: "Ask", dueOn });
    expect(await listOpenActivities(ana, { kind: "opportunity", id })).toMatchObject({ items: [{ summary: "Ask" }] });
    const page = await getOpportunityPage(ana, { opportunityId: id });
    expect(page.nextActivity).toEqual({ on: dueOn, kind: "call", summary: "Ask" });
  }));
