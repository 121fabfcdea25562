import type { FastifyRequest } from "fastify";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { comeBack } from "./back-from-provider.ts";
import { beginLink, beginSignIn } from "./begin-at-provider.ts";
import { connectAccount, ownLinks, unlinkOwn } from "./connect-account.ts";
import { inWorkspaceOf, readProvider } from "./kept-provider.ts";

type Answer = (edge: Edge, request: FastifyRequest) => Promise<unknown>;

/** What is asked about signing in by a workspace's own provider, by the last part of its address. */
export const providerAnswers: Record<string, Answer> = {
  "sign-in/provider": offered,
  "sign-in/provider/begin": beginSignIn,
  "sign-in/provider/back": comeBack,
  "provider/links": ownLinks,
  "provider/begin": beginLink,
  "provider/connect": connectAccount,
  "provider/unlink": unlinkOwn,
};

/** What the sign-in page offers for a workspace: a button with this label, or null. */
async function offered(edge: Edge, request: FastifyRequest): Promise<unknown> {
  const { workspace } = request.query as { workspace?: unknown }; // fastify gives an object
  const slug = typeof workspace === "string" ? workspace : "";
  const given = { mode: "read" as const, origin: originOf(request) };
  const provider = await inWorkspaceOf(edge, slug, given, readProvider);
  return provider ? { label: provider.label } : null;
}
