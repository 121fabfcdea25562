import { type CopiedKind, kinds, kindsHaving } from "../kinds.ts";
import { mayDo, type Role } from "../permissions.ts";

/** Of which kinds of records another system may be told. */
export const toldKinds = kindsHaving("isCopied");

/** What happens to a record. */
export const toldChanges = ["created", "changed", "deleted"] as const;
export type ToldChange = (typeof toldChanges)[number];

/** Why nothing is sent. */
export const offReasons = ["by_hand", "no_answer", "gone", "owner_left"] as const;
export type OffReason = (typeof offReasons)[number];

/** What became of an event: its record may be gone by the time it is sent, or no longer its owner's to see. */
export const eventStates = ["waiting", "delivered", "failed", "passed_over"] as const;
export type EventState = (typeof eventStates)[number];

/** Why nothing was answered. */
export const sendProblems = [
  "no_answer",
  "refused",
  "not_found",
  "forbidden",
  "not_trusted",
  "cut_off",
  "ours",
] as const;
export type SendProblem = (typeof sendProblems)[number];

/** The kinds of records that a role reads: of others nobody is told in its name. */
export function kindsOf(role: Role): CopiedKind[] {
  return toldKinds.filter((kind) => mayDo(role, kinds[kind].readBy));
}
