import { addressesIn } from "@trato/domain/contacts/address-cells.ts";
import { CreateContact } from "@trato/domain/contacts/inputs.ts";
import { inputOf, type ReadRow } from "@trato/domain/imports/read-rows.ts";
import { addAddress } from "../../contacts/addresses.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import type { Batch } from "../batch.ts";
import type { References } from "../make-missing.ts";

/** Companies and people, each with the company and the salesperson that its row names, and the addresses that it tells. */
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
    for (const address of addressesIn(values)) await addAddress(ctx, { ...address, contactId: made.id });
    ids.push(made.id);
  }
  return ids;
}
