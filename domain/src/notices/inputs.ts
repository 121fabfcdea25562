import * as z from "zod/mini";
import { noticeKindNames, noticeWays } from "./kinds.ts";
import { flag, id, moment, page } from "../schemas.ts";

/** One's own notices, the newest first; only the new ones where asked. */
export const ListNotices = z.object({ ...page, isNew: z.optional(flag) });
export type ListNotices = z.output<typeof ListNotices>;

export const OneNotice = z.object({ noticeId: id<"notices">() });
export type OneNotice = z.output<typeof OneNotice>;

/** How one is told of a kind from now on. */
export const ChooseNotices = z.object({ kind: z.enum(noticeKindNames), how: z.enum(noticeWays) });
export type ChooseNotices = z.output<typeof ChooseNotices>;

/** All that had happened until a moment: what comes while one reads stays new. */
export const ReadNotices = z.object({ until: moment() });
export type ReadNotices = z.output<typeof ReadNotices>;
