import type { CreateContact } from "@trato/domain/contacts/inputs.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { readContact } from "./get-contact.ts";
import { keptLimit, refuseWrongLimit } from "./credit-limit.ts";
import { refuseWrongCompany } from "./store.ts";

/** A company or a person becomes known. */
export async function createContact(ctx: Context, { id: chosen, address, ...input }: CreateContact): Promise<Contact> {
  authorize(ctx, "contact.edit");
  const id = chosen ?? ctx.newId<"contacts">();
  await refuseWrongCompany(ctx, { ...input, id }, input.companyId);
  if (input.creditLimit) refuseWrongLimit(ctx, input);

  const limit = input.creditLimit ? { creditLimit: keptLimit(ctx, input.creditLimit) } : {};
  const fields = { ...input, ...limit, ...address };
  const row = { ...fields, id, createdAt: ctx.now, createdBy: ctx.actor.memberId };
  await insertOwn(ctx, "contacts", row).execute();

  tellOthers(ctx, "contact", id, 1);
  await recordInDiary(ctx, "contact.created", { kind: "contact", id }, { after: { ...fields, version: 1 } });
  return readContact(ctx, id);
}
