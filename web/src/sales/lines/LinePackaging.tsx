import { nextPacked, packed } from "@trato/domain/products/packagings/packed.ts";
import type { Packagings } from "../../products/packagings/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";
import type { DraftLine } from "../use-sale-draft.ts";

type LinePackagingProps = {
  line: Pick<DraftLine, "quantity" | "unitId">;
  packagings: Packagings | undefined;
  /** Takes the next whole packaging instead. */
  onTake?: ((quantity: DraftLine["quantity"]) => void) | undefined;
};

/** In how many boxes a line's quantity is; where it fills none, how much would. */
export function LinePackaging({ line: { quantity, unitId }, packagings, onTake }: LinePackagingProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  if (packagings?.unitId !== unitId) return null;
  const whole = packed(quantity, packagings.packagings);
  const said = whole ?? (onTake ? nextPacked(quantity, packagings.packagings) : null);
  if (!said) return null;
  const text = `${f.quantity(said.count)} × ${said.packaging.name}`;
  if (whole) return <span className="text-sm text-faint">{text}</span>;
  return (
    <button type="button" className="text-sm text-quiet hover:underline" onClick={() => onTake?.(said.quantity)}>
      {t.packedAs(f.quantity(said.quantity), text)}
    </button>
  );
}
