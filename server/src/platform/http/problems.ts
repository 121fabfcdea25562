import { Refusal, type RefusalKind } from "@trato/domain/errors.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak, type Language } from "@trato/domain/words.ts";

/** A refusal on the wire (RFC 9457). */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors: { path: string; code: string; message: string }[];
  details?: Record<string, unknown>;
  requestId?: string;
};

const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  unknown: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
};

/** The problem document of whatever was thrown, in the reader's language; null for a bug. */
export function problemOf(error: unknown, language: Language): Problem | null {
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  return refusal && problem(statusOf[refusal.kind], refusal.code, language, refusal.details);
}

export function problem(
  status: number,
  code: string,
  language: Language,
  details: Record<string, unknown> = {},
): Problem {
  const detail = speak(refusalWords, code, language, details);
  const { errors, path, ...rest } = details;
  const listed = isErrors(errors) ? errors : typeof path === "string" ? [{ path, code, message: detail }] : [];
  return {
    type: `https://trato.app/problems/${code}`,
    title: titles[language][status] ?? titles[language][500] ?? "",
    status,
    code,
    detail,
    errors: listed,
    ...(Object.keys(rest).length > 0 && { details: rest }),
  };
}

function isErrors(value: unknown): value is Problem["errors"] {
  return Array.isArray(value);
}

const titles: Record<Language, Record<number, string>> = {
  en: {
    400: "Not valid",
    401: "Unknown",
    403: "Not allowed",
    404: "Not found",
    409: "Conflict",
    413: "Too large",
    429: "Too many",
    500: "Failed",
    503: "Unavailable",
  },
  es: {
    400: "No válido",
    401: "Desconocido",
    403: "No permitido",
    404: "No encontrado",
    409: "Conflicto",
    413: "Demasiado grande",
    429: "Demasiados",
    500: "Fallo",
    503: "No disponible",
  },
};

/** What the tables themselves refuse, the last line of defence. */
function refusalOfDatabase(error: unknown): Refusal | null {
  const state = sqlStateOf(error);
  if (!state) return null;
  if (state === "23505") return new Refusal("conflict", "record.duplicate");
  if (state === "23503") return new Refusal("invalid", "reference.unknown");
  if (state === "22003") return new Refusal("invalid", "number.too_large");
  if (busy.has(state)) return new Refusal("conflict", "record.busy");
  if (state === "23514" || state === "23502" || state.startsWith("22")) return new Refusal("invalid", "input.invalid");
  return null;
}

const busy = new Set(["40P01", "40001", "55P03"]);

/** Whether others held what a statement needed: tried again, it may go through. */
export function isBusy(error: unknown): boolean {
  return busy.has(sqlStateOf(error) ?? "");
}

export function sqlStateOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
