import type { RefusalCode } from "./refusal-words.ts";

/** Why something was refused; each kind is answered with one HTTP status (400, 401, 403, 404, 409, 413, 429). */
export type RefusalKind = "invalid" | "unknown" | "forbidden" | "not_found" | "conflict" | "too_large" | "too_many";

/** What the reader needs to act on a refusal: names, numbers and dates; `path` names the field at fault. */
export type RefusalDetails = Record<string, unknown> & { path?: string };

/** Something that stands in the way, as a value: greys a button, explains it and, thrown, guards the door. */
export type Obstacle = { kind: RefusalKind; code: RefusalCode; details: RefusalDetails };

/** A business rule said no. `code` is the stable name; the words for it are in the message catalogue. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

export function obstacle(kind: RefusalKind, code: RefusalCode, details: RefusalDetails = {}): Obstacle {
  return { kind, code, details };
}

/** Throws the obstacle as a refusal, or does nothing where there is none. */
export function refuseIf(found: Obstacle | null): void {
  if (found) throw new Refusal(found.kind, found.code, found.details);
}
