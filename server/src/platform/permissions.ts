import { type Obstacle, obstacle, Refusal } from "@trato/domain/errors.ts";
import { mayDo, type Verb } from "@trato/domain/permissions.ts";
import type { Permission } from "@trato/domain/schemas.ts";
import type { Context } from "./context.ts";

/** Whether the actor's role allows the verb. Which records it reaches is decided by the policies of the database. */
export function isAllowed(ctx: Pick<Context, "actor">, verb: Verb): boolean {
  const { role } = ctx.actor;
  if (role === "system") return true;
  return role !== "portal" && mayDo(role, verb);
}

/** What an answer says of something one may do: true, or what stands in the way; a role that may not comes first. */
export function permissionOf(ctx: Pick<Context, "actor">, verb: Verb, standing: Obstacle | null): Permission {
  const found = isAllowed(ctx, verb) ? standing : obstacle("forbidden", "permission.missing");
  return found ? { code: found.code, details: found.details } : true;
}

/** Refuses what the actor's role does not allow. */
export function authorize(ctx: Pick<Context, "actor">, verb: Verb): void {
  if (!isAllowed(ctx, verb)) throw new Refusal("forbidden", "permission.missing", { verb, role: ctx.actor.role });
}
