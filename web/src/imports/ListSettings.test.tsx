import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { expect, test, vi } from "vitest";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import { ListSettings, missingOfList } from "./ListSettings.tsx";
import type { ImportOptions } from "./queries.ts";

const t = wordsIn("en", importWords);
const change = vi.fn<(options: ImportOptions) => void>();
const settings = (batch: ImportOptions["batch"], role: "manager" | "sales" = "manager") => {
  change.mockClear();
  const said: ImportOptions = { columns: {}, names: {}, batch };
  return show(<ListSettings options={said} onChange={change} />, { me: aMe({ member: { role } }) });
};
const said = () => change.mock.calls.at(-1)?.[0].batch;

test("says where a list is from, and on what ground its people may be written to", async () => {
  const screen = await settings({ source: "Bases Norte" });
  await screen.getByRole("combobox", { name: t.basis }).click();
  await screen.getByRole("option", { name: basisWords.consent.en }).click();
  expect(said()).toEqual({ source: "Bases Norte", basis: "consent" });
});

test("what waits in the pool is nobody’s", async () => {
  const screen = await settings({ source: "Bases Norte", tag: "2026", salespersonId: anId(11) });
  await screen.getByRole("checkbox", { name: t.keepInPool, exact: false }).click();
  expect(said()).toEqual({ source: "Bases Norte", tag: "2026", isPooled: true });
});

test("only who leads puts a list into the pool", async () => {
  const screen = await settings({}, "sales");
  await expect.element(screen.getByText(t.listAbout)).toBeVisible();
  expect(screen.getByRole("checkbox", { name: t.keepInPool, exact: false }).elements()).toHaveLength(0);
});

test.each([
  ["leads", {}, "sourceMissing"],
  ["leads", { source: "Bases Norte" }, "basisMissing"],
  ["leads", { source: "Bases Norte", basis: "consent" as const }, null],
  ["contacts", {}, null],
])("of a file of %s with %j %s", (kind, batch, missing) => {
  expect(missingOfList(kind, { batch })).toBe(missing);
});
