import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { dayIn, type Moment } from "../dates.ts";
import type { Id } from "../ids.ts";
import { weekdayOf } from "../opportunities/assignment/availability.ts";
import { advanced, begun, isDue, isLive, type Progress, type ProgressEvent, stopReasons } from "./machine.ts";
import type { Plan, Step } from "./plan.ts";

const at = (text: string) => text as Moment; // written as a moment
const timeZone = "Europe/Madrid";
const mail = (amount: number): Step => ({
  kind: "mail",
  wait: { amount, unit: "working_days" },
  templateId: "01990000-0000-7000-8000-000000000001" as Id<"mail_templates">, // made up
});
const call = (amount: number): Step => ({
  kind: "call",
  wait: { amount, unit: "working_days" },
  summary: "Call",
  note: null,
});
const plan: Plan = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00", steps: [mail(0), call(2), mail(3)] };
const monday = at("2026-11-30T10:00:00.000Z");
const after = (progress: Progress, ...events: ProgressEvent[]) =>
  events.reduce((state, event) => advanced(plan, timeZone, state, event), progress);
const start = begun(plan, timeZone, monday);

describe("a sequence", () => {
  test("begins with its first step, plans the second, waits for it, and then for an answer to its last mail", () => {
    expect(start).toEqual({ state: "running", position: 0, dueAt: monday, reason: null });
    const written = after(start, { kind: "done", at: monday });
    expect(written).toMatchObject({ position: 1, dueAt: "2026-12-02T10:00:00.000Z" });
    const planned = after(written, { kind: "planned" });
    expect(planned).toMatchObject({ state: "running", position: 1, dueAt: null });
    const done = after(planned, { kind: "done", at: at("2026-12-03T12:00:00.000Z") });
    expect(done).toMatchObject({ position: 2, dueAt: "2026-12-08T12:00:00.000Z" });
    const last = after(done, { kind: "done", at: at("2026-12-08T12:00:00.000Z") });
    expect(last).toMatchObject({ state: "running", position: 3, dueAt: "2026-12-15T12:00:00.000Z" });
    expect(after(last, { kind: "finished" })).toMatchObject({ state: "finished", dueAt: null });
  });

  test("that ends with a call is finished once that is done", () => {
    const short = { ...plan, steps: [call(0)] };
    const planned = advanced(short, timeZone, begun(short, timeZone, monday), { kind: "planned" });
    expect(advanced(short, timeZone, planned, { kind: "done", at: monday })).toMatchObject({ state: "finished" });
  });

  test.each(stopReasons)("stops by %s, running or paused, and nothing moves it then", (reason) => {
    const stopped = after(start, { kind: "stopped", reason });
    expect(stopped).toEqual({ state: "stopped", position: 0, dueAt: null, reason });
    expect(after(start, { kind: "paused", reason: "by_hand" }, { kind: "stopped", reason })).toEqual(stopped);
    expect(after(stopped, { kind: "done", at: monday }, { kind: "planned" }, { kind: "finished" })).toEqual(stopped);
  });

  test("is put off and says why, and the step stays the same", () => {
    const until = at("2026-12-01T08:00:00.000Z");
    expect(after(start, { kind: "held", reason: "day_full", until })).toEqual({
      ...start,
      dueAt: until,
      reason: "day_full",
    });
  });

  test("that is paused does nothing until it goes on: at once where its time is over, and within its hours", () => {
    const paused = after(start, { kind: "paused", reason: "by_hand" });
    expect(isDue(paused, at("2027-01-01T10:00:00.000Z"))).toBe(false);
    const saturday = at("2026-12-05T10:00:00.000Z");
    expect(after(paused, { kind: "resumed", at: saturday })).toMatchObject({
      state: "running",
      dueAt: "2026-12-07T08:00:00.000Z",
      reason: null,
    });
    const early = after(start, { kind: "done", at: monday }, { kind: "paused", reason: "missing" });
    expect(after(early, { kind: "resumed", at: monday })).toMatchObject({ dueAt: "2026-12-02T10:00:00.000Z" });
  });

  test("that waits for a call waits for it again after a pause, and goes on where the call was done meanwhile", () => {
    const waiting = after(start, { kind: "done", at: monday }, { kind: "planned" });
    const paused = after(waiting, { kind: "paused", reason: "by_hand" });
    expect(after(paused, { kind: "resumed", at: monday })).toEqual(waiting);
    expect(after(paused, { kind: "done", at: monday })).toMatchObject({ state: "paused", position: 2 });
  });

  test("goes back to a call that was not done after all, unless what comes after it was", () => {
    const waiting = after(start, { kind: "done", at: monday }, { kind: "planned" });
    const done = after(waiting, { kind: "done", at: monday });
    expect(after(done, { kind: "undone", position: 1 })).toEqual(waiting);
    const further = after(done, { kind: "done", at: monday });
    expect(after(further, { kind: "undone", position: 1 })).toEqual(further);
  });

  test("that was stopped goes on where somebody lets it", () => {
    const stopped = after(start, { kind: "done", at: monday }, { kind: "stopped", reason: "by_hand" });
    expect(after(stopped, { kind: "resumed", at: monday })).toMatchObject({ state: "running", position: 1 });
  });
});

const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant("done"), at: fc.constant(monday) }),
  fc.constant({ kind: "planned" }),
  fc.record({ kind: fc.constant("held"), reason: fc.constant("off"), until: fc.constant(monday) }),
  fc.record({ kind: fc.constant("paused"), reason: fc.constant("by_hand") }),
  fc.record({ kind: fc.constant("resumed"), at: fc.constant(monday) }),
  fc.record({ kind: fc.constant("stopped"), reason: fc.constantFrom(...stopReasons) }),
  fc.constant({ kind: "finished" }),
) as fc.Arbitrary<ProgressEvent>;

test("no step comes twice or is left out whatever happens; what is over has no hour; none comes on a Sunday", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let progress = start;
      for (const event of events) {
        const before = progress;
        progress = advanced(plan, timeZone, before, event);
        expect(progress.position - before.position).toBe(
          event.kind === "done" && isLive(before) && before.position < plan.steps.length ? 1 : 0,
        );
        expect(isLive(progress) || progress.dueAt === null).toBe(true);
        expect(progress.dueAt === null ? null : weekdayOf(dayIn(timeZone, progress.dueAt))).not.toBe(7);
        expect(event.kind !== "stopped" || !isLive(before) || progress.state === "stopped").toBe(true);
      }
    }),
    propertyRuns(),
  );
});
