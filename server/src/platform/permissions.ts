import { type Obstacle, obstacle, refuseIf } from "@trato/domain/errors.ts";
import { hasScope, type Scope, scopeOf } from "@trato/domain/keys/scopes.ts";
import { mayDo, type Verb } from "@trato/domain/permissions.ts";
import type { Permission } from "@trato/domain/schemas.ts";
import type { Actor, Context } from "./context.ts";

/** Whether the actor's role, and the key by which he comes, allow the verb. Which records it reaches is decided by the policies of the database. */
export function isAllowed(ctx: Pick<Context, "actor">, verb: Verb): boolean {
  return isInRole(ctx.actor, verb) && hasScope(ctx.actor.apiKey?.scopes, scopeOf(verb));
}

function isInRole({ role }: Actor, verb: Verb): boolean {
  if (role === "system") return true;
  return role !== "portal" && mayDo(role, verb);
}

/** What an answer says of something one may do: true, or what stands in the way; a role that may not comes first. */
export function permissionOf(ctx: Pick<Context, "actor">, verb: Verb, standing: Obstacle | null): Permission {
  const found = obstacleToVerb(ctx, verb) ?? standing;
  return found ? { code: found.code, details: found.details } : true;
}

/** Why the actor may not, by his role or by the key that he comes with. */
export function obstacleToVerb({ actor }: Pick<Context, "actor">, verb: Verb, scope = scopeOf(verb)): Obstacle | null {
  if (!isInRole(actor, verb)) return obstacle("forbidden", "permission.missing", { verb, role: actor.role });
  return hasScope(actor.apiKey?.scopes, scope) ? null : obstacle("forbidden", "key.scope_missing", { verb, scope });
}

/** Refuses what the actor's role, or his key, does not allow: where nothing can be written, a key that may look is enough. */
export function authorize(ctx: Pick<Context, "actor"> & Partial<Pick<Context, "mode">>, verb: Verb): void {
  refuseIf(obstacleToVerb(ctx, verb, ctx.mode === "read" ? scopeOf(verb, "read") : scopeOf(verb)));
}

/** The scope without which a key may not ask a route; null where every key may. */
export const scopeOfRoute = (key: string, verb: Verb): Scope | null =>
  scopeOf(verb, key.startsWith("GET ") ? "read" : "write");

/** Why the actor may not ask a route. */
export const obstacleToAsk = (ctx: Pick<Context, "actor">, key: string, verb: Verb): Obstacle | null =>
  obstacleToVerb(ctx, verb, scopeOfRoute(key, verb));
