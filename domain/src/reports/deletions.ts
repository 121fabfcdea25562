import * as z from "zod/mini";
import { kindsHaving } from "../kinds.ts";
import { copiedPageOf, moment, updatedSince, page } from "../schemas.ts";

/** Since when it is asked what is gone: a moment, or the `syncedUntil` of the last time. */
export const ListDeletions = z.object({ ...page, updatedSince });
export type ListDeletions = z.output<typeof ListDeletions>;

/** A record that is gone: deleted, or merged into another one. */
export const Deletion = z.object({ kind: z.enum(kindsHaving("isCopied")), id: z.uuid(), deletedAt: moment() });
export const DeletionPage = copiedPageOf(Deletion);
