import type { Decimal } from "@trato/domain/decimal.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import type { Subject } from "../../platform/diary.ts";
import { touchedSince } from "../../platform/merge-edit.ts";

type Discount = GlobalDiscount | null | undefined;

/** What an edit says that is worth something else in another currency. */
type Said = { unitPrice?: Decimal | undefined; sectionDiscount?: Discount };

const isAmount = (discount: Discount): boolean => discount?.kind === "amount";

type Asked = {
  version: number | undefined;
  lines?: readonly Said[] | undefined;
  lineEdits?: readonly { set?: Said | undefined }[] | undefined;
  discount?: Discount;
};

/** Prices and amounts are meant in the currency that their author saw: once somebody changed it since, they are refused (`record.changed`). */
export async function refuseFormerCurrency(
  ctx: Context,
  subject: Subject,
  { version, currency }: { version: number; currency: string },
  { version: seen = version, lines, lineEdits, discount }: Asked,
): Promise<void> {
  if (seen >= version) return;
  const said = lines ?? lineEdits?.flatMap(({ set }) => set ?? []) ?? [];
  const isMoneySaid =
    isAmount(discount) || said.some((line) => line.unitPrice !== undefined || isAmount(line.sectionDiscount));
  if (!isMoneySaid) return;
  const touched = await touchedSince(ctx, subject, seen, version);
  if (touched && !touched.has("currency")) return;
  throw new Refusal("conflict", "record.changed", { theirs: { currency }, yours: {}, version });
}
