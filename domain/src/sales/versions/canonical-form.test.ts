import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { versionContent, versionLine } from "../../../test/version-contents.ts";
import { canonicalForm } from "./canonical-form.ts";
import type { VersionContent } from "./version-content.ts";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
const word = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
const aLine = fc.record({ name: word, quantity: amount, unitPrice: amount, subtotal: amount, taxes: fc.array(word) });
const content = fc
  .record({ terms: fc.option(word), customerName: word, lines: fc.array(aLine, { maxLength: 5 }), total: amount })
  .map(({ total, lines, ...said }) =>
    versionContent({
      ...said,
      lines: lines.map((line, index) => versionLine(index, line)),
      totals: { untaxed: total, taxes: [], tax: "0", total },
    }),
  );

/** The same with the names of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, turned(part)])
      .toReversed(),
  );
}

test("the same content has one form, whatever the order of its names", () => {
  fc.assert(
    fc.property(content, (said) => {
      expect(canonicalForm(turned(said) as VersionContent)).toBe(canonicalForm(said)); // the same parts
    }),
    propertyRuns(),
  );
});

test("what is read back from its form has the same form", () => {
  fc.assert(
    fc.property(content, (said) => {
      expect(canonicalForm(JSON.parse(canonicalForm(said)))).toBe(canonicalForm(said));
    }),
    propertyRuns(),
  );
});

test("one cent, one word or one line more is another form", () => {
  fc.assert(
    fc.property(content, word, amount, (said, more, price) => {
      const others: VersionContent[] = [
        { ...said, terms: `${said.terms ?? ""}${more}` },
        { ...said, lines: [...said.lines, versionLine(99, { unitPrice: price })] },
        versionContent({ ...said, totals: { ...said.totals, total: `${said.totals.total}1` } }),
      ];
      for (const other of others) expect(canonicalForm(other)).not.toBe(canonicalForm(said));
    }),
    propertyRuns(),
  );
});

test("it is JSON without spaces, its names sorted, its decimals short, its texts as they are", () => {
  const short = versionContent({ number: "12.50", lines: [], validUntil: null, terms: "Con IVA: 21,00 %\n" });
  expect(canonicalForm(short)).toBe(
    '{"contactPersonName":null,"currency":"EUR","currencyDecimals":2,"customerName":"Café Norte","customerReference":null,' +
      '"deliveryAddress":null,"deliveryDate":null,"discount":null,"fiscalNote":null,"form":1,"invoiceAddress":null,' +
      '"language":"es","lines":[],"number":"12.50","paymentTerms":null,"priceDecimals":2,"terms":"Con IVA: 21,00 %\\n",' +
      '"totals":{"tax":"42","taxes":[{"amount":"42","base":"200","name":"IVA 21 %"}],"total":"242","untaxed":"200"},' +
      '"validUntil":null}',
  );
});

const ofQuantity = (quantity: string) => canonicalForm(versionContent({ lines: [versionLine(1, { quantity })] }));
const ofTerms = (terms: string) => canonicalForm(versionContent({ terms }));

test.each([
  ["2", "2.00"],
  ["0.5", "0.50"],
])("%s and %s are the same number, and not the same text", (one, other) => {
  expect(ofQuantity(one)).toBe(ofQuantity(other));
  expect(ofTerms(one)).not.toBe(ofTerms(other));
});
