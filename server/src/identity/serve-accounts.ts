import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../platform/edge.ts";
import { header } from "../platform/handle.ts";
import { accountsOf } from "./accounts.ts";
import { Attempts } from "./attempts.ts";
import type { RememberedWho } from "./remembered-who.ts";
import { refuseForeign } from "./same-origin.ts";

/** What of the sign-in library is open to the world. Accounts are made by set-up and invitations only. */
const served = new Set([
  "sign-in/email",
  "sign-out",
  "get-session",
  "list-sessions",
  "revoke-session",
  "revoke-sessions",
  "revoke-other-sessions",
  "change-password",
  "request-password-reset",
  "reset-password",
]);

const minute = 60_000;

/** The sign-in library's own routes: the one aside that stands outside the route table. */
export function serveAccounts(server: FastifyInstance, edge: Edge, remembered: RememberedWho): void {
  const guard = guardOf();
  server.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    handler: async (request, reply) => {
      const path = request.url.split("?")[0]?.replace("/api/auth/", "") ?? "";
      if (!served.has(path)) throw new Refusal("not_found", "route.unknown");
      refuseForeign(request, edge.site.publicUrl);
      guard.before(path, request);
      const answer = await accountsOf(edge).handler(libraryRequest(edge, request));
      guard.after(path, request, answer.ok);
      if (request.method === "POST" && path !== "sign-in/email") remembered.forget();
      return passOn(answer, reply);
    },
  });
}

/** Slows down whoever guesses passwords, at one account or at many, or floods a mailbox. */
function guardOf() {
  const wrongPasswords = new Attempts(10, 5 * minute);
  const wrongFromAddress = new Attempts(100, 5 * minute);
  const resets = new Attempts(5, 15 * minute);
  return {
    before(path: string, request: FastifyRequest): void {
      if (takesPassword(path)) {
        wrongPasswords.refuseTooMany(account(request));
        wrongFromAddress.refuseTooMany(request.ip);
      }
      if (path === "request-password-reset") {
        resets.refuseTooMany(account(request));
        resets.count(account(request));
      }
    },
    after(path: string, request: FastifyRequest, isRight: boolean): void {
      if (!takesPassword(path)) return;
      if (isRight) return wrongPasswords.forget(account(request));
      wrongPasswords.count(account(request));
      wrongFromAddress.count(request.ip);
    },
  };
}

const account = (request: FastifyRequest): string => `${request.ip} ${emailIn(request.body)}`;
const takesPassword = (path: string): boolean => path === "sign-in/email" || path === "change-password";

function emailIn(body: unknown): string {
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : "";
  return typeof email === "string" ? email.trim().toLowerCase() : "";
}

/** The request as the library knows it: on Trato's own address, whatever name it was reached by. */
function libraryRequest(edge: Edge, request: FastifyRequest): Request {
  const { publicUrl } = edge.site;
  const headers = new Headers({
    origin: new URL(publicUrl).origin,
    "x-forwarded-for": request.ip,
    "user-agent": header(request, "user-agent") ?? "",
    cookie: header(request, "cookie") ?? "",
  });
  const url = new URL(request.url, publicUrl);
  if (request.method === "GET") return new Request(url, { headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(request.body ?? {}) });
}

async function passOn(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  const text = await answer.text();
  if (!answer.ok) throw refusalOf(answer.status, text);
  reply.header("set-cookie", answer.headers.getSetCookie()).header("cache-control", "no-store");
  return reply.type("application/json").send(text === "" ? "null" : text);
}

const refusals: Record<string, Refusal> = {
  INVALID_EMAIL_OR_PASSWORD: new Refusal("unknown", "credentials.wrong"),
  INVALID_EMAIL: new Refusal("invalid", "input.invalid", { path: "email" }),
  INVALID_PASSWORD: new Refusal("invalid", "credentials.wrong", { path: "currentPassword" }),
  PASSWORD_TOO_SHORT: new Refusal("invalid", "password.unfit", { path: "newPassword" }),
  PASSWORD_TOO_LONG: new Refusal("invalid", "password.unfit", { path: "newPassword" }),
  INVALID_TOKEN: new Refusal("invalid", "link.invalid"),
  TOKEN_EXPIRED: new Refusal("invalid", "link.invalid"),
};

function refusalOf(status: number, text: string): Error {
  const known = refusals[codeIn(text)];
  if (known) return new Refusal(known.kind, known.code, known.details);
  if (status === 401 || status === 403) return new Refusal("unknown", "session.missing");
  if (status < 500) return new Refusal("invalid", "input.invalid");
  return new Error(`the sign-in library failed: ${status} ${text}`);
}

function codeIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "code" in answer ? String(answer.code) : "";
  } catch {
    return "";
  }
}
