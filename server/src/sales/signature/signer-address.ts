import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readRecipient } from "../addressee/read-recipient.ts";
import type { SaleRecord } from "../store.ts";

type Offered = Parameters<typeof readRecipient>[1] & Pick<SaleRecord, "sentMessageId">;

/** Where whoever signs is reached: the address to which the offer went, else the one that is known of him. */
export async function signerAddress(
  ctx: Context,
  sale: Offered,
): Promise<{ email: string; language: Language } | null> {
  const [recipient, mail] = await Promise.all([
    readRecipient(ctx, sale),
    own(ctx, "messages")
      .select("toAddress")
      .where("id", "=", sale.sentMessageId as Id<"messages"> | null) // no foreign key says so
      .where("state", "!=", "withdrawn")
      .executeTakeFirst(),
  ]);
  const email = mail?.toAddress ?? recipient.email;
  return email ? { email, language: recipient.language ?? ctx.workspace.language } : null;
}
