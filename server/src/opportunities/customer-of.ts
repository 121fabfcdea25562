import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";

/** Refuses a customer who is not there. */
export async function refuseUnknownCustomer(
  ctx: Context,
  customerId: Id<"contacts"> | null | undefined,
): Promise<void> {
  if (!customerId) return;
  const found = await ctx.db
    .selectFrom("contacts")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", customerId)
    .executeTakeFirst();
  if (!found) throw new Refusal("invalid", "reference.unknown", { path: "customerId" });
}
