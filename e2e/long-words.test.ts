import { afterAll, beforeAll, expect, it } from "vitest";
import { arrive, ask, found, install, type Installation, type Person, phone, wide } from "./trato.ts";

let trato: Installation;
let ana: Person;
beforeAll(async () => {
  trato = await install();
  ana = await arrive(trato, "es-ES");
});
afterAll(() => trato?.stop());

const word = "W".repeat(200);

it("words of 200 signs stay within their box on every page, wide and on a phone", async () => {
  const addresses = await longRecords();
  const found: Record<string, string[]> = {};
  for (const [look, size] of Object.entries({ wide, phone })) {
    await ana.page.setViewportSize(size);
    for (const address of addresses) {
      await ana.page.goto(trato.base + address);
      await ana.page.getByText(word.slice(0, 50)).first().waitFor({ state: "attached" });
      const outside = await ana.page.evaluate(wordsOutside);
      if (outside.length > 0) found[`${look} ${address.replace(/[0-9a-f-]{36}.*/, "…")}`] = outside;
    }
  }
  expect(found).toEqual({});
});

/** A company in which everything is called by one endless word. */
async function longRecords(): Promise<string[]> {
  await found(trato, ana);
  const make = (path: string, input: object) => ask<{ id: string }>(trato, ana, "POST", path, input);
  const contact = await make("/contacts", { kind: "company", name: word, email: "a@b.example", jobTitle: word });
  const product = await make("/products", { kind: "goods", name: word, reference: word.slice(0, 60), listPrice: "2" });
  const lead = await make("/leads", { title: word, companyName: word, contactName: word, source: word.slice(0, 80) });
  const deal = await make("/opportunities", { title: word, customerId: contact.id, tags: [word.slice(0, 50)] });
  await make(`/opportunities/${deal.id}/notes`, { body: word });
  await make(`/opportunities/${deal.id}/activities`, { kind: "call", summary: word, dueOn: "2026-01-10" });
  const lines = [
    { productId: product.id, name: word, quantity: "1", unitPrice: "123456789" },
    { kind: "section", name: word },
    { kind: "note", name: word },
  ];
  const quotation = { customerId: contact.id, customerReference: word, terms: word, lines };
  const sale = await make("/quotations", quotation);
  const sent = await make("/quotations", quotation);
  const { portalUrl } = await ask<{ portalUrl: string }>(trato, ana, "POST", `/sales/${sent.id}/send`, { version: 1 });
  const pages = ["leads", "opportunities", "pipeline", "contacts", "products", "quotations", "my-day"];
  const records = [
    `leads/${lead.id}`,
    `opportunities/${deal.id}`,
    `contacts/${contact.id}`,
    `products/${product.id}`,
    `sales/${sale.id}`,
  ];
  return [...[...pages, ...records].map((path) => `/w/robles/${path}`), new URL(portalUrl).pathname];
}

/** The words that reach out of the box in which they stand, or out of the window. */
function wordsOutside(): string[] {
  const outside: string[] = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    outside.push("wider than the screen");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    let box = text.parentElement;
    if (!box || !box.checkVisibility()) continue;
    while (box && getComputedStyle(box).display.startsWith("inline") && box.parentElement) box = box.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { right, width } = range.getBoundingClientRect();
    if (!box || width < 2) continue;
    if (getComputedStyle(box).overflowX === "visible" && right > box.getBoundingClientRect().right + 1)
      outside.push(`${box.tagName} ${box.className.slice(0, 60)}: ${text.textContent?.slice(0, 20)}`);
  }
  return [...new Set(outside)].slice(0, 10);
}
