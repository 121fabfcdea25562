import { kinds, kindsHaving } from "@trato/domain/kinds.ts";
import { type AnyRoute, isPublic, type Route } from "../../routes.ts";

/** An address at which one route is asked many times in one call. */
export type ManyAddress = { path: string; key: string; route: Route };

/** How many in one call. */
export const mostAtOnce = 200;

/**
 * Where records of a kind are created and changed by the hundred: of each kind that has an address of its own and is changed by it. What is
 * answered with the same record is one of its creations ("POST /quotations" makes a sale).
 */
export function manyAddresses(routes: Record<string, AnyRoute>): ManyAddress[] {
  const found = new Map<string, ManyAddress>();
  for (const kind of kindsHaving("path")) {
    const { path } = kinds[kind];
    const changing = `PATCH /${path}/:${kind}Id`;
    const change = routes[changing];
    if (!change || isPublic(change)) continue;
    found.set(changing, { path: `/${path}/change-many`, key: changing, route: change });
    for (const [key, route] of Object.entries(routes))
      if (!isPublic(route) && /^POST \/[\w-]+$/.test(key) && route.output === change.output)
        found.set(key, { path: `${key.slice("POST ".length)}/create-many`, key, route });
  }
  return [...found.values()];
}
