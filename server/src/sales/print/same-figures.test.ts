import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { canonical, type Decimal, exact, nothing, sum, toText } from "@trato/domain/decimal.ts";
import { choices, isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { periods } from "@trato/domain/documents/recurring/periods.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { customerLines } from "@trato/domain/documents/sections/customer-lines.ts";
import { shownSubtotals } from "@trato/domain/documents/sections/section-subtotals.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { decimals } from "../../../../domain/test/decimals.ts";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { printedBody, printedChoices, type PrintedLine } from "../../documents/printed.ts";
import { readTotalsRules } from "../../documents/read-totals-rules.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { createTax } from "../../products/create-tax.ts";
import { readLines } from "../portal/get-portal-sale.ts";
import "../../reactions.ts";
import { readPrintedLines } from "./read-printed-lines.ts";

type SaleId = Id<"sales">;
const newId = <Table extends string>() => randomUUID() as Id<Table>; // no one's yet

const aDiscount: fc.Arbitrary<GlobalDiscount | null> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant("percent" as const), percent: decimals(2, 2, false) }),
    fc.record({ kind: fc.constant("amount" as const), amount: decimals(2, 2, false) }),
  ),
);
const aLine = fc.record({
  kind: fc.constantFrom("product" as const, "product" as const, "section" as const, "note" as const),
  quantity: decimals(2, 3),
  unitPrice: decimals(3, 4),
  discount: fc.oneof(fc.constant(nothing), decimals(2, 2, false)),
  taxes: fc.subarray([0, 1, 2]),
  sectionDiscount: aDiscount,
  hidesLines: fc.boolean(),
  choice: fc.constantFrom("counted" as const, ...choices),
  period: fc.constantFrom("once" as const, ...periods),
});
const aDocument = fc.record({
  lines: fc.array(aLine, { minLength: 1, maxLength: 7 }),
  discount: aDiscount,
  rounding: fc.constantFrom("per_line" as const, "globally" as const),
});

type Sold = { productId: Id<"products"> | null; unitId: Id<"units"> | null };
type Line = typeof aLine extends fc.Arbitrary<infer One> ? One : never;

const alternatives = newId<"choice_groups">();

/** A line as it is kept: what is no product has a text alone, what is no section shows its lines. */
function keptLine({ taxes, ...line }: Line, position: number, sold: Sold, taxIds: Id<"taxes">[]) {
  const choiceGroup = line.choice === "alternative" ? alternatives : null;
  const kept = { ...line, id: newId<"sale_lines">(), name: `${line.kind} ${position}`, choiceGroup };
  const untold = { sectionDiscount: null, hidesLines: false };
  if (line.kind === "product") return { ...kept, ...sold, ...untold, taxIds: taxes.map((index) => taxIds[index]!) };
  const empty = { quantity: nothing, unitPrice: nothing, discount: nothing, taxIds: [], productId: null, unitId: null };
  const always = { choice: "counted" as const, choiceGroup: null, period: "once" as const };
  return { ...kept, ...empty, ...always, ...(line.kind === "note" && untold) };
}

/** Random documents, added up as all are and written at once. */
async function manyDocuments(ctx: Context) {
  const tax = async (name: string, amountKind: "percent" | "fixed", amount: string, priceIncluded = false) =>
    (await createTax(ctx, { use: "sale", name, amountKind, amount: canonical(amount), priceIncluded })).id;
  const taxIds = [
    await tax("In the price", "percent", "21", true),
    await tax("On top", "percent", "10.5"),
    await tax("Per piece", "fixed", "0.35"),
  ];
  const { id: model, lines } = await quotation(ctx);
  const { productId, unitId } = lines[1]!; // its chairs
  const rulesOf = (roundingMethod: "per_line" | "globally") =>
    readTotalsRules({ ...ctx, workspace: { ...ctx.workspace, roundingMethod } });
  const rules = { per_line: await rulesOf("per_line"), globally: await rulesOf("globally") };
  const { numRuns, seed } = propertyRuns();
  const documents = fc.sample(aDocument, { numRuns, seed }).map(({ lines: given, discount, rounding }) => {
    const kept = given.map((line, position) => keptLine(line, position, { productId, unitId }, taxIds));
    return { saleId: newId<"sales">(), rounding, ...documentTotals(kept, rules[rounding], discount) };
  });
  await writeAll(ctx, model, documents);
  return documents;
}

async function writeAll(
  ctx: Context,
  model: SaleId,
  documents: readonly { saleId: SaleId; lines: readonly { sectionDiscount: unknown }[] }[],
) {
  const { search: _, ...sale } = await own(ctx, "sales").selectAll().where("id", "=", model).executeTakeFirstOrThrow();
  const plain = { ...sale, totals: "{}", instalments: "[]" };
  const sales = documents.map(({ saleId: id }) => ({ ...plain, id }));
  const lines = documents.flatMap(({ saleId, lines: those }) =>
    those.map((line, position) => ({ ...line, saleId, position, workspaceId: ctx.workspace.id })),
  );
  for (let at = 0; at < sales.length; at += 200)
    await ctx.db
      .insertInto("sales")
      .values(sales.slice(at, at + 200))
      .execute();
  for (let at = 0; at < lines.length; at += 1_000) {
    const rows = lines.slice(at, at + 1_000).map(({ sectionDiscount: given, ...line }) => ({
      ...line,
      sectionDiscount: given === null ? null : JSON.stringify(given),
    }));
    await ctx.db
      .insertInto("saleLines")
      .values(rows as never)
      .execute(); // made above for that table
  }
}

const format = formatFor(
  { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" },
  () => "2026-11-23T09:00:00Z" as Moment, // a moment
);

/** What the customer's page gets of each line, as the PDF would print it. */
async function ofPage(ctx: Context, saleId: SaleId): Promise<PrintedLine[]> {
  const lines = await readLines(ctx, { saleId }, "en");
  return customerLines(lines).map(({ unitName: unit, ...line }) => ({ ...line, unit, ...unsaid }));
}

/** The page says neither the product's reference nor that a tax is in the price. */
const unsaid = { reference: null, isTaxInPrice: false };

async function ofPrint(ctx: Context, saleId: SaleId): Promise<PrintedLine[]> {
  return (await readPrintedLines(ctx, saleId, "en")).map((line) => ({ ...line, ...unsaid }));
}

/** All that is said of a document, word by word and figure by figure. A section that stands for its lines has their amount with it. */
async function said(lines: readonly PrintedLine[], totals: DocumentTotals) {
  const body = await printedBody({ lines, totals }, "en", format);
  return { ...body, ...printedChoices(lines, "en", format) };
}

test("the customer's page and the PDF get the same figures, and what they print adds up", () =>
  inWorkspace(async ({ system: ctx }) => {
    for (const { saleId, totals, rounding } of await manyDocuments(ctx)) {
      const [page, print] = await Promise.all([ofPage(ctx, saleId), ofPrint(ctx, saleId)]);
      const [shown, printed] = [await said(page, totals), await said(print, totals)];
      const whole = page.filter(isCounted);
      const subtotals = shownSubtotals(
        page.map(({ id = "", hidesLines = false, ...line }) => ({ ...line, id, hidesLines })),
      );
      const amountOf = (line?: PrintedLine) => subtotals.get(line?.id ?? "");
      expect({ ...shown, lines: shown.lines.map((line, at) => asOnPage(line, amountOf(whole[at]))) }).toEqual({
        ...printed,
        lines: printed.lines.map((line) => ({ ...line, amount: line.amount || ("isWhole" in line ? zero : "") })),
      });
      addsUp(page, totals, printed, rounding === "per_line");
    }
  }));

const zero = format.money("0");

/** On the page a section bears what the page itself adds up beside it. */
const asOnPage = (line: { kind: string; amount: string }, under: Decimal | undefined) =>
  line.kind === "section" ? { ...line, amount: under === undefined ? "" : format.money(under) } : line;

const added = (amounts: readonly Decimal[]) => format.money(toText(sum(amounts.map(exact)), 2));

function addsUp(
  page: readonly PrintedLine[],
  totals: DocumentTotals,
  printed: Awaited<ReturnType<typeof said>>,
  isPerLine: boolean,
) {
  const amounts = page.filter((line) => isCounted(line) && (line.kind === "product" || line.hidesLines));
  const discounts = totals.discounts ?? [];
  const { untaxed, taxes, total } = totals;
  expect(printed.total).toBe(added([untaxed, ...taxes.map(({ amount }) => amount)]));
  expect(printed.total).toBe(format.money(total));
  const ofLines = added([...amounts.map(({ subtotal }) => subtotal), ...discounts.map(({ amount }) => amount)]);
  expect(isPerLine ? ofLines : format.money(untaxed)).toBe(format.money(untaxed)); // else rounding is shared among lines
  const parts = totals.recurring ?? [{ total }];
  expect(added(parts.map((part) => part.total))).toBe(format.money(total));
}
