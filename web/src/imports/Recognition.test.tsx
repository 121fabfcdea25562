import { expect, test, vi } from "vitest";
import { aColumn, aPreview } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import type { ImportOptions } from "./queries.ts";
import { Recognition } from "./Recognition.tsx";
import { RowChanges } from "./RowChanges.tsx";

const t = wordsIn("en", importWords);
const columns = [aColumn({ heading: "Name", field: "name" }), aColumn({ heading: "Mail", field: "email" })];
const change = vi.fn<(options: ImportOptions) => void>();

test("somebody chooses what decides, and what of records that are there shall change", async () => {
  change.mockClear();
  const options: ImportOptions = { columns: {}, names: {} };
  const screen = await show(<Recognition preview={aPreview({ columns })} options={options} onChange={change} />);
  await screen.getByRole("combobox", { name: t.recognisedBy }).click();
  await screen.getByRole("option", { name: "E-mail" }).click();
  expect(change.mock.calls.at(-1)?.[0]).toMatchObject({ key: "email" });
  await screen.getByRole("checkbox", { name: "E-mail" }).click();
  expect(change.mock.calls.at(-1)?.[0]).toMatchObject({ update: ["email"] });
});

test("what would change is shown before and after", async () => {
  const changes = [
    { row: 2, record: { id: "1", name: "Acme" }, fields: [{ label: "City", before: null, after: "Vigo" }] },
  ];
  const screen = await show(<RowChanges kind="contacts" preview={aPreview({ changed: 4, changes })} />);
  await expect.element(screen.getByText("Vigo")).toBeVisible();
  await expect.element(screen.getByText(t.empty)).toBeVisible();
  await expect.element(screen.getByText(t.moreErrors("3"))).toBeVisible();
});
