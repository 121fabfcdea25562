import { CreateContact } from "@trato/domain/contacts/inputs.ts";
import { inputOf, type ReadRow } from "@trato/domain/imports/read-rows.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import type { Batch } from "../batch.ts";
import type { References } from "../make-missing.ts";

/** Companies and people, each with the company and the salesperson that its row names. */
export async function writeContacts(
  ctx: Context,
  rows: readonly ReadRow[],
  references: References,
  whole: Batch,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { values } of rows) {
    const input = CreateContact.parse(inputOf("contacts", values));
    const made = await createContact(ctx, {
      ...input,
      ...(input.kind === "person" && { companyId: references.get<"contacts">("contact", values["company"]) }),
      salespersonId: references.get<"members">("member", values["salesperson"]) ?? whole.salespersonId,
    });
    ids.push(made.id);
  }
  return ids;
}
