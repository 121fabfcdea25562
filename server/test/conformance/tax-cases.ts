import type * as z from "zod/mini";
import { canonical, type Decimal, exact, percent, subtract, toText } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Tax } from "@trato/domain/products/taxes/taxes.ts";
import { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Sale, SaleLine } from "@trato/domain/sales/records.ts";
import type { Case, CaseFile, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { compareEach, compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import { asStored, storedDecimals } from "../../../domain/test/conformance/reading.ts";
import { taxesFrom, taxGroupsFrom } from "../../../domain/test/conformance/tax-format.ts";
import {
  definitions,
  expected,
  type Expected,
  type ExpectedLine,
  input,
  type Input,
} from "../../../domain/test/conformance/taxes-format.ts";
import { createContact } from "../../src/contacts/create-contact.ts";
import { editWorkspace, getWorkspace } from "../../src/identity/company/workspace-settings.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { createTax, createTaxGroup } from "../../src/products/create-tax.ts";
import { createUnit } from "../../src/products/create-unit.ts";
import { listUnits } from "../../src/products/list-units.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import { inCompany } from "./flow-company.ts";

const record = "docs/decisions/0037-a-line-multiplies-as-it-reads.md";
const mostDecimals = 6;

/** The quotation of a case, made in a company of the case's currency, and what its lines and totals say. */
export function checkTaxFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const asked = input.parse(one.input);
  return inCompany(
    edge,
    async (ctx) => {
      const settled = await withRounding(ctx, asked);
      const taxes = await taxesIn(settled, asked, file);
      return compared(expected.parse(one.expected), await quotationOf(settled, asked, taxes.ids), taxes.keys);
    },
    { currency: asked.currency },
  );
}

/** Prices are kept as exactly as the case has them. */
async function withRounding(ctx: Context, { rounding_method }: Input): Promise<Context> {
  const roundingMethod = rounding_method === "round_per_line" ? "per_line" : "globally";
  const { version } = await getWorkspace(ctx);
  await editWorkspace(ctx, { roundingMethod, priceDecimals: mostDecimals, version });
  return { ...ctx, workspace: { ...ctx.workspace, roundingMethod, priceDecimals: mostDecimals } };
}

type TaxId = Id<"taxes">;
type Made = { ids: Map<string, TaxId>; keys: Map<TaxId, string> };

/** The taxes that the case's lines have, and those that they are made of, in their order. */
async function taxesIn(ctx: Context, { lines }: Input, file: CaseFile): Promise<Made> {
  const known = definitions.parse(file.content);
  const inOrder = taxesFrom(known.taxes).toSorted((a, b) => a.sequence - b.sequence);
  const named = new Set(lines.flatMap((line) => ("taxes" in line ? line.taxes : [])));
  const asked = inOrder.filter(({ id }) => named.has(id));
  const parts = inOrder.filter(({ id }) => asked.some(({ children }) => children.includes(id)));
  const groups = await groupsIn(ctx, known.tax_groups, [...asked, ...parts]);
  const ids = new Map<string, TaxId>();
  for (const tax of [...parts, ...asked.filter(({ id }) => !parts.some((part) => part.id === id))]) {
    const { id: key, name: _, group, children, ...rules } = tax;
    const made = await createTax(ctx, {
      ...rules,
      use: "sale",
      name: key,
      sequence: inOrder.indexOf(tax),
      groupId: meant(groups, group),
      children: children.map((child) => meant(ids, child)),
    });
    ids.set(key, made.id);
  }
  return { ids, keys: new Map([...ids].map(([key, id]) => [id, key])) };
}

type Groups = ReturnType<typeof definitions.parse>["tax_groups"];

async function groupsIn(ctx: Context, known: Groups, taxes: Tax[]): Promise<Map<string, Id<"tax_groups">>> {
  const groups = new Map<string, Id<"tax_groups">>();
  for (const { id: key, sequence, precedingSubtotal } of taxGroupsFrom(known)) {
    if (!taxes.some(({ group }) => group === key)) continue;
    groups.set(key, (await createTaxGroup(ctx, { name: key, sequence, precedingSubtotal })).id);
  }
  return groups;
}

function meant<T>(known: Map<string, T>, key: string): T {
  const found = known.get(key);
  if (found === undefined) throw new Error(`the case has no ${key}`);
  return found;
}

async function quotationOf(ctx: Context, asked: Input, taxes: Made["ids"]): Promise<Sale> {
  const decimals = asked.precision === "default" ? storedDecimals : mostDecimals;
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Customer" });
  const unitId = await fineUnit(ctx);
  const product = { name: "Product", kind: "service" as const, unitId, listPrice: canonical("1") };
  const { id: productId } = await createProduct(ctx, product);
  const lines = asked.lines.map((line) =>
    "quantity" in line
      ? {
          productId,
          quantity: asStored(line.quantity, decimals),
          unitPrice: asStored(line.price_unit, decimals),
          discount: asStored(discountOf(line.discount, asked), decimals),
          taxIds: line.taxes.map((key) => meant(taxes, key)),
        }
      : { kind: line.display_type === "line_note" ? "note" : "section", name: "Text" },
  );
  return createQuotation(ctx, CreateQuotation.parse({ customerId, lines, discount: onTheWhole(asked) }));
}

/** Pieces that are counted as finely as the quantities of the cases. */
async function fineUnit(ctx: Context): Promise<Id<"units">> {
  const piece = (await listUnits(ctx, { archived: "false" })).items.find(({ relation }) => relation === "reference");
  if (!piece) throw new Error("a workspace starts with units");
  const measure = { relation: "bigger" as const, ratio: canonical("1"), rounding: canonical("0.000001") };
  return (await createUnit(ctx, { name: "Fine", referenceId: piece.id, ...measure })).id;
}

/** A discount that is given to every line is typed in every line. */
function discountOf(own: Decimal, { wizard }: Input): Decimal {
  return wizard?.discount_type === "sol_discount" ? perCent(wizard.discount_percentage) : own;
}

/** A discount that is given to the whole is said once. */
function onTheWhole({ wizard }: Input): z.input<typeof CreateQuotation>["discount"] {
  if (!wizard || wizard.discount_type === "sol_discount") return null;
  return wizard.discount_type === "amount"
    ? { kind: "amount", amount: wizard.discount_amount }
    : { kind: "percent", percent: perCent(wizard.discount_percentage) };
}

const perCent = (fraction: Decimal): Decimal => toText(percent(exact(fraction), exact(10_000)));

function compared(wanted: Expected, { lines, totals, currencyDecimals }: Sale, keys: Made["keys"]): Difference[] {
  const amount = (path: string, one: Decimal, other: Decimal) => compareNumber(path, one, other, currencyDecimals);
  return [
    ...amount("amount_untaxed", wanted.amount_untaxed, totals.untaxed),
    ...amount("amount_tax", wanted.amount_tax, totals.tax),
    ...amount("amount_total", wanted.amount_total, totals.total),
    ...compareEach("lines", wanted.lines, lines, (path, one, line) =>
      comparedLine(path, one, line, currencyDecimals, keys),
    ),
    ...compareEach("taxes", rowsOf(wanted), totals.taxes, (path, row, found) => [
      ...compareValue(`${path}.tax_group`, row.tax_group, found.name),
      ...compareNumber(`${path}.display_base_amount`, row.display_base_amount, found.base, currencyDecimals),
      ...amount(`${path}.tax_amount`, row.tax_amount, found.amount),
    ]),
  ];
}

const rowsOf = ({ subtotals }: Expected) => subtotals.flatMap(({ tax_groups }) => tax_groups);

function comparedLine(
  path: string,
  wanted: ExpectedLine,
  line: SaleLine,
  decimals: number,
  keys: Made["keys"],
): Difference[] {
  const amounts = [
    ...compareNumber(`${path}.price_subtotal`, wanted.price_subtotal, line.subtotal, decimals),
    ...compareNumber(`${path}.price_total`, wanted.price_total, line.total, decimals),
  ];
  if (!("quantity" in wanted)) return amounts;
  return [
    ...amounts,
    ...compareNumber(`${path}.price_tax`, wanted.price_tax, line.tax, decimals),
    ...compareNumber(`${path}.quantity`, wanted.quantity, line.quantity, mostDecimals),
    ...compareNumber(`${path}.price_unit`, wanted.price_unit, line.unitPrice, mostDecimals),
    ...compareNumber(`${path}.discount`, wanted.discount, line.discount, mostDecimals),
    ...compareValue(
      `${path}.taxes`,
      wanted.taxes,
      line.taxIds.map((id) => meant(keys, id)),
    ),
  ];
}

const isAbout =
  (judge: (asked: Input) => boolean): DeclaredDifference["appliesTo"] =>
  ({ input: given }) =>
    judge(input.parse(given));

/** Where a quotation of ours says something else, on purpose or because it cannot be said yet; judged by the case's input. */
export const taxDifferences: DeclaredDifference[] = [
  {
    rule: "R-704, a fixed tax follows the sign of the quantity",
    reason: "it follows the sign of the line's amount, and so takes itself back",
    record,
    appliesTo: isAbout(({ lines }) => lines.some((line) => "quantity" in line && line.price_unit.startsWith("-"))),
    hasCompatibleMode: true,
  },
  {
    rule: "R-719, a discount for early payment that lowers the tax",
    reason: "payment terms give no discount for early payment yet",
    record: "docs/decisions/0021-quirks-are-arguments-of-terms-scoring-and-assignment.md",
    appliesTo: isAbout(({ early_payment_discount: discount }) => Boolean(discount)),
    covers: ({ path }) => /^(amount_(tax|total)|taxes\.)/.test(path),
  },
  {
    rule: "R-614, a discount on the whole is one line for each combination of taxes",
    reason: "it is no line: it is made again each time the document is added up",
    record: "docs/decisions/0104-what-counts-and-what-is-offered.md",
    appliesTo: isAbout((asked) => onTheWhole(asked) !== null),
    covers: ({ path }) => path === "lines.length",
  },
  {
    rule: "R-614, an amount takes off the share that it is, rounded line by line",
    reason: "it takes off what it says, as nearly as the rounding of the taxes lets it come",
    record: "docs/decisions/0104-what-counts-and-what-is-offered.md",
    appliesTo: isAbout(({ wizard }) => wizard?.discount_type === "amount"),
    covers: ({ path, expected: one, actual: other }) =>
      /^(amount_|taxes\.)/.test(path) && ["0.01", "-0.01"].includes(toText(subtract(exact(one), exact(other)))),
  },
];
