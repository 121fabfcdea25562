import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aSequence } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Sequence } from "../queries.ts";
import { enrolmentWords } from "../sequence-labels.ts";
import { BeginSequence } from "./BeginSequence.tsx";

const t = wordsIn("en", enrolmentWords);
const begin = vi.fn<(sequence: Sequence) => void>();
const shown = (items: Sequence[]) => {
  answering({ "GET /sequences": { items } });
  return show(<BeginSequence isBusy={false} onBegin={begin} onClose={() => undefined} />);
};

test("of several one is chosen, of those that are in force", async () => {
  const screen = await shown([
    aSequence(),
    aSequence({ id: anId(902), name: "Cold", steps: aSequence().steps.slice(1) }),
    aSequence({ id: anId(903), name: "Old", isArchived: true }),
  ]);
  const go = screen.getByRole("button", { name: t.beginNow, exact: true });
  await expect.element(go).toBeDisabled();
  await screen.getByRole("combobox").click();
  expect(screen.getByRole("option", { name: "Old" }).query()).toBeNull();
  await screen.getByRole("option", { name: "Cold" }).click();
  await go.click();
  expect(begin.mock.calls).toMatchObject([[{ name: "Cold" }]]);
});

test("where none is in force it says who makes them", async () => {
  const screen = await shown([aSequence({ isOn: false })]);
  await expect.element(screen.getByText(t.noneOn)).toBeVisible();
});
