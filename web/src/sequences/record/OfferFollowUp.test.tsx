import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { anEnrolment, anOfferFollowUp, aSequence } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { OfferFollowUp as FollowUp } from "../queries.ts";
import { enrolmentWords, offerWords, reasonWords } from "../sequence-labels.ts";
import { OfferFollowUp } from "./OfferFollowUp.tsx";

const t = wordsIn("en", { ...enrolmentWords, ...offerWords });
const saleId = anId(100);
const reminder = {
  sequence: { id: anId<"sequences">(901), name: "Before it ends" },
  begins: { when: "expiring" as const, days: 3 },
  on: "2026-12-17" as CalendarDate, // a date
  isSkipped: false,
};
let current = anOfferFollowUp();

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /sales/:saleId/sequences": () => current,
    "GET /sequences": { items: [aSequence(), aSequence({ id: anId(902), name: "Offers", subject: "sale" })] },
    "POST /sales/:saleId/sequences": () => current,
    "POST /sales/:saleId/sequences/:sequenceId/skip": ({ isSkipped }: { isSkipped: boolean }) => {
      current = { ...current, ahead: [{ ...reminder, isSkipped }] };
      return current;
    },
    "POST /sequence-enrolments/:enrolmentId/stop": { items: [], unsubscribed: null },
  }),
);
const shown = (given: Partial<FollowUp>) => {
  current = anOfferFollowUp(given);
  return show(<OfferFollowUp saleId={saleId} />);
};

test("it says how often the offer was opened, what comes next and when, and what begins later", async () => {
  const openedAt = "2026-12-01T10:00:00.000Z" as Moment; // a moment
  const screen = await shown({ openings: 3, openedAt, items: [anEnrolment()], ahead: [reminder] });
  await expect.element(screen.getByText(/Opened 3 times, last on 1 Dec/)).toBeVisible();
  await expect.element(screen.getByText(/Step 2 of 3 · Call: Ask what they need, 2 Dec/)).toBeVisible();
  await expect.element(screen.getByText(/Begins on 17 Dec/)).toBeVisible();
});

test("what would begin by itself is kept from it by a click, and taken back", async () => {
  const screen = await shown({ ahead: [reminder] });
  await screen.getByRole("button", { name: t.skip }).click();
  await expect.element(screen.getByText(t.isSkipped)).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/sequences/:sequenceId/skip"))
    .toMatchObject([{ saleId, sequenceId: reminder.sequence.id, isSkipped: true }, { isSkipped: false }]);
});

test("one for quotations begins by hand", async () => {
  const screen = await shown({});
  await screen.getByRole("button", { name: t.begin }).click();
  await screen.getByRole("button", { name: t.beginNow, exact: true }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/sequences")).toMatchObject([{ saleId, sequenceId: anId(902) }]);
});

test("what is over tells what was, and offers nothing", async () => {
  const over = anEnrolment({ state: "stopped", reason: "accepted", dueAt: null, endedAt: anEnrolment().enrolledAt });
  const screen = await shown({ items: [over], isOpen: false });
  await expect.element(screen.getByText(reasonWords.accepted.en)).toBeVisible();
  expect(screen.getByRole("button").query()).toBeNull();
});
