import { expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { BatchSettings } from "./BatchSettings.tsx";
import { importWords, referenceWords } from "./labels.ts";
import type { ImportKind, ImportOptions } from "./queries.ts";

const t = wordsIn("en", importWords);
const names = wordsIn("en", referenceWords);
const change = vi.fn<(options: ImportOptions) => void>();
const settings = (kind: ImportKind, options: Partial<ImportOptions> = {}, me = aMe()) => {
  change.mockClear();
  answering({ "GET /teams": { items: [] } });
  const said = { columns: {}, names: {}, ...options };
  return show(<BatchSettings kind={kind} options={said} onChange={change} />, { me });
};

test("what holds for every row is said once; what is emptied is said no more", async () => {
  const screen = await settings("opportunities", { batch: { source: "Feria" } });
  await screen.getByRole("textbox", { name: t.tag }).fill("x");
  expect(change.mock.calls.at(-1)?.[0].batch).toEqual({ source: "Feria", tag: "x" });
  await screen.getByRole("textbox", { name: t.source }).fill("");
  expect(change.mock.calls.at(-1)?.[0].batch).toEqual({});
});

test("who reaches only their own records brings in to themselves", async () => {
  const me = aMe({ member: { role: "sales", reach: "own" } });
  const screen = await settings("leads", {}, me);
  await expect.element(screen.getByText(t.toSelf)).toBeVisible();
  expect(screen.getByRole("combobox", { name: names.member }).elements()).toHaveLength(0);
});

test("products are nobody's", async () => {
  const screen = await settings("products");
  expect(screen.getByText(t.batch).elements()).toHaveLength(0);
});
