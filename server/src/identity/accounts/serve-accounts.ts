import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { header } from "../../platform/http/headers.ts";
import { refuseForeign } from "../../platform/http/same-origin.ts";
import { passkeyAnswers } from "../passkeys/passkey-answers.ts";
import { challengeCookie } from "../second-factor/challenge.ts";
import { providerAnswers } from "../single-sign-on/provider-answers.ts";
import { secondFactorAnswers } from "../second-factor/second-factor-answers.ts";
import { accountsOf, visitorAddress } from "./accounts.ts";
import { answerOnce } from "./answer-once.ts";
import { attemptOf, cameFrom, textIn } from "./attempt-of.ts";
import { loginNameOf } from "./login-name.ts";
import { changePassword, resetPassword } from "./new-password.ts";
import type { RememberedWho } from "./remembered-who.ts";
import { sessionAnswers } from "./sessions.ts";
import { followPassword } from "./sign-in.ts";
import { signInAnswers } from "./sign-ins.ts";

/** What of the sign-in library is open to the world. Accounts are made by set-up and invitations only. */
const served = new Set(["sign-in/email", "sign-out", "change-password", "request-password-reset", "reset-password"]);

/** What Trato answers itself under the same address. What only asks is read; all else changes something, which no link of another site may. */
const ownAnswers = new Map(
  Object.entries({
    ...sessionAnswers,
    ...signInAnswers,
    ...secondFactorAnswers,
    ...passkeyAnswers,
    ...providerAnswers,
  }),
);
const asks = new Set([
  "list-sessions",
  "list-sign-ins",
  "second-factor",
  "passkeys",
  "sign-in/provider",
  "provider/links",
]);

const endsSessions = new Set([
  "sign-out",
  "revoke-session",
  "revoke-sessions",
  "revoke-other-sessions",
  "deny-sign-in",
  "deny-told-sign-in",
  "change-password",
  "reset-password",
  "provider/unlink",
]);

/** Whoever is not known yet sends no more than a passkey or a provider's answer takes. */
const mostBytes = 100_000;

/** The sign-in library's own routes: the one aside that stands outside the route table. */
export function serveAccounts(server: FastifyInstance, edge: Edge, remembered: RememberedWho): void {
  server.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    bodyLimit: mostBytes,
    handler: async (request, reply) => {
      const path = request.url.split("?")[0]?.replace("/api/auth/", "") ?? "";
      const own = ownAnswers.get(path);
      const isServed = served.has(path) || own !== undefined;
      if (!isServed || request.method !== (asks.has(path) ? "GET" : "POST"))
        throw new Refusal("not_found", "route.unknown");
      refuseForeign(request, edge.site.publicUrl);
      const answer = own ? responseOf(await own(edge, request)) : await answerOf(edge, path, request);
      if (endsSessions.has(path)) remembered.forget();
      return passOn(answer, reply);
    },
  });
}

const responseOf = (answer: unknown): Response => (answer instanceof Response ? answer : Response.json(answer ?? null));

/** Lets the library answer; where a password is tried, or a mail asked for, not too often. */
function answerOf(edge: Edge, path: string, request: FastifyRequest): Promise<Response> {
  const answer = () => accountsOf(edge).handler(libraryRequest(edge, request));
  return (tried[path] ?? ((_edge, _request, asked) => asked()))(edge, request, answer);
}

type Trying = (edge: Edge, request: FastifyRequest, answer: () => Promise<Response>) => Promise<Response>;

const tried: Record<string, Trying> = {
  /** Tries the password; a browser that signs in for the first time is known from then on. */
  "sign-in/email": async (edge, request, answer) => {
    const attempt = attemptOf(edge, request, textIn(request.body, "email"));
    const answered = await accountsOf(edge).guard.try(attempt, answer, ({ ok }) => ok);
    if (!answered.ok) return answered;
    const unproven = await followPassword(edge, answered, attempt.account, cameFrom(request));
    return unproven ? askForCode(edge, unproven, attempt.account) : answered;
  },
  /** Takes as long for an address that nobody has. */
  "request-password-reset": (edge, request, answer) =>
    answerOnce(edge, "request-password-reset", request, async () => {
      await accountsOf(edge).guard.countReset(attemptOf(edge, request, textIn(request.body, "email")));
      const [answered] = await Promise.all([answer(), pause(longerThanAnyReset)]);
      return answered;
    }),
  "change-password": changePassword,
  "reset-password": (edge, request, answer) =>
    answerOnce(edge, "reset-password", request, () => resetPassword(edge, request, answer)),
};

function askForCode(edge: Edge, userId: string, account: string): Response {
  return Response.json(
    { secondFactor: true },
    { headers: { "set-cookie": challengeCookie(edge.site, { userId, account, onlyIn: null }) } },
  );
}

const longerThanAnyReset = 500;

/** The request as the library knows it: on Trato's own address, whatever name it was reached by. */
function libraryRequest(edge: Edge, request: FastifyRequest): Request {
  const { publicUrl } = edge.site;
  const headers = new Headers({
    origin: new URL(publicUrl).origin,
    [visitorAddress]: request.ip,
    "user-agent": header(request, "user-agent") ?? "",
    cookie: header(request, "cookie") ?? "",
  });
  const url = new URL(request.url, publicUrl);
  if (request.method === "GET") return new Request(url, { headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(libraryBody(request.body)) });
}

/** A new password ends the other sessions, unless its owner says otherwise. */
function libraryBody(body: unknown): object {
  const asked = { revokeOtherSessions: true, ...(typeof body === "object" && body) };
  const email = textIn(body, "email");
  return email === "" ? asked : { ...asked, email: loginNameOf(email) };
}

async function passOn(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  const text = await answer.text();
  if (!answer.ok) throw refusalOf(answer.status, text);
  reply.header("set-cookie", answer.headers.getSetCookie()).header("cache-control", "no-store");
  return reply.type("application/json").send(text === "" ? "null" : JSON.stringify(JSON.parse(text, tokenless)));
}

/** What signs somebody in stays in the cookie, where scripts cannot read it. */
const tokenless = (key: string, value: unknown): unknown => (key === "token" ? undefined : value);

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
  return new Error(`the sign-in library failed: ${status} ${codeIn(text)}`);
}

function codeIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "code" in answer ? String(answer.code) : "";
  } catch {
    return "";
  }
}
