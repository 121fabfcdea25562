import { describe, expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { type ArrivedLead, beginsItself, isArrival, reasonNotToAnswer } from "./first-answers.ts";

const at = (text: string) => text as Moment; // written as a moment
const lead: ArrivedLead = {
  isOpen: true,
  writtenAt: at("2026-11-30T10:00:00.000Z"),
  wasJudged: false,
  hasConsent: false,
  address: "eva@puerto.example",
  isOwnAddress: false,
  isUnsubscribed: false,
  wasAnsweredToday: false,
};

describe("a lead that arrived", () => {
  test.each([
    [{}, null],
    [{ isOpen: false }, "closed"],
    [{ wasJudged: true }, "judged"],
    [{ writtenAt: at("2026-11-29T10:29:59.000Z") }, "old"],
    [{ writtenAt: at("2026-11-29T10:30:01.000Z") }, null],
    [{ address: null }, "no_address"],
    [{ address: "no-reply@puerto.example" }, "no_person"],
    [{ address: "NoReply+7@puerto.example" }, "no_person"],
    [{ address: "mailer-daemon@puerto.example" }, "no_person"],
    [{ address: "bounce-77@puerto.example" }, "no_person"],
    [{ address: "no-responder@puerto.example" }, "no_person"],
    [{ address: "no_responda@puerto.example" }, "no_person"],
    [{ address: "noreplyson@puerto.example" }, null],
    [{ isOwnAddress: true }, "own_address"],
    [{ isUnsubscribed: true }, "unsubscribed"],
    [{ wasAnsweredToday: true }, "answered_today"],
  ])("%o: %s", (given, reason) => {
    const asked = { needsConsent: false, now: at("2026-11-30T10:30:00.000Z") };
    expect(reasonNotToAnswer({ ...lead, ...given }, asked)).toBe(reason);
  });

  test("needs consent only where that is asked for", () => {
    const asked = { needsConsent: true, now: lead.writtenAt };
    expect(reasonNotToAnswer(lead, asked)).toBe("no_consent");
    expect(reasonNotToAnswer({ ...lead, hasConsent: true }, asked)).toBeNull();
  });

  test.each([
    [null, true, true],
    ["judged", false, false],
    ["old", false, false],
    ["no_consent", false, false],
    ["answered_today", true, false],
    ["no_person", true, false],
    ["no_address", false, true],
    ["answered_today", false, true],
  ] as const)("that is not answered for %s begins a sequence (mails: %s): %s", (reason, writesMails, begins) => {
    expect(beginsItself(reason, { writesMails })).toBe(begins);
  });

  test("is told by how it came, and not by what somebody does with it", () => {
    expect(["lead.mailed", "lead.filled_in", "lead.captured"].map((event) => isArrival(event as never))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ["lead.created", "lead.imported", "mail.received", "lead.mailed_to_many"].map((event) =>
        isArrival(event as never),
      ),
    ).toEqual([false, false, false, false]);
  });
});
