import { type Decimal, one } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Id } from "@trato/domain/ids.ts";
import { countedLine, emptyLine } from "../documents/edited-line.ts";
import { ApiError } from "../platform/api.ts";
import { newId } from "../platform/ids.ts";
import type { PickedLine } from "./lines/picked-line.ts";
import type { Sale } from "./queries.ts";
import type { DraftLine } from "./use-sale-draft.ts";

/** A line of an order as it is to be; a new one bears its product, and no price until one is typed: then it is its list's. */
export type ChangedLine = {
  id: Id<"sale_lines">;
  productId: Id<"products"> | null;
  name: string;
  unitName: string | null;
  quantity: Decimal | null;
  unitPrice: Decimal | null;
  isNew: boolean;
  /** A new line as its list prices it, with what is picked of a combo. */
  offered?: DraftLine;
  isCombo?: boolean;
};

type Header = Pick<
  Sale,
  "deliveryDate" | "paymentTermsId" | "customerReference" | "terms" | "deliveryAddress" | "salesperson"
>;
export type OrderChange = Header & { lines: readonly ChangedLine[] };

type LineField = `quantity ${string}` | `unitPrice ${string}`;
/** The same as fields of a form, one for each number of a line, so that of the lines only what was typed is kept. */
export type OrderFields = Header & { [field in LineField]: Decimal | null } & { added: readonly ChangedLine[] };

/** An order as it stands, to be changed: of its lines those with products that count. */
export function orderChangeOf(sale: Sale): OrderChange {
  const { deliveryDate, paymentTermsId, customerReference, terms, deliveryAddress, salesperson } = sale;
  const lines = sale.lines
    .filter((line) => line.kind === "product" && isCounted(line))
    .map(({ id, productId, name, unitName, quantity, unitPrice }) => ({
      id,
      productId,
      name,
      unitName,
      quantity,
      unitPrice,
      isNew: false,
    }));
  return { deliveryDate, paymentTermsId, customerReference, terms, deliveryAddress, salesperson, lines };
}

export function fieldsOf({ lines, ...header }: OrderChange): OrderFields {
  const numbers = lines.flatMap(({ id, quantity, unitPrice, isNew }): [LineField, Decimal | null][] =>
    isNew
      ? []
      : [
          [`quantity ${id}`, quantity],
          [`unitPrice ${id}`, unitPrice],
        ],
  );
  return { ...header, ...Object.fromEntries(numbers), added: lines.filter(({ isNew }) => isNew) };
}

/** What the fields say of an order as it was opened. */
export function changeIn(opened: Sale, fields: OrderFields): OrderChange {
  const { deliveryDate, paymentTermsId, customerReference, terms, deliveryAddress, salesperson, added } = fields;
  const kept = orderChangeOf(opened).lines.map((line) => ({
    ...line,
    quantity: fields[`quantity ${line.id}`] ?? null,
    unitPrice: fields[`unitPrice ${line.id}`] ?? null,
  }));
  const header = { deliveryDate, paymentTermsId, customerReference, terms, deliveryAddress, salesperson };
  return { ...header, lines: [...kept, ...added] };
}

/** What the server says of the lines that were sent, at the fields of those lines. */
export function saidAtLines(error: unknown, sent: readonly { id: string }[] = []): unknown {
  if (!(error instanceof ApiError)) return error;
  const errors = error.errors.map(({ path, ...said }) => {
    const [, index, name] = /^lines\.(\d+)\.(quantity|unitPrice)$/.exec(path) ?? [];
    const line = sent[Number(index)];
    return { ...said, path: line && name ? `${name} ${line.id}` : path };
  });
  return new ApiError(error.status, error.code, error.message, errors, error.details);
}

/** A line for a product besides, at the price of the order's list. */
export function lineOf(product: PickedLine, { isCombo = false } = {}): ChangedLine {
  const id = newId<"sale_lines">();
  const offered: DraftLine = {
    ...emptyLine,
    ...product,
    id,
    kind: "product",
    follows: "price_and_discount",
    sectionDiscount: null,
    hidesLines: false,
    ...countedLine,
  };
  const { productId, name, unitName } = product;
  return { id, productId, name, unitName, quantity: one, unitPrice: null, isNew: true, isCombo, offered };
}

/** Only what is different, as the command takes it. */
export function changedOf(sale: Sale, { lines, salesperson, ...header }: OrderChange) {
  const fields = Object.entries(header).filter(([name, value]) => value !== (sale as Record<string, unknown>)[name]);
  const changed = lines.flatMap((line) => changedLine(sale, line));
  const isGiven = (salesperson?.id ?? null) !== (sale.salesperson?.id ?? null);
  return {
    ...(Object.fromEntries(fields) as Partial<typeof header>), // some of its own fields
    ...(isGiven && { salespersonId: salesperson?.id ?? null }),
    ...(changed.length > 0 && { lines: changed }),
  };
}

function changedLine(sale: Sale, { id, productId, quantity, unitPrice, isNew, offered }: ChangedLine) {
  const said = { ...(quantity !== null && { quantity }), ...(unitPrice !== null && { unitPrice }) };
  const picks = offered?.picks ?? [];
  if (isNew) return [{ id, ...(productId && { productId }), ...said, ...(picks.length > 0 && { picks }) }];
  const kept = sale.lines.find((line) => line.id === id);
  const { quantity: was, unitPrice: cost } = { ...kept, ...said };
  return kept?.quantity === was && kept?.unitPrice === cost ? [] : [{ id, ...said }];
}
