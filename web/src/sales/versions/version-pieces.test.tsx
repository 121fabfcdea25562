import { formatFor } from "@trato/domain/format.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { VersionChange } from "@trato/domain/sales/versions/compare-versions.ts";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOffer } from "../../../test/offers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { aVersion, aVersionContent, aVersionLine, moreTables } from "../../../test/versions.ts";
import { wordsIn } from "../../platform/words.ts";
import { PortalChanges } from "../portal/PortalChanges.tsx";
import { beforeTakingUp } from "./before-taking-up.ts";
import { ChangeList } from "./ChangeList.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { VersionList } from "./VersionList.tsx";
import { versionWords } from "./version-labels.ts";

const t = wordsIn("en", versionWords);
const place = { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const f = formatFor(place, () => "2026-11-23T10:00:00Z" as Moment); // a moment
const currencies = { before: "EUR", after: "EUR" };

test("what was and what is now are told apart for whoever does not see it", async () => {
  const screen = await show(<ChangeList changes={[moreTables]} currencies={currencies} f={f} />);
  await expect.element(screen.getByText("Oak table")).toBeVisible();
  await expect.element(screen.getByRole("deletion")).toHaveTextContent(`${t.before} 1`);
  await expect.element(screen.getByRole("insertion")).toHaveTextContent(`${t.after} 3`);
});

test("where nothing changed that is said", async () => {
  const screen = await show(<ChangeList changes={[]} currencies={currencies} f={f} />);
  await expect.element(screen.getByText(t.same)).toBeVisible();
});

test("on a phone what is the same in both stands there once", async () => {
  await page.viewport(390, 844);
  const after = aVersionContent({ lines: [aVersionLine(), aVersionLine({ id: aSale().id, name: "Lamp" })] });
  const screen = await show(<SideBySide before={aVersionContent()} after={after} names={["One", "Two"]} f={f} />);
  await expect.element(screen.getByText("Lamp")).toBeVisible();
  const seen = screen
    .getByText("Oak table")
    .elements()
    .filter((one) => one.checkVisibility());
  expect(seen).toHaveLength(1);
  await expect.element(screen.getByText(t.notThere)).toBeVisible();
  await page.viewport(1280, 800);
});

test("a section that the customer reads as one line says what it comes to, another only its name", async () => {
  const sections = ["120.00", "0"].map((subtotal, place) =>
    aVersionLine({ id: anId(300 + place), kind: "section", name: `Room ${place}`, subtotal }),
  );
  const content = aVersionContent({ lines: sections });
  const screen = await show(<SideBySide before={content} after={content} names={["One", "Two"]} f={f} />);
  await expect.element(screen.getByText("Room 0€120.00").first()).toBeVisible();
  await expect.element(screen.getByText("Room 1").first()).toBeVisible();
});

test("one that is an order says why nothing is taken up", async () => {
  answering({ "GET /sales/:saleId": aSale({ state: "confirmed" }) });
  const versions = [aVersion({ takeUp: { code: "sale.confirmed", details: {} } })];
  const screen = await show(<VersionList saleId={aSale().id} versions={versions} />);
  await expect.element(screen.getByRole("button", { name: t.takeUpOf("1") })).toHaveAttribute("aria-disabled", "true");
});

test("the customer reads what changed since the version that he saw", async () => {
  const changes: VersionChange[] = [moreTables];
  const since = { number: 1, sentAt: "2026-11-20T09:00:00Z" };
  answering({ "GET /portal/:token/changes": { since, currencies, changes } });
  const screen = await show(<PortalChanges offer={anOffer({ versionNumber: 2 })} token="abc" f={f} />);
  await expect.element(screen.getByText(t.changedSince("1", "20 Nov 2026"))).toBeVisible();
  await expect.element(screen.getByText("Oak table")).toBeVisible();
});

test("what stood there before is asked for again, chosen by hand or by the customer as it was", () => {
  const sale = aSale({ isCurrencySet: true, currency: "USD", customerReference: "PO 1" });
  expect(beforeTakingUp(sale)).toMatchObject({
    customerId: sale.customer.id,
    contactPersonId: null,
    customerReference: "PO 1",
    currency: "USD",
    isPriceListSet: false,
    isFiscalPositionSet: false,
  });
});
