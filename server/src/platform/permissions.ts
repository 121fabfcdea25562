import { Refusal } from "@trato/domain/errors.ts";
import { mayDo, type Verb } from "@trato/domain/permissions.ts";
import type { Context } from "./context.ts";

/** Whether the actor's role allows the verb. Which records it reaches is decided by the policies of the database. */
export function isAllowed(ctx: Pick<Context, "actor">, verb: Verb): boolean {
  const { role } = ctx.actor;
  if (role === "system") return true;
  return role !== "portal" && mayDo(role, verb);
}

/** Refuses what the actor's role does not allow. */
export function authorize(ctx: Pick<Context, "actor">, verb: Verb): void {
  if (!isAllowed(ctx, verb)) throw new Refusal("forbidden", "permission.missing", { verb, role: ctx.actor.role });
}
