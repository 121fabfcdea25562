import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { ApiError } from "../../platform/api.ts";
import { giveUpUnsent, keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { wordsIn } from "../../platform/words.ts";
import { Field } from "../fields/Field.tsx";
import { Input } from "../fields/Input.tsx";
import { settingsWords } from "../settings/labels.ts";
import { useEditForm } from "./edit-form.ts";
import { KeyedForm } from "./KeyedForm.tsx";
import { SaveBar } from "./SaveBar.tsx";

type Company = { name: string; days: string; version: number };

const t = wordsIn("en", settingsWords);
const company: Company = { name: "Robles", days: "30", version: 3 };
const save = vi.fn<(changes: Partial<Company>, version: number) => Promise<Company>>();

/** A server that others write to as well. */
let kept = company;
const writes = (changes: Partial<Company>) => (kept = { ...kept, ...changes, version: kept.version + 1 });

beforeEach(() => {
  keepUnsentOf("robles", "ana");
  giveUpUnsent();
  kept = company;
  save.mockReset().mockImplementation(async (changes) => writes(changes));
});

function CompanyForm() {
  const [record, setRecord] = useState(kept);
  const form = useEditForm<Omit<Company, "version">, Company>({
    record,
    place: "company",
    valuesOf: ({ name, days }) => ({ name, days }),
    save,
  });
  return (
    <>
      <KeyedForm onSubmit={form.onSubmit}>
        <Field label="Name" error={form.errorOf("name")}>
          <Input {...form.bind("name")} />
        </Field>
        <Field label="Days">
          <Input {...form.bind("days")} />
        </Field>
        <SaveBar form={form} />
      </KeyedForm>
      <button onClick={() => setRecord(kept)}>hear</button>
    </>
  );
}

const opened = () => show(<CompanyForm />);
const button = (screen: Shown, name: string) => screen.getByRole("button", { name });
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const isSaved = (screen: Shown) => screen.getByRole("heading", { name: t.saved });
const hear = (screen: Shown) => button(screen, "hear").click();

async function saving(screen: Shown, name: string, text: string): Promise<void> {
  await field(screen, name).fill(text);
  await button(screen, t.save).click();
}

describe("a form that changes a record", () => {
  test("can be saved and thrown away from the first change on", async () => {
    const screen = await opened();
    await expect.element(button(screen, t.save)).toBeDisabled();
    expect(button(screen, t.discard).elements()).toEqual([]);
    await field(screen, "Name").fill("Robles SL");
    await expect.element(button(screen, t.save)).toBeEnabled();
    await button(screen, t.discard).click();
    await expect.element(field(screen, "Name")).toHaveValue("Robles");
    await expect.element(button(screen, t.save)).toBeDisabled();
    expect(save).not.toHaveBeenCalled();
  });

  test("sends what changed, and the version that was seen", async () => {
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await expect.element(isSaved(screen)).toBeVisible();
    expect(save.mock.calls).toEqual([[{ name: "Robles SL" }, 3]]);
    await expect.element(button(screen, t.save)).toBeDisabled();
  });

  test("sends the next change with the version that the first one brought", async () => {
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await expect.element(button(screen, t.save)).toBeDisabled();
    await saving(screen, "Days", "15");
    await expect
      .poll(() => save.mock.calls)
      .toEqual([
        [{ name: "Robles SL" }, 3],
        [{ days: "15" }, 4],
      ]);
  });

  test.each([
    ["Enter", "{Enter}"],
    ["Ctrl+Enter", "{Control>}{Enter}{/Control}"],
  ])("is sent with %s, once", async (_, keys) => {
    const screen = await opened();
    await field(screen, "Name").fill("Robles SL");
    await userEvent.keyboard(keys);
    await expect.element(isSaved(screen)).toBeVisible();
    expect(save).toHaveBeenCalledOnce();
  });

  test("is not sent by keys where nothing was changed", async () => {
    const screen = await opened();
    await field(screen, "Name").click();
    await userEvent.keyboard("{Enter}");
    expect(save).not.toHaveBeenCalled();
  });

  test("keeps every word that is refused, and says why", async () => {
    save.mockRejectedValueOnce(new ApiError(400, "invalid", "Not on a Sunday"));
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Not on a Sunday");
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
    await expect.element(button(screen, t.save)).toBeEnabled();
  });
});

describe("what was saved can be taken back", () => {
  test("to what stood there before, over the version that it made", async () => {
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await button(screen, "Undo").click();
    await expect.element(field(screen, "Name")).toHaveValue("Robles");
    expect(save.mock.calls[1]).toEqual([{ name: "Robles" }, 4]);
    await expect.element(button(screen, t.save)).toBeDisabled();
  });

  test("without what one types since being lost", async () => {
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await field(screen, "Days").fill("15");
    await button(screen, "Undo").click();
    await expect.element(field(screen, "Name")).toHaveValue("Robles");
    await expect.element(field(screen, "Days")).toHaveValue("15");
    await button(screen, t.save).click();
    await expect.poll(() => save.mock.calls.at(-1)).toEqual([{ days: "15" }, 5]);
  });

  test("and one hears where that does not work", async () => {
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await expect.element(isSaved(screen)).toBeVisible();
    save.mockRejectedValueOnce(new ApiError(409, "record.changed", "Somebody was faster"));
    await button(screen, "Undo").click();
    await expect.element(screen.getByRole("heading", { name: "Somebody was faster" })).toBeVisible();
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
  });
});

describe("what others save meanwhile", () => {
  test("is shown where nothing is typed", async () => {
    const screen = await opened();
    writes({ days: "60" });
    await hear(screen);
    await expect.element(field(screen, "Days")).toHaveValue("60");
    await saving(screen, "Name", "Robles SL");
    await expect.poll(() => save.mock.calls).toEqual([[{ name: "Robles SL" }, 4]]);
  });

  test("takes nothing away that is typed", async () => {
    const screen = await opened();
    await field(screen, "Name").fill("Robles SL");
    writes({ days: "60" });
    await hear(screen);
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
    await button(screen, t.save).click();
    await expect.poll(() => save.mock.calls).toEqual([[{ name: "Robles SL" }, 3]]);
  });

  test("is on screen with the answer to one's own, and never written over by the next", async () => {
    const screen = await opened();
    await field(screen, "Name").fill("Robles SL");
    writes({ days: "60" });
    await button(screen, t.save).click();
    await expect.element(isSaved(screen)).toBeVisible();
    await expect.element(field(screen, "Days")).toHaveValue("60");
    await saving(screen, "Name", "Robles SA");
    await expect.poll(() => save.mock.calls.at(-1)).toEqual([{ name: "Robles SA" }, 5]);
  });

  test("is not shown over what one typed while one's own was on its way", async () => {
    const answer = Promise.withResolvers<Company>();
    save.mockReturnValueOnce(answer.promise);
    const screen = await opened();
    await saving(screen, "Name", "Robles SL");
    await field(screen, "Days").fill("15");
    answer.resolve(writes({ name: "Robles SL", days: "60" }));
    await expect.element(isSaved(screen)).toBeVisible();
    await expect.element(field(screen, "Days")).toHaveValue("15");
    await button(screen, t.save).click();
    await expect.poll(() => save.mock.calls.at(-1)).toEqual([{ days: "15" }, 4]);
  });
});

const left = async (name: string, text: string) => {
  const screen = await opened();
  await field(screen, name).fill(text);
  await screen.unmount();
};

describe("what is typed and not saved", () => {
  test("stands there again when one comes back, until it is saved", async () => {
    await left("Name", "Robles SL");
    const screen = await opened();
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
    await expect.element(field(screen, "Days")).toHaveValue("30");
    await button(screen, t.save).click();
    await expect.poll(() => save.mock.calls).toEqual([[{ name: "Robles SL" }, 3]]);
    await expect.poll(unsentPlaces).toEqual([]);
  });

  test("is forgotten when one throws it away", async () => {
    await left("Name", "Robles SL");
    const screen = await opened();
    await button(screen, t.discard).click();
    await expect.poll(unsentPlaces).toEqual([]);
    await expect.element(field(screen, "Name")).toHaveValue("Robles");
  });

  test("leaves what others saved since in other fields", async () => {
    await left("Name", "Robles SL");
    writes({ days: "60" });
    const screen = await opened();
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
    await expect.element(field(screen, "Days")).toHaveValue("60");
  });

  test("says at its field what others saved there since", async () => {
    await left("Name", "Robles SL");
    writes({ name: "Robles SA" });
    const screen = await opened();
    await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
    await expect.element(screen.getByText("Now it says “Robles SA”", { exact: false })).toBeVisible();
  });
});

test("what somebody else wrote in the same field is said there, and stands until one sends once more", async () => {
  const details = { theirs: { name: "Robles SA" }, yours: { name: "Robles SL" }, version: 7 };
  save.mockRejectedValueOnce(new ApiError(409, "record.changed", "Changed", [], details));
  const screen = await opened();
  await saving(screen, "Name", "Robles SL");
  await expect.element(screen.getByText("Now it says “Robles SA”", { exact: false })).toBeVisible();
  await expect.element(field(screen, "Name")).toHaveValue("Robles SL");
  await button(screen, t.save).click();
  await expect.poll(() => save.mock.calls.at(-1)).toEqual([{ name: "Robles SL" }, 7]);
});
