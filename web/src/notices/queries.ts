import { type ItemOf, reading, readingPages } from "../platform/queries.ts";

export type Notice = ItemOf<"GET /notices">;

const follows = { notice: "any" };

/** What one was told, the newest first: what is new, or all. */
export const noticePages = (isAll: boolean) =>
  readingPages("GET /notices", isAll ? { limit: 50 } : { limit: 50, isNew: "true" }, follows);

/** How many are new. */
export const freshQuery = reading("GET /notices", { limit: 1 }, follows);

/** How one is told of each kind. */
export const choicesQuery = reading("GET /notice-choices", {});
