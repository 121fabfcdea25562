import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isLikelyCustomer } from "@trato/domain/opportunities/customer.ts";
import { isOpen } from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { findDuplicates } from "../../src/contacts/find-duplicates.ts";
import { assignOpportunity } from "../../src/opportunities/assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "../../src/opportunities/close-opportunity.ts";
import { convertLead } from "../../src/opportunities/convert-lead.ts";
import { editOpportunity } from "../../src/opportunities/edit-opportunity.ts";
import { findOpportunityDuplicates, signsOf } from "../../src/opportunities/find-opportunity-duplicates.ts";
import { mergeOpportunities } from "../../src/opportunities/merging/merge-opportunities.ts";
import { previewOpportunityMerge } from "../../src/opportunities/merging/preview-opportunity-merge.ts";
import { moveOpportunity } from "../../src/opportunities/move-opportunity.ts";
import { readOpportunity } from "../../src/opportunities/present-opportunity.ts";
import { typeProbability } from "../../src/opportunities/scoring/type-probability.ts";
import type { OpportunityId } from "../../src/opportunities/store.ts";
import * as read from "../../../domain/test/conformance/reading.ts";
import { type CaseAction, type Told, values } from "./lead-cases.ts";
import { keyOf, knownOf, type LeadCompany, meant } from "./lead-company.ts";
import { quoted } from "./lead-quotation.ts";

/** Does what a case asks for through the product's own commands, and tells it in the words of the cases. */
export async function act(company: LeadCompany, action: CaseAction): Promise<Told> {
  try {
    return { type: action.type, ...(await done(company, action)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { type: action.type, error: "refused" };
  }
}

type Done = Omit<Told, "type">;

async function done(company: LeadCompany, action: CaseAction): Promise<Done> {
  const { ctx, leads, stages, reasons } = company;
  const one = () => ({ opportunityId: idOf(company, "lead" in action ? action.lead : "") });
  switch (action.type) {
    case "none":
      return {};
    case "convert_wizard":
      return convertOne(company, action);
    case "mass_convert":
      return convertMany(company, action);
    case "merge":
      return { result: keyOf(leads, await merged(company, action.leads, action)) ?? "" };
    case "lost":
      await loseOpportunity(ctx, { ...one(), reasonId: meant(reasons, action.reason) });
      return {};
    case "won":
      await winOpportunity(ctx, one());
      return {};
    case "restore":
      await restoreOpportunity(ctx, one());
      return {};
    case "stage":
      await moveOpportunity(ctx, { ...one(), stageId: found(meant(stages, action.stage)) });
      return {};
    case "write":
      return written(company, one().opportunityId, action.values);
    case "quotation":
      return quoted(company, one().opportunityId, action.amount);
  }
}

const found = <T>(value: T | null): T => {
  if (value === null) throw new Error("the case leaves it out");
  return value;
};

const idOf = ({ leads }: LeadCompany, key: string): OpportunityId => found(meant(leads, key));

type Write = Extract<CaseAction, { type: "write" }>["values"];

async function written(company: LeadCompany, opportunityId: OpportunityId, given: Write): Promise<Done> {
  const { ctx, members, teams, stages } = company;
  values.parse(given);
  const known = { ...knownOf(company, given), ...placeOf(given) };
  if (Object.keys(known).length > 0) await editOpportunity(ctx, { opportunityId, version: undefined, ...known });
  if ("user" in given || "team" in given)
    await assignOpportunity(ctx, {
      opportunityId,
      ...("user" in given && { salespersonId: named(members, given["user"]) }),
      ...("team" in given && { teamId: named(teams, given["team"]) }),
    });
  const stageId = named(stages, given["stage"]);
  if (stageId) await moveOpportunity(ctx, { opportunityId, stageId });
  if ("probability" in given)
    await typeProbability(ctx, { opportunityId, probability: read.number.parse(given["probability"]) });
  return {};
}

function placeOf(given: Write): { address?: Record<string, unknown> } {
  const said = Object.entries(given).filter(([name]) => ["street", "city", "zip", "country"].includes(name));
  return said.length > 0 ? { address: Object.fromEntries(said.map(([name, value]) => [name, value || null])) } : {};
}

const named = <T>(known: Map<string, T>, key: unknown): T | null => meant(known, typeof key === "string" ? key : null);

/** Of what looks like it, what may be merged with it: by its e-mail or its customer, opportunities however they stand, leads that are open. */
async function candidates(company: LeadCompany, lead: Opportunity, among: "all" | "open"): Promise<string[]> {
  const { items } = await findOpportunityDuplicates(company.ctx, signsOf(lead), lead.id);
  const isOne = ({ same, type, state }: (typeof items)[number]) =>
    (same.includes("email") || same.includes("customer")) &&
    (isOpen({ state }) || (among === "all" && type === "opportunity"));
  const ids = [...(lead.email || lead.customer ? [lead.id] : []), ...items.filter(isOne).map(({ id }) => id)];
  return [...company.leads].filter(([, id]) => ids.includes(id)).map(([key]) => key);
}

/** Whom the form of a conversion offers first: who is known, else who is named, else nobody. */
async function firstCustomer(
  company: LeadCompany,
  lead: Opportunity,
): Promise<{ action: string; id: Id<"contacts"> | null }> {
  if (lead.customer) return { action: "exist", id: lead.customer.id };
  const { companyName, contactName, email, phone } = lead;
  const asked = { email, phone, companyName, name: contactName };
  const { items } = await findDuplicates(company.ctx, asked);
  const likely = items.find(isLikelyCustomer);
  if (likely) return { action: "exist", id: likely.id };
  return { action: companyName || contactName ? "create" : "nothing", id: null };
}

type Wizard = Extract<CaseAction, { type: "convert_wizard" }>;

async function convertOne(company: LeadCompany, { lead: key, options }: Wizard): Promise<Done> {
  const { ctx } = company;
  const lead = await readOpportunity(ctx, idOf(company, key));
  const duplicates = await candidates(company, lead, "all");
  const offered = await firstCustomer(company, lead);
  const proposed = {
    name: duplicates.length > 1 ? "merge" : "convert",
    action: offered.action,
    partner: keyOf(company.partners, offered.id),
    user: keyOf(company.members, lead.salesperson?.id ?? null),
    team: keyOf(company.teams, lead.team?.id ?? null),
    duplicates,
  };
  const merges = (options.name ?? proposed.name) === "merge";
  const id = merges ? await merged(company, duplicates, {}) : lead.id;
  const result = await readOpportunity(ctx, id);
  if (result.state === "lost") await restoreOpportunity(ctx, { opportunityId: id });
  const owner = ownerOf(company, options, lead, result);
  if (result.type === "lead")
    await converted(company, result, options.action ?? offered.action, { ...owner, known: offered.id });
  else if (owner.salespersonId !== undefined) await assignOpportunity(ctx, { opportunityId: id, ...owner });
  return { proposed, result: keyOf(company.leads, id) ?? "" };
}

type Owner = { salespersonId?: Id<"members"> | null; teamId?: Id<"teams"> | null };

/** Whose it becomes: as asked, else as the lead's; unforced only where it is nobody's. */
function ownerOf(company: LeadCompany, options: Wizard["options"], lead: Opportunity, result: Opportunity): Owner {
  if (!options.force_assignment && result.salesperson) return {};
  const salespersonId = options.user ? meant(company.members, options.user) : (lead.salesperson?.id ?? null);
  const teamId = meant(company.teams, options.team);
  return { salespersonId, ...(teamId && { teamId }) };
}

async function converted(
  { ctx }: LeadCompany,
  lead: Opportunity,
  action: string,
  { known, ...owner }: Owner & { known: Id<"contacts"> | null },
): Promise<void> {
  const customer =
    action === "exist" && known
      ? { action: "link" as const, contactId: known }
      : { action: action === "create" ? ("create" as const) : ("none" as const) };
  await convertLead(ctx, { leadId: lead.id, customer, ...owner });
}

type Mass = Extract<CaseAction, { type: "mass_convert" }>;

async function convertMany(company: LeadCompany, { leads: keys, options }: Mass): Promise<Done> {
  const { ctx, members, teams } = company;
  const action = options.action ?? "each_exist_or_create";
  const first = await readOpportunity(ctx, idOf(company, keys[0] ?? ""));
  const teamId = options.team ? meant(teams, options.team) : (first.team?.id ?? null);
  const duplicates = options.deduplicate ? await alikeAmong(company, keys) : [];
  const proposed = { action, team: keyOf(teams, teamId), duplicates: [...new Set(duplicates.flat())] };
  for (const alike of duplicates) await merged(company, alike, {});
  let turn = 0;
  for (const id of keys.map((key) => idOf(company, key))) {
    const lead = await readOpportunity(ctx, id).catch(() => null);
    if (!lead || lead.state !== "open" || lead.type !== "lead") continue;
    const isGiven = options.users.length > 0 && (options.force_assignment || !lead.salesperson);
    const user = isGiven ? options.users[turn++ % options.users.length] : undefined;
    const owner = user ? { salespersonId: meant(members, user), teamId } : {};
    const known = await bearerOf(company, lead);
    const each = action === "each_exist_or_create" ? (known ? "exist" : "create") : action;
    await converted(company, lead, each, { ...owner, known });
  }
  return { proposed };
}

/** Those of the leads that are candidates of each other. */
async function alikeAmong(company: LeadCompany, keys: string[]): Promise<string[][]> {
  const groups: string[][] = [];
  for (const key of keys) {
    if (groups.some((group) => group.includes(key))) continue;
    const lead = await readOpportunity(company.ctx, idOf(company, key));
    const group = (await candidates(company, lead, "open")).filter((each) => !groups.flat().includes(each));
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** Whose customer it is already: its own, else who bears its e-mail. */
async function bearerOf({ ctx }: LeadCompany, { customer, email }: Opportunity): Promise<Id<"contacts"> | null> {
  if (customer) return customer.id;
  const { items } = email ? await findDuplicates(ctx, { email }) : { items: [] };
  return items.find(({ same }) => same.includes("email"))?.id ?? null;
}

/** Into the one that the preview keeps. */
async function merged(
  company: LeadCompany,
  keys: string[],
  { user, team }: { user?: string | null | undefined; team?: string | null | undefined },
): Promise<OpportunityId> {
  const { ctx } = company;
  const ids = keys.map((key) => idOf(company, key));
  const preview = await previewOpportunityMerge(ctx, { opportunityIds: ids });
  const survivorId = found(ids.find((id) => id === preview.survivorId) ?? null);
  await mergeOpportunities(ctx, {
    opportunityId: survivorId,
    version: undefined,
    absorbed: ids.filter((id) => id !== survivorId).map((opportunityId) => ({ opportunityId, version: undefined })),
  });
  const owner = {
    ...(user && { salespersonId: meant(company.members, user) }),
    ...(team && { teamId: meant(company.teams, team) }),
  };
  if (user || team) await assignOpportunity(ctx, { opportunityId: survivorId, ...owner });
  return survivorId;
}
