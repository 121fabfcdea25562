import * as z from "zod/mini";
import type { Kind } from "../kinds.ts";
import { kinds } from "../kinds.ts";
import { id, moment, pageOf } from "../schemas.ts";
import { noticeKindNames, noticeWays } from "./kinds.ts";

const recordKinds = Object.keys(kinds) as [Kind, ...Kind[]]; // its own keys

export const Notice = z.object({
  id: id<"notices">(),
  kind: z.enum(noticeKindNames),
  /** Who did it; a customer who gave no name by that of his company. */
  actor: z.object({ kind: z.enum(["member", "customer", "system"]), id: z.nullable(z.string()), name: z.string() }),
  /** What it is about, by the kind whose page shows it. */
  record: z.object({ kind: z.enum(recordKinds), id: z.string(), name: z.string() }),
  /** How many records are meant; the newest is named. */
  records: z.int(),
  /** What was asked, planned or given as a reason. */
  text: z.nullable(z.string()),
  happenedAt: moment(),
  readAt: z.nullable(moment()),
});
export type Notice = z.output<typeof Notice>;

/** `fresh` is how many are new, up to 100. */
export const NoticePage = z.extend(pageOf(Notice), { fresh: z.int() });

/** How one is told of each kind. */
export const NoticeChoices = z.object({
  items: z.array(z.object({ kind: z.enum(noticeKindNames), how: z.enum(noticeWays) })),
});

export const NoticesRead = z.object({ fresh: z.int() });
