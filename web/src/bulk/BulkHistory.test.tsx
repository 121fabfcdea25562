import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aBulkChange } from "../../test/bulk.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { BulkHistory } from "./BulkHistory.tsx";
import { BulkWatch } from "./BulkWatch.tsx";
import { follow } from "./followed.ts";
import { bulkWords } from "./labels.ts";
import { recentBulkQuery } from "./queries.ts";

const t = wordsIn("en", bulkWords);
const one = "GET /bulk-changes/:bulkChangeId";
const undo = "POST /bulk-changes/:bulkChangeId/undo";
const leftOut = [{ id: anId(300), name: "Two halls", message: "It is lost." }];

beforeEach(() => {
  answering({
    "GET /bulk-changes": {
      items: [
        aBulkChange({ changed: 1, refused: 1, leftOut }),
        aBulkChange({
          id: anId(952),
          state: "undone",
          undone: 4,
          kept: 1,
          can: { undo: { code: "bulk.undone", details: {} } },
        }),
      ],
      nextCursor: null,
    },
    [undo]: aBulkChange({ state: "undoing", version: 3 }),
    [one]: aBulkChange({ state: "undoing", version: 3 }),
  });
});

const opened = async (): Promise<Shown> => {
  const screen = await show(
    <>
      <BulkHistory />
      <BulkWatch />
    </>,
  );
  await screen.getByRole("button", { name: t.recent }).click();
  return screen;
};

test("what was changed in many records can be taken back later, and says what was left out", async () => {
  const screen = await opened();
  await expect.element(screen.getByText(`${t.changed("1")} · ${t.leftOut("1")}`)).toBeVisible();
  await screen.getByRole("button", { name: t.whichLeftOut }).click();
  await expect.element(screen.getByText("Two halls: It is lost.")).toBeVisible();
  await screen.getByRole("button", { name: t.undo }).first().click();
  await expect.poll(() => askedOf(undo)).toEqual([{ bulkChangeId: anId(951) }]);
  await expect.element(screen.getByText(t.undoing("0", "2"))).toBeVisible();
});

test("what is taken back already is not offered again", async () => {
  const screen = await opened();
  await expect.element(screen.getByText(`${t.undone("4")} · ${t.kept("1")}`)).toBeVisible();
  expect(recentBulkQuery.meta?.follows).toEqual({ bulkChange: "any" });
  await expect.element(screen.getByRole("button", { name: t.undo }).last()).toHaveAttribute("aria-disabled", "true");
});

test("one that goes on shows how far it is; at its end it is said, with the way back", async () => {
  answering({ [one]: aBulkChange({ state: "running", total: 250, changed: 120 }) });
  const screen = await show(<BulkWatch />);
  follow(anId(951));
  await expect.element(screen.getByText(t.progress("120", "250"))).toBeVisible();
});
