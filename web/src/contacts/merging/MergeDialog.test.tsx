import { mergedParts } from "@trato/domain/contacts/merging/merged-values.ts";
import { partsOf } from "@trato/domain/contacts/merging/parts.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { mergingWords } from "./labels.ts";
import { MergeDialog } from "./MergeDialog.tsx";

const t = wordsIn("en", mergingWords);
const createdAt = "2026-11-01T09:00:00.000Z" as Moment; // a moment
const parts = partsOf(contactFields);
const acme = {
  id: "a",
  name: "Acme",
  about: "Company",
  createdAt,
  values: {
    name: "Acme",
    kind: "company",
    email: null,
    city: "Burgos",
    country: "ES",
    comment: "Big",
    isVendor: false,
  },
  moves: { "notes.subject_id": 2, "sales.customer_id": 1, "sales.contact_person_id": 1 },
};
const acmeLtd = {
  ...acme,
  id: "b",
  name: "Acme Ltd",
  values: { ...acme.values, name: "Acme Ltd", email: "a@acme.example", comment: "Pays late" },
  moves: {},
};

function dialog(onMerge = vi.fn<(...given: unknown[]) => void>()) {
  const records = [acme, acmeLtd];
  const element = (
    <MergeDialog
      records={records}
      parts={parts}
      survivorId="a"
      mergedBy={(choices) => mergedParts(parts, records, choices)}
      mayJoin={new Set(["comment"])}
      names={{}}
      isBusy={false}
      onMerge={onMerge}
      onClose={vi.fn<(...given: unknown[]) => void>()}
    />
  );
  return { element, onMerge };
}

test("what differs stands side by side, chosen as the rule has it; what is the same is counted", async () => {
  const screen = await show(dialog().element);
  const group = (name: string) => screen.getByRole("radiogroup", { name, exact: true });
  await expect.element(group("Name").getByRole("radio").nth(0)).toBeChecked();
  await expect.element(group("E-mail").getByRole("radio").nth(1)).toBeChecked();
  await expect.element(group("Comment").getByRole("radio", { name: t.together })).toBeChecked();
  await expect.element(group("Address")).not.toBeInTheDocument();
  expect(document.body.innerText).toContain("2 notes, 2 quotations and orders");
  expect(document.body.innerText).toContain(t.same(3));
});

test("what somebody chooses is merged, and which record stays", async () => {
  const { element, onMerge } = dialog();
  const screen = await show(element);
  await screen.getByRole("radiogroup", { name: "Name", exact: true }).getByRole("radio").nth(1).click();
  await screen.getByRole("radiogroup", { name: "Comment" }).getByRole("radio").nth(0).click();
  await screen.getByRole("radiogroup", { name: t.stays }).getByRole("radio").nth(1).click();
  await screen.getByRole("button", { name: t.merge }).click();
  expect(onMerge).toHaveBeenCalledExactlyOnceWith({
    survivorId: "b",
    choices: [
      { part: "name", from: "b" },
      { part: "comment", from: "a" },
    ],
  });
});
