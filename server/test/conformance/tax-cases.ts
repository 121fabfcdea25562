import type * as z from "zod/mini";
import { canonical, type Decimal, exact, percent, subtract, toText } from "@trato/domain/decimal.ts";
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
import { createExchangeRate } from "../../src/products/currencies/create-exchange-rate.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import { inCompany } from "./flow-company.ts";
import { fineUnit, type Made, meant, taxesIn } from "./flow-taxes.ts";

const record = "docs/decisions/0037-a-line-multiplies-as-it-reads.md";
const mostDecimals = 6;

/** The quotation of a case in its currency, by its rate, and what its lines and totals say, also in the company's currency. */
export function checkTaxFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const [asked, wanted, known] = [
    input.parse(one.input),
    expected.parse(one.expected),
    definitions.parse(file.content),
  ];
  return inCompany(
    edge,
    async (ctx) => {
      const settled = await withRounding(ctx, asked);
      const { currency } = asked;
      if (currency !== known.company.currency)
        await createExchangeRate(ctx, { currency, day: ctx.today, rate: wanted.currency_rate, isInverse: false });
      const named = new Set(asked.lines.flatMap((line) => ("taxes" in line ? line.taxes : [])));
      const taxes = await taxesIn(settled, named, taxesFrom(known.taxes), taxGroupsFrom(known.tax_groups));
      return compared(wanted, await quotationOf(settled, asked, taxes.ids), taxes.keys);
    },
    { currency: known.company.currency },
  );
}

/** Prices are kept as exactly as the case has them. */
async function withRounding(ctx: Context, { rounding_method }: Input): Promise<Context> {
  const roundingMethod = rounding_method === "round_per_line" ? "per_line" : "globally";
  const { version } = await getWorkspace(ctx);
  await editWorkspace(ctx, { roundingMethod, priceDecimals: mostDecimals, version });
  return { ...ctx, workspace: { ...ctx.workspace, roundingMethod, priceDecimals: mostDecimals } };
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
  const { currency } = asked;
  return createQuotation(ctx, CreateQuotation.parse({ customerId, currency, lines, discount: onTheWhole(asked) }));
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

function compared(wanted: Expected, sale: Sale, keys: Made["keys"]): Difference[] {
  const { lines, totals, currencyDecimals } = sale;
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
    ...comparedCompany(wanted, sale),
  ];
}

/** A document in the company's currency says its amounts once. */
function comparedCompany({ company_currency: wanted }: Expected, { inCompanyCurrency, totals }: Sale): Difference[] {
  const { untaxed, tax, total } = inCompanyCurrency ?? totals;
  const amount = (name: keyof typeof wanted, found: Decimal) =>
    compareNumber(`company_currency.${name}`, wanted[name], found, storedDecimals);
  return [...amount("base_amount", untaxed), ...amount("tax_amount", tax), ...amount("total_amount", total)];
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
    rule: "R-719, a discount for early payment that lowers the tax, whoever pays when",
    reason: "a discount for early payment leaves the tax as it is until somebody pays early",
    record: "docs/decisions/0112-what-the-product-does-of-the-golden-cases.md",
    appliesTo: isAbout(({ early_payment_discount: discount }) => Boolean(discount)),
    covers: ({ path }) => /^(amount_(tax|total)|taxes\.|company_currency\.(tax|total))/.test(path),
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
      /^(amount_|taxes\.|company_currency\.)/.test(path) &&
      ["0.01", "-0.01"].includes(toText(subtract(exact(one), exact(other)))),
  },
];
