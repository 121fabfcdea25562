import { setImmediate as nextTurn } from "node:timers/promises";
import type { Decimal } from "@trato/domain/decimal.ts";
import { type Choice, isCounted } from "@trato/domain/documents/choices/choices.ts";
import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { offeredLines } from "@trato/domain/documents/choices/offered-lines.ts";
import { discountRows } from "@trato/domain/documents/discounts/discount-rows.ts";
import { discountName } from "@trato/domain/documents/discounts/discount-words.ts";
import { type Period, periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { printedWords } from "@trato/domain/documents/printed-words.ts";
import { linesForCustomer } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { sectionSubtotals } from "@trato/domain/documents/sections/section-subtotals.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { type ToldPart, toldPart } from "@trato/domain/documents/told-parts.ts";
import type { Format } from "@trato/domain/format.ts";
import { type Language, speak } from "@trato/domain/words.ts";

/** A line with what is said beside it: how its unit is called, its product's reference, and its taxes. */
export type PrintedLine = {
  id?: string;
  choice?: Choice;
  choiceGroup?: string | null;
  period?: Period;
  hidesLines?: boolean;
  kind: "product" | "section" | "note";
  name: string;
  quantity: Decimal;
  unitPrice: Decimal;
  discount: Decimal;
  subtotal: Decimal;
  unit: string | null;
  reference: string | null;
  taxes: readonly string[];
  /** What it consists of, where that is told. */
  parts?: readonly ToldPart[] | null;
  isTaxInPrice: boolean;
};

type Printed = { lines: readonly PrintedLine[]; totals: DocumentTotals };

type Words = (word: keyof typeof printedWords, about?: Record<string, unknown>) => string;

/** The lines of a document and what they come to, as document.typ takes them. Others have their turn while a long one is written. */
export async function printedBody({ lines: all, totals }: Printed, language: Language, format: Format) {
  const say: Words = (word, about) => speak(printedWords, word, language, about);
  const subtotals = sectionSubtotals(all);
  const shown = linesForCustomer(all).filter(({ line }) => isCounted(line));
  return {
    columns: [say("product"), ...fields.map((field) => say(field))],
    fields,
    lines: await inTurns(shown, ({ line, place }) => lineOf(line, subtotals.get(place), { language, format, say })),
    totals: [
      ...discountsOf({ lines: all, totals }, language, format),
      { name: say("untaxed"), amount: format.money(totals.untaxed) },
      ...totals.taxes.map((tax) => ({ name: taxOn(tax, format, say), amount: format.money(tax.amount) })),
    ],
    total: format.money(totals.total),
    ...(totals.recurring && {
      recurring: totals.recurring.map(({ period, total }) => ({
        name: periodWords[period][language],
        amount: format.money(total),
      })),
    }),
  };
}

/** What is offered beside the lines that count, each kind under its title: options, and alternatives by what they would replace. */
export function printedChoices(lines: readonly PrintedLine[], language: Language, format: Format) {
  const say: Words = (word, about) => speak(printedWords, word, language, about);
  const named = linesForCustomer(lines).map(({ line }) => ({ ...line, id: line.id ?? "" }));
  const { options, alternatives } = offeredLines(named);
  const printed = (line: PrintedLine) => lineOf(line, undefined, { language, format, say });
  const instead = alternatives.flatMap(({ insteadOf, lines: those }) => [
    { kind: "note" as const, name: choiceWords.insteadOf[language](insteadOf?.name ?? ""), amount: "" },
    ...those.map(printed),
  ]);
  const groups = [
    { title: choiceWords.options[language], lines: options.map(printed) },
    { title: choiceWords.alternatives[language], lines: instead },
  ];
  return { offered: groups.filter((group) => group.lines.length > 0) };
}

/** What it would be without discounts, and what each of them takes off. */
function discountsOf({ lines, totals }: Printed, language: Language, format: Format) {
  const sections = new Map<string | null, string>(lines.flatMap(({ id, name }) => (id ? [[id, name] as const] : [])));
  return discountRows(totals).map((row) => ({
    name: discountName(row, language, { percent: format.percent, sections }),
    amount: format.money(row.amount),
  }));
}

const fields = ["quantity", "price", "discount", "tax", "amount"] as const;

/** A tax with what it is counted on, where it is counted on something. */
function taxOn({ name, base }: DocumentTotals["taxes"][number], format: Format, say: Words): string {
  return base === null ? name : say("taxOn", { tax: name, base: format.money(base) });
}

const atOnce = 50;

async function inTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    if (at > 0) await nextTurn();
    made.push(...items.slice(at, at + atOnce).map(make));
  }
  return made;
}

type Reader = { language: Language; format: Format; say: Words };

function lineOf({ kind, name, ...line }: PrintedLine, under: Decimal | undefined, { language, format, say }: Reader) {
  const amount = under ? format.money(under) : "";
  if (kind !== "product") return { kind, name, amount, ...(line.hidesLines && { isWhole: true }) };
  return {
    kind,
    name,
    reference: [line.reference, line.period && line.period !== "once" && periodWords[line.period][language]]
      .filter(Boolean)
      .join(" · "),
    ...(line.parts && { parts: line.parts.map((part) => toldPart(part, format.quantity)) }),
    quantity: `${format.quantity(line.quantity)} ${line.unit ?? ""}`.trim(),
    price: format.price(line.unitPrice),
    discount: line.discount === "0" ? "" : format.percent(line.discount),
    tax: [line.taxes.join(", "), line.isTaxInPrice && say("taxIncluded")].filter(Boolean).join(" "),
    amount: format.money(line.subtotal),
  };
}
