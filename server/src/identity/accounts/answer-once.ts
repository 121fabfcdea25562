import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { publicOnceOf } from "../../platform/http/handle.ts";
import { accountsOf } from "./accounts.ts";
import { textIn } from "./attempt-of.ts";

const day = 86_400_000;
const longestKey = 200;

/** What is asked under an idempotency key without being in, and was done: asked again within a day it is answered, and not done twice. */
export async function answerOnce(
  edge: Edge,
  path: string,
  request: FastifyRequest,
  answer: () => Promise<Response>,
): Promise<Response> {
  const once = publicOnceOf(request, edge.site, [path, request.body]);
  if (!once) return answer();
  if (once.key.length > longestKey) throw new Refusal("invalid", "input.invalid", { path: "Idempotency-Key" });
  const { internalAdapter } = await accountsOf(edge).$context;
  const identifier = `answered:${path}:${whoseOf(request.body)}:${once.key}`;
  const before = await internalAdapter.findVerificationValue(identifier);
  if (before) return answerIn(before.value, String(once.asked));
  const answered = await answer();
  if (!answered.ok) return answered;
  const value = `${String(once.asked)} ${await answered.clone().text()}`;
  await internalAdapter.createVerificationValue({ identifier, value, expiresAt: new Date(Date.now() + day) });
  return answered;
}

function answerIn(kept: string, asked: string): Response {
  if (!kept.startsWith(`${asked} `)) throw new Refusal("conflict", "idempotency.reused");
  return new Response(kept.slice(asked.length + 1));
}

/** The same key of another account is another key. */
const whoseOf = (body: unknown): string => textIn(body, "token") || textIn(body, "email");
