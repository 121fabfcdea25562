import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { anId } from "../../../../test/ids.ts";
import { show } from "../../../../test/show.tsx";
import { aTradeShow } from "../../../../test/trade-shows.ts";
import { wordsIn } from "../../../platform/words.ts";
import type { Captures } from "../queue/captures.ts";
import { emptyQueue } from "../queue/queue.ts";
import { CaptureScreen } from "../screen/CaptureScreen.tsx";
import { keepToKiosk } from "./keep-to-kiosk.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { endKiosk } from "./kiosk-lock.ts";
import { KioskScreen } from "./KioskScreen.tsx";

const t = wordsIn("en", kioskWords);
const es = wordsIn("es", kioskWords);
const tradeShow = aTradeShow({ consent: "Write to me about offers" });
const owner = { workspaceId: anId(990), memberId: anId(991), slug: "robles" };

beforeEach(async () => {
  await page.viewport(390, 844);
  onTestFinished(() => endKiosk());
});

/** The screen of visitors, with what it keeps of them. */
async function handedOver() {
  const add = vi.fn<Captures["add"]>(async () => undefined);
  const here = { owner, captures: { add } as unknown as Captures, queue: emptyQueue }; // what the screen uses of it
  return { add, screen: await show(<KioskScreen tradeShow={tradeShow} here={here} />) };
}

/** Where one is led who goes to an address; null where nowhere else. */
function ledFrom(address: string): string | null {
  try {
    keepToKiosk(address);
    return null;
  } catch (led) {
    return (led as { options: { href: string } }).options.href; // a redirect
  }
}

test("is begun with a code on the capture screen, leads back there from everywhere, and ends by the code alone", async () => {
  answering({ "GET /me": aMe(), "GET /trade-shows": { items: [tradeShow] } });
  localStorage.setItem(`trato.capture.show ${aMe().workspace.id}`, tradeShow.id);
  onTestFinished(() => localStorage.clear());
  const screen = await show(<CaptureScreen />);
  await screen.getByRole("button", { name: t.kiosk }).click();
  await screen.getByLabelText(t.code).fill("2580");
  await screen.getByRole("button", { name: t.begin }).click();
  await expect.element(screen.getByRole("heading", { name: t.welcome })).toBeVisible();
  expect(ledFrom("/w/robles/leads")).toBe("/capture/robles");
  expect(ledFrom("/capture/robles")).toBeNull();
  expect(localStorage.getItem("trato.kiosk")).not.toContain("2580");
  expect(screen.getByRole("link").elements()).toEqual([]);
  await screen.getByRole("button", { name: t.leave }).click();
  await screen.getByLabelText(t.yourCode).fill("2581");
  await screen.getByRole("button", { name: t.open }).click();
  await expect.element(screen.getByText(t.wrongCode)).toBeVisible();
  await screen.getByLabelText(t.yourCode).fill("2580");
  await screen.getByRole("button", { name: t.open }).click();
  await expect.element(screen.getByRole("button", { name: t.kiosk })).toBeVisible();
  expect(ledFrom("/w/robles/leads")).toBeNull();
});

test("a visitor is thanked in their language, and leaves nothing for the next one", async () => {
  const { add, screen } = await handedOver();
  await screen.getByRole("button", { name: "Español" }).click();
  await screen.getByLabelText(es.contactName).fill("Ana Ruiz");
  await screen.getByLabelText(es.phone).fill("600 123 456");
  await screen.getByRole("checkbox", { name: "Write to me about offers" }).click();
  await screen.getByRole("button", { name: es.send }).click();
  await expect.element(screen.getByText(es.thanks("Ana Ruiz"))).toBeVisible();
  expect(add.mock.calls[0]?.[0].lead).toMatchObject({ contactName: "Ana Ruiz", isByVisitor: true, language: "es" });
  await screen.getByRole("button", { name: es.next }).click();
  await expect.element(screen.getByLabelText(t.contactName)).toHaveValue("");
  await expect.element(screen.getByRole("checkbox")).not.toBeChecked();
});
