import { visitorWords } from "@trato/domain/capture/forms/visitor-words.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { plainPage } from "./capture/forms/page-of-form.ts";
import { header, languageOf } from "./platform/http/headers.ts";

/** Whether a script asks, which reads what is answered. */
export const wantsJson = (request: FastifyRequest): boolean =>
  /\bapplication\/json\b/i.test(`${header(request, "content-type") ?? ""} ${header(request, "accept") ?? ""}`);

const statuses = { not_found: 404, too_many: 429, too_large: 413, invalid: 400 } as const;

/** What visitors read where there is no form, or theirs cannot be taken in; whatever else goes wrong is answered as everywhere. */
export function refusedPage(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(error);
  if (wantsJson(request) || status === null) throw error;
  const language = languageOf(header(request, "accept-language")) ?? "en";
  const retryAfter = error instanceof Refusal ? error.details["retryAfter"] : null;
  const seconds = typeof retryAfter === "number" ? retryAfter : 60;
  if (status === 429) reply.header("retry-after", seconds);
  const { unknown, unknownText, tooMany, tooManyText, tooLarge, tooLargeText, failed, failedText } = visitorWords;
  const [title, text] = {
    404: [unknown, unknownText[language]] as const,
    429: [tooMany, tooManyText[language](Math.ceil(seconds / 60))] as const,
    413: [tooLarge, tooLargeText[language]] as const,
    400: [failed, failedText[language]] as const,
  }[status];
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(plainPage(language, { title: title[language], text }));
}

function statusOf(error: unknown): (typeof statuses)[keyof typeof statuses] | null {
  if (error instanceof Refusal)
    return Object.hasOwn(statuses, error.kind) ? statuses[error.kind as keyof typeof statuses] : null; // one of them, as just asked
  return error instanceof Error && "statusCode" in error && error.statusCode === 429 ? 429 : null;
}
