import type { DiaryEvent } from "../events.ts";
import type { NoticeKind } from "./kinds.ts";

/** To whom: those who are named, or whoever follows the document, with those who keep its payments too, wrote the mail, has the program that acts, keeps the webhook with those who administer, began the import, decides about the document next, or asked for its approval. */
export type Audience =
  | { memberId: string }
  | "follower"
  | "keeper"
  | "writer"
  | "oneself"
  | "administrators"
  | "starter"
  | "approver"
  | "asker";

export type Recorded = {
  event: DiaryEvent;
  before?: Record<string, unknown> | null | undefined;
  after?: Record<string, unknown> | null | undefined;
};

const told: Partial<Record<DiaryEvent, { kind: NoticeKind; to: Audience }>> = {
  "sale.viewed": { kind: "opened", to: "follower" },
  "sale.commented": { kind: "asked", to: "follower" },
  "sale.changes_asked": { kind: "changes_asked", to: "follower" },
  "sale.accepted": { kind: "accepted", to: "follower" },
  "sale.acceptance_held": { kind: "accepted", to: "follower" },
  "sale.acceptance_unpaid": { kind: "accepted", to: "follower" },
  "sale.declined": { kind: "declined", to: "follower" },
  "sale.paid": { kind: "paid", to: "follower" },
  "sale.payment_aside": { kind: "payment_aside", to: "keeper" },
  "sale.payment_held": { kind: "paid_and_held", to: "follower" },
  "sale.refund_failed": { kind: "refund_failed", to: "keeper" },
  "sale.approval_asked": { kind: "approval_wanted", to: "approver" },
  "sale.approval_step": { kind: "approval_wanted", to: "approver" },
  "sale.approved": { kind: "approved", to: "asker" },
  "sale.approval_refused": { kind: "not_approved", to: "asker" },
  "message.failed": { kind: "mail_failed", to: "writer" },
  "agent.proposed": { kind: "proposal_waiting", to: "oneself" },
  "outgoing.switched_off": { kind: "webhook_off", to: "administrators" },
  "import.finished": { kind: "import_done", to: "starter" },
};

/** The fields that say whose a record is. */
const owners = ["salespersonId", "assigneeId", "buyerId"] as const;

/** What members are told of an entry of the diary, and whom: what happened by its event, and that a record is somebody's now, or a text mentions him, by its fields. */
export function noticesOf({ event, before, after }: Recorded): { kind: NoticeKind; to: Audience }[] {
  const known = told[event];
  const assigned = owners.flatMap((field) => {
    const memberId = after?.[field];
    if (typeof memberId !== "string" || memberId === before?.[field]) return [];
    return [{ kind: "assigned" as const, to: { memberId } }];
  });
  const former = toldIn(before?.["mentions"]);
  const mentioned = toldIn(after?.["mentions"])
    .filter((memberId) => !former.includes(memberId))
    .map((memberId) => ({ kind: "mentioned" as const, to: { memberId } }));
  return [...(known ? [known] : []), ...assigned, ...mentioned];
}

/** Whoever a text mentions and may see it. */
function toldIn(mentions: unknown): string[] {
  const written = (mentions ?? []) as readonly { id: string; isTold: boolean }[]; // as the commands record them
  return written.flatMap(({ id, isTold }) => (isTold ? id : []));
}
