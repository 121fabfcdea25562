import type { Case, CaseFile, Difference } from "../../../domain/test/conformance/area.ts";
import { compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import { plainText } from "../../../domain/test/conformance/leads.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { listOpenActivities } from "../../src/activities/list-open-activities.ts";
import { readContact } from "../../src/contacts/get-contact.ts";
import { listFiles } from "../../src/files/list-files.ts";
import { findOpportunityDuplicates, signsOf } from "../../src/opportunities/find-opportunity-duplicates.ts";
import { readOpportunity } from "../../src/opportunities/present-opportunity.ts";
import type { OpportunityId } from "../../src/opportunities/store.ts";
import { own } from "../../src/platform/rows.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { inCompany } from "./flow-company.ts";
import { act } from "./lead-actions.ts";
import {
  actionsOf,
  type CaseAction,
  expected,
  input,
  type MadePartner,
  type Standing,
  type Told,
} from "./lead-cases.ts";
import { keyOf, type LeadCompany, leadCompany } from "./lead-company.ts";

/** Plays a case in a company of its own, and tells what came out otherwise. */
export function checkLeadFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  return inCompany(edge, async (ctx) => {
    const company = await leadCompany(ctx, asked, file);
    const log: Told[] = [];
    for (const action of actionsOf(asked)) log.push(await act(company, action));
    const found = [
      ...wanted.log.flatMap((told, i) => compareTold(`log.${i}`, told, log[i])),
      ...(await comparePartners(company, wanted.partners)),
    ];
    for (const [key, after] of Object.entries(wanted.after))
      found.push(...(await compareLead(company, key, after, actionsOf(asked))));
    return found;
  });
}

function compareTold(path: string, wanted: Told, found: Told | undefined): Difference[] {
  if (!found) return compareValue(path, wanted.type, undefined);
  const { order, before_confirm: before, after_confirm: after, proposed } = wanted;
  const offered = Object.entries(proposed ?? {}) as [keyof NonNullable<typeof proposed>, unknown][]; // its own keys
  return [
    ...compareValue(`${path}.error`, wanted.error, found.error),
    ...compareValue(`${path}.result`, wanted.result, found.result),
    ...offered.flatMap(([name, value]) => compareValue(`${path}.proposed.${name}`, value, found.proposed?.[name])),
    ...compareFlat(`${path}.order`, order, found.order),
    ...compareFlat(`${path}.before_confirm`, before, found.before_confirm),
    ...compareFlat(`${path}.after_confirm`, after, found.after_confirm),
  ];
}

const amounts = ["amount_untaxed", "sale_amount_total", "expected_revenue"];

function compareFlat(path: string, wanted: object | undefined, found: object | undefined): Difference[] {
  const answer: Record<string, unknown> = { ...found };
  return Object.entries(wanted ?? {}).flatMap(([name, value]) =>
    amounts.includes(name)
      ? compareNumber(`${path}.${name}`, String(value), String(answer[name]), 2)
      : compareValue(`${path}.${name}`, value, answer[name]),
  );
}

type Wanted = "deleted" | Standing;

async function compareLead(company: LeadCompany, key: string, wanted: Wanted, actions: CaseAction[]) {
  const id = company.leads.get(key);
  if (!id) throw new Error(`the case has no lead ${key}`);
  const lead = await readOpportunity(company.ctx, id).catch(() => null);
  const path = (name: string) => `after.${key}.${name}`;
  if (wanted === "deleted" || !lead)
    return compareValue(`after.${key}`, wanted === "deleted" ? wanted : "there", lead ? "there" : "deleted");
  return [
    ...compareStanding(company, path, wanted, lead, actions),
    ...compareValue(path("partner"), wanted.partner, customerKey(company, lead)),
    ...compareContact(path, wanted, lead),
    ...(await compareAttached(company, path, wanted, id)),
    ...(await compareAlike(company, path, wanted, lead)),
  ];
}

type Path = (name: string) => string;

const customerKey = ({ partners }: LeadCompany, { customer }: Opportunity): string | null =>
  customer && (keyOf(partners, customer.id) ?? `new:${customer.name}`);

function compareStanding(company: LeadCompany, path: Path, wanted: Standing, lead: Opportunity, actions: CaseAction[]) {
  // the file itself says to ignore it: nobody knows it there
  const isKnown = !actions.some(({ type }) => type === "restore" || type === "stage");
  return [
    ...compareValue(path("name"), wanted.name, lead.title),
    ...compareValue(path("type"), wanted.type, lead.type),
    ...compareValue(path("active"), wanted.active, lead.state !== "lost"),
    ...compareValue(path("stage"), wanted.stage, lead.stage.name),
    ...(isKnown ? compareNumber(path("probability"), wanted.probability, lead.probability ?? "0", 2) : []),
    ...compareValue(path("user"), wanted.user, keyOf(company.members, lead.salesperson?.id ?? null)),
    ...compareValue(path("team"), wanted.team, keyOf(company.teams, lead.team?.id ?? null)),
    ...compareNumber(path("expected_revenue"), wanted.expected_revenue, lead.expectedRevenue, 2),
    ...compareValue(path("priority"), wanted.priority, String(lead.priority)),
    ...compareValue(path("tags"), wanted.tags.toSorted(), [...lead.tags].toSorted()),
    ...compareValue(path("description"), plainText(wanted.description), lead.description),
    ...compareValue(path("lost_reason"), wanted.lost_reason, lead.lostReason?.name ?? null),
    ...compareValue(path("date_deadline"), wanted.date_deadline, lead.expectedClosing),
    ...compareValue(path("has_date_open"), wanted.has_date_open, lead.assignedAt !== null),
    ...compareValue(path("has_date_closed"), wanted.has_date_closed, lead.closedAt !== null),
    ...compareValue(path("has_date_conversion"), wanted.has_date_conversion, lead.convertedAt !== null),
  ];
}

function compareContact(path: Path, wanted: Standing, lead: Opportunity): Difference[] {
  const { address } = lead;
  return [
    ...compareValue(path("contact_name"), wanted.contact_name, lead.contactName),
    ...compareValue(path("partner_name"), wanted.partner_name, lead.companyName),
    ...compareValue(path("email_normalized"), wanted.email_normalized ?? null, lead.email),
    ...compareValue(path("phone"), wanted.phone, lead.phone),
    ...compareValue(path("function"), wanted.function, lead.jobTitle),
    ...compareValue(path("website"), bareSite(wanted.website), bareSite(lead.website)),
    ...compareValue(path("street"), wanted.street, address.street),
    ...compareValue(path("city"), wanted.city, address.city),
    ...compareValue(path("zip"), wanted.zip, address.zip),
    ...compareValue(path("country"), wanted.country, address.country),
    ...compareValue(path("source"), wanted.source, lead.source),
    ...compareValue(path("medium"), wanted.medium, lead.medium),
    ...compareValue(path("campaign"), wanted.campaign, lead.campaign),
  ];
}

/** They write the scheme before it. */
const bareSite = (site: string | null | undefined): string | null => site?.replace(/^https?:\/\//, "") ?? null;

async function compareAttached({ ctx }: LeadCompany, path: Path, wanted: Standing, id: OpportunityId) {
  const about = { kind: "opportunity" as const, id };
  const notes = await own(ctx, "notes").select("id").where("subjectId", "=", id).execute();
  const { items: open } = await listOpenActivities(ctx, about);
  const { items: files } = await listFiles(ctx, about);
  const meetings = open.filter(({ kind }) => kind === "meeting").length;
  return [
    ...compareValue(path("messages_by_users"), wanted.messages_by_users, notes.length),
    ...compareValue(path("activities"), wanted.activities, open.length - meetings),
    ...compareValue(path("meetings"), wanted.meetings, meetings),
    ...compareValue(path("attachments"), wanted.attachments.toSorted(), files.map(({ name }) => name).toSorted()),
  ];
}

/** Whoever is found there must be found; `more` are those that are found besides. */
async function compareAlike(company: LeadCompany, path: Path, wanted: Standing, lead: Opportunity) {
  const { items } = await findOpportunityDuplicates(company.ctx, signsOf(lead), lead.id);
  const found = items.flatMap(({ id }) => keyOf(company.leads, id) ?? []).toSorted();
  const more = found.filter((key) => !wanted.duplicates.includes(key));
  return [
    ...compareValue(
      path("duplicates"),
      wanted.duplicates.toSorted(),
      found.filter((key) => !more.includes(key)),
    ),
    ...compareValue(path("duplicates.more"), [], more),
  ];
}

async function comparePartners(company: LeadCompany, wanted: MadePartner[]): Promise<Difference[]> {
  const { ctx, partners, members } = company;
  const rows = await own(ctx, "contacts").select(["id", "name"]).orderBy("createdAt").orderBy("id").execute();
  const keys = new Map(rows.map(({ id, name }) => [keyOf(partners, id) ?? `new:${name}`, id]));
  const found = [
    ...compareValue("partners", wanted.map(({ key }) => key).toSorted(), [...keys.keys()].toSorted()),
    ...compareValue("partners.length", wanted.length, rows.length),
  ];
  for (const one of wanted) {
    const id = keys.get(one.key);
    if (!id) continue;
    const contact = await readContact(ctx, id);
    const path = (name: string) => `partners.${one.key}.${name}`;
    found.push(
      ...compareValue(path("is_company"), one.is_company, contact.kind === "company"),
      ...compareValue(path("parent"), one.parent ?? null, keyOf(keys, contact.company?.id ?? null)),
      ...compareValue(path("email"), one.email ?? null, contact.email),
      ...compareValue(path("phone"), one.phone ?? null, contact.phone),
      ...compareValue(path("function"), one.function ?? null, contact.jobTitle),
      ...compareValue(path("website"), bareSite(one.website), bareSite(contact.website)),
      ...compareValue(path("street"), one.street ?? null, contact.address.street),
      ...compareValue(path("city"), one.city ?? null, contact.address.city),
      ...compareValue(path("zip"), one.zip ?? null, contact.address.zip),
      ...compareValue(path("country"), one.country ?? null, contact.address.country),
      ...compareValue(path("user"), one.user ?? null, keyOf(members, contact.salesperson?.id ?? null)),
      ...compareValue(path("comment"), plainText(one.comment ?? null), contact.comment),
    );
  }
  return found;
}
