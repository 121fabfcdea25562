import { expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import type { PickedContact } from "../contacts/ContactPicker.tsx";
import { wordsIn } from "../platform/words.ts";
import { documentWords } from "./labels.ts";
import { NewDocument } from "./NewDocument.tsx";

const t = wordsIn("en", documentWords);
const norte: PickedContact = { id: anId(101), name: "Café Norte" };
const create = vi.fn<(partnerId: string) => void>();

type PickerProps = { value: PickedContact | null; onChange: (contact: PickedContact | null) => void };

const Picker = ({ value, onChange }: PickerProps) => (
  <>
    <output aria-label="Customer">{value?.name ?? "nobody"}</output>
    <button onClick={() => onChange(norte)}>Pick Café Norte</button>
    <button onClick={() => onChange(null)}>Pick nobody</button>
  </>
);

const dialog = (isBusy = false) => {
  create.mockClear();
  return show(
    <NewDocument
      title="New bill"
      label="Customer"
      picker={Picker}
      isBusy={isBusy}
      onCreate={create}
      onClose={() => undefined}
    />,
  );
};

test("makes the document as soon as somebody is chosen", async () => {
  const screen = await dialog();
  await expect.element(screen.getByRole("button", { name: t.create })).toBeDisabled();
  await screen.getByRole("button", { name: "Pick Café Norte" }).click();
  expect(create).toHaveBeenCalledExactlyOnceWith(norte.id);
});

test("can be asked for again, where the first try failed", async () => {
  const screen = await dialog();
  await screen.getByRole("button", { name: "Pick Café Norte" }).click();
  await screen.getByRole("button", { name: t.create }).click();
  expect(create).toHaveBeenCalledTimes(2);
});

test("makes nothing for nobody", async () => {
  const screen = await dialog();
  await screen.getByRole("button", { name: "Pick Café Norte" }).click();
  await screen.getByRole("button", { name: "Pick nobody" }).click();
  await expect.element(screen.getByRole("button", { name: t.create })).toBeDisabled();
  expect(create).toHaveBeenCalledOnce();
});
