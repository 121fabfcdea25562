import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import { enteredPrice } from "@trato/domain/money.ts";
import type { Id } from "@trato/domain/ids.ts";

/** A line of any document as it is edited: it may not have its product yet. Without a kind it is a product's. */
export type EditedLine = {
  id: string;
  kind?: LineKind;
  productId: Id<"products"> | null;
  name: string;
  quantity: Decimal;
  unitName: string | null;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: Id<"taxes">[];
  /** Of a combo: what is picked of it, each with its own taxes, which then are not chosen on the line. */
  shares?: readonly unknown[];
  /** What was typed into its cells and is no number: it holds up saving until it is mended. */
  unread?: Unread;
};

export type LineKind = "product" | "section" | "note";

export type NumberCell = "quantity" | "unitPrice" | "discount";
/** Texts by the cells in which they stand: of the product's cell the name of one that was not found. */
type Unread = Partial<Record<NumberCell | "product", string | undefined>>;

/** What can be typed into the cells of a line. */
export type LineChange = Partial<Pick<EditedLine, NumberCell | "taxIds" | "unread">>;

/** The words of a line's cells where kinds of documents differ. */
export type LineWords = { quantity: string; price: string; discount: string };

/** A line that counts, has no alternatives and a quantity that is ours to say, and is paid once. */
export const countedLine = { choice: "counted", choiceGroup: null, quantityRange: null, period: "once" } as const;

/** What a line has before anything is chosen: one of nothing yet. */
export const emptyLine = {
  productId: null,
  name: "",
  quantity: one,
  unitId: null,
  unitName: null,
  unitPrice: nothing,
  discount: nothing,
  taxIds: [],
};

export const isText = ({ kind = "product" }: Pick<EditedLine, "kind">): boolean => kind !== "product";

/** Whether its taxes are those of what is picked of it. */
export const isTaxedByParts = ({ shares = [] }: Pick<EditedLine, "shares">): boolean => shares.length > 0;

/** Whether all that was typed into its cells could be read. */
export const isRead = ({ unread = {} }: Pick<EditedLine, "unread">): boolean =>
  Object.values(unread).every((text) => text === undefined);

/** Whether a line can be saved as it stands: all of it was read, a product's has its product, others say something. */
export const isFinished = (line: EditedLine): boolean =>
  isRead(line) && (isText(line) ? line.name.trim() !== "" : line.productId !== null);

/** Whether anything was typed into a new line. */
export const isBegun = (line: EditedLine): boolean =>
  !isRead(line) ||
  line.productId !== null ||
  line.name.trim() !== "" ||
  line.unitPrice !== nothing ||
  line.discount !== nothing ||
  (!isText(line) && line.quantity !== one);

/** What ties a field to a number of a line, with the text that is none. */
export const numberCell = (line: EditedLine, cell: NumberCell, onType: (change: LineChange) => void) => ({
  value: line[cell],
  onChange: (value: Decimal | null) => onType({ [cell]: enteredNumber(cell, value) }),
  unread: line.unread?.[cell],
  onUnread: (text: string | undefined) => onType({ unread: { ...line.unread, [cell]: text } }),
});

/** A number as a line keeps it; of an empty cell nothing. */
export const enteredNumber = (cell: NumberCell, value: Decimal | null): Decimal => entered[cell](value ?? nothing);

const asTyped = (value: Decimal): Decimal => value;
const entered = { quantity: asTyped, unitPrice: enteredPrice, discount: asTyped };
