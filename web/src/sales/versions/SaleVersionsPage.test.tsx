import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { aVersion, aVersionContent, aVersionLine, moreTables, theVersions } from "../../../test/versions.ts";
import { wordsIn } from "../../platform/words.ts";
import { SaleVersionsPage } from "./SaleVersionsPage.tsx";
import { versionWords } from "./version-labels.ts";

const t = wordsIn("en", versionWords);
const sale = aSale({ state: "sent", number: "S00042", sentAt: "2026-11-20T09:00:00Z" });
const two = theVersions({ items: [aVersion({ number: 2, isCurrent: true, total: "300.00" }), aVersion()] });
const compared = {
  before: aVersionContent(),
  after: aVersionContent({ lines: [aVersionLine({ quantity: "3", subtotal: "300" })] }),
  changes: [moreTables],
};

function visit(versions = two) {
  answering({
    "GET /sales/:saleId": sale,
    "GET /sales/:saleId/versions": versions,
    "GET /sales/:saleId/version-changes": compared,
  });
  const where = { page: "/w/$slug/sales/$saleId/versions", at: `/w/robles/sales/${sale.id}/versions` };
  return show(<SaleVersionsPage />, where);
}

test("shows what was sent when to whom, what changed between the last two, and both side by side", async () => {
  const screen = await visit();
  await expect.element(screen.getByRole("heading", { name: /S00042 · Versions/ })).toBeVisible();
  await expect.element(screen.getByText(t.current)).toBeVisible();
  await expect.element(screen.getByText(/to lola@norte\.example/).first()).toBeVisible();
  const changes = screen.getByRole("region", { name: t.changes });
  await expect.element(changes.getByText("Quantity")).toBeVisible();
  await expect.element(changes.getByText("3", { exact: false }).last()).toBeVisible();
  await expect.element(screen.getByRole("region", { name: t.sideBySide }).getByText("€300.00")).toBeVisible();
  expect(askedOf("GET /sales/:saleId/version-changes").at(-1)).toMatchObject({ from: "1", to: "2" });
  const opened = vi.spyOn(window, "open").mockReturnValue(null);
  await screen.getByRole("button", { name: t.openPdf }).first().click();
  expect(opened).toHaveBeenCalledWith(`/api/sales/${sale.id}/versions/2/pdf?workspace=robles`, "_blank");
  opened.mockRestore();
});

test("what was sent before versions were kept is told to be unknown", async () => {
  const screen = await visit(theVersions({ unfrozenSince: "2026-10-01T09:00:00Z" }));
  await expect.element(screen.getByText(t.unfrozen("1 Oct 2026"))).toBeVisible();
});
