import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type Mailbox = OutputOf<"GET /mailboxes">["items"][number];

/** How they stand, and how much of each is here, changes with each mail that comes. */
export const mailboxesQuery = reading("GET /mailboxes", {}, { setting: "any", arrival: "any" });

/** One's own: of their mails screens hear as of settings, for of arrivals those hear alone who lead. */
export const ownMailboxesQuery = reading("GET /me/mailboxes", {}, { setting: "any" });

export type MailboxOfMember = OutputOf<"GET /mailboxes/of-members">["items"][number];

export const mailboxesOfMembersQuery = reading("GET /mailboxes/of-members", {}, { setting: "any", member: "any" });
