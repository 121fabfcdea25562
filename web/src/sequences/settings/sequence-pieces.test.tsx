import { useState } from "react";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aSequence } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { enrolmentsQuery, sequencesQuery } from "../queries.ts";
import { sequenceWords } from "../sequence-labels.ts";
import { useEnrolmentMoves } from "../record/use-enrolment-moves.ts";
import { DailyLimit } from "./DailyLimit.tsx";
import { begunStep, emptySequence, type SequenceValues } from "./sequence-values.ts";
import { SequenceHours } from "./SequenceHours.tsx";
import { StepRow } from "./StepRow.tsx";
import { touchesSequence } from "./use-sequence-menu.tsx";

const t = wordsIn("en", sequenceWords);

function Hours({ tell }: { tell: (values: SequenceValues) => void }) {
  const [initial] = useState(emptySequence);
  const form = useForm<SequenceValues>({ initial, place: null, submit: async () => undefined });
  tell(form.values);
  return <SequenceHours form={form} />;
}

test("a Sunday is wanted only where somebody says so, and a day ends at midnight too", async () => {
  const tell = vi.fn<(values: SequenceValues) => void>();
  const screen = await show(<Hours tell={tell} />);
  expect(tell.mock.lastCall?.[0].days).toEqual([1, 2, 3, 4, 5]);
  await screen.getByRole("button", { name: "Sunday" }).click();
  await screen.getByRole("button", { name: "Monday" }).click();
  await screen.getByLabelText(t.toTime).fill("00:00");
  expect(tell.mock.lastCall?.[0]).toMatchObject({ days: [2, 3, 4, 5, 7], to: "24:00" });
});

test("a step waits as long as it says, and the only one cannot go", async () => {
  answering({ "GET /mail-templates": { items: [] } });
  const change = vi.fn<() => void>();
  const props = { place: 0, all: 1, onMove: change, onRemove: change, errorOf: () => undefined };
  const screen = await show(
    <StepRow {...props} subject="opportunity" step={begunStep("mail", [])} onChange={change} />,
  );
  await expect.element(screen.getByText(t.noTemplates)).toBeVisible();
  expect(screen.getByRole("button").query()).toBeNull();
  await screen.getByRole("textbox", { name: t.waitsFirst }).fill("3");
  expect(change.mock.lastCall).toMatchObject([{ wait: { amount: 3, unit: "working_days" } }]);
});

test("whoever does not lead does not change how many mails leave", async () => {
  answering({
    "GET /me": aMe({ member: { role: "sales" } }),
    "GET /sequence-settings": { dailyMails: 100, version: 0 },
  });
  const screen = await show(<DailyLimit />);
  expect(screen.getByRole("textbox").query()).toBeNull();
});

function Pausing() {
  const { pause } = useEnrolmentMoves("x");
  return (
    <button type="button" onClick={() => pause({ id: "e" as never, sequence: { id: "s" as never, name: "Fair" } })}>
      Pause it
    </button>
  );
}

test("what was paused goes on where that is taken back", async () => {
  answering({
    "POST /sequence-enrolments/:enrolmentId/pause": { items: [], unsubscribed: null },
    "POST /sequence-enrolments/:enrolmentId/resume": { items: [], unsubscribed: null },
  });
  const screen = await show(<Pausing />);
  await screen.getByRole("button", { name: "Pause it" }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /sequence-enrolments/:enrolmentId/resume")).toEqual([{ enrolmentId: "e" }]);
});

test("a sequence touches itself alone; the list follows settings, and a record's its history", () => {
  const sequence = aSequence();
  expect(touchesSequence({ sequenceId: sequence.id }, sequence)).toEqual([
    { kind: "setting", id: sequence.id, version: 1 },
  ]);
  expect(touchesSequence({ id: sequence.id })).toEqual([{ kind: "setting", id: sequence.id }]);
  expect(sequencesQuery.queryKey).not.toEqual(enrolmentsQuery("x").queryKey);
});
