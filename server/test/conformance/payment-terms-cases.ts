import type { Moment } from "@trato/domain/dates.ts";
import { add, compare, type Decimal, exact, isZero, negate, one, sign, toText } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { instalmentsInCompanyCurrency } from "@trato/domain/sales/payment-terms.ts";
import type { TermsDiscount } from "@trato/domain/sales/inputs.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import type { Case, CaseFile, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { compareEach, compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import {
  type CaseInput,
  companyTotal,
  content,
  decimalsOf,
  documentOf,
  expected,
  type Expected,
  input,
  termsOf,
} from "../../../domain/test/conformance/payment-terms.ts";
import { createContact } from "../../src/contacts/create-contact.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { createExchangeRate } from "../../src/products/currencies/create-exchange-rate.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { createTax } from "../../src/products/create-tax.ts";
import { confirmQuotation } from "../../src/sales/confirm-quotation.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import { getSale } from "../../src/sales/get-sale.ts";
import { createPaymentTerms } from "../../src/sales/terms/payment-terms.ts";
import { inCompany } from "./flow-company.ts";

const record = "docs/decisions/0112-what-the-product-does-of-the-golden-cases.md";

/** An order under the terms of a case, made and confirmed on its day and by its rate, and what is to be paid when. */
export function checkPaymentTermsFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const [asked, wanted] = [input.parse(one.input), expected.parse(one.expected)];
  const { currency } = content.parse(file.content).company;
  return inCompany(
    edge,
    async (ctx) => {
      const onTheDay = { ...ctx, today: asked.date, now: `${asked.date}T09:00:00.000Z` as Moment }; // a moment
      if (asked.currency !== currency) await enterRate(onTheDay, asked, wanted);
      const order = await orderOf(onTheDay, asked);
      return [...compared(asked, wanted, order, file), ...comparedDiscount(asked, wanted, order, file)];
    },
    { currency },
  );
}

function enterRate(ctx: Context, { currency, date: day }: CaseInput, { rate }: Expected): Promise<unknown> {
  return createExchangeRate(ctx, { currency, day, rate, isInverse: false });
}

/** One line that costs what the case has without taxes, and one tax that is what the case has of it. */
async function orderOf(ctx: Context, asked: CaseInput): Promise<Sale> {
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Customer" });
  const terms = { name: "Case", ...termsOf(asked), earlyDiscount: discountOf(asked) };
  const { id: paymentTermsId } = await createPaymentTerms(ctx, terms);
  const { id: productId } = await createProduct(ctx, { name: "Product", kind: "service", listPrice: one, taxIds: [] });
  const line = { productId, unitPrice: asked.untaxed_amount, taxIds: await taxOf(ctx, asked) };
  const { id: saleId } = await createQuotation(ctx, {
    customerId,
    paymentTermsId,
    currency: asked.currency,
    lines: [line],
  });
  await confirmQuotation(ctx, { saleId });
  return getSale(ctx, { saleId });
}

/** What is paid early is the same whether the tax was counted on less ("mixed") or not: the case says the tax itself. */
function discountOf({ early_discount: asked }: CaseInput): TermsDiscount | null {
  if (!asked) return null;
  const { percentage, days, computation } = asked;
  return { percentage, days, computation: computation === "included" ? "included" : "excluded" };
}

/** A fixed tax follows the sign of its line. */
async function taxOf(ctx: Context, { untaxed_amount: untaxed, tax_amount: tax }: CaseInput): Promise<Id<"taxes">[]> {
  if (isZero(exact(tax))) return [];
  const amount = sign(exact(untaxed)) < 0 ? toText(negate(exact(tax))) : tax;
  return [(await createTax(ctx, { name: "Case", use: "sale", amountKind: "fixed", amount })).id];
}

function compared(asked: CaseInput, wanted: Expected, { instalments }: Sale, file: CaseFile): Difference[] {
  const decimals = decimalsOf(asked.currency, file);
  const ofCompany = decimalsOf(content.parse(file.content).company.currency, file);
  return compareEach("instalments", wanted.instalments, instalments, (path, one, found) => [
    ...compareValue(`${path}.date`, one.date, found.dueOn),
    ...compareNumber(`${path}.amount`, one.amount, found.amount, decimals),
    ...compareNumber(`${path}.company_amount`, one.company_amount, found.companyAmount ?? found.amount, ofCompany),
  ]);
}

function comparedDiscount(asked: CaseInput, wanted: Expected, { instalments }: Sale, file: CaseFile): Difference[] {
  if (!asked.early_discount) return [];
  const early = instalments[0]?.early;
  const amount = (path: "discounted_amount" | "amount_due_after_discount") =>
    compareNumber(path, wanted[path] ?? null, early?.amount ?? null, decimalsOf(asked.currency, file));
  return [
    ...compareValue("discount_date", wanted.discount_date, early?.until ?? null),
    ...amount("discounted_amount"),
    ...amount("amount_due_after_discount"),
  ];
}

const isAbout =
  (judge: (asked: CaseInput, file: CaseFile) => boolean): DeclaredDifference["appliesTo"] =>
  ({ input: given }, file) =>
    judge(input.parse(given), file);

const isInstalment = ({ path }: Difference) => path.startsWith("instalments");

/** Whether the amount is one that its currency has. */
const isPayable = (amount: Decimal, decimals: number): boolean =>
  compare(exact(amount), exact(toText(exact(amount), decimals))) === 0;

const totalOf = ({ untaxed_amount: untaxed, tax_amount: tax }: CaseInput) => add(exact(untaxed), exact(tax));

/** Whether an instalment would be above what is left, of the other sign, or of nothing. */
function isCut({ expected: answer, input: given }: Case, file: CaseFile): boolean {
  const [asked, wanted] = [input.parse(given), expected.parse(answer)];
  const [terms, document, company] = [termsOf(asked), documentOf(asked, file), companyTotal(asked, wanted, file)];
  const written = instalmentsInCompanyCurrency(terms, document, company, "on_last_line");
  return JSON.stringify(instalmentsInCompanyCurrency(terms, document, company)) !== JSON.stringify(written);
}

/** Where an order of ours is paid otherwise, on purpose or because it cannot be said; judged by the case's input. */
export const paymentTermsDifferences: DeclaredDifference[] = [
  {
    rule: "R-903, the last line of payment terms takes what is left",
    reason: "no instalment is above what is left or of the other sign, and those of nothing are left out",
    record: "docs/decisions/0037-a-line-multiplies-as-it-reads.md",
    appliesTo: isCut,
    covers: isInstalment,
    hasCompatibleMode: true,
  },
  {
    rule: "R-903, a document's total may be finer than its currency",
    reason: "what a document comes to are amounts of its currency, and so is each instalment",
    record,
    appliesTo: isAbout((asked, file) => {
      const decimals = decimalsOf(asked.currency, file);
      return ![asked.untaxed_amount, asked.tax_amount].every((amount) => isPayable(amount, decimals));
    }),
    covers: isInstalment,
    hasCompatibleMode: true,
  },
  {
    rule: "R-903, a refund whose total is not below nothing, or the other way round",
    reason: "the sign of a fixed amount is that of the document's total",
    record,
    appliesTo: isAbout((asked) => asked.sign * sign(totalOf(asked)) < 0),
    covers: isInstalment,
    hasCompatibleMode: true,
  },
  {
    rule: "R-907, instalments are rounded to coins",
    reason: "it is of invoices paid in cash, which are made elsewhere",
    record,
    appliesTo: isAbout(({ cash_rounding: cash }) => Boolean(cash)),
    covers: isInstalment,
  },
  {
    rule: "Q-906, what is printed to be paid early is taken of the tax",
    reason: "what is printed is what is booked",
    record: "docs/decisions/0021-quirks-are-arguments-of-terms-scoring-and-assignment.md",
    appliesTo: isAbout(({ early_discount: discount }) => discount?.computation !== "included"),
    covers: ({ path }) => path === "amount_due_after_discount",
    hasCompatibleMode: true,
  },
];
