import type { FollowUpKind } from "../opportunities/follow-up/standing.ts";
import type { NoticeKind } from "./kinds.ts";

const lists: Partial<Record<NoticeKind, FollowUpKind>> = { contact_missed: "contact_missed", gone_idle: "idle" };

/** By what a list of leads or opportunities is narrowed to show what a notice of several tells; null where it is of no such list. */
export const listOf = (kind: NoticeKind): FollowUpKind | null => lists[kind] ?? null;
