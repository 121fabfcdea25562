import { expect, test } from "vitest";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { anId } from "../../test/ids.ts";
import { isFollowing } from "../platform/live/hearing.ts";
import { saleQuery } from "./queries.ts";

const over = { code: "sale.over_credit", details: {} };

test.each([
  ["its product", "product", anId(1), {}, true],
  ["a product that it does not have", "product", anId(2), {}, false],
  ["its customer", "contact", anId(101), {}, true],
  ["the person whom it goes to", "contact", anId(7), {}, true],
  ["somebody else", "contact", anId(8), {}, false],
  ["somebody else, who may be the company whose limit holds it", "contact", anId(8), { confirm: over }, true],
  ["another sale", "sale", anId(9), {}, false],
] as const)("a quotation is read again, or not, when this changes: %s", (_, kind, id, can, isRead) => {
  const sale = aSale({ lines: [aSaleLine({ productId: anId(1) })] });
  const contactPerson = { id: anId<"contacts">(7), name: "Eva", email: null, language: null };
  const answer = { ...sale, contactPerson, can: { ...sale.can, ...can } };
  expect(isFollowing(saleQuery(sale.id).meta?.follows, answer, { kind, id })).toBe(isRead);
});
