import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToKind } from "@trato/domain/contacts/belonging.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { EditContact } from "@trato/domain/contacts/inputs.ts";
import { inColumns } from "@trato/domain/fields/field-columns.ts";
import { keptValue } from "@trato/domain/fields/kept-value.ts";
import type { Context } from "../platform/context.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow } from "../platform/rows.ts";
import { refuseLimitLost, refuseWrongLimit } from "./credit-limit.ts";
import { readContact } from "./get-contact.ts";
import { lockContact, refuseWrongCompany } from "./store.ts";

/** Changes what is known of a contact. */
export async function editContact(ctx: Context, { contactId, version, ...fields }: EditContact) {
  authorize(ctx, "contact.edit");
  const { people, ...current } = await lockContact(ctx, contactId);
  const { currencyDecimals } = ctx.workspace;
  const asked = inColumns(contactFields, fields, (field, value) => keptValue(field, value, currencyDecimals));
  const subject = { kind: "contact" as const, id: contactId };
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return readContact(ctx, contactId);

  const edited = { ...current, ...changes };
  refuseIf(obstacleToKind({ ...current, people }, edited.kind));
  if (changes.creditLimit !== undefined) refuseWrongLimit(ctx, { ...edited, creditLimit: changes.creditLimit });
  if (changes.companyId !== undefined) await refuseLimitLost(ctx, current, changes.companyId);
  if (changes.companyId || changes.kind) await refuseWrongCompany(ctx, edited, edited.companyId);
  await changeRow(ctx, "contacts", current, { event: "contact.edited", changes });
  return readContact(ctx, contactId);
}
