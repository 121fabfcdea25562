import { sql } from "kysely";
import type { ContactMergePreview, PreviewContactMerge } from "@trato/domain/contacts/merging/inputs.ts";
import { contactParts, mergedContact, obstacleToMergeContacts } from "@trato/domain/contacts/merging/merged-contact.ts";
import { mayTake } from "@trato/domain/contacts/merging/merged-values.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { readContacts } from "../store.ts";
import { type Mergeable, mergeableContacts } from "./mergeable-contacts.ts";
import { countPointing } from "./merges.ts";

/** What companies or people would become together: whose values, unless somebody chooses otherwise, and what moves with each. */
export async function previewContactMerge(
  ctx: Context,
  { contactIds }: PreviewContactMerge,
): Promise<ContactMergePreview> {
  authorize(ctx, "contact.edit");
  const ids = [...new Set([contactIds].flat())];
  const contacts = mergeableContacts(await readContacts(ctx, ids));
  refuseIf(obstacleToMergeContacts(contacts, []));
  const [moves, names] = [await countPointing(ctx, "contact", ids), await namesIn(ctx, contacts)];
  const parts = new Map(contactParts.map((part) => [part.name, part]));
  return {
    survivorId: found(contacts[0]).id,
    records: contacts.map(({ id, kind, isArchived, values, record: { name, version, createdAt } }) => ({
      id,
      kind,
      isArchived,
      name,
      version,
      createdAt,
      values,
      moves: moves.get(id) ?? {},
    })),
    choices: mergedContact(contacts).map(({ part, from }) => {
      const known = parts.get(part);
      return { part, from, mayJoin: known !== undefined && mayTake(known, contacts, null) };
    }),
    names,
  };
}

/** What the values point at. */
async function namesIn(ctx: Context, contacts: readonly Mergeable[]): Promise<Record<string, string>> {
  const ids = contacts.flatMap(({ record: { companyId, salespersonId, fiscalPositionId, priceListId } }) =>
    [companyId, salespersonId, fiscalPositionId, priceListId].filter((id) => id !== null),
  );
  const w = ctx.workspace.id;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from contacts where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from members where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from fiscal_positions where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from price_lists where workspace_id = ${w} and id = any (${ids}::uuid[])`.execute(ctx.db);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
