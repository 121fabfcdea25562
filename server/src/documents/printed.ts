import { setImmediate as nextTurn } from "node:timers/promises";
import type { Decimal } from "@trato/domain/decimal.ts";
import { printedWords } from "@trato/domain/documents/printed-words.ts";
import { sectionSubtotals } from "@trato/domain/documents/section-subtotals.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import type { Format } from "@trato/domain/format.ts";
import { type Language, speak } from "@trato/domain/words.ts";

type PrintedLine = {
  id: string;
  kind: "product" | "section" | "note";
  name: string;
  quantity: Decimal;
  unitPrice: Decimal;
  discount: Decimal;
  subtotal: Decimal;
};

type Printed = { lines: readonly PrintedLine[]; totals: DocumentTotals };

/** What is said beside a line's own fields: how its unit is called, its product's reference, and its taxes. */
export type LineNotes = { unit: string; reference: string | null; taxes: readonly string[]; isTaxInPrice: boolean };

type Words = (word: keyof typeof printedWords, about?: Record<string, unknown>) => string;

/**
 * The lines of a document and what they come to, as document.typ takes them; `notes`: what is said beside each line's own fields.
 * Others have their turn while a long one is written.
 */
export async function printedBody(
  { lines, totals }: Printed,
  notes: ReadonlyMap<string, LineNotes>,
  language: Language,
  format: Format,
) {
  const say: Words = (word, about) => speak(printedWords, word, language, about);
  const subtotals = sectionSubtotals(lines);
  const under = (at: number) => subtotals.get(at);
  return {
    columns: [say("product"), ...fields.map((field) => say(field))],
    fields,
    lines: await inTurns(lines, (line, at) =>
      lineOf(line, { ...notes.get(line.id), subtotal: under(at) }, format, say),
    ),
    totals: [
      { name: say("untaxed"), amount: format.money(totals.untaxed) },
      ...totals.taxes.map((tax) => ({ name: taxOn(tax, format, say), amount: format.money(tax.amount) })),
    ],
    total: format.money(totals.total),
  };
}

const fields = ["quantity", "price", "discount", "tax", "amount"] as const;

/** A tax with what it is counted on, where it is counted on something. */
function taxOn({ name, base }: DocumentTotals["taxes"][number], format: Format, say: Words): string {
  return base === null ? name : say("taxOn", { tax: name, base: format.money(base) });
}

const atOnce = 100;

async function inTurns<Item, Made>(items: readonly Item[], make: (item: Item, at: number) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    if (at > 0) await nextTurn();
    made.push(...items.slice(at, at + atOnce).map((item, index) => make(item, at + index)));
  }
  return made;
}

function lineOf(
  { kind, name, ...line }: PrintedLine,
  { unit = "", reference, taxes = [], isTaxInPrice, subtotal }: Partial<LineNotes> & { subtotal: Decimal | undefined },
  format: Format,
  say: Words,
) {
  if (kind !== "product") return { kind, name, amount: subtotal ? format.money(subtotal) : "" };
  return {
    kind,
    name,
    reference: reference ?? "",
    quantity: `${format.quantity(line.quantity)} ${unit}`.trim(),
    price: format.price(line.unitPrice),
    discount: line.discount === "0" ? "" : format.percent(line.discount),
    tax: [taxes.join(", "), isTaxInPrice && say("taxIncluded")].filter(Boolean).join(" "),
    amount: format.money(line.subtotal),
  };
}
