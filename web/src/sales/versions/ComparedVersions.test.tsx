import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { aVersion, aVersionContent, moreTables, theVersions } from "../../../test/versions.ts";
import { wordsIn } from "../../platform/words.ts";
import { ComparedVersions } from "./ComparedVersions.tsx";
import { versionWords } from "./version-labels.ts";

const t = wordsIn("en", versionWords);

test("any two are compared, and one with what stands there now; what is forgotten with nothing", async () => {
  const content = aVersionContent();
  answering({ "GET /sales/:saleId/version-changes": { before: content, after: content, changes: [moreTables] } });
  const items = [aVersion({ number: 3 }), aVersion({ number: 2, isForgotten: true }), aVersion()];
  const where = { page: "/w/$slug/sales/$saleId/versions", at: `/w/robles/sales/${aSale().id}/versions` };
  const screen = await show(<ComparedVersions saleId={aSale().id} versions={theVersions({ items })} />, where);
  await expect.element(screen.getByRole("region", { name: t.changes }).getByText("Oak table")).toBeVisible();
  expect(askedOf("GET /sales/:saleId/version-changes").at(-1)).toMatchObject({ from: "1", to: "3" });

  await screen.getByRole("combobox", { name: t.with }).click();
  await expect.element(screen.getByRole("option", { name: t.now })).toBeVisible();
  expect(screen.getByRole("option", { name: t.version("2") }).elements()).toEqual([]);
  await screen.getByRole("option", { name: t.now }).click();
  await expect.poll(() => askedOf("GET /sales/:saleId/version-changes").at(-1)).not.toHaveProperty("to");
});
