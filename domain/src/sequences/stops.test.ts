import { describe, expect, test } from "vitest";
import { mayStop, stopReasonOf } from "./stops.ts";

describe("what the diary tells ends a sequence", () => {
  test.each([
    ["mail.received", {}, "answered"],
    ["mail.answered_itself", {}, null],
    ["mail.sent", {}, null],
    ["message.written", {}, null],
    ["sequence.wrote", {}, null],
    ["call.logged", { outcome: "Interested" }, "talked"],
    ["call.logged", { durationMinutes: 3 }, "talked"],
    ["call.logged", { outcome: " ", durationMinutes: 0 }, null],
    ["call.logged", {}, null],
    ["activity.planned", { kind: "meeting" }, "meeting"],
    ["activity.planned", { kind: "call" }, null],
    ["activity.done", { kind: "meeting" }, "meeting"],
    ["activity.done", { kind: "call", outcome: "Sent the price" }, "talked"],
    ["activity.done", { kind: "call", outcome: null }, null],
    ["activity.done", { kind: "to_do", outcome: "Done" }, null],
    ["opportunity.moved", {}, "moved"],
    ["opportunity.edited", {}, null],
    ["lead.converted", {}, "converted"],
    ["opportunity.won", {}, "won"],
    ["lead.lost", {}, "lost"],
    ["opportunity.archived", {}, "archived"],
  ] as const)("%s %o: %s", (event, after, reason) => {
    expect(stopReasonOf(event, after)).toBe(reason);
    expect(reason === null || mayStop(event)).toBe(true);
  });
});
