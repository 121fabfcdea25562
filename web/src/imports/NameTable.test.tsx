import { expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { aPreview } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords, referenceWords } from "./labels.ts";
import { NameTable } from "./NameTable.tsx";
import type { ImportOptions, ImportPreview } from "./queries.ts";

const t = wordsIn("en", importWords);
const kinds = wordsIn("en", referenceWords);
const change = vi.fn<(options: ImportOptions) => void>();
const luis = { id: anId(5), name: "Luis Pardo" };
const ana = { id: anId(6), name: "Ana Ruiz" };
const pardo: ImportPreview["names"][number] = {
  kind: "member",
  name: "L. Pardo",
  rows: 3,
  taken: luis,
  candidates: [luis, ana],
  hasLeft: false,
};
const north: ImportPreview["names"][number] = {
  kind: "team",
  name: "North",
  rows: 1,
  taken: null,
  candidates: [],
  hasLeft: false,
};

const table = (names: ImportPreview["names"], options: ImportOptions = { columns: {}, names: {} }) => {
  change.mockClear();
  return show(<NameTable preview={aPreview({ names })} options={options} onChange={change} />);
};

test("says of each name what it names, how often, and what it is taken for", async () => {
  const screen = await table([pardo, north]);
  await expect.element(screen.getByText(`${kinds.member} · ${t.rowsOf("3", false)}`)).toBeVisible();
  await expect.element(screen.getByText(`${kinds.team} · ${t.rowsOf("1", true)}`)).toBeVisible();
  await expect.element(screen.getByRole("combobox", { name: "L. Pardo" })).toHaveTextContent(t.isTaken("Luis Pardo"));
  await expect.element(screen.getByText(t.isMade)).toBeVisible();
});

test("what can be chosen stands before what is simply new", async () => {
  const screen = await table([north, pardo]);
  await expect
    .element(screen.getByRole("listitem").first())
    .toHaveTextContent("L. PardoSalesperson · 3 rowsTake it as “Luis Pardo”");
});

test.each([
  ["another record", t.isTaken("Ana Ruiz"), ana.id],
  ["a new one", t.isMade, null],
])("a name is taken for %s, beside what was said before", async (_, option, id) => {
  const options = { columns: { A: "name" }, names: { member: { "M. Gil": null }, team: { South: anId(9) } } };
  const screen = await table([pardo], options);
  await screen.getByRole("combobox", { name: "L. Pardo" }).click();
  await screen.getByRole("option", { name: option }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith({
    columns: { A: "name" },
    names: { member: { "M. Gil": null, "L. Pardo": id }, team: { South: anId(9) } },
  });
});

test("says how many more names there are than it shows", async () => {
  const many = Array.from({ length: 203 }, (_, index) => ({ ...north, name: `Team ${index}` }));
  const screen = await table(many);
  await expect.element(screen.getByText(t.moreErrors("3"))).toBeVisible();
  expect(screen.getByRole("listitem").elements()).toHaveLength(200);
});

test("one who has left is offered; without a word nobody takes his place", async () => {
  const screen = await table([{ ...pardo, taken: null, candidates: [luis], hasLeft: true }]);
  await screen.getByRole("combobox", { name: "L. Pardo" }).click();
  await expect.element(screen.getByRole("option", { name: t.isNobody })).toBeVisible();
  await screen.getByRole("option", { name: t.isLeft("Luis Pardo") }).click();
  expect(change.mock.calls.at(-1)?.[0].names).toMatchObject({ member: { "L. Pardo": luis.id } });
});
