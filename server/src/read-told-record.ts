import { Refusal } from "@trato/domain/errors.ts";
import { type CopiedKind, type PageKind, kinds, kindsHaving, recordKind } from "@trato/domain/kinds.ts";
import type { ReadRecord } from "./outgoing/sending/tell-webhook.ts";
import type { Context } from "./platform/context.ts";
import { checked, parseInput } from "./platform/http/handle.ts";
import { isAllowed } from "./platform/permissions.ts";
import { type AnyRoute, isPublic, type Route } from "./platform/routes.ts";

/** Reads a record as the interface gives it to whoever asks, by the address of its kind, or of the side of it that it is on. */
export function readToldRecord(routes: Record<string, AnyRoute>): ReadRecord {
  return async (ctx, kind, id) => {
    for (const page of pagesOf(kind)) {
      const route = routes[`GET /${kinds[page].path}/:${page}Id`];
      if (!route || isPublic(route) || !isAllowed(ctx, route.may)) continue;
      const record = await readOf(ctx, route, { [`${page}Id`]: id });
      if (record) return { kind: page, record };
    }
    return null;
  };
}

/** An opportunity may be a lead, a transfer a delivery or a receipt. */
const pagesOf = (kind: CopiedKind): PageKind[] => kindsHaving("path").filter((page) => recordKind(page) === kind);

async function readOf(ctx: Context, route: Route, given: Record<string, string>): Promise<unknown> {
  try {
    return checked(route, await route.run(ctx, parseInput(route.input, given, ctx.language)));
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "not_found" || error.kind === "forbidden")) return null;
    throw error;
  }
}
