import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { arrive, ask, found, install, type Installation, type Person } from "./trato.ts";

let trato: Installation;
beforeAll(async () => void (trato = await install({}, { ignoreDefaultArgs: ["--disable-back-forward-cache"] })));
afterAll(() => trato?.stop());

const places = ["pipeline", "leads", "quotations", "orders", "contacts", "products", "purchases", "deliveries"];

it("any number of tabs open and hear of changes, whatever pages are left and come back to", async () => {
  const ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  const tabs = [ana.page];
  while (tabs.length < 10) tabs.push(await ana.context.newPage());
  for (const tab of tabs) await open(tab, "pipeline");
  await allSee(tabs, ana, "Mesa de juntas");

  const [first, ...others] = tabs as [Page, ...Page[]]; // ten were opened
  for (let step = 0; step < 12; step++) await open(first, places[step % places.length] ?? "");
  await ask(trato, ana, "POST", "/opportunities", { title: "Sillas altas" });
  await open(first, "pipeline");
  await first.evaluate("addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted))");
  await open(first, "contacts");
  await ask(trato, ana, "POST", "/opportunities", { title: "Estantería" });
  await first.goBack({ waitUntil: "commit" });
  await expect.poll(() => first.evaluate("window.wasKept")).toBe(true); // it is not loaded again
  await first.getByText("Estantería").first().waitFor();

  await first.close(); // the one that began the stream
  await allSee(others, ana, "Lámpara de pie");
  await endSharedWorker();
  await allSee(others, ana, "Perchero"); // another has taken over, and what happened meanwhile is asked for
  expect(ana.problems).toEqual([]);
});

async function open(tab: Page, place: string): Promise<void> {
  await tab.goto(`${trato.base}/w/robles/${place}`);
  await tab.locator("h1").first().waitFor();
}

async function allSee(tabs: Page[], ana: Person, title: string): Promise<void> {
  await ask(trato, ana, "POST", "/opportunities", { title });
  await Promise.all(tabs.map((tab) => tab.getByText(title).first().waitFor()));
}

/** As when the browser takes back its memory: all pages lose the stream that they share. */
async function endSharedWorker(): Promise<void> {
  const session = await trato.browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const [worker] = targetInfos.filter(({ type }) => type === "shared_worker");
  const { sessionId } = await session.send("Target.attachToTarget", {
    targetId: worker?.targetId ?? "",
    flatten: false,
  });
  const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression: "self.close()" } });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
}
