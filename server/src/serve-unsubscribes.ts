import { leavingPage } from "@trato/domain/capture/forms/leaving-page.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { leavingWords } from "@trato/domain/messaging/unsubscribes.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { visitorMay, visitorOf } from "./identity/accounts/limit-visitors.ts";
import { readLetterhead } from "./identity/company/read-letterhead.ts";
import { sentMail, unsubscribeByMail } from "./messaging/unsubscribes/unsubscribe.ts";
import { unsubscribedOf } from "./messaging/unsubscribes/store.ts";
import { readUnsubscribeToken, type Unsubscribing } from "./messaging/unsubscribes/unsubscribe-token.ts";
import { type Context, systemActor } from "./platform/context.ts";
import { nothingToRecord } from "./platform/diary.ts";
import type { Edge } from "./platform/edge.ts";
import { originOf } from "./platform/http/handle.ts";
import { header, languageOf } from "./platform/http/headers.ts";
import { refusedPage } from "./refused-form.ts";

const rateLimit = { max: visitorMay.ask, timeWindow: visitorMay.within * 1_000, keyGenerator: visitorOf };

/** More than a mail program says when it asks on its reader's behalf. */
const mostBytes = 10_000;

/**
 * The link of a mail to have no more of its kind: a page with one button, for programs look at links by themselves; and what a mail program
 * asks at a click of its own (RFC 8058). Nobody is signed in: the link itself proves whose it is.
 */
export async function serveUnsubscribes(server: FastifyInstance, edge: Edge): Promise<void> {
  await server.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: mostBytes }, (_, body, done) => done(null, body));
    pages.setErrorHandler(refusedPage);
    const config = { rateLimit };
    pages.get("/u/:token", { config }, async (request, reply) => sendPage(reply, await read(edge, request)));
    pages.post("/u/:token", { config }, async (request, reply) => sendPage(reply, await leave(edge, request)));
    pages.post("/u/:token/back", { config }, async (request, reply) => sendPage(reply, await comeBack(edge, request)));
  });
}

function askedBy(edge: Edge, request: FastifyRequest): Unsubscribing & { token: string } {
  const { token } = request.params as { token: string }; // as the address has it
  const mail = readUnsubscribeToken(edge.site, token);
  if (!mail) throw new Refusal("not_found", "record.not_found");
  return { ...mail, token };
}

function within<T>(
  edge: Edge,
  request: FastifyRequest,
  mode: "read" | "write",
  work: (ctx: Context, asked: ReturnType<typeof askedBy>) => Promise<T>,
): Promise<T> {
  const asked = askedBy(edge, request);
  const who = { workspaceId: asked.workspaceId, actor: systemActor };
  return edge.run(who, mode, originOf(request), (ctx) => work(ctx, asked));
}

const read = (edge: Edge, request: FastifyRequest): Promise<string> =>
  within(edge, request, "read", async (ctx, asked) => {
    nothingToRecord(ctx);
    const { toAddress } = await sentMail(ctx, asked.messageId);
    return pageFor(ctx, request, asked, (await unsubscribedOf(ctx, toAddress)) ? "done" : "ask");
  });

const leave = (edge: Edge, request: FastifyRequest): Promise<string> =>
  within(edge, request, "write", async (ctx, asked) => {
    const said = Buffer.isBuffer(request.body) ? request.body.toString("latin1") : "";
    await unsubscribeByMail(ctx, asked.messageId, /List-Unsubscribe/i.test(said) ? "one_click" : "link");
    return pageFor(ctx, request, asked, "done");
  });

const comeBack = (edge: Edge, request: FastifyRequest): Promise<string> =>
  within(edge, request, "write", async (ctx, asked) => {
    await unsubscribeByMail(ctx, asked.messageId, null);
    return pageFor(ctx, request, asked, "back");
  });

/** In the language of the mail; of one in none, in that of the reader's browser. */
async function pageFor(
  ctx: Context,
  request: FastifyRequest,
  { messageId, token }: ReturnType<typeof askedBy>,
  state: "ask" | "done" | "back",
): Promise<string> {
  const { toAddress, language: written } = await sentMail(ctx, messageId);
  const language = written ?? languageOf(header(request, "accept-language")) ?? ctx.workspace.language;
  const { name, colour } = await readLetterhead(ctx, language);
  const page = { language, company: { name, colour, logo: null }, logoAddress: "", isEmbedded: false };
  const t = leavingWords;
  const said = {
    ask: { title: t.ask, text: t.askText, label: t.leave, action: `/u/${token}` },
    done: { title: t.done, text: t.doneText, label: t.back, action: `/u/${token}/back` },
    back: { title: t.backDone, text: t.backText, label: null, action: "" },
  }[state];
  const label = said.label && said.label[language];
  return leavingPage(page, {
    title: said.title[language],
    text: said.text[language](toAddress),
    label,
    action: said.action,
  });
}

const policy =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .header("content-security-policy", policy)
    .header("cache-control", "no-store")
    .header("referrer-policy", "no-referrer")
    .header("x-robots-tag", "noindex")
    .type("text/html; charset=utf-8")
    .send(page);
}
