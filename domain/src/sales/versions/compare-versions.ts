import * as z from "zod/mini";
import { type Decimal, exact, isEqual, subtract, toText } from "../../decimal.ts";
import type { SaidDiscount } from "../../documents/discounts/discount-inputs.ts";
import { decimal, id } from "../../schemas.ts";
import { toldPart } from "../../documents/told-parts.ts";
import { askedText } from "../payments/asked-text.ts";
import { placesMoved } from "./places-moved.ts";
import { type VersionContent, VersionLine } from "./version-content.ts";

/** What of an offer as a whole may differ, beside its lines and what it comes to. */
export const headFields = [
  "number",
  "customerName",
  "contactPersonName",
  "deliveryAddress",
  "invoiceAddress",
  "language",
  "currency",
  "validUntil",
  "deliveryDate",
  "customerReference",
  "paymentTerms",
  "paymentAsked",
  "percentOff",
  "amountOff",
  "terms",
  "fiscalNote",
] as const;

export const lineFields = [
  "name",
  "parts",
  "reference",
  "quantity",
  "unit",
  "unitPrice",
  "discount",
  "percentOff",
  "amountOff",
  "taxes",
  "choice",
  "choiceGroup",
  "quantityRange",
  "period",
  "subtotal",
] as const;

export const amountFields = ["untaxed", "tax", "total"] as const;

const text = z.nullable(z.string());
const ofLine = { lineId: id<"sale_lines">(), name: z.string() };

/** One thing that differs between two versions; what is not said is null. */
export const VersionChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("head"), field: z.enum(headFields), before: text, after: text }),
  z.object({ kind: z.literal("added"), ...ofLine, line: VersionLine }),
  z.object({ kind: z.literal("removed"), ...ofLine, line: VersionLine }),
  /** From which place among the lines to which, counted from one. */
  z.object({ kind: z.literal("moved"), ...ofLine, from: z.int(), to: z.int() }),
  z.object({ kind: z.literal("line"), ...ofLine, field: z.enum(lineFields), before: text, after: text }),
  /** `difference`: null where the currency is another one. */
  z.object({
    kind: z.literal("amount"),
    field: z.enum(amountFields),
    before: decimal(),
    after: decimal(),
    difference: z.nullable(decimal()),
  }),
]);
export type VersionChange = z.output<typeof VersionChange>;

/**
 * What another version of an offer says otherwise: its head, then its lines in the order of the later version (matched by their id; those
 * that are gone where they stood), then what it comes to. Nothing where both say the same.
 */
export function compareVersions(before: VersionContent, after: VersionContent): VersionChange[] {
  return [...changesOfHead(before, after), ...changesOfLines(before, after), ...changesOfAmounts(before, after)];
}

function changesOfHead(before: VersionContent, after: VersionContent): VersionChange[] {
  const [was, is] = [headOf(before), headOf(after)];
  const changed = headFields.filter((field) => was[field] !== is[field]);
  const told = changed.map((field) => ({ kind: "head" as const, field, before: was[field], after: is[field] }));
  if (changed.includes("paymentTerms") || partsOf(before) === partsOf(after)) return told;
  return [...told, { kind: "head", field: "paymentTerms", before: was.paymentTerms, after: is.paymentTerms }];
}

const partsOf = ({ paymentTerms }: VersionContent): string =>
  JSON.stringify(paymentTerms && [paymentTerms.lines.map(partOf), discountOf(paymentTerms)]);

const discountOf = ({ earlyDiscount: early }: NonNullable<VersionContent["paymentTerms"]>) =>
  early && [toText(exact(early.percentage)), early.days, early.computation];

const partOf = ({ value, amount, delayKind, days, dayOfMonth = 0 }: Part) =>
  [value, toText(exact(amount)), delayKind, days, dayOfMonth] as const;
type Part = NonNullable<VersionContent["paymentTerms"]>["lines"][number];

function headOf(content: VersionContent): Record<(typeof headFields)[number], string | null> {
  const { paymentTerms, paymentAsked, discount } = content;
  return {
    ...content,
    paymentTerms: paymentTerms?.name ?? null,
    paymentAsked: askedText(paymentAsked),
    ...off(discount),
  };
}

function changesOfLines(before: VersionContent, after: VersionContent): VersionChange[] {
  const was = new Map(before.lines.map((line, index) => [line.id, { line, index }]));
  const there = new Set(after.lines.map(({ id: lineId }) => lineId));
  const moved = placesMoved(after.lines.flatMap(({ id: lineId }) => was.get(lineId)?.index ?? []));
  const gone = before.lines.filter(({ id: lineId }) => !there.has(lineId));
  return [
    ...gone.map((line) => ({ kind: "removed" as const, lineId: line.id, name: line.name, line })),
    ...after.lines.flatMap((line, index): VersionChange[] => {
      const former = was.get(line.id);
      const ofLine = { lineId: line.id, name: line.name };
      if (!former) return [{ kind: "added", ...ofLine, line }];
      const places = { from: former.index + 1, to: index + 1 };
      return [
        ...(moved.has(former.index) ? [{ kind: "moved" as const, ...ofLine, ...places }] : []),
        ...changesOfLine(former.line, line),
      ];
    }),
  ];
}

/** That a line has alternatives now, or none any more, the alternatives tell. */
function changesOfLine(before: VersionLine, after: VersionLine): VersionChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return lineFields
    .filter(
      (field) => was[field] !== is[field] && !(field === "choiceGroup" && (was[field] === null || is[field] === null)),
    )
    .map((field) => ({
      kind: "line",
      lineId: after.id,
      name: before.name,
      field,
      before: was[field],
      after: is[field],
    }));
}

function fieldsOf(line: VersionLine): Record<(typeof lineFields)[number], string | null> {
  return {
    ...line,
    quantity: number(line.quantity),
    unitPrice: number(line.unitPrice),
    discount: number(line.discount),
    subtotal: number(line.subtotal),
    taxes: line.taxes.join(", ") || null,
    parts: line.parts?.map((part) => toldPart(part, number)).join(" · ") || null,
    quantityRange: line.quantityRange ? boundsText(line.quantityRange) : null,
    ...off(line.sectionDiscount),
  };
}

/** The least and the most with dots between them; without a most nothing behind them. */
const boundsText = ({ least, most }: NonNullable<VersionLine["quantityRange"]>): string =>
  `${number(least)}..${most === null ? "" : number(most)}`;

const number = (value: Decimal): Decimal => toText(exact(value));

/** A discount on a section or the whole, by which of the two it is. */
function off(discount: z.output<typeof SaidDiscount> | null) {
  return {
    percentOff: discount?.kind === "percent" ? number(discount.percent) : null,
    amountOff: discount?.kind === "amount" ? number(discount.amount) : null,
  };
}

function changesOfAmounts(before: VersionContent, after: VersionContent): VersionChange[] {
  const isSameMoney = before.currency === after.currency;
  return amountFields.flatMap((field): VersionChange[] => {
    const [was, is] = [before.totals[field], after.totals[field]];
    if (isSameMoney && isEqual(exact(was), exact(is))) return [];
    const difference = isSameMoney ? toText(subtract(exact(is), exact(was))) : null;
    return [{ kind: "amount", field, before: was, after: is, difference }];
  });
}
