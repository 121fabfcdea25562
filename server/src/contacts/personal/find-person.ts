import { sql } from "kysely";
import type { PreviewPersonalData } from "@trato/domain/contacts/personal/inputs.ts";
import { lastDigits, type Signs, tellingNames } from "@trato/domain/contacts/personal/pattern.ts";
import type { PersonalData } from "@trato/domain/contacts/personal/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";

type Found = PersonalData["records"][number];
/** Somebody as far as he is known: his records, and what he is named by. */
export type Person = { records: Found[]; contactIds: string[]; dealIds: string[]; signs: Signs };

type Row = Found & { contactName: string | null };

/** The records of whoever is meant; refused where nobody is said, or nothing is known. */
export async function findPerson(
  ctx: Context,
  { contactId, opportunityId, email, phone, except = [] }: PreviewPersonalData,
): Promise<Person> {
  if (!contactId && !opportunityId && !email && !phone) throw new Refusal("invalid", "person.unnamed");
  const chosen = await chosenOnes(ctx, contactId ?? null, opportunityId ?? null);
  if ((contactId || opportunityId) && chosen.length === 0) throw new Refusal("not_found", "record.not_found");
  const emails = texts([email, ...chosen.map((one) => one.email)]);
  const phones = texts([phone, ...chosen.map((one) => one.phone)]);
  const others = new Set([except].flat());
  const rows = [...chosen, ...(await alikeOnes(ctx, { emails, phones, contactId: contactId ?? null }))];
  const found = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  const unknown = [...others].find((id) => !found.some((row) => row.id === id));
  if (unknown) throw new Refusal("invalid", "reference.unknown", { path: "except" });
  const his = found.filter(({ id }) => !others.has(id));
  const names = tellingNames(his.map(({ contactName }) => contactName));
  return {
    records: his.map(({ contactName: _, ...record }) => record),
    contactIds: his.filter(({ kind }) => kind === "contact").map(({ id }) => id),
    dealIds: his.filter(({ kind }) => kind !== "contact").map(({ id }) => id),
    signs: {
      ...hisAlone(
        { emails, phones },
        found.filter(({ id }) => others.has(id)),
      ),
      names,
    },
  };
}

/** What is somebody else's as well, a switchboard or the address of an office, says nothing of him. */
function hisAlone({ emails, phones }: Pick<Signs, "emails" | "phones">, others: readonly Found[]) {
  const isTheirs = (key: "email" | "phone", plain: (text: string) => string, sign: string) =>
    others.some((other) => plain(other[key] ?? "") === plain(sign));
  return {
    emails: emails.filter((email) => !isTheirs("email", lowered, email)),
    phones: phones.filter((phone) => !isTheirs("phone", lastDigits, phone)),
  };
}

const lowered = (text: string): string => text.trim().toLowerCase();

const texts = (given: readonly (string | null | undefined)[]): string[] => [
  ...new Set(given.flatMap((text) => text?.trim().toLowerCase() || [])),
];

const ofContact = sql`'contact' as kind, id, name, email, phone, name as contact_name`;
const ofDeal = sql`case type when 'opportunity' then type else 'lead' end as kind, id, title as name, email, phone, contact_name`;

async function chosenOnes(ctx: Context, contactId: string | null, opportunityId: string | null): Promise<Row[]> {
  const w = ctx.workspace.id;
  const { rows } = await sql<Row>`
    select ${ofContact}, 'chosen' as by from contacts where workspace_id = ${w} and id = ${contactId}::uuid
    union all select ${ofDeal}, 'chosen' from opportunities where workspace_id = ${w} and id = ${opportunityId}::uuid`.execute(
    ctx.db,
  );
  return rows;
}

type Asked = { emails: readonly string[]; phones: readonly string[]; contactId: string | null };

/** So many are looked through before anything is erased; more are an office's or a company's, and none is left out unsaid. */
const most = 500;

/** What has the same customer, address or number: each through its own index. Refused where that is too much to be one person's. */
async function alikeOnes(ctx: Context, { emails, phones, contactId }: Asked): Promise<Row[]> {
  const w = ctx.workspace.id;
  const digits = sql`array(select app.national_digits(p) from unnest(${phones}::text[]) p where app.national_digits(p) <> '')`;
  const { rows } = await sql<Row>`
    select ${ofDeal}, 'customer' as by from opportunities where workspace_id = ${w} and customer_id = ${contactId}::uuid
    union all select ${ofContact}, 'email' from contacts where workspace_id = ${w} and email is not null and lower(email) = any (${emails}::text[])
    union all select ${ofDeal}, 'email' from opportunities where workspace_id = ${w} and email is not null
      and type in ('lead', 'opportunity', 'pooled') and nullif(app.fold(email), '') = any (array(select app.fold(e) from unnest(${emails}::text[]) e))
    union all select ${ofContact}, 'phone' from contacts where workspace_id = ${w} and phone is not null and app.national_digits(phone) = any (${digits})
    union all select ${ofDeal}, 'phone' from opportunities where workspace_id = ${w} and phone is not null and app.national_digits(phone) = any (${digits})
    limit ${most + 1}`.execute(ctx.db);
  if (rows.length > most) throw new Refusal("conflict", "person.too_many", { most });
  return rows;
}
