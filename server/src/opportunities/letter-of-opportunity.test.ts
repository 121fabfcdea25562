import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { tryTemplate } from "../messaging/templates/write-letter.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createLead, createOpportunity } from "./create-opportunity.ts";
import { letterOfOpportunity } from "./letter-of-opportunity.ts";

const body = "{{ contact.name }} / {{ contact.company }} / {{ contact.city }} / {{ opportunity.title }}";
const say = async (ctx: Context, opportunityId: Awaited<ReturnType<typeof createLead>>["id"]) =>
  tryTemplate(ctx, await letterOfOpportunity(ctx, { opportunityId }), { subject: "", body });

test("whoever reads it is whom the lead names, and its customer in whatever it does not tell", () =>
  inWorkspace(async (t) => {
    const told = { title: "Chairs", contactName: "Ana", companyName: "Acme", address: { city: "León" } };
    const lead = await createLead(t.system, told);
    expect((await say(t.system, lead.id)).body).toBe("Ana / Acme / León / Chairs");
    const acme = { kind: "company", name: "Acme", language: "es", address: { city: "Vigo" } } as const;
    const { id: customerId } = await createContact(t.system, acme);
    const deal = await createOpportunity(t.system, { title: "Desks", customerId });
    expect(await say(t.system, deal.id)).toMatchObject({
      body: "Acme / Acme / Vigo / Desks",
      missing: [],
    });
    const letter = await letterOfOpportunity(t.system, { opportunityId: deal.id });
    expect(letter).toMatchObject({ language: "es", to: null });
  }));

test("it tells nothing of what is out of one's reach", () =>
  inWorkspace(async (t) => {
    const { id } = await createLead(t.system, { title: "Chairs", salespersonId: await t.member() });
    expect(await triedBy(t, { reach: "own" }, (ctx) => say(ctx, id))).toBe("record.not_found");
    expect(await triedBy(t, { reach: "all" }, (ctx) => say(ctx, id))).toBe("done");
    expect(await whoeverIsElsewhere(t, (ctx) => say(ctx, id))).toBe("record.not_found");
  }));
