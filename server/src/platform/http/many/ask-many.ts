import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { strictly } from "@trato/domain/inputs/strictly.ts";
import type { Once, Origin } from "../../context.ts";
import type { Edge, Who } from "../../edge.ts";
import { checked, parseInput, runRoute } from "../handle.ts";
import { type Problem, problemOf } from "../problems.ts";
import { beginCall, endCall } from "./keep-call.ts";
import { type ManyAddress, mostAtOnce } from "./many-addresses.ts";

/** What is asked of each, in their order; each is read by itself, as where it is asked alone. */
const AskedMany = strictly(
  z.object({ items: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1), z.maxLength(mostAtOnce)) }),
);

/** What one of many was answered with. */
export type OneOfMany = { status: number; answer: unknown } | { status: number; problem: Problem };
export type Many = { items: OneOfMany[] };

export type AskedOfMany = { who: Who; origin: Origin; given: unknown; idempotencyKey: string | null };

/**
 * Asks a route of each item, in its own transaction: one that is refused keeps none of the others back. Under one key for the call each item
 * has a key of its own, so that whatever was cut goes on where it was cut; and the answers of a whole call are kept.
 */
export async function askMany(address: ManyAddress, edge: Edge, asked: AskedOfMany): Promise<Many> {
  const { who, origin, given, idempotencyKey } = asked;
  const { items } = parseInput(AskedMany, given, origin.language ?? "en");
  if (idempotencyKey === null) return askEach(address, edge, asked, items);
  const once: Once = { key: idempotencyKey, asked: { key: address.path, given }, isShownOnce: false };
  const former = await edge.run(who, "write", origin, (ctx) => beginCall(ctx, once));
  if (former) return former as Many; // kept from the same address
  const answers = await askEach(address, edge, asked, items);
  return (await edge.run(who, "write", origin, (ctx) => endCall(ctx, once, answers))) as Many; // the same, or the former
}

async function askEach(
  address: ManyAddress,
  edge: Edge,
  asked: AskedOfMany,
  items: Record<string, unknown>[],
): Promise<Many> {
  const answers: OneOfMany[] = [];
  for (const [place, given] of items.entries()) answers.push(await askOne(address, edge, asked, { place, given }));
  return { items: answers };
}

async function askOne(
  { key, route }: ManyAddress,
  edge: Edge,
  { who, origin, idempotencyKey: call }: AskedOfMany,
  { place, given }: { place: number; given: Record<string, unknown> },
): Promise<OneOfMany> {
  const idempotencyKey = call === null ? null : keyOfItem(call, place);
  try {
    const answer = await runRoute(key, route, edge, { who, origin, given, idempotencyKey });
    return { status: 200, answer: checked(route, answer) };
  } catch (error) {
    const problem = problemOf(error, origin.language ?? who.language ?? "en");
    if (!problem) throw error;
    return { status: problem.status, problem };
  }
}

/** Of every length of the call's key the same length. */
const keyOfItem = (call: string, place: number): string =>
  `${createHash("sha256").update(call).digest("base64url")} ${place}`;
