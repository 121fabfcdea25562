import { describe, expect, test } from "vitest";
import { activityEvents } from "./activities/events.ts";
import { agentEvents } from "./agents/events.ts";
import { bulkEvents } from "./bulk/events.ts";
import { captureEvents } from "./capture/events.ts";
import { webhookEvents } from "./capture/webhooks/events.ts";
import { contactEvents } from "./contacts/events.ts";
import type { Events } from "./event-shape.ts";
import { diaryEvents, eventOf } from "./events.ts";
import { fileEvents } from "./files/events.ts";
import { identityEvents } from "./identity/events.ts";
import { importEvents } from "./imports/events.ts";
import { messageEvents } from "./messaging/events.ts";
import { opportunityEvents } from "./opportunities/events.ts";
import { outgoingEvents } from "./outgoing/events.ts";
import { productEvents } from "./products/events.ts";
import { purchaseEvents } from "./purchasing/events.ts";
import { paymentEvents } from "./sales/payments/payment-events.ts";
import { saleEvents } from "./sales/events.ts";
import { sequenceEvents } from "./sequences/events.ts";
import { stockEvents } from "./stock/events.ts";

const ofModules: Events[] = [
  activityEvents,
  agentEvents,
  bulkEvents,
  captureEvents,
  webhookEvents,
  outgoingEvents,
  contactEvents,
  fileEvents,
  identityEvents,
  importEvents,
  messageEvents,
  opportunityEvents,
  productEvents,
  purchaseEvents,
  paymentEvents,
  saleEvents,
  sequenceEvents,
  stockEvents,
];
const events: Events = diaryEvents;
const names = Object.keys(events).toSorted();

test("no two modules tell one event, and every event of a module may be written into the diary", () => {
  expect(ofModules.flatMap((each) => Object.keys(each)).toSorted()).toEqual(names);
});

describe.each(names)("%s", (name) => {
  const event = events[name];

  test("is named after what it happened to and what happened", () => {
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
  });

  test("goes on after the name of who did it, in both languages", () => {
    expect(event?.en).toMatch(/^\p{Ll}.*[^.\s]$/u);
    expect(event?.es).toMatch(/^\p{Ll}.*[^.\s]$/u);
    expect(event?.en).not.toBe(event?.es);
  });

  test("is found by its name", () => {
    expect(eventOf(name)).toBe(event);
  });
});

test.each(["sale.forgotten", "", "toString"])("what nobody writes any more, as %j, has no words", (name) => {
  expect(eventOf(name)).toBeNull();
});
