import type { Enrolment, OfferFollowUp, Sequence } from "../src/sequences/queries.ts";
import { anId } from "./ids.ts";

export const aSequence = (given: Partial<Sequence> = {}): Sequence => ({
  id: anId<"sequences">(900),
  name: "After the fair",
  subject: "opportunity",
  begins: null,
  isOn: true,
  isArchived: false,
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "18:00",
  steps: [
    { kind: "mail", wait: { amount: 0, unit: "days" }, templateId: anId<"mail_templates">(901) },
    { kind: "call", wait: { amount: 2, unit: "working_days" }, summary: "Ask what they need", note: null },
  ],
  version: 1,
  ...given,
});

export const sequenceCounts = {
  sequenceId: anId<"sequences">(900),
  inIt: 4,
  paused: 1,
  answered: 3,
  unsubscribed: 2,
  stopped: 5,
  finished: 6,
};

export const anEnrolment = (given: Partial<Enrolment> = {}): Enrolment => ({
  id: anId<"sequence_enrolments">(910),
  sequence: { id: anId<"sequences">(900), name: "After the fair" },
  state: "running",
  position: 1,
  steps: 3,
  next: { kind: "call", name: "Ask what they need" },
  dueAt: "2026-12-02T10:00:00.000Z" as Enrolment["dueAt"], // a moment
  isAwaited: false,
  reason: null,
  missing: [],
  enrolledAt: "2026-11-30T10:00:00.000Z" as Enrolment["enrolledAt"], // as above
  enrolledBy: "Ana Robles",
  endedAt: null,
  version: 2,
  ...given,
});

export const anOfferFollowUp = (given: Partial<OfferFollowUp> = {}): OfferFollowUp => ({
  items: [],
  unsubscribed: null,
  ahead: [],
  openings: 0,
  openedAt: null,
  isOpen: true,
  ...given,
});
