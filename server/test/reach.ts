import type { Id } from "@trato/domain/ids.ts";
import type { Pool } from "pg";
import type { WorldPerson } from "./world.ts";

/** A row as the tables' owner reads it, with the place where it lies. */
export type Row = Record<string, unknown> & { ctid: string };

/** All rows of one workspace, by table: those of the catalogue, so that a new table is among them. */
export type Tables = Map<string, Row[]>;

export async function tableNames(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  return rows.map(({ name }) => name);
}

export async function readTables(owner: Pool, workspaceId: Id<"workspaces">): Promise<Tables> {
  const tables: Tables = new Map();
  for (const name of await tableNames(owner)) {
    const key = name === "workspaces" ? "id" : "workspace_id";
    const { rows } = await owner.query<Row>(`select *, ctid::text from ${name} where ${key} = $1`, [workspaceId]);
    tables.set(name, rows);
  }
  return tables;
}

type Parent = { table: string; column: string; parent: string };

/** Which columns point at a row of another table, from the catalogue. */
export async function readParents(owner: Pool): Promise<Parent[]> {
  const { rows } = await owner.query<Parent>(`
    select conrelid::regclass::text as table, confrelid::regclass::text as parent,
      (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[cardinality(conkey)]) as column
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  return rows;
}

export type Reaches = (person: WorldPerson, table: string, row: Row) => boolean;

const leads = (person: WorldPerson) => person.role === "manager" || person.role === "administrator";
const reachesAll = (person: WorldPerson) => leads(person) || (person.role === "sales" && person.reach === "all");
const seesCosts = (person: WorldPerson) => person.role !== "sales";
const isAdministrator = ({ role }: WorldPerson) => role === "administrator";

/** Own and unassigned records, the team's too, or all: for salespeople; managers and administrators reach all. */
function isSellersRecord(person: WorldPerson, { salesperson_id: owner, team_id: team }: Row): boolean {
  if (reachesAll(person)) return true;
  if (person.role !== "sales") return false;
  const isTeams = person.reach === "team" && person.teamIds.some((id) => id === team);
  return owner === null || owner === nobody || owner === person.id || isTeams;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** What a record of another kind is about: the table of each kind. */
const kinds: Record<string, string | null> = {
  opportunity: "opportunities",
  arrival: "arrivals",
  sale: "sales",
  contact: "contacts",
  product: "products",
  purchase: "purchases",
  transfer: "transfers",
  member: null,
  team: null,
  setting: null,
};

/**
 * Who reaches which rows, as it was decided, in other words than the policies: `decisions on workspaces and people`. A table
 * that is not named here follows the records that it points at, and otherwise is everybody's in the workspace.
 */
const declared: Record<string, (person: WorldPerson, row: Row, reaches: Reaches, tables: Tables) => boolean> = {
  opportunities: (person, row) => (row["type"] !== "pooled" || reachesAll(person)) && isSellersRecord(person, row),
  pipeline_counters: isSellersRecord,
  pipeline_due: (person, row) =>
    reachesAll(person) ||
    (person.role === "sales" && person.reach === "team" && person.teamIds.some((id) => id === row["team_id"])),
  sales: (person, row) => person.role === "back_office" || isSellersRecord(person, row),
  transfers: (person, row, reaches, tables) =>
    row["origin_kind"] !== "sale" || reachesOne(person, "sales", row["origin_id"], reaches, tables),
  activities: (person, row, reaches, tables) =>
    row["assignee_id"] === person.id || reachesSubject(person, row, reaches, tables),
  notes: reachesSubject,
  files: reachesSubject,
  messages: (person, row, reaches, tables) => isAdministrator(person) || reachesSubject(person, row, reaches, tables),
  diary: (person, row, reaches, tables) => isAdministrator(person) || reachesSubject(person, row, reaches, tables),
  arrivals: (person, row, reaches, tables) =>
    leads(person) || (row["subject_id"] !== null && reachesSubject(person, row, reaches, tables)),
  unsubscribes: (person, row, reaches, tables) =>
    reachesAll(person) ||
    row["member_id"] === person.id ||
    /^[0-9a-f]{64}$/.test(String(row["address"])) ||
    reachesAddress(person, String(row["address"]), reaches, tables),
  mailboxes: isMailboxOf,
  mailbox_folders: (person, row, _, tables) => isMailboxOf(person, mailboxOf(row, tables)),
  mailbox_mails: (person, row, _, tables) => {
    const mailbox = mailboxOf(row, tables);
    return (person.role === "manager" && mailbox["member_id"] === null) || isMailboxOf(person, mailbox);
  },
  invitations: isAdministrator,
  mail_settings: isAdministrator,
  notices: (person, row, reaches, tables) =>
    row["member_id"] === person.id && reachesSubject(person, row, reaches, tables),
  calendar_feeds: (person, row) => row["member_id"] === person.id,
  notice_choices: (person, row) => row["member_id"] === person.id,
  favourite_products: (person, row) => row["member_id"] === person.id,
  sign_in_providers: isAdministrator,
  card_providers: isAdministrator,
  payment_events: isAdministrator,
  webhook_secrets: isAdministrator,
  outgoing_webhooks: (person, row) => isAdministrator(person) || row["member_id"] === person.id,
  removed_records: leads,
  erasures: leads,
  kept_documents: (person, row, reaches, tables) =>
    (tables.get("sale_versions") ?? []).some(
      (version) => version["document_id"] === row["id"] && reaches(person, "sale_versions", version),
    ),
  sale_sendings: (person, row, reaches, tables) => reachesOne(person, "sales", row["sale_id"], reaches, tables),
  sale_signatures: (person, row, reaches, tables) => reachesOne(person, "sales", row["sale_id"], reaches, tables),
  signing_codes: isAdministrator,
  signing_keys: isAdministrator,
  signed_documents: (person, row, reaches, tables) => {
    const signature = (tables.get("sale_signatures") ?? []).find(({ id }) => id === row["signature_id"]);
    return signature !== undefined && reaches(person, "sale_signatures", signature);
  },
  sale_shares: (person, row, reaches, tables) => reachesOne(person, "sales", row["sale_id"], reaches, tables),
  sale_versions: (person, row, reaches, tables) => reachesOne(person, "sales", row["sale_id"], reaches, tables),
  product_costs: seesCosts,
  sale_line_costs: seesCosts,
  sale_margins: seesCosts,
  sale_approval_margins: seesCosts,
  sales_targets: (person, row) =>
    reachesAll(person) ||
    row["salesperson_id"] === person.id ||
    (person.role === "sales" && person.reach === "team" && person.teamIds.some((id) => id === row["team_id"])),
  vendor_prices: seesCosts,
  purchases: seesCosts,
  purchase_lines: seesCosts,
  webhook_calls: leads,
  api_keys: (person, row) => isAdministrator(person) || row["member_id"] === person.id,
  import_files: (person, row) => leads(person) || row["sent_by"] === person.id,
  imports: (person, row) => leads(person) || row["created_by"] === person.id,
  merges: reachesSurvivor,
  merged_records: reachesSurvivor,
  bulk_changes: (person, row) => leads(person) || row["created_by"] === person.id,
  agent_proposals: (person, row) => leads(person) || row["member_id"] === person.id,
  agent_runs: (person, row) => leads(person) || row["member_id"] === person.id,
};

function isMailboxOf(person: WorldPerson, { member_id: owner }: Record<string, unknown>): boolean {
  return owner === null ? isAdministrator(person) : owner === person.id;
}

function mailboxOf({ mailbox_id: id }: Row, tables: Tables): Record<string, unknown> {
  return tables.get("mailboxes")?.find((one) => one["id"] === id) ?? {};
}

function reachesSubject(person: WorldPerson, row: Row, reaches: Reaches, tables: Tables): boolean {
  const table = kinds[String(row["subject_kind"])];
  if (table === undefined) return false;
  return table === null || reachesOne(person, table, row["subject_id"], reaches, tables);
}

/** By what bears the address, and by what was mailed about. */
function reachesAddress(person: WorldPerson, address: string, reaches: Reaches, tables: Tables): boolean {
  const rowsWith = (table: string, column: string) =>
    (tables.get(table) ?? []).filter((row) => String(row[column]).toLowerCase() === address);
  const mails = rowsWith("received_mails", "from_address").map((mail) => mail["arrival_id"]);
  const arrivals = (tables.get("arrivals") ?? []).filter((row) => mails.includes(row["id"]));
  return (
    rowsWith("contacts", "email").length > 0 ||
    rowsWith("opportunities", "email").some((row) => reaches(person, "opportunities", row)) ||
    [...rowsWith("messages", "to_address"), ...arrivals].some((row) => reachesSubject(person, row, reaches, tables))
  );
}

function reachesSurvivor(person: WorldPerson, row: Row, reaches: Reaches, tables: Tables): boolean {
  return reachesOne(person, kinds[String(row["kind"])] ?? "", row["survivor_id"], reaches, tables);
}

/** What was merged is reached by whoever reaches the record that stayed. */
function reachesOne(person: WorldPerson, table: string, id: unknown, reaches: Reaches, tables: Tables): boolean {
  const merged = tables.get("merged_records")?.find((one) => one["record_id"] === id);
  const row = tables.get(table)?.find((one) => one["id"] === (merged?.["survivor_id"] ?? id));
  return row !== undefined && reaches(person, table, row);
}

/** The expectation for every row of one workspace. */
export function reachOf(tables: Tables, parents: Parent[]): Reaches {
  const reaches: Reaches = (person, table, row) => {
    const rule = declared[table];
    if (rule) return rule(person, row, reaches, tables);
    return parents
      .filter((parent) => parent.table === table && row[parent.column] !== null && parent.parent !== table)
      .every(
        ({ parent, column }) => parent === "workspaces" || reachesOne(person, parent, row[column], reaches, tables),
      );
  };
  return reaches;
}
