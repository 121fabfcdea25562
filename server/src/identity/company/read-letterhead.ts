import { type Letterhead, letterheadOf } from "@trato/domain/parties/letterhead.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { getCompany } from "./workspace-settings.ts";

/** What all that the company sends tells of it, in the reader's language. */
export async function readLetterhead(ctx: Context, language: Language): Promise<Letterhead> {
  const company = await getCompany(ctx);
  const { writtenAccount } = await import("@trato/domain/parties/bank-accounts.ts");
  return letterheadOf(company, language, writtenAccount);
}
