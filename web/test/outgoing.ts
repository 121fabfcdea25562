import { OutgoingEvent, OutgoingWebhook } from "@trato/domain/outgoing/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** The shop that is told of contacts. */
export function anOutgoingWebhook(given: Partial<z.input<typeof OutgoingWebhook>> = {}): OutgoingWebhook {
  return z.parse(OutgoingWebhook, {
    id: anId(430),
    name: "Shop",
    address: "https://shop.example/trato",
    kinds: ["contact"],
    changes: ["created", "changed", "deleted"],
    memberId: anId(1),
    memberName: "Ana Ruiz",
    isOn: true,
    offBecause: null,
    hasSecret: true,
    hasFormerSecret: false,
    acceptedAt: "2026-11-23T09:00:00Z",
    failingSince: null,
    waiting: 0,
    failed: 0,
    version: 1,
    ...given,
  });
}

/** That it was told of a contact. */
export function anOutgoingEvent(given: Partial<z.input<typeof OutgoingEvent>> = {}): OutgoingEvent {
  return z.parse(OutgoingEvent, {
    id: anId(431),
    kind: "contact",
    recordId: anId(432),
    recordName: "Café Sol",
    change: "changed",
    happenedAt: "2026-11-23T09:00:00Z",
    state: "delivered",
    tries: 1,
    dueAt: null,
    triedAt: "2026-11-23T09:00:01Z",
    status: 200,
    answer: "",
    problem: null,
    ...given,
  });
}
