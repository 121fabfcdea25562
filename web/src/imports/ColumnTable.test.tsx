import { expect, test, vi } from "vitest";
import { aColumn, aPreview } from "../../test/imports.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { doubtWords, importWords } from "./labels.ts";
import type { ImportKind, ImportOptions } from "./queries.ts";

const t = wordsIn("en", importWords);
const doubts = wordsIn("en", doubtWords);
const change = vi.fn<(options: ImportOptions) => void>();
const customer = aColumn({ heading: "Customer", field: "name", samples: ["Café Norte", "Hotel Sur"] });
const mail = aColumn({ heading: "Mail" });

type Given = { columns: Parameters<typeof aColumn>[0][]; options?: ImportOptions; kind?: ImportKind };

const table = ({ columns, options = { columns: {}, names: {} }, kind = "contacts" }: Given) => {
  change.mockClear();
  const preview = aPreview({ columns: columns.map((column) => aColumn(column)) });
  return show(<ColumnTable kind={kind} preview={preview} options={options} onChange={change} />);
};
const fieldOf = (screen: Shown, heading: string) => screen.getByRole("combobox", { name: `${t.field}: ${heading}` });
const readingOf = (screen: Shown, heading: string) => screen.getByRole("combobox", { name: `${t.readAs}: ${heading}` });
const choose = async (screen: Shown, heading: string, option: string) => {
  await fieldOf(screen, heading).click();
  await screen.getByRole("option", { name: option }).click();
};

test("shows what stands in a column and which field it goes to; a needed one bears a star", async () => {
  const screen = await table({ columns: [customer, mail] });
  await expect.element(screen.getByText("Café Norte · Hotel Sur")).toBeVisible();
  await expect.element(fieldOf(screen, "Customer")).toHaveTextContent("Name *");
  await expect.element(fieldOf(screen, "Mail")).toHaveTextContent(t.keptAsText);
});

test.each([
  ["contacts", t.keptAsText],
  ["leads", t.keptAsText],
  ["opportunities", t.keptAsText],
  ["products", t.notImported],
] as const)("of %s, a column without a field: %s", async (kind, said) => {
  const screen = await table({ columns: [mail], kind });
  await expect.element(fieldOf(screen, "Mail")).toHaveTextContent(said);
});

test("a column goes to the field that one chooses", async () => {
  const screen = await table({ columns: [customer, mail] });
  await choose(screen, "Mail", "E-mail");
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: { Mail: "email" }, names: {} });
});

test("a field has one column: the former one gives it up", async () => {
  const screen = await table({ columns: [customer, mail] });
  await choose(screen, "Mail", "Name *");
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: { Customer: null, Mail: "name" }, names: {} });
});

test("a column that stays where it is frees nobody", async () => {
  const screen = await table({ columns: [customer, mail] });
  await choose(screen, "Customer", "E-mail");
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: { Customer: "email" }, names: {} });
});

test("two columns may go nowhere", async () => {
  const screen = await table({ columns: [customer, mail] });
  await choose(screen, "Customer", t.keptAsText);
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: { Customer: null }, names: {} });
});

test("keeps what was said of other columns and names before", async () => {
  const options: ImportOptions = { columns: { Phone: "phone" }, names: { team: { North: null } }, dateOrder: "mdy" };
  const screen = await table({ columns: [mail], options });
  await choose(screen, "Mail", "E-mail");
  expect(change).toHaveBeenCalledExactlyOnceWith({ ...options, columns: { Phone: "phone", Mail: "email" } });
});

test("dates that can be read both ways are read as one says, and one is asked to look", async () => {
  const screen = await table({
    columns: [{ heading: "Since", samples: ["03/04/2026"], dateOrder: "dmy", doubt: "either" }],
  });
  await expect.element(screen.getByText(doubts.either)).toBeVisible();
  await readingOf(screen, "Since").click();
  await screen.getByRole("option", { name: t.mdy }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: {}, names: {}, reading: { Since: { dateOrder: "mdy" } } });
});

test.each([
  ["dates that are sure are not doubted", { samples: ["23/04/2026"], dateOrder: "dmy" }, true],
  ["dates that begin with the year can be read in one way only", { samples: ["2026-04-23"], dateOrder: "ymd" }, false],
  ["numbers with a mark can be read in two", { samples: ["12", "1.234"], decimalMark: "," }, true],
  ["whole numbers in one", { samples: ["12", "1234"], decimalMark: "," }, false],
  ["texts are no question", { samples: ["Café, Norte"] }, false],
] as const)("%s", async (_, given, isAsked) => {
  const screen = await table({ columns: [{ heading: "Value", ...given, samples: [...given.samples] }] });
  await expect.element(fieldOf(screen, "Value")).toBeVisible();
  expect(readingOf(screen, "Value").elements()).toHaveLength(isAsked ? 1 : 0);
  for (const doubt of Object.values(doubts)) expect(screen.getByText(doubt).elements()).toHaveLength(0);
});

test("numbers are read with the mark that one says", async () => {
  const screen = await table({
    columns: [{ heading: "Price", samples: ["1.234"], decimalMark: ",", doubt: "either" }],
  });
  await expect.element(screen.getByText(doubts.either)).toBeVisible();
  await expect.element(readingOf(screen, "Price")).toHaveTextContent(t.decimalComma);
  await readingOf(screen, "Price").click();
  await screen.getByRole("option", { name: t.decimalPoint }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith({ columns: {}, names: {}, reading: { Price: { decimalMark: "." } } });
});
