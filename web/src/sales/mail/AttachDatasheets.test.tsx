import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";
import { AttachDatasheets } from "./AttachDatasheets.tsx";

const t = wordsIn("en", saleWords);
const change = vi.fn<(value: boolean) => void>();
const sheet = (n: number, name: string, isAttached: boolean) => ({
  id: anId<"files">(n),
  name,
  mediaType: "application/pdf",
  bytes: 1e3,
  isAttached,
});

const shown = (items: ReturnType<typeof sheet>[]) => {
  answering({ "GET /sales/:saleId/datasheets": { items } });
  return show(<AttachDatasheets saleId={anId(100)} value onChange={change} />);
};

test("the datasheets that have room go along unless one says otherwise; the others are told", async () => {
  const screen = await shown([sheet(1, "Table.pdf", true), sheet(2, "Film.mp4", false)]);
  await expect.element(screen.getByText(`Table.pdf. ${t.onlyOnPage("Film.mp4")}`)).toBeVisible();
  await screen.getByRole("checkbox", { name: t.attachDatasheets, exact: false }).click();
  expect(change.mock.calls.map(([value]) => value)).toEqual([false]);
});

test("where all are too large there is nothing to choose", async () => {
  const screen = await shown([sheet(2, "Film.mp4", false)]);
  await expect.element(screen.getByText(t.onlyOnPage("Film.mp4"))).toBeVisible();
  expect(screen.getByRole("checkbox").elements()).toHaveLength(0);
});
