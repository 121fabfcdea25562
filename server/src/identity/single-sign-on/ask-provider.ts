import type { CustomFetch } from "openid-client";
import { Refusal } from "@trato/domain/errors.ts";
import { isOnThisMachine, isProviderAddress } from "@trato/domain/identity/single-sign-on.ts";
import { readUpTo } from "../../platform/http/read-up-to.ts";

const seconds = 10;
const mostBytes = 1_000_000;

/**
 * Asks a provider of sign-ins: encrypted, for some seconds, and for no more than such answers hold. It sends nobody on, and to this machine
 * only where it stands there itself.
 */
export const askProvider =
  (issuer: string): CustomFetch =>
  async (address, { method, headers, body }) => {
    const isAstray = isOnThisMachine(address) && !isOnThisMachine(issuer);
    if (!isProviderAddress(address) || isAstray) throw new Refusal("invalid", "provider.address", { path: "issuer" });
    const signal = AbortSignal.timeout(seconds * 1000);
    const sent = body instanceof URLSearchParams ? { body } : {};
    const answer = await fetch(address, { method, headers, ...sent, redirect: "manual", signal });
    const { status } = answer;
    const bytes = await readUpTo(answer.body, mostBytes);
    if (!bytes) throw new Refusal("conflict", "provider.unreadable");
    const type = answer.headers.get("content-type");
    return new Response(bytes.length > 0 ? bytes : null, { status, headers: type ? { "content-type": type } : {} });
  };
