import type { FastifyRequest } from "fastify";
import { language } from "@trato/domain/schemas.ts";
import type { Language } from "@trato/domain/words.ts";

/** One header of a request, or null where it is missing or empty. */
export function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** The language that a reader accepts first, where it is one of ours. */
export function languageOf(accepted: string | null): Language | null {
  const first = language.safeParse(accepted?.trim().slice(0, 2).toLowerCase());
  return first.success ? first.data : null;
}
