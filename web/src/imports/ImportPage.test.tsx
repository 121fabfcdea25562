import { importKinds } from "@trato/domain/imports/kinds.ts";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anImport, aPreview } from "../../test/imports.ts";
import { answeringContents } from "../../test/sent-contents.ts";
import { show, type Shown } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { ImportPage } from "./ImportPage.tsx";
import { importKindWords, importWords } from "./labels.ts";

const t = wordsIn("en", importWords);
const kinds = wordsIn("en", importKindWords);
const search = searchOf({ kind: z.enum(importKinds) });
const pageFor = (query = "", me = aMe()) => {
  answeringContents({ status: 200 });
  answering({
    "GET /imports": { items: [anImport({ fileName: "before.csv" })], nextCursor: null },
    "POST /imports/preview": aPreview(),
  });
  return show(<ImportPage />, { page: "/w/$slug/import", at: `/w/robles/import${query}`, search, me });
};
const chooseFile = (screen: Shown, name: string) =>
  userEvent.upload(screen.container.querySelector("input") ?? screen.container, new File(["Name\nLola"], name));

test.each([
  ["", kinds.contacts],
  ["?kind=products", kinds.products],
  ["?kind=anything", kinds.contacts],
])("at %j it is about %s", async (query, name) => {
  const screen = await pageFor(query);
  await expect.element(screen.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
});

test.each([
  [true, 8],
  [false, 7],
])("offers salespeople to those who may make members: %s", async (may, count) => {
  const screen = await pageFor("", aMe({ can: { "member.manage": may } }));
  await expect.element(screen.getByRole("group", { name: t.what })).toBeVisible();
  expect(screen.getByRole("group", { name: t.what }).getByRole("button").elements()).toHaveLength(count);
  expect(screen.getByRole("button", { name: kinds.salespeople }).elements()).toHaveLength(may ? 1 : 0);
});

test("a file that is chosen is looked at; another kind looks at the same file anew", async () => {
  const screen = await pageFor();
  await expect.element(screen.getByText(t.drop)).toBeVisible();
  await chooseFile(screen, "people.csv");
  await expect.element(screen.getByRole("region", { name: "people.csv" })).toBeVisible();
  await screen.getByRole("button", { name: kinds.products }).click();
  await expect.poll(() => askedOf("POST /imports/preview").at(-1)?.kind).toBe("products");
  expect(screen.address()).toBe("/w/robles/import?kind=products");
  await expect.element(screen.getByRole("region", { name: "people.csv" })).toBeVisible();
});

test("another file may be chosen instead", async () => {
  const screen = await pageFor();
  await chooseFile(screen, "people.csv");
  await screen.getByRole("button", { name: t.another }).click();
  await expect.element(screen.getByText(t.drop)).toBeVisible();
});

test("tells what was brought in before", async () => {
  const screen = await pageFor();
  await expect.element(screen.getByText("before.csv")).toBeVisible();
});
