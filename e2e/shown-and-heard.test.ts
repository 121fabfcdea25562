import { noticeKinds } from "@trato/domain/notices/kinds.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "@playwright/test";
import { type MailServer, startMailServer } from "../server/test/mail-server.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { kindWords, transferWords } from "../web/src/stock/labels.ts";
import { companyWords, workspaceWords } from "../web/src/identity/labels.ts";
import { fileWords } from "../web/src/files/labels.ts";
import { messagingWords } from "../web/src/messaging/labels.ts";
import { mailWords } from "../web/src/messaging/mail-labels.ts";
import { noticeWords } from "../web/src/notices/labels.ts";
import { convertWords } from "../web/src/opportunities/record/convert-labels.ts";
import { opportunityWords } from "../web/src/opportunities/labels.ts";
import { moveWords } from "../web/src/opportunities/move-labels.ts";
import { answerWords, portalWords, saleWords } from "../web/src/sales/labels.ts";
import { settingsWords } from "../web/src/ui/settings/labels.ts";
import { timelineWords } from "../web/src/reports/timeline-labels.ts";
import { arrive, ask, found, install, type Installation, type Person, phone, violations } from "./trato.ts";

const iban = "ES91 2100 0418 4502 0005 1332";
const customerMail = "marta@miramar.example";
const vendorMail = "taller@pino.example";

// A company says who it is, sends what it makes, and hears of what becomes of it: told once, in both languages.
describe.each([
  { language: "es", locale: "es-ES" },
  { language: "en", locale: "en-GB" },
] as const)("a company shows itself and hears, in $language", ({ language, locale }) => {
  let trato: Installation;
  let ana: Person;
  let marta: Person;
  let mail: MailServer;
  let productId: string;
  beforeAll(async () => {
    [trato, mail] = await Promise.all([install(), startMailServer()]);
    ana = await arrive(trato, locale);
    marta = await arrive(trato, locale, phone);
    await found(trato, ana, language);
    const [vat] = (await ask<{ items: { id: string }[] }>(trato, ana, "GET", "/taxes?use=sale")).items;
    const table = await ask<{ id: string }>(trato, ana, "POST", "/products", {
      name: "Mesa",
      kind: "goods",
      listPrice: "100",
      taxIds: [vat?.id],
    });
    productId = table.id;
  });
  afterAll(() => trato?.stop());

  const say = <T>(pair: { en: T; es: T }): T => pair[language];
  const at = (path: string) => `${trato.base}/w/robles${path}`;
  const mailsTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));
  /** So many mails to somebody have come, what could still be taken back as well: nobody waits until its time is over. */
  const mailed = async (address: string, count: number) => {
    const come = async () => {
      await sendWaiting(trato, ana);
      return mailsTo(address).length;
    };
    await expect.poll(come).toBe(count);
  };
  const told = (kind: keyof typeof noticeKinds) => ana.page.getByText(new RegExp(say(noticeKinds[kind]))).first();

  it("says who it is", async () => {
    const { page } = ana;
    await page.goto(at("/settings/workspace"));
    await field(page, say(workspaceWords.legalName)).fill("Robles Mobiliario, S.L.");
    await field(page, say(workspaceWords.vat)).fill("B12345674");
    await field(page, say(companyWords.street)).fill("Calle Mayor 1");
    await button(page, say(companyWords.addAccount)).click();
    await field(page, "IBAN").fill(iban.replace("1332", "1333"));
    await button(page, say(settingsWords.save)).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    ana.problems.splice(0); // the server refused it: one digit is wrong
    await field(page, "IBAN").fill(iban);
    await button(page, say(settingsWords.save)).click();
    await expect.poll(() => button(page, say(settingsWords.save)).isDisabled()).toBe(true);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: dot });
    await page.getByRole("img", { name: say(companyWords.logoOf)("Robles") }).waitFor();
  });

  it("sets its mail up, and tries it", async () => {
    const { page } = ana;
    await page.goto(at("/settings/mail"));
    await field(page, say(mailWords.host)).fill("127.0.0.1");
    await field(page, say(mailWords.port)).fill(String(mail.port));
    await page.getByRole("combobox", { name: say(mailWords.security) }).click();
    await page.getByRole("option", { name: say(mailWords.none) }).click();
    await field(page, say(mailWords.sender)).fill("Robles <ventas@robles.example>");
    await button(page, say(settingsWords.save)).click();
    await button(page, say(mailWords.sendTrial)("ana@robles.example")).click();
    await page.getByText(say(mailWords.trialSent)).waitFor();
    expect(mailsTo("ana@robles.example")).toMatchObject([{ from: "ventas@robles.example" }]);
  });

  it("makes of a lead an offer to the company, and sends it to the person with the PDF", async () => {
    const { page } = ana;
    await page.goto(at("/leads"));
    await button(page, say(opportunityWords.newLead)).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say(opportunityWords.title), { exact: true }).fill("Mesas para el comedor");
    await dialog.getByLabel(say(opportunityWords.companyName)).fill("Hoteles Miramar");
    await dialog.getByLabel(say(opportunityWords.contactName)).fill("Marta Gil");
    await dialog.getByLabel(say(opportunityWords.email)).fill(customerMail);
    await dialogButton(page, say(opportunityWords.create)).click();
    await page.getByRole("row", { name: /Mesas para el comedor/ }).click();
    await button(page, say(moveWords.convert)).click();
    await dialog.getByText(say(convertWords.createQuotation)).click();
    await dialogButton(page, say(convertWords.convertAndQuote)).click();
    await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);

    await button(page, say(saleWords.addProduct)).click();
    await page.getByRole("combobox", { name: say(saleWords.product) }).fill("mesa");
    await page.getByRole("option", { name: /Mesa/ }).click();
    await button(page, say(saleWords.send)).click();
    await dialogButton(page, say(saleWords.send)).click();
    await page.getByRole("heading", { level: 1, name: /S00001/ }).waitFor();
    await mailed(customerMail, 1);
    const [offer] = mailsTo(customerMail);
    expect(offer?.attachments).toMatchObject([{ name: expect.stringMatching(/\.pdf$/) }]);
    expect(offer?.attachments[0]?.content.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("hears what the customer asks, and answers on his page and by mail", async () => {
    await marta.page.goto(linkIn(mailsTo(customerMail)[0]?.text));
    await marta.page.getByText("Hoteles Miramar").first().waitFor();
    await button(marta.page, say(portalWords.ask)).click();
    await marta.page.getByLabel(say(portalWords.question)).fill("¿Son de roble?");
    await dialogButton(marta.page, say(portalWords.sendQuestion)).click();

    const { page } = ana;
    await page.getByRole("link", { name: say(noticeWords.inboxWith)("2") }).waitFor(); // opened, and asked
    await page.getByRole("tab", { name: say(timelineWords.toCustomer) }).click();
    await page.getByLabel(say(answerWords.answer)).fill("De roble macizo.");
    await page
      .locator("[data-kind=answer]")
      .getByRole("button", { name: say(answerWords.send) })
      .click();
    await mailed(customerMail, 2);
    expect(mailsTo(customerMail).at(-1)?.text).toContain("De roble macizo.");
    await marta.page.reload();
    await marta.page.getByText("De roble macizo.").waitFor();
  });

  it("hears his yes, and confirms it", async () => {
    await button(marta.page, say(portalWords.accept)).click();
    await marta.page.getByLabel(say(portalWords.yourName)).fill("Marta Gil");
    await dialogButton(marta.page, say(portalWords.accept)).click();
    await marta.page.getByText(say(portalWords.accepted)("Marta Gil")).waitFor();
    await mailed(customerMail, 3);
    expect(await violations(marta.page)).toEqual([]);

    await ana.page.getByRole("link", { name: say(noticeWords.inboxWith)("3") }).click();
    for (const kind of ["opened", "asked", "accepted"] as const) await told(kind).waitFor();
    expect(await violations(ana.page)).toEqual([]);
  });

  it("sends the order, its delivery note, and an order to a vendor", async () => {
    const { page } = ana;
    await page.goto(at("/orders"));
    await page.getByText("Hoteles Miramar").first().click();
    await choose(page, say(everyday.more), say(messagingWords.sendByMail));
    await dialogButton(page, say(messagingWords.send)).click();
    await mailed(customerMail, 4);
    await button(page, say(kindWords.delivery.all)).click();
    await page.getByText(say(deliveryStatusWords.full)).waitFor();
    await choose(page, /OUT/, say(transferWords.sendNote));
    await dialogButton(page, say(messagingWords.send)).click();
    await mailed(customerMail, 5);
    const documents = mailsTo(customerMail).map(({ attachments }) => attachments.length);
    expect(documents).toEqual([1, 0, 1, 1, 1]);

    const vendor = await ask<{ id: string }>(trato, ana, "POST", "/contacts", {
      kind: "company",
      name: "Taller",
      email: vendorMail,
    });
    const lines = [{ productId, quantity: "3", unitPrice: "40" }];
    const { id } = await ask<{ id: string }>(trato, ana, "POST", "/purchases", { vendorId: vendor.id, lines });
    await page.goto(at(`/purchases/${id}`));
    await choose(page, say(everyday.more), say(messagingWords.sendByMail));
    await dialogButton(page, say(messagingWords.send)).click();
    await mailed(vendorMail, 1);
    expect(mailsTo(vendorMail)).toMatchObject([{ attachments: [{}] }]);
  });

  it("hangs a photo from the phone on the order", async () => {
    const seller = await ana.context.newPage();
    await seller.setViewportSize(phone);
    await seller.goto(at("/orders"));
    await seller.getByText("Hoteles Miramar").first().click();
    await seller
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "hueco.png", mimeType: "image/png", buffer: dot });
    await seller.getByText("hueco.png").first().waitFor();
    await button(seller, say(fileWords.actions)("hueco.png")).waitFor();
    await seller.close();
    expect([...ana.problems, ...marta.problems]).toEqual([]);
  });
});

/** What waits leaves at once, as whoever wrote it may say; what has left meanwhile by itself is refused. */
async function sendWaiting(trato: Installation, writer: Person): Promise<void> {
  type Waiting = { items: { id: string }[] };
  const { items } = await ask<Waiting>(trato, writer, "GET", "/messages?state=waiting");
  const headers = { origin: trato.base };
  for (const { id } of items) await writer.context.request.post(`${trato.base}/api/messages/${id}/retry`, { headers });
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

/** What one types into. */
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).first();

const dialogButton = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

/** Something of a menu. */
async function choose(page: Page, menu: string | RegExp, item: string): Promise<void> {
  await page.getByRole("button", { name: menu }).first().click();
  await page.getByRole("menuitem", { name: item }).click();
}

const linkIn = (text = ""): string => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

/** A picture of one dot. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
