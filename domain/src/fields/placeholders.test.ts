import { describe, expect, test } from "vitest";
import { letterUses } from "../messaging/templates/letters.ts";
import { placeholderMeant, placeholdersOf, placeholdersOfAll } from "./placeholders.ts";

const paths = (list: { path: string }[]) => list.map(({ path }) => path);

describe("a letter may name", () => {
  test.each([
    [
      "quotation",
      ["sale.number", "sale.total", "sale.link", "contact.name", "me.name", "company.name"],
      "purchase.number",
    ],
    ["purchase", ["purchase.vendor", "contact.name"], "sale.number"],
    ["delivery", ["delivery.number", "contact.name"], "sale.number"],
    ["opportunity", ["opportunity.title", "opportunity.salesperson", "contact.email"], "sale.total"],
    ["contact", ["contact.name", "contact.company", "contact.city"], "opportunity.title"],
  ] as const)("of a %s %j, but not %s", (use, known, unknown) => {
    expect(paths(placeholdersOf(use))).toEqual(expect.arrayContaining([...known]));
    expect(paths(placeholdersOf(use))).not.toContain(unknown);
  });

  test("nothing twice, and each with words", () => {
    for (const use of letterUses) {
      const all = placeholdersOf(use);
      expect(new Set(paths(all)).size).toBe(all.length);
      expect(all.every(({ words, of }) => words.en && words.es && of.en && of.es)).toBe(true);
    }
  });

  test("where it is for several only what all of these know", () => {
    const shared = paths(placeholdersOfAll(["quotation", "contact"]));
    expect(shared).toContain("contact.name");
    expect(shared).not.toContain("sale.number");
    expect(paths(placeholdersOfAll(["quotation", "order"]))).toContain("sale.number");
  });
});

test.each([
  ["contct.name", "contact.name"],
  ["Contact.Name", "contact.name"],
  ["sale.totl", "sale.total"],
  ["quotation.number", null],
])("whoever writes %s means %s", (written, meant) => {
  expect(placeholderMeant(written, placeholdersOf("quotation"))).toBe(meant);
});
