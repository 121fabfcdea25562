import { activityEvents } from "./activities/events.ts";
import { agentEvents } from "./agents/events.ts";
import { bulkEvents } from "./bulk/events.ts";
import { captureEvents } from "./capture/events.ts";
import { webhookEvents } from "./capture/webhooks/events.ts";
import { contactEvents } from "./contacts/events.ts";
import { fileEvents } from "./files/events.ts";
import { identityEvents } from "./identity/events.ts";
import { importEvents } from "./imports/events.ts";
import { messageEvents } from "./messaging/events.ts";
import { opportunityEvents } from "./opportunities/events.ts";
import { outgoingEvents } from "./outgoing/events.ts";
import { productEvents } from "./products/events.ts";
import { paymentEvents } from "./sales/payments/payment-events.ts";
import { purchaseEvents } from "./purchasing/events.ts";
import { saleEvents } from "./sales/events.ts";
import { sequenceEvents } from "./sequences/events.ts";
import { stockEvents } from "./stock/events.ts";

/** Everything that the diary may say. What is not among it cannot be written into it. */
export const diaryEvents = {
  ...activityEvents,
  ...agentEvents,
  ...bulkEvents,
  ...captureEvents,
  ...webhookEvents,
  ...outgoingEvents,
  ...contactEvents,
  ...fileEvents,
  ...identityEvents,
  ...importEvents,
  ...messageEvents,
  ...opportunityEvents,
  ...productEvents,
  ...paymentEvents,
  ...purchaseEvents,
  ...saleEvents,
  ...sequenceEvents,
  ...stockEvents,
};

export type DiaryEvent = keyof typeof diaryEvents;

/** What an entry says; null where an earlier version wrote what no longer has words. */
export function eventOf(name: string): (typeof diaryEvents)[DiaryEvent] | null {
  return Object.hasOwn(diaryEvents, name) ? diaryEvents[name as DiaryEvent] : null; // it is one of its keys
}
