import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSequence, anEnrolment } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { EnrolmentList } from "../queries.ts";
import { enrolmentWords, reasonWords } from "../sequence-labels.ts";
import { SequenceSection } from "./SequenceSection.tsx";

const t = wordsIn("en", enrolmentWords);
const id = anId(300);
const list = (items: EnrolmentList["items"]): EnrolmentList => ({
  items,
  unsubscribed: null,
});

let current = list([]);

const becomes = (next: EnrolmentList) => () => {
  current = next;
  return next;
};

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /opportunities/:opportunityId/sequences": () => current,
    "GET /sequences": { items: [aSequence(), aSequence({ id: anId(901), name: "Off", isOn: false })] },
    "POST /opportunities/:opportunityId/sequences": becomes(list([anEnrolment()])),
    "POST /sequence-enrolments/:enrolmentId/stop": becomes(
      list([anEnrolment({ state: "stopped", reason: "by_hand", dueAt: null })]),
    ),
    "POST /sequence-enrolments/:enrolmentId/pause": becomes(
      list([anEnrolment({ state: "paused", reason: "by_hand" })]),
    ),
    "POST /sequence-enrolments/:enrolmentId/resume": becomes(list([anEnrolment()])),
  }),
);

const shown = (given: EnrolmentList, isClosed = false) => {
  current = given;
  return show(<SequenceSection opportunityId={id} email={null} isClosed={isClosed} />);
};

test("it tells at which step it stands, what comes next and when", async () => {
  const screen = await shown(list([anEnrolment()]));
  await expect.element(screen.getByText("After the fair", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/Step 2 of 3 · Call: Ask what they need, 2 Dec/)).toBeVisible();
});

test("one is begun with a sequence that is in force, and stopped again", async () => {
  const screen = await shown(list([]));
  await screen.getByRole("button", { name: t.begin }).click();
  await screen.getByRole("button", { name: t.beginNow, exact: true }).click();
  await expect
    .poll(() => askedOf("POST /opportunities/:opportunityId/sequences"))
    .toMatchObject([{ opportunityId: id, sequenceId: aSequence().id }]);
  await screen.getByRole("button", { name: t.stop }).click();
  await expect.element(screen.getByText(reasonWords.by_hand.en)).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(() => askedOf("POST /sequence-enrolments/:enrolmentId/resume")).toHaveLength(1);
});

test("one that lacks something says what, and goes on by a click", async () => {
  const screen = await shown(list([anEnrolment({ state: "paused", reason: "missing", missing: ["contact.name"] })]));
  await expect.element(screen.getByText(`${reasonWords.missing.en}: ${t.missing("contact.name")}`)).toBeVisible();
  await screen.getByRole("button", { name: t.resume }).click();
  await expect
    .poll(() => askedOf("POST /sequence-enrolments/:enrolmentId/resume"))
    .toEqual([{ enrolmentId: anEnrolment().id }]);
});

test("what is closed tells what was, and begins nothing", async () => {
  const ended = anEnrolment({ state: "stopped", reason: "won", dueAt: null, endedAt: anEnrolment().enrolledAt });
  const screen = await shown(list([ended]), true);
  await expect.element(screen.getByText(reasonWords.won.en)).toBeVisible();
  expect(screen.getByRole("button").query()).toBeNull();
});
