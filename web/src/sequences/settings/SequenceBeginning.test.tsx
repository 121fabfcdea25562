import { useState } from "react";
import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { beginningWords, sequenceWords, subjectWords } from "../sequence-labels.ts";
import { emptySequence, type SequenceValues } from "./sequence-values.ts";
import { SequenceBeginning } from "./SequenceBeginning.tsx";

const t = wordsIn("en", sequenceWords);

function Beginning({ tell }: { tell: (values: SequenceValues) => void }) {
  const [initial] = useState(emptySequence);
  const form = useForm<SequenceValues>({ initial, place: null, submit: async () => undefined });
  tell(form.values);
  return <SequenceBeginning form={form} isNew />;
}

test("one for quotations begins by itself, so many days before their last day or when they are opened so often", async () => {
  const tell = vi.fn<(values: SequenceValues) => void>();
  const screen = await show(<Beginning tell={tell} />);
  const choose = async (field: string, option: string) => {
    await screen.getByRole("combobox", { name: field }).click();
    await screen.getByRole("option", { name: option }).click();
  };
  expect(screen.getByRole("combobox", { name: t.begins }).query()).toBeNull();
  await choose(t.followsUp, subjectWords.sale.en);
  await choose(t.begins, beginningWords.expiring.en);
  await screen.getByRole("textbox", { name: t.daysApart }).fill("5");
  expect(tell.mock.lastCall?.[0]).toMatchObject({ subject: "sale", begins: { when: "expiring", days: 5 } });
  await choose(t.begins, beginningWords.opened.en);
  await expect.element(screen.getByRole("textbox", { name: t.openedTimes })).toHaveValue("3");
  expect(tell.mock.lastCall?.[0]).toMatchObject({ begins: { when: "opened", times: 3 } });
  await choose(t.followsUp, subjectWords.opportunity.en);
  expect(tell.mock.lastCall?.[0]).toMatchObject({ subject: "opportunity", begins: null });
});
