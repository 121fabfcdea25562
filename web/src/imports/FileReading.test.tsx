import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aFile, aPreview } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ImportReview } from "./ImportReview.tsx";
import { importWords } from "./labels.ts";

const t = wordsIn("en", importWords);
const review = () => show(<ImportReview kind="contacts" file={aFile()} onDone={() => undefined} />);

test("the separator and the row of the headings can be said otherwise", async () => {
  answering({ "POST /imports/preview": aPreview() });
  const screen = await review();
  await screen.getByRole("combobox", { name: t.separator }).click();
  await screen.getByRole("option", { name: t.semicolon }).click();
  await expect.poll(() => askedOf("POST /imports/preview").at(-1)?.options).toMatchObject({ delimiter: ";" });
  await screen.getByRole("combobox", { name: t.headingRow }).click();
  await screen.getByRole("option", { name: "3", exact: true }).click();
  await expect.poll(() => askedOf("POST /imports/preview").at(-1)?.options).toMatchObject({ headingRow: 3 });
});

test("of a spreadsheet a sheet is chosen, and its wrong ending is told", async () => {
  const file = { type: "xlsx", wrongEnding: ".csv", encoding: null, sheets: ["Uno", "Dos"], sheet: "Uno" } as const;
  answering({ "POST /imports/preview": aPreview({ delimiter: null, file: { ...file, sheets: [...file.sheets] } }) });
  const screen = await review();
  await expect.element(screen.getByText(t.wrongEnding(".csv", t.xlsx))).toBeVisible();
  await screen.getByRole("combobox", { name: t.sheet }).click();
  await screen.getByRole("option", { name: "Dos" }).click();
  await expect.poll(() => askedOf("POST /imports/preview").at(-1)?.options).toMatchObject({ sheet: "Dos" });
});

test("a text is read again in the encoding that is told", async () => {
  answering({ "POST /imports/preview": aPreview() });
  const screen = await review();
  await screen.getByRole("combobox", { name: t.encoding }).click();
  await screen.getByRole("option", { name: "Mac Roman" }).click();
  await expect.poll(() => askedOf("POST /imports/preview").at(-1)?.options).toMatchObject({ encoding: "macintosh" });
});
