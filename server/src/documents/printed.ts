import { setImmediate as nextTurn } from "node:timers/promises";
import type { Decimal } from "@trato/domain/decimal.ts";
import { printedWords } from "@trato/domain/documents/printed-words.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import type { Format } from "@trato/domain/format.ts";
import { addressLines } from "@trato/domain/parties/address-forms.ts";
import { countryName } from "@trato/domain/parties/country-name.ts";
import type { Letterhead } from "@trato/domain/parties/letterhead.ts";
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

/** Who sends a document, as document.typ takes it: the head, the foot of each page, and where to pay. */
export function printedSender(
  { name, legalName, vat, address, phone, email, website, ...rest }: Letterhead,
  language: Language,
) {
  const vatWord = speak(printedWords, "vat", language);
  const own = [
    [legalName, vat && `${vatWord} ${vat}`].filter(Boolean).join(" · "),
    address.join(", "),
    [phone, email, website].filter(Boolean).join(" · "),
  ];
  return {
    workspace: name,
    sender: own.filter((line) => line !== ""),
    colour: rest.colour ?? "",
    foot: [rest.footer, rest.registry].flatMap((text) => text?.split("\n") ?? []),
    accounts: rest.accounts.map(({ number, bic, bank }) => ({
      number,
      about: [bank, bic && `BIC ${bic}`].filter(Boolean).join(" · "),
    })),
  };
}

/** To whom a document goes: the name, the lines of the address, and the language in which it, or the `reader`, reads. */
export async function readPartner(ctx: Context, contactId: Id<"contacts">, reader: Id<"contacts"> = contactId) {
  const { name, vat, language, ...address } = await own(ctx, "contacts as c")
    .innerJoin("contacts as r", (join) => join.onRef("r.workspaceId", "=", "c.workspaceId").on("r.id", "=", reader))
    .select(["c.name", "c.vat", "c.street", "c.street2", "c.zip", "c.city", "c.state", "c.country"])
    .select((eb) => eb.fn.coalesce("r.language", "c.language").as("language"))
    .where("c.id", "=", contactId)
    .executeTakeFirstOrThrow();
  const spoken = language ?? ctx.workspace.language;
  const country = address.country && countryName(address.country, spoken);
  const lines = [...addressLines(address), country, vat && `${speak(printedWords, "vat", spoken)} ${vat}`];
  return { name, language: spoken, address: lines.filter((line) => line !== null) };
}
