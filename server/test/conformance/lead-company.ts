import { Readable } from "node:stream";
import * as z from "zod/mini";
import type { CaseFile } from "../../../domain/test/conformance/area.ts";
import { plainText } from "../../../domain/test/conformance/leads.ts";
import * as read from "../../../domain/test/conformance/reading.ts";
import type { Id } from "@trato/domain/ids.ts";
import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import { planActivity } from "../../src/activities/plan-activity.ts";
import { writeNote } from "../../src/activities/write-note.ts";
import { createContact } from "../../src/contacts/create-contact.ts";
import { attachFile } from "../../src/files/attach-file.ts";
import { addMember } from "../../src/identity/add-member.ts";
import { createTeam } from "../../src/identity/teams.ts";
import { createLead, createOpportunity } from "../../src/opportunities/create-opportunity.ts";
import { createLostReason, listLostReasons } from "../../src/opportunities/lost-reasons.ts";
import { typeProbability } from "../../src/opportunities/scoring/type-probability.ts";
import { createStage, reorderStages } from "../../src/opportunities/stages.ts";
import type { OpportunityId } from "../../src/opportunities/store.ts";
import { readStages } from "../../src/opportunities/store.ts";
import type { Context } from "../../src/platform/context.ts";
import { receiving } from "../../src/platform/contents/receive.ts";
import type { CaseInput, CaseLead, CasePartner } from "./lead-cases.ts";

/** What the keys of a case stand for in the company. */
export type LeadCompany = {
  ctx: Context;
  stages: Map<string, Id<"stages">>;
  reasons: Map<string, Id<"lost_reasons">>;
  members: Map<string, Id<"members">>;
  teams: Map<string, Id<"teams">>;
  partners: Map<string, Id<"contacts">>;
  leads: Map<string, OpportunityId>;
};

const content = z.object({
  stages: z.array(z.object({ name: z.string(), is_won: z.boolean() })),
  teams: z.record(z.string(), z.object({ leader: z.nullish(z.string()), members: z.array(z.string()) })),
  lost_reasons: z.array(z.string()),
});

/** The company of a case: its people, stages, contacts, and the leads as they stand before anything happens. */
export async function leadCompany(ctx: Context, { partners, leads }: CaseInput, file: CaseFile): Promise<LeadCompany> {
  const { stages, teams, lost_reasons } = content.parse(file.content);
  const members = await peopleIn(ctx, teams);
  const company: LeadCompany = {
    ctx,
    stages: await stagesOf(ctx, stages),
    reasons: await reasonsOf(ctx, lost_reasons),
    members,
    teams: await teamsOf(ctx, teams, members),
    partners: new Map(),
    leads: new Map(),
  };
  for (const [key, partner] of Object.entries(partners)) company.partners.set(key, await contactOf(company, partner));
  for (const [key, lead] of Object.entries(leads)) company.leads.set(key, await leadOf(company, lead));
  return company;
}

/** What a key stands for; null for none. */
export function meant<T>(known: Map<string, T>, key: string | null | undefined): T | null {
  if (key === null || key === undefined) return null;
  const found = known.get(key);
  if (found === undefined) throw new Error(`the case names nobody ${key}`);
  return found;
}

/** By which key a case knows somebody; null for nobody. */
export const keyOf = <T>(known: Map<string, T>, id: T | null): string | null =>
  [...known].find(([, each]) => each === id)?.[0] ?? null;

type Teams = z.infer<typeof content>["teams"];

async function peopleIn(ctx: Context, teams: Teams): Promise<LeadCompany["members"]> {
  const names = new Set(
    Object.values(teams).flatMap(({ leader, members }) => [...(leader ? [leader] : []), ...members]),
  );
  const members: LeadCompany["members"] = new Map();
  for (const name of names) members.set(name, await addMember(ctx, { name, role: "sales", reach: "all" }));
  return members;
}

async function teamsOf(ctx: Context, teams: Teams, members: LeadCompany["members"]): Promise<LeadCompany["teams"]> {
  const made: LeadCompany["teams"] = new Map();
  for (const [name, { leader, members: names }] of Object.entries(teams)) {
    const leaderId = meant(members, leader);
    const memberIds = names.flatMap((each) => members.get(each) ?? []);
    const team = await createTeam(ctx, { name, memberIds, ...(leaderId && { leaderId }) });
    made.set(name, team.id);
  }
  return made;
}

/** Those of the case in its order; what the company began with besides stands behind. */
export async function stagesOf(
  ctx: Context,
  asked: { name: string; is_won: boolean }[],
): Promise<LeadCompany["stages"]> {
  const before = await readStages(ctx);
  const missing = asked.filter(({ name }) => !before.some((stage) => stage.name === name));
  for (const { name, is_won: isWon } of missing) await createStage(ctx, { name, isWon });
  const all = await readStages(ctx);
  const named = asked.flatMap(({ name }) => all.filter((stage) => stage.name === name));
  const others = all.filter((stage) => !named.includes(stage));
  await reorderStages(ctx, { stageIds: [...named, ...others].map(({ id }) => id) });
  return new Map(named.map(({ name, id }) => [name, id]));
}

async function reasonsOf(ctx: Context, asked: string[]): Promise<LeadCompany["reasons"]> {
  const { items } = await listLostReasons(ctx);
  const reasons: LeadCompany["reasons"] = new Map(items.map(({ name, id }) => [name, id]));
  for (const name of asked) if (!reasons.has(name)) reasons.set(name, (await createLostReason(ctx, { name })).id);
  return reasons;
}

async function contactOf(company: LeadCompany, partner: CasePartner): Promise<Id<"contacts">> {
  const { name, is_company, parent, email, phone, website, function: jobTitle } = partner;
  const made = await createContact(company.ctx, {
    kind: is_company ? "company" : "person",
    name,
    companyId: meant(company.partners, parent),
    email,
    phone,
    website,
    jobTitle,
    address: addressOf(partner),
  });
  return made.id;
}

const addressOf = ({ street, city, zip, country }: CasePartner | CaseLead) => ({ street, city, zip, country });

async function leadOf(company: LeadCompany, given: CaseLead): Promise<OpportunityId> {
  const { ctx } = company;
  const salespersonId = meant(company.members, given.user);
  const known = CreateLead.parse({
    ...knownOf(company, given),
    title: given.name,
    address: addressOf(given),
    salespersonId,
    teamId: meant(company.teams, given.team),
  });
  const stageId = meant(company.stages, given.stage);
  const { id, state } =
    given.type === "lead"
      ? await createLead(ctx, known)
      : await createOpportunity(ctx, { ...known, ...(stageId && { stageId }) });
  if (given.probability && state === "open")
    await typeProbability(ctx, { opportunityId: id, probability: given.probability });
  await hangOn(company, id, given);
  return id;
}

/** What is known of a lead, in our words; false empties a field there. */
export function knownOf(company: LeadCompany, given: Record<string, unknown>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  const take = (name: string, key: string, read: (value: string) => unknown = (value) => value) => {
    if (key in given) known[name] = typeof given[key] === "string" ? read(given[key]) : null;
  };
  if (given["name"]) known["title"] = given["name"];
  take("contactName", "contact_name");
  take("companyName", "partner_name");
  take("phone", "phone");
  take("website", "website");
  take("jobTitle", "function");
  take("description", "description", plainText);
  take("source", "source");
  take("medium", "medium");
  take("campaign", "campaign");
  take("email", "email_from", (text) => mailAddress(text).address);
  take("customerId", "partner", (key) => meant(company.partners, key));
  if (given["expected_revenue"]) known["expectedRevenue"] = read.number.parse(given["expected_revenue"]);
  if (given["priority"]) known["priority"] = Number(given["priority"]);
  if (given["tags"]) known["tags"] = given["tags"];
  const { name } = typeof given["email_from"] === "string" ? mailAddress(given["email_from"]) : { name: null };
  if (name && !given["contact_name"]) known["contactName"] = name;
  return known;
}

/** `"Zoe Q." <zoe@x.test>` is a name and an address: as arrivals are read. */
export function mailAddress(text: string): { name: string | null; address: string } {
  const [, name = "", address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(text) ?? [];
  return address ? { name: name.trim() || null, address: address.trim() } : { name: null, address: text };
}

async function hangOn(company: LeadCompany, id: OpportunityId, given: CaseLead): Promise<void> {
  const { ctx, members } = company;
  const about = { kind: "opportunity" as const, id };
  const [anybody] = members.values();
  const assigneeId = meant(members, given.user) ?? anybody;
  const who = assigneeId ? { assigneeId } : {};
  for (let i = 0; i < given.notes; i++) await writeNote(ctx, about, { body: `Note ${i + 1}` });
  for (const on of given.activities)
    await planActivity(ctx, about, { kind: "to_do", summary: "To do", dueOn: read.day.parse(on), ...who });
  for (let i = 0; i < given.meetings; i++)
    await planActivity(ctx, about, {
      kind: "meeting",
      summary: "Meeting",
      dueOn: read.day.parse("2030-01-02"),
      ...who,
    });
  for (const name of given.attachments) {
    const { folder } = ctx.site.contents;
    await receiving(Readable.from([Buffer.from(name)]), { folder, claimed: "text/plain" }, (arrived) =>
      attachFile(ctx, about, { name, content: arrived }),
    );
  }
}
