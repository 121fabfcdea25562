import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../platform/edge.ts";
import type { Visit } from "../platform/routes.ts";
import { sessionOf } from "./accounts/accounts.ts";
import { membershipsIn } from "./memberships.ts";

/** Where somebody who signed in may go, before any workspace is chosen. */
export async function listWorkspaces(edge: Edge, _: object, visit: Visit) {
  const session = await sessionOf(edge, visit.cookie);
  if (!session) throw new Refusal("unknown", "session.missing");
  const memberships = await membershipsIn(edge, session);
  return { items: memberships.map(({ slug, workspaceName }) => ({ slug, name: workspaceName })) };
}
