import type { FastifyRequest } from "fastify";
import type { Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { header } from "../../platform/http/headers.ts";
import { membershipsOf } from "../memberships.ts";
import { dropPasskeys } from "../passkeys/passkeys.ts";
import { revokeOwnKeys } from "../revoke-own-keys.ts";
import { recordOfAccount } from "../second-factor/record-of-account.ts";
import { accountsOf, longestPassword, sessionOf, shortestPassword } from "./accounts.ts";
import { attemptOf, textIn } from "./attempt-of.ts";
import { emailOf } from "./login-name.ts";
import { refuseWeak } from "./password-strength.ts";
import { findProvenAccount } from "./store-account.ts";

type Answer = () => Promise<Response>;
type Owner = { id: string; email: string; name: string };

/** A new password for who knows the one that holds; guesses at that one are counted. */
export async function changePassword(edge: Edge, request: FastifyRequest, answer: Answer): Promise<Response> {
  const owner = await sessionOf(edge, header(request, "cookie"));
  if (!owner) return answer();
  const given = textIn(request.body, "currentPassword");
  const find = () => findProvenAccount(edge, owner.email, given);
  const isProven = await accountsOf(edge).guard.try(attemptOf(edge, request, owner.email), find, Boolean);
  return isProven ? setPassword(edge, request, { ...owner, id: owner.userId }, answer) : answer();
}

/** A new password for who opened the link in the mail. */
export async function resetPassword(edge: Edge, request: FastifyRequest, answer: Answer): Promise<Response> {
  const owner = await ownerOfLink(edge, textIn(request.body, "token"));
  return owner ? setPassword(edge, request, owner, answer) : answer();
}

async function setPassword(edge: Edge, request: FastifyRequest, owner: Owner, answer: Answer): Promise<Response> {
  const chosen = textIn(request.body, "newPassword");
  const hasLength = chosen.length >= shortestPassword && chosen.length <= longestPassword; // else the library refuses
  if (hasLength) {
    await refuseWeak(chosen, [...(await namesAround(edge, owner)), owner.email], "newPassword");
    // first: a link works only once
    if (asks(request.body, "revokeKeys")) await revokeOwnKeys(edge, owner.id, originOf(request));
    if (asks(request.body, "removePasskeys")) await removeOwnPasskeys(edge, owner.id, originOf(request));
  }
  return answer();
}

/** The owner's names and those of the companies, which others try first. */
async function namesAround(edge: Edge, { id, name }: Owner): Promise<string[]> {
  const memberships = await membershipsOf(edge, id);
  return [name, ...memberships.flatMap(({ memberName, workspaceName }) => [memberName, workspaceName])];
}

async function ownerOfLink(edge: Edge, token: string): Promise<Owner | null> {
  const { internalAdapter } = await accountsOf(edge).$context;
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const user = kept && (await internalAdapter.findUserById(kept.value));
  return user && { id: user.id, email: emailOf(user.email), name: user.name };
}

async function removeOwnPasskeys(edge: Edge, userId: string, origin: Origin): Promise<void> {
  if (await dropPasskeys(edge, userId)) await recordOfAccount(edge, userId, "passkey.removed", origin);
}

const asks = (body: unknown, name: string): boolean =>
  typeof body === "object" && body !== null && Reflect.get(body, name) === true;
