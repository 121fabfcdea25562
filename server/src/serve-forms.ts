import { readFile } from "node:fs/promises";
import { answersIn } from "@trato/domain/capture/forms/answers-in.ts";
import { type Answers, ownNames, type ReadAnswers, wayNames } from "@trato/domain/capture/forms/read-answers.ts";
import { FormAsked, FormPlace } from "@trato/domain/capture/forms/inputs.ts";
import { saidIn, takesFiles } from "@trato/domain/capture/forms/design.ts";
import { bytesIn } from "@trato/domain/capture/forms/given-files.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { visitorWords } from "@trato/domain/capture/forms/visitor-words.ts";
import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { giveTicket } from "./capture/forms/form-ticket.ts";
import { findFormLogo, type OpenForm, openForm } from "./capture/forms/open-form.ts";
import { addressOf, closedPage, languageFor, pageOfForm, thanksFor, type Visit } from "./capture/forms/page-of-form.ts";
import { taskFor } from "./capture/forms/proof-of-work.ts";
import { servePageParts } from "./capture/forms/page-parts.ts";
import { type ArrivedFile, withMultipart } from "./capture/forms/read-multipart.ts";
import { takeForm } from "./capture/forms/take-form.ts";
import { accountsOf } from "./identity/accounts/accounts.ts";
import { attemptsIn } from "./identity/accounts/attempts.ts";
import { visitorMay, visitorOf } from "./identity/accounts/limit-visitors.ts";
import { contentsAt } from "./platform/contents/contents-place.ts";
import { type Arrived, receiving } from "./platform/contents/receive.ts";
import { sendContent } from "./platform/contents/send-content.ts";
import { bytesOf, takeBytes } from "./platform/contents/take-bytes.ts";
import type { Edge } from "./platform/edge.ts";
import { originOf, parseInput } from "./platform/http/handle.ts";
import { header, languageOf } from "./platform/http/headers.ts";
import { problem } from "./platform/http/problems.ts";
import { refusedPage, wantsJson } from "./refused-form.ts";

const mostFormBytes = 1_000_000;

/** How many forms one address may send, and how many may come by one form, within so many seconds. */
const mostSent = { name: "form", allowed: 20, seconds: 600, givenBack: 20 };
const mostOfForm = { name: "form of all", allowed: 600, seconds: 600, givenBack: 600 };

const rateLimit = { max: visitorMay.ask, timeWindow: visitorMay.within * 1_000, keyGenerator: visitorOf };

const one = "/f/:workspace/:form";

/** The company's forms, for visitors of its pages: in plain pages that need no script, and for whatever other pages send. */
export async function serveForms(server: FastifyInstance, edge: Edge): Promise<void> {
  servePageParts(server);
  await server.register(async (pages) => {
    takeBytes(pages);
    pages.setErrorHandler(refusedPage);
    const config = { rateLimit };
    pages.get(one, { config }, async (request, reply) => showForm(request, reply, edge));
    pages.get(`${one}/thanks`, { config }, async (request, reply) => showThanks(request, reply, edge));
    pages.get(`${one}/logo`, { config }, async (request, reply) => showLogo(request, reply, edge));
    pages.options(one, { config }, async (_, reply) =>
      openToAll(reply)
        .header("access-control-allow-methods", "POST")
        .header("access-control-allow-headers", "content-type")
        .header("access-control-max-age", "86400")
        .code(204)
        .send(),
    );
    pages.post(one, { config }, async (request, reply) => takeSent(request, reply, edge));
  });
}

/** Scripts in pages of others may ask and read: nobody is signed in here. */
const openToAll = (reply: FastifyReply): FastifyReply => reply.header("access-control-allow-origin", "*");

function visitOf(request: FastifyRequest): Visit {
  const origin = originOf(request);
  const language = origin.language ?? "en";
  return {
    place: parseInput(FormPlace, request.params, language),
    asked: parseInput(FormAsked, request.query, language),
    accepted: languageOf(header(request, "accept-language")),
  };
}

async function opened(request: FastifyRequest, visit: Visit, edge: Edge): Promise<OpenForm> {
  const form = await openForm(edge, visit.place, originOf(request));
  if (!form) throw new Refusal("not_found", "record.not_found");
  return form;
}

const isClosed = ({ form }: OpenForm): boolean => form.isArchived || !form.isOn;

async function showForm(request: FastifyRequest, reply: FastifyReply, edge: Edge): Promise<FastifyReply> {
  const visit = visitOf(request);
  const found = await opened(request, visit, edge);
  if (isClosed(found)) return sendPage(reply.code(410), closedPage(found, visit), found);
  const ticket = giveTicket(edge.site, found.form.id, Date.now());
  const answers = waysOf(request, visit, edge);
  const task = await taskFor(edge.site, found.form, { ticket, answers });
  return sendPage(reply, pageOfForm(found, visit, { ticket, answers, problems: new Map(), task }), found);
}

async function showThanks(request: FastifyRequest, reply: FastifyReply, edge: Edge): Promise<FastifyReply> {
  const visit = visitOf(request);
  const found = await opened(request, visit, edge);
  return sendPage(reply, thanksFor(found, visit), found);
}

async function showLogo(request: FastifyRequest, reply: FastifyReply, edge: Edge): Promise<FastifyReply> {
  const { workspaceId, logo } = await findFormLogo(edge, visitOf(request).place, originOf(request));
  const content = { workspaceId, sha256: logo.sha256 };
  const sent = { name: "logo.png", mediaType: "image/png", bytes: logo.bytes, content, isSaved: false };
  return sendContent(request, reply, contentsAt(edge.site.contents), sent);
}

/** By which way somebody comes, as far as addresses tell. */
function waysOf(request: FastifyRequest, { asked }: Visit, edge: Edge): Answers {
  const query = request.query as Record<string, unknown>; // fastify gives an object
  const told = wayNames.flatMap((name) => (typeof query[name] === "string" ? [[name, query[name]] as const] : []));
  const from = header(request, "referer") ?? "";
  const [page, referrer] = asked.embed === undefined ? [edge.site.publicUrl + request.url, from] : [from, ""];
  const ways = new Map<string, string>([[ownNames.page, page], [ownNames.referrer, referrer], ...told]);
  return new Map([...ways].filter(([, said]) => said !== "").map(([name, said]) => [name, [said]]));
}

async function takeSent(request: FastifyRequest, reply: FastifyReply, edge: Edge): Promise<FastifyReply> {
  openToAll(reply);
  const { pool } = accountsOf(edge);
  await attemptsIn(pool, mostSent).count(visitorOf(request));
  const visit = visitOf(request);
  const found = await opened(request, visit, edge);
  await attemptsIn(pool, mostOfForm).count(found.form.id);
  if (isClosed(found)) return sendPage(reply.code(410), closedPage(found, visit), found);
  const { folder } = edge.site.contents;
  const brought = bytesOf(request, mostBytesOf(found.form));
  const language = languageFor(found, visit);
  return receiving(brought.source, { folder, ...brought }, async (content) => {
    const arrived = { content, language, address: visitorOf(request), origin: originOf(request) };
    return withAnswers({ folder, content, claimed: brought.claimed, found }, async (read) => {
      const answers = withPage(read.answers, request);
      const problems = await takeForm(edge, found, { ...arrived, answers, files: read.files });
      if (problems.size > 0)
        return askAgain(request, reply, edge, { found, visit, answers: answers ?? new Map(), problems });
      return thank(request, reply, found, visit);
    });
  });
}

/** The whole of what a form brings, whose files may be large. */
const mostBytesOf = (form: WebForm): number =>
  mostFormBytes + (takesFiles(form) ? Math.min(mostFileBytes, form.files.most * bytesIn(form.files)) : 0);

type Brought = { folder: string; content: Arrived; claimed: string; found: OpenForm };
type Read = { answers: Answers | null; files: readonly ArrivedFile[] | null };

async function withAnswers<T>(
  { folder, content, claimed, found }: Brought,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  if (!/^multipart\/form-data\b/i.test(claimed))
    return work({ answers: answersIn(await readFile(content.path, "utf8"), claimed), files: null });
  return withMultipart({ folder, raw: content, claimed, most: bytesIn(found.form.files) }, work);
}

/** A page of one's own says by itself, in its address, which it is. */
function withPage(answers: Answers | null, request: FastifyRequest): Answers | null {
  const from = header(request, "referer");
  if (!answers || !from || answers.has(ownNames.page)) return answers;
  return new Map([...answers, [ownNames.page, [from]]]);
}

type Again = { found: OpenForm; visit: Visit; answers: Answers; problems: ReadAnswers["problems"] };

async function askAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  edge: Edge,
  { found, visit, answers, problems }: Again,
): Promise<FastifyReply> {
  const language = languageFor(found, visit);
  if (wantsJson(request)) {
    const errors = [...problems].map(([path, code]) => ({ path, code, message: visitorWords[code][language] }));
    return reply
      .code(400)
      .type("application/problem+json")
      .send(problem(400, "input.invalid", language, { errors }));
  }
  const ticket = answers.get(ownNames.ticket)?.[0] ?? giveTicket(edge.site, found.form.id, Date.now());
  const task = await taskFor(edge.site, found.form, { ticket, answers });
  return sendPage(reply.code(400), pageOfForm(found, visit, { ticket, answers, problems, task }), found);
}

function thank(request: FastifyRequest, reply: FastifyReply, { form, ...found }: OpenForm, visit: Visit): FastifyReply {
  const language = languageFor({ form, ...found }, visit);
  if (wantsJson(request))
    return reply.send({ state: "received", text: saidIn(form.thanks, language), redirect: form.redirect });
  const isEmbedded = visit.asked.embed !== undefined;
  const next = form.redirect && !isEmbedded ? form.redirect : addressOf(visit, language, "/thanks");
  return reply.header("cache-control", "no-store").redirect(next, 303);
}

/** Nothing runs in it but Trato's own; any page may frame it, unless the form names whose may: nobody is signed in here. */
const policyOf = (form?: OpenForm["form"]): string => {
  const led = form?.redirect ? ` ${new URL(form.redirect).origin}` : "";
  const framing = form?.allowedPages.map((page) => new URL(page).origin) ?? [];
  const framed = framing.length > 0 ? ["'self'", ...framing].join(" ") : "*";
  return `default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; form-action 'self'${led}; base-uri 'none'; frame-ancestors ${framed}`;
};

function sendPage(reply: FastifyReply, page: string, found?: OpenForm): FastifyReply {
  return reply
    .removeHeader("x-frame-options")
    .header("content-security-policy", policyOf(found?.form))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page);
}
