import { randomUUID } from "node:crypto";
import { foundWorkspace } from "../../src/found-workspace.ts";
import { openWorkspace } from "../../src/identity/open-workspace.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import "../../src/reactions.ts";

class RolledBack extends Error {}

/** A company that is there for one case, and gone with it. */
export async function inCompany<T>(
  edge: Edge,
  work: (ctx: Context) => Promise<T>,
  { currency = "EUR", country = "ES" }: { currency?: string; country?: string } = {},
): Promise<T> {
  const slug = `case-${randomUUID().slice(0, 12)}`;
  const place = { country, currency, timeZone: "Europe/Madrid", language: "en" as const };
  const administrator = { name: "Alba", email: `alba@${slug}.example`, passwordHash: "nobody signs in with it" };
  let answer: { is: T } | null = null;
  const origin = { requestId: "conformance", clientId: null, language: null };
  const fill = async (ctx: Context) => {
    await foundWorkspace(ctx, administrator);
    answer = { is: await work(ctx) };
    throw new RolledBack();
  };
  await openWorkspace(edge, { ...place, name: "Case", slug }, origin, { fill }).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  // `fill` ended, else it would have thrown
  return (answer as unknown as { is: T }).is;
}
