import * as z from "zod/mini";
import { CreateLead } from "../opportunities/inputs.ts";
import { id, line, page, version } from "../schemas.ts";
import { arrivalStates } from "./lifecycle.ts";
import { sources } from "./sources.ts";

/** Which of several that come the same way: the name of a website. What comes by one is told apart by its own keys. */
export const InboundLead = z.object({ channel: z._default(line(100), "") });
export type InboundLead = z.output<typeof InboundLead>;

export const ListArrivals = z.object({
  ...page,
  state: z.optional(z.enum(arrivalStates)),
  source: z.optional(z.enum(sources)),
  /** Those that lie, or lay, in a mailbox. */
  mailboxId: z.optional(id<"mailboxes">()),
});
export type ListArrivals = z.output<typeof ListArrivals>;

const arrivalId = id<"arrivals">();
export const OneArrival = z.object({ arrivalId });
export type OneArrival = z.output<typeof OneArrival>;

/** A mail is known by the arrival that it was. */
export const OneMail = z.object({ mailId: arrivalId });
export type OneMail = z.output<typeof OneMail>;

export const VersionedArrival = z.object({ arrivalId, version });
export type VersionedArrival = z.output<typeof VersionedArrival>;

/** What is known better than what was read of it stands for that. */
export const MakeLeadOfArrival = z.extend(z.partial(z.omit(CreateLead, { id: true, externalId: true })), {
  arrivalId,
  version,
});
export type MakeLeadOfArrival = z.output<typeof MakeLeadOfArrival>;
