import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { DiaryEvent } from "../../events.ts";
import { contactedAt, isActivity, isFirstContact, isToRecount } from "./worked-on.ts";

test.each<[DiaryEvent, object | null, boolean, boolean]>([
  ["call.logged", { outcome: "voice mail" }, true, true],
  ["message.written", null, true, true],
  ["mail.received", null, true, false],
  ["note.written", { body: "a note" }, true, false],
  ["activity.planned", { kind: "call" }, false, false],
  ["activity.planned", { kind: "meeting", guests: [] }, false, false],
  ["activity.planned", { kind: "meeting", guests: [{ email: "eva@x.example" }] }, false, true],
  ["activity.cancelled", null, true, false],
  ["opportunity.moved", { stageId: "b" }, true, true],
  ["opportunity.assigned", { salespersonId: "b" }, false, false],
  ["lead.lost", {}, false, false],
  ["lead.edited", { phone: "1" }, false, false],
])("%s %j: activity %s, first contact %s", (event, after, works, contacts) => {
  const told = after as Record<string, unknown> | null;
  expect([isActivity(event), isFirstContact("opportunity", event, told)]).toEqual([works, contacts]);
});

test("of a document, sending and answering are contact; drawing it up is not", () => {
  const contacts = (["sale.sent", "sale.answered", "call.logged", "sale.created", "sale.accepted"] as const).filter(
    (event) => isFirstContact("sale", event, null),
  );
  expect(contacts).toEqual(["sale.sent", "sale.answered", "call.logged"]);
});

test("a mail that is taken back, or leaves after all, and a call that is to be made after all may change whether there was contact", () => {
  expect((["message.withdrawn", "message.retried", "activity.reopened"] as const).every(isToRecount)).toBe(true);
  expect(isToRecount("call.logged")).toBe(false);
});

test("a call that is written down later was made when it was", () => {
  const [before, now] = ["2026-11-30T09:00:00Z", "2026-11-30T12:00:00Z"] as [Moment, Moment];
  expect(contactedAt("call.logged", { doneAt: before }, now)).toBe(before);
  expect(contactedAt("message.written", null, now)).toBe(now);
});
