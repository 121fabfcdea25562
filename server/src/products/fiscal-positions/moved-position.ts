import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";
import type { Context } from "../../platform/context.ts";
import { fiscalPositionFor, readFiscalPosition } from "./choose-fiscal-position.ts";

type PositionId = Id<"fiscal_positions"> | null;

/** What is said of a document's position: one by hand, or that it is to be chosen. */
export type AskedPosition = {
  fiscalPositionId?: PositionId | undefined;
  isFiscalPositionSet?: boolean | undefined;
};

/** The position of a new document: the one that was said, else the one of its partner. */
export async function firstPosition(ctx: Context, asked: AskedPosition, partnerId: Id<"contacts">) {
  const isSet = isPositionSaid(asked);
  const position = isSet
    ? await readFiscalPosition(ctx, asked.fiscalPositionId ?? null)
    : await fiscalPositionFor(ctx, partnerId);
  return { position, columns: positionColumns(position, isSet) };
}

/** Whether somebody says under which position a document stands. */
export const isPositionSaid = ({ fiscalPositionId, isFiscalPositionSet }: AskedPosition): boolean =>
  fiscalPositionId !== undefined && isFiscalPositionSet !== false;

export type Positioned = { fiscalPositionId: PositionId; isFiscalPositionSet: boolean };

/** From which position to which a document moves, and what it keeps of that. */
export type PositionMove = {
  from: FiscalPosition | null;
  to: FiscalPosition | null;
  /** Whether the edit speaks of the position: the taxes that it says besides are those under it. */
  isSaid: boolean;
  columns: Positioned;
};

/**
 * The position under which a document stands after an edit: the one that was said, which stays from then on; chosen again where
 * that is asked, and with another partner unless somebody set it. `other`: the partner, where it or the
 * place that goods go to is another one.
 */
export async function positionMove(
  ctx: Context,
  document: Positioned & { partnerId: Id<"contacts">; deliveryAddressId?: Id<"addresses"> | null },
  asked: AskedPosition,
  other: Id<"contacts"> | undefined,
): Promise<PositionMove> {
  const { fiscalPositionId: kept, isFiscalPositionSet: wasSet } = document;
  const from = await readFiscalPosition(ctx, kept);
  const isGiven = isPositionSaid(asked);
  const isSaid = isGiven || asked.isFiscalPositionSet !== undefined;
  const moveTo = (to: FiscalPosition | null, isSet: boolean) => ({
    from,
    to,
    isSaid,
    columns: positionColumns(to, isSet),
  });
  if (isGiven) return moveTo(await readFiscalPosition(ctx, asked.fiscalPositionId ?? null), true);
  const isSet = asked.isFiscalPositionSet ?? wasSet;
  if (isSet || (!other && isSet === wasSet)) return moveTo(from, isSet);
  return moveTo(await fiscalPositionFor(ctx, other ?? document.partnerId, document.deliveryAddressId), false);
}

export const positionColumns = (position: FiscalPosition | null, isFiscalPositionSet: boolean): Positioned => ({
  fiscalPositionId: position?.id ?? null,
  isFiscalPositionSet,
});
