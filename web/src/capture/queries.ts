import type { ListArrivals } from "@trato/domain/capture/inputs.ts";
import type { OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type Arrival = OutputOf<"GET /arrivals">["items"][number];
export type ArrivalDetails = OutputOf<"GET /arrivals/:arrivalId">;

export type ReceivedMail = OutputOf<"GET /mails/:mailId">;

export const mailQuery = (mailId: string) => reading("GET /mails/:mailId", { mailId });

export const arrivalPages = (filters: Pick<ListArrivals, "state" | "source" | "mailboxId">) =>
  readingPages("GET /arrivals", { ...filters, limit: 80 }, { arrival: "any" });

export const arrivalQuery = (arrivalId: string) =>
  reading("GET /arrivals/:arrivalId", { arrivalId }, { arrival: arrivalId });
