import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { PurchaseLine } from "@trato/domain/purchasing/records.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { useMemo, useState } from "react";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { newId } from "../platform/ids.ts";
import { currencyIn } from "../documents/money/currency-sent.ts";
import { lineEditsIn, positionIn, useTaxPosition } from "../documents/use-tax-position.ts";
import { remembered } from "../documents/remembered.ts";
import { toastError } from "../platform/toasts.ts";
import type { Kept } from "../documents/changes.ts";
import { type EditedLine, emptyLine, isBegun, isRead } from "../documents/edited-line.ts";
import { type LineDoings, readAgain } from "../documents/grid/line-doings.ts";
import { type DocumentDraft, useDocumentDraft } from "../documents/use-document-draft.ts";
import { queryClient } from "../platform/queries.ts";
import { type Bought, type Boxed, countedIn, inBoughtUnits } from "./boxes/bought-boxes.ts";
import { purchaseWords } from "./labels.ts";
import { type Purchase, purchaseQuery, suggestionQuery } from "./queries.ts";

/** A line as it is edited: it may not have its product yet. */
export type PurchaseDraftLine = Pick<
  PurchaseLine,
  "id" | "name" | "quantity" | "unitPrice" | "discount" | "taxIds" | "productTaxIds" | "isService"
> & {
  productId: PurchaseLine["productId"] | null;
  unitId: PurchaseLine["unitId"] | null;
  unitName: string | null;
  expectedAt: CalendarDate | null;
  isUnpriced?: boolean;
} & Pick<EditedLine, "unread">;

type Header = Pick<
  Purchase,
  | "vendor"
  | "expectedAt"
  | "vendorReference"
  | "note"
  | "isFiscalPositionSet"
  | "currency"
  | "isCurrencySet"
  | "priceDay"
> & {
  fiscalPositionId: Id<"fiscal_positions"> | null;
};
export type PurchaseDraft = DocumentDraft<PurchaseDraftLine, Header> & { priced: PricedMoves };

export type PricedMoves = {
  /** Puts a product into a line, at the vendor's terms. */
  pickProduct: (line: PurchaseDraftLine, product: Bought) => void;
  /** Another quantity may have another price. */
  changeQuantity: (line: PurchaseDraftLine, quantity: Decimal) => void;
  /** What is done to many lines at once. */
  doings: LineDoings<PurchaseDraftLine>;
  /** A price that was typed no longer follows the vendor's terms. */
  changePrice: (line: PurchaseDraftLine, change: Partial<Pick<PurchaseDraftLine, "unitPrice" | "discount">>) => void;
  /** Another vendor or currency: what was typed until now is saved first, since it is meant in the former one. */
  changeTerms: (change: Partial<Header>) => void;
};

/** A purchase under the reader's hands; prices are those of the vendor's terms until one is typed. */
export function usePurchaseDraft(purchase: Purchase): PurchaseDraft {
  const t = useWords(purchaseWords);
  const draft = useDocumentDraft<Purchase, PurchaseDraftLine, Header>(purchase, {
    queryKey: purchaseQuery(purchase.id).queryKey,
    place: `purchase ${purchase.id}`,
    keptOf,
    isComplete: (line) => isRead(line) && line.productId !== null && isPositive(line.quantity),
    isBegun,
    save: ({ header: { vendor, expectedAt, ...header }, edits, version }, options) =>
      call(
        "PATCH /purchases/:purchaseId",
        {
          purchaseId: purchase.id,
          version,
          ...header,
          ...positionIn(header, purchase),
          ...currencyIn(header, purchase),
          ...(vendor && { vendorId: vendor.id }),
          ...(expectedAt && { expectedAt }),
          ...lineEditsIn(header, edits.map(sentEdit), purchase.lines),
        },
        options,
      ),
    changedElsewhere: t.changedElsewhere,
  });
  const { moves, now, flush } = draft;
  const { currency } = purchase; // of what is shown, until another one is saved
  const [following] = useState(() => new Set<string>());
  const [boxed] = useState(() => new Map() as Boxed);
  const taxed = useTaxPosition(draft.header.fiscalPositionId);
  const priced = useMemo(
    () => pricedMovesOf({ moves, now, flush }, { following, boxed, currency }, taxed),
    [moves, now, flush, following, boxed, currency, taxed],
  );
  return { ...draft, priced };
}

type Known = {
  /** The lines whose price is the vendor's. */
  following: Set<string>;
  boxed: Boxed;
  currency: string;
};

/** `taxed`: what the position of the purchase makes of a product's taxes. */
function pricedMovesOf(
  { moves, now, flush }: Pick<DocumentDraft<PurchaseDraftLine, Header>, "moves" | "now" | "flush">,
  { following, boxed, currency }: Known,
  taxed: ReturnType<typeof useTaxPosition>,
): PricedMoves {
  /** What the vendor asks comes late: it is taken as long as a line still asks for the same. */
  const followTerms = async (wanted: readonly Wanted[]) => {
    const asked = wanted.filter(({ quantity }) => isPositive(quantity));
    if (asked.length === 0) return;
    const step = moves.lastStep();
    const { vendor, priceDay } = now().header;
    const whose = { vendorId: vendor.id, currency, ...(priceDay && { priceDay }) };
    const first = await readTerms(whose, asked);
    const bought = await inBoughtUnits(asked, first, boxed);
    const terms = bought === asked ? first : await readTerms(whose, bought);
    const told = new Map(
      asked.map((each, place) => [each.lineId, { ...each, bought: bought[place], terms: terms[place] }]),
    );
    const priced = (line: PurchaseDraftLine): PurchaseDraftLine => {
      const its = told.get(line.id);
      const isAsked = following.has(line.id) && line.productId === its?.productId && line.quantity === its.quantity;
      if (!isAsked || !its?.terms) return line;
      const { quantity } = its.bought ?? line;
      return { ...line, quantity, ...termsIn(its.terms, taxed, its.isPriceKept ? line : null) };
    };
    moves.follow(step, (lines) => lines.map(priced));
    for (const { lineId } of asked) boxed.delete(lineId);
    for (const { lineId, isPriceKept } of asked) if (isPriceKept) following.delete(lineId);
  };
  const wantedBy = (line: PurchaseDraftLine): Wanted[] => {
    const isNew = line.productId !== null && line.unitId === null;
    if (isNew) following.add(line.id);
    if (!line.productId || !following.has(line.id)) return [];
    const isPriceKept = isNew && (line.unitPrice !== nothing || line.discount !== nothing);
    return [{ lineId: line.id, productId: line.productId, quantity: line.quantity, isPriceKept }];
  };
  return {
    doings: {
      newLine: newPurchaseLine,
      typed: (line, change) => ({ ...line, ...change }),
      picked: (line, product) => {
        const { id: productId, name }: Bought = product;
        return { ...line, productId, name, ...unpriced, ...countedIn(line, product, boxed) };
      },
      alike: (line, { id: _, quantity: __, discount: ___, unread: ____, ...product }) => ({ ...line, ...product }),
      settle: (lines) => void followTerms(lines.flatMap(wantedBy)).catch(toastError),
    },
    pickProduct: (line, product) => {
      const { id: productId, name } = product;
      following.add(line.id);
      const { quantity: _, ...picked } = readAgain({ ...line, productId, name }, "product");
      const typed = now().lines.find(({ id }) => id === line.id) ?? line; // another one may have been typed meanwhile
      const { quantity } = { ...typed, ...countedIn(line, product, boxed) };
      moves.changeLine(line.id, product.quantity ? { ...picked, quantity } : picked);
      followTerms([{ lineId: line.id, productId, quantity, isPriceKept: false }]).catch(toastError);
    },
    changeQuantity: (line, quantity) => {
      boxed.delete(line.id);
      moves.changeLine(line.id, { quantity });
      const { productId } = line;
      if (productId && following.has(line.id))
        followTerms([{ lineId: line.id, productId, quantity, isPriceKept: false }]).catch(toastError);
    },
    changePrice: (line, change) => {
      following.delete(line.id);
      moves.changeLine(line.id, change);
    },
    changeTerms: (change) => void flush().then(() => moves.changeHeader(change)),
  };
}

/** A line whose price is the vendor's, or whose price was typed and only the rest of whose terms is. */
type Wanted = { lineId: string; productId: Id<"products">; quantity: Decimal; isPriceKept: boolean };

/** Whose terms they are, and in which currency and by which day's rate. */
type Whose = Omit<InputOf<"POST /purchase-terms">, "lines">;

type Terms = Omit<OutputOf<"POST /purchase-terms">["items"][number], "productId">;

/** The terms of a vendor, in the order in which they are asked for: of several lines with one question. */
async function readTerms(whose: Whose, wanted: readonly Wanted[]): Promise<Terms[]> {
  const lines = wanted.map(({ productId, quantity }) => ({ productId, quantity }));
  const [one, ...others] = lines;
  if (one && others.length === 0) return [await queryClient.ensureQueryData(suggestionQuery({ ...one, ...whose }))];
  return (await call("POST /purchase-terms", { ...whose, lines })).items;
}

/** What the terms make of a line; where it keeps its price, of all else. */
function termsIn(
  { unitPrice: price, discount, unitId, unitName, expectedAt, isService, taxIds: productTaxIds, from }: Terms,
  taxed: ReturnType<typeof useTaxPosition>,
  kept: PurchaseDraftLine | null,
): Partial<PurchaseDraftLine> {
  const { unitPrice, taxIds } = taxed({ taxIds: productTaxIds, isService, unitPrice: price });
  const priced = kept ? pricesOf(kept) : { unitPrice, discount, isUnpriced: from === "nothing" };
  return { ...priced, unitId, unitName, taxIds, productTaxIds, isService, expectedAt };
}

const unpriced = { unitId: null, unitName: null, unitPrice: nothing, discount: nothing };
const pricesOf = ({ unitPrice, discount }: PurchaseDraftLine) => ({ unitPrice, discount });

export const newPurchaseLine = (): PurchaseDraftLine => ({
  ...emptyLine,
  id: newId<"purchase_lines">(),
  productTaxIds: [],
  isService: false,
  expectedAt: null,
});

function sentEdit({ set, over, ...edit }: LineEdit<PurchaseDraftLine>) {
  return { ...edit, ...(set && { set: sentFields(set) }), ...(over && { over: seenFields(over) }) };
}

function sentFields(line: Partial<PurchaseDraftLine>) {
  const { productId, unitId, expectedAt, ...fields } = seenFields(line);
  return { ...fields, ...(productId && { productId }), ...(unitId && { unitId }), ...(expectedAt && { expectedAt }) };
}

const seenFields = ({
  unitName: _,
  isUnpriced: __,
  unread: ___,
  productTaxIds: ____,
  isService: _____,
  ...fields
}: Partial<PurchaseDraftLine>) => fields;

/** What of a purchase can be typed; the same lines for the same answer. */
const keptOf = remembered(({ version, lines, ...purchase }: Purchase) => {
  const { vendor, expectedAt, vendorReference, note, fiscalPosition, isFiscalPositionSet } = purchase;
  const { currency, isCurrencySet, priceDay } = purchase;
  const kept: Kept<PurchaseDraftLine, Header> = {
    version,
    header: {
      vendor,
      expectedAt,
      vendorReference,
      note,
      fiscalPositionId: fiscalPosition?.id ?? null,
      isFiscalPositionSet,
      currency,
      isCurrencySet,
      priceDay,
    },
    lines: lines.map(lineOf),
  };
  return kept;
});

const lineOf = remembered((line: PurchaseLine): PurchaseDraftLine => {
  const { id, productId, name, quantity, unitId, unitName, unitPrice, discount, taxIds, expectedAt } = line;
  const { productTaxIds, isService } = line;
  const product = { productTaxIds, isService };
  return { id, productId, name, quantity, unitId, unitName, unitPrice, discount, taxIds, ...product, expectedAt };
});
