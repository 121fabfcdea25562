import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import type { Owner } from "../platform/events.ts";
import { isOfReach } from "../platform/reach.ts";

/** Whether whoever writes a document of this owner still reaches it afterwards. */
export function staysInReach({ actor }: Context, owner: Owner): boolean {
  return actor.role !== "sales" || isOfReach(actor, owner);
}

/** Refuses to give a document away: whoever wrote it could neither be answered nor go on with it. */
export function refuseOutOfReach(ctx: Context, owner: Owner): void {
  if (!staysInReach(ctx, owner)) throw new Refusal("forbidden", "permission.missing", { path: "salespersonId" });
}
