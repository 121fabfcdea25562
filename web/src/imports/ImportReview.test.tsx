import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aColumn, aFile, anImport, aPreview } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ImportReview } from "./ImportReview.tsx";
import { importWords } from "./labels.ts";
import type { ImportPreview } from "./queries.ts";

const t = wordsIn("en", importWords);
const done = vi.fn<() => void>();

const review = (preview: ImportPreview = aPreview()) => {
  done.mockClear();
  answering({ "POST /imports/preview": preview });
  const file = aFile();
  return show(<ImportReview kind="contacts" file={file} onDone={done} />);
};
const nameOfStart = (count: string, isOne = false) => ({ name: t.start(count, isOne), exact: false });

test("brings in what is new, read as it was shown", async () => {
  answering({ "POST /imports": anImport({ state: "waiting" }) });
  const screen = await review();
  await screen.getByRole("button", nameOfStart("2")).click();
  await expect.poll(() => done.mock.calls).toHaveLength(1);
  const [{ id } = { id: "" }] = askedOf("POST /imports");
  expect(askedOf("POST /imports")).toEqual([
    {
      id,
      kind: "contacts",
      fileName: "customers.csv",
      fileId: aFile().id,
      options: { columns: {}, names: {} },
    },
  ]);
});

test("sent a second time it is the same import, under the same number", async () => {
  answering({ "POST /imports": refused("record.duplicate") });
  const screen = await review();
  await screen.getByRole("button", nameOfStart("2")).click();
  await expect.poll(() => done.mock.calls).toEqual([[askedOf("POST /imports")[0]?.id]]);
});

test("Ctrl+Enter brings it in too", async () => {
  answering({ "POST /imports": anImport({ state: "waiting" }) });
  const screen = await review();
  await expect.element(screen.getByRole("button", nameOfStart("2"))).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => askedOf("POST /imports")).toHaveLength(1);
});

test.each([
  ["a needed field has no column", aPreview({ missingFields: ["name"], fresh: 0 }), t.missing("Name")],
  ["two have none", aPreview({ missingFields: ["name", "email"] }), t.missing("Name and E-mail")],
  ["nothing in it is new", aPreview({ fresh: 0, known: 3 }), t.nothingNew],
])("cannot be brought in where %s, and says so", async (_, preview, reason) => {
  const screen = await review(preview);
  const start = screen.getByRole("button", nameOfStart(String(preview.fresh)));
  await expect.element(start).toHaveAttribute("aria-disabled", "true");
  await start.hover();
  await expect.element(screen.getByText(reason).first()).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(askedOf("POST /imports")).toEqual([]);
});

test("one row is one row", async () => {
  const screen = await review(aPreview({ fresh: 1 }));
  await expect.element(screen.getByRole("button", nameOfStart("1", true))).toBeVisible();
});

test("asks again what would happen when a column is said to be another, and brings it in so", async () => {
  const columns = [aColumn({ heading: "Mail" })];
  answering({ "POST /imports": anImport({ state: "waiting" }) });
  const screen = await review(aPreview({ columns }));
  const read = aPreview({ columns: [aColumn({ heading: "Mail", field: "email" })], fresh: 5 });
  answering({ "POST /imports/preview": read });
  await screen.getByRole("combobox", { name: `${t.field}: Mail` }).click();
  await screen.getByRole("option", { name: "E-mail" }).click();
  await screen.getByRole("button", nameOfStart("5")).click();
  await expect.poll(() => askedOf("POST /imports")).toMatchObject([{ options: { columns: { Mail: "email" } } }]);
  expect(askedOf("POST /imports/preview").at(-1)?.options).toMatchObject({ columns: { Mail: "email" }, names: {} });
});

test("what was found before stays on screen while it is asked again", async () => {
  const screen = await review(aPreview({ columns: [aColumn({ heading: "Mail" })] }));
  const late = onItsWay("POST /imports/preview");
  answering({ "POST /imports/preview": () => late.promise });
  await screen.getByRole("combobox", { name: `${t.field}: Mail` }).click();
  await screen.getByRole("option", { name: "E-mail" }).click();
  await expect.element(screen.getByRole("button", nameOfStart("2"))).toBeVisible();
  late.resolve(aPreview({ fresh: 7 }));
  await expect.element(screen.getByRole("button", nameOfStart("7"))).toBeVisible();
});

test("says what the server cannot read, and offers another file", async () => {
  answering({});
  const screen = await review();
  await screen.unmount();
  answering({ "POST /imports/preview": refused("import.empty", { detail: "The file is empty." }) });
  const file = aFile("empty.csv");
  const again = await show(<ImportReview kind="contacts" file={file} onDone={done} />);
  await expect.element(again.getByText("The file is empty.")).toBeVisible();
  expect(again.getByRole("button", { name: t.start("0", false), exact: false }).elements()).toHaveLength(0);
  await again.getByRole("button", { name: t.another }).click();
  expect(done).toHaveBeenCalledOnce();
});

test("stays where the start is refused, and says why", async () => {
  answering({ "POST /imports": refused("import.running", { detail: "Another import is running." }) });
  const screen = await review();
  await screen.getByRole("button", nameOfStart("2")).click();
  await expect.element(screen.getByRole("heading", { name: "Another import is running." })).toBeVisible();
  expect(done).not.toHaveBeenCalled();
});

test("tells rows with errors, those that are not listed too", async () => {
  const wrong = { column: "Mail", value: "lola@", message: "That is no address." };
  const errors = [
    { row: 2, ...wrong },
    { row: 2, ...wrong, column: "Phone" },
    { row: 3, ...wrong },
  ];
  const screen = await review(aPreview({ bad: 12, errors }));
  await expect.element(screen.getByText(t.moreErrors("10"))).toBeVisible();
});

test("values that a spreadsheet spoiled are told by row", async () => {
  const warnings = [{ row: 2, column: "Phone", value: "3,46001E+11", message: "It is spoiled." }];
  const screen = await review(aPreview({ warnings }));
  await expect.element(screen.getByRole("heading", { name: t.spoiled })).toBeVisible();
  await expect.element(screen.getByText("3,46001E+11")).toBeVisible();
});

test("of a long file the beginning is shown, and all of it is brought in", async () => {
  answering({ "POST /imports": anImport({ state: "waiting" }) });
  const screen = await review(
    aPreview({
      goesOn: true,
      rows: 20_000,
      fresh: 0,
      bad: 1,
      errors: [{ row: 2, column: null, value: null, message: "No." }],
    }),
  );
  await expect.element(screen.getByText(t.goesOn("20,000"))).toBeVisible();
  expect(screen.getByRole("button", { name: t.saveBadRows }).elements()).toHaveLength(0);
  await screen.getByRole("button", { name: t.startAll }).click();
  await expect.poll(() => askedOf("POST /imports")).toHaveLength(1);
});
