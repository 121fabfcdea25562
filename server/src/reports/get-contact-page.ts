import { sql } from "kysely";
import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import type { ContactPage } from "@trato/domain/contacts/records.ts";
import { findDuplicates, signsOfContact } from "../contacts/find-duplicates.ts";
import { followContactMerge } from "../contacts/merging/follow-merge.ts";
import { readContact } from "../contacts/get-contact.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

const mostPeople = 200;

/**
 * A contact with its people, who else may be the same one, and how much of what the reader reaches there is about it. By the address of one that
 * was merged comes the one that stayed, with its own id.
 */
export function getContactPage(ctx: Context, { contactId }: OneContact): Promise<ContactPage> {
  return followContactMerge(ctx, contactId, (id) => readPage(ctx, id));
}

async function readPage(ctx: Context, contactId: OneContact["contactId"]): Promise<ContactPage> {
  const [contact, people, counts] = await Promise.all([
    readContact(ctx, contactId),
    readPeople(ctx, contactId),
    countAbout(ctx, contactId),
  ]);
  const likely = await findDuplicates(ctx, signsOfContact(contact));
  return { ...contact, people, likelyDuplicates: likely.items, counts };
}

function readPeople(ctx: Context, contactId: OneContact["contactId"]) {
  return own(ctx, "contacts")
    .select(["id", "name", "jobTitle", "email", "phone"])
    .where("companyId", "=", contactId)
    .where("archivedAt", "is", null)
    .orderBy("sortName")
    .orderBy("id")
    .limit(mostPeople)
    .execute();
}

async function countAbout(ctx: Context, contactId: OneContact["contactId"]): Promise<ContactPage["counts"]> {
  const [w, about] = [ctx.workspace.id, contactId];
  const { rows } = await sql<ContactPage["counts"]>`select
    (select count(*) from opportunities where workspace_id = ${w} and customer_id = ${about}) as opportunities,
    (select count(*) from sales where workspace_id = ${w} and (customer_id = ${about} or contact_person_id = ${about})) as sales,
    (select count(*) from purchases where workspace_id = ${w} and vendor_id = ${about}) as purchases`.execute(ctx.db);
  return rows[0] ?? { opportunities: 0, sales: 0, purchases: 0 };
}
