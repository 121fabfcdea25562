import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { anImport } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ImportHistory } from "./ImportHistory.tsx";
import { doubtWords, importWords } from "./labels.ts";
import type { ImportRow } from "./queries.ts";

const t = wordsIn("en", importWords);
const error = { row: 4, column: "Mail", value: "lola@", message: "That is no address." };
const history = (...items: ImportRow[]) => {
  answering({ "GET /imports": { items, nextCursor: null } });
  return show(<ImportHistory />);
};

test.each([
  ["waiting", t.waiting, true],
  ["running", t.running, true],
  ["done", t.done, false],
  ["stopped", t.stoppedState, false],
  ["failed", t.failed, false],
] as const)("one that is %s says so, and can be stopped while it is under way", async (state, said, isUnderWay) => {
  const screen = await history(anImport({ state }));
  await expect.element(screen.getByText(said, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(t.made("2", "1", "0"))).toBeVisible();
  expect(screen.getByRole("button", { name: t.stop }).elements()).toHaveLength(isUnderWay ? 1 : 0);
});

test("tells how far it is, and stops where one says so", async () => {
  answering({ "POST /imports/:importId/stop": anImport({ state: "stopped" }) });
  const screen = await history(anImport({ state: "running", rows: 1200, done: 300 }));
  const bar = screen.getByRole("progressbar", { name: t.progress("300", "1,200") });
  await expect.element(bar).toHaveAttribute("max", "1200");
  await screen.getByRole("button", { name: t.stop }).click();
  await expect.element(screen.getByText(t.stopped)).toBeVisible();
  expect(askedOf("POST /imports/:importId/stop")).toEqual([{ importId: anId(310) }]);
});

test("a file of which nothing is known yet has a bar of its own", async () => {
  const screen = await history(anImport({ state: "waiting", rows: 0, done: 0 }));
  await expect.element(screen.getByRole("progressbar")).toHaveAttribute("max", "1");
});

test("opens the rows with errors when asked, and counts those that are not listed", async () => {
  const screen = await history(anImport({ bad: 3, errors: [error, { ...error, column: "Phone" }] }));
  await expect.element(screen.getByText(error.message).first()).not.toBeVisible();
  await screen.getByText(t.errors).first().click();
  await expect.element(screen.getByText(error.message).first()).toBeVisible();
  await expect.element(screen.getByText(t.moreErrors("2"))).toBeVisible();
});

test("errors wait until it is over", async () => {
  const screen = await history(anImport({ state: "running", bad: 1, errors: [error] }));
  await expect.element(screen.getByText("customers.csv")).toBeVisible();
  expect(screen.getByText(t.errors).elements()).toHaveLength(0);
});

test("tells how the dates and numbers of one that has ended were read, and what was doubtful", async () => {
  const sure = { heading: "Price", dateOrder: null, decimalMark: ",", doubt: null } as const;
  const screen = await history(
    anImport({ reading: [{ heading: "Since", dateOrder: "dmy", decimalMark: null, doubt: "either" }, sure] }),
  );
  const { either } = wordsIn("en", doubtWords);
  await expect.element(screen.getByText(t.decimalComma)).toBeVisible();
  const [since, price] = screen.getByRole("list", { name: t.wasReadAs }).getByRole("listitem").elements();
  expect([since?.textContent, price?.textContent]).toEqual([`Since ${t.dmy} · ${either}`, `Price ${t.decimalComma}`]);
});

test("says why one failed", async () => {
  const screen = await history(anImport({ state: "failed", failure: "The file ended in the middle of a row." }));
  await expect.element(screen.getByText("The file ended in the middle of a row.")).toBeVisible();
});

test("tells how far an undo is, too", async () => {
  const screen = await history(anImport({ state: "undoing", made: 1200, updated: 100, undone: 300, kept: 2 }));
  await expect.element(screen.getByRole("progressbar", { name: t.progress("302", "1,300") })).toBeVisible();
  expect(screen.getByRole("button", { name: t.stop }).elements()).toHaveLength(0);
});
