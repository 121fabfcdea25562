import type { Id } from "@trato/domain/ids.ts";

/** Under which position a document stands, and by whom that is chosen. */
export type Whose = {
  fiscalPositionId: Id<"fiscal_positions"> | null;
  isFiscalPositionSet: boolean;
  partnerId: Id<"contacts">;
  deliveryAddressId?: Id<"addresses"> | null;
};
