import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSequence, sequenceCounts } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { sequenceWords } from "../sequence-labels.ts";
import { SequencesPage } from "./SequencesPage.tsx";

const t = wordsIn("en", sequenceWords);
const page = { page: "/w/$slug/settings/sequences", search: searchOf({ sequence: z.string() }) };
const former = aSequence({ id: anId(905), name: "Last year", isArchived: true });

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /sequences": { items: [aSequence(), former] },
    "GET /sequences/counts": { items: [sequenceCounts] },
    "GET /sequence-settings": { dailyMails: 100, version: 0 },
    "PATCH /sequence-settings": { dailyMails: 40, version: 1 },
    "PATCH /sequences/:sequenceId": aSequence({ isOn: false, version: 2 }),
  }),
);

const opened = () => show(<SequencesPage />, page);

test("each tells its state and how it goes with those who are in it", async () => {
  const screen = await opened();
  const row = screen.getByRole("row", { name: /After the fair/ });
  for (const figure of ["4", "3", "2"]) await expect.element(row.getByText(figure, { exact: true })).toBeVisible();
  await expect.element(row.getByText(t.isOn, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(t.isArchived, { exact: true })).toBeVisible();
});

test("one is taken out of force and back again from its menu", async () => {
  const screen = await opened();
  await screen
    .getByRole("row", { name: /After the fair/ })
    .getByRole("button")
    .click();
  await screen.getByRole("menuitem", { name: t.switchOff }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("PATCH /sequences/:sequenceId"))
    .toMatchObject([
      { isOn: false, version: 1 },
      { isOn: true, version: 2 },
    ]);
});

test("how many mails leave a day is changed in its place", async () => {
  const screen = await opened();
  await screen.getByRole("textbox", { name: t.dailyMails }).fill("40");
  await screen.getByRole("heading").first().click();
  await expect.poll(() => askedOf("PATCH /sequence-settings").at(-1)).toEqual({ dailyMails: 40, version: 0 });
});
