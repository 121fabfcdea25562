import { sql } from "kysely";
import type { ChooseColumns } from "@trato/domain/identity/inputs.ts";
import type { Me } from "@trato/domain/identity/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { updateOwn } from "../platform/rows.ts";
import { getMe } from "./get-me.ts";

/** Which columns a list shows whoever asks, and in which order; the other lists keep theirs. */
export async function chooseColumns(ctx: Context, { list, columns }: ChooseColumns): Promise<Me> {
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  const chosen = columns && JSON.stringify({ [list]: columns });
  await updateOwn(ctx, "members")
    .set({ listColumns: chosen ? sql`list_columns || ${chosen}::jsonb` : sql`list_columns - ${list}::text` })
    .where("id", "=", memberId)
    .execute();
  return getMe(ctx);
}
