import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../platform/edge.ts";
import type { Visit } from "../platform/routes.ts";
import { userOf } from "./accounts/accounts.ts";
import { membershipsOf } from "./memberships.ts";

/** Where somebody who signed in may go, before any workspace is chosen. */
export async function listWorkspaces(edge: Edge, _: object, visit: Visit) {
  const user = await userOf(edge, visit.cookie);
  if (!user) throw new Refusal("unknown", "session.missing");
  const memberships = await membershipsOf(edge, user.id);
  return { items: memberships.map(({ slug, workspaceName }) => ({ slug, name: workspaceName })) };
}
