import { setImmediate as nextTurn } from "node:timers/promises";
import type { Decimal } from "@trato/domain/decimal.ts";
import { printedWords } from "@trato/domain/documents/printed-words.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Language, speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

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

/**
 * The lines of a document and what they come to, as document.typ takes them; `units`: how each line's unit is said.
 * Others have their turn while a long one is written.
 */
export async function printedBody(
  { lines, totals }: Printed,
  units: ReadonlyMap<string, string>,
  language: Language,
  format: Format,
) {
  const say = (word: keyof typeof printedWords) => speak(printedWords, word, language);
  return {
    columns: [say("product"), say("quantity"), say("price"), say("discount"), say("amount")],
    lines: await inTurns(lines, (line) => lineOf(line, units.get(line.id) ?? "", format)),
    totals: [
      { name: say("untaxed"), amount: format.money(totals.untaxed) },
      ...totals.taxes.map((tax) => ({ name: tax.name, amount: format.money(tax.amount) })),
    ],
    total: format.money(totals.total),
  };
}

const atOnce = 100;

async function inTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    if (at > 0) await nextTurn();
    made.push(...items.slice(at, at + atOnce).map(make));
  }
  return made;
}

function lineOf({ kind, name, ...line }: PrintedLine, unit: string, format: Format) {
  if (kind !== "product") return { kind, name };
  return {
    kind,
    name,
    quantity: `${format.quantity(line.quantity)} ${unit}`.trim(),
    price: format.price(line.unitPrice),
    discount: line.discount === "0" ? "" : format.percent(line.discount),
    amount: format.money(line.subtotal),
  };
}

/** To whom a document goes: the name, the lines of the address, and the language in which it is read. */
export async function readPartner(ctx: Context, contactId: Id<"contacts">) {
  const { name, language, ...address } = await own(ctx, "contacts")
    .select(["name", "vat", "street", "street2", "zip", "city", "state", "country", "language"])
    .where("id", "=", contactId)
    .executeTakeFirstOrThrow();
  return { name, language: language ?? ctx.workspace.language, address: addressOf(address) };
}

type Address = Record<"vat" | "street" | "street2" | "zip" | "city" | "state" | "country", string | null>;

function addressOf({ vat, street, street2, zip, city, state, country }: Address): string[] {
  const place = [zip, city].filter(Boolean).join(" ");
  return [street, street2, place, [state, country].filter(Boolean).join(", "), vat].filter((part): part is string =>
    Boolean(part),
  );
}
