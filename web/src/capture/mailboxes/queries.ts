import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type Mailbox = OutputOf<"GET /mailboxes">["items"][number];

/** How they stand, and how much of each is here, changes with each mail that comes. */
export const mailboxesQuery = reading("GET /mailboxes", {}, { setting: "any", arrival: "any" });
