import type { Decimal } from "@trato/domain/decimal.ts";
import { cx } from "../ui/classes.ts";
import { useUnitName } from "./use-unit-name.ts";

type UnitProps = { name: string | null; of: Decimal; className?: string };

/** The unit behind a quantity: "1 dozen", "12 units". */
export function Unit({ name, of, className }: UnitProps) {
  const said = useUnitName(name, of);
  return said === "" ? null : <span className={cx("text-sm font-normal text-faint", className)}> {said}</span>;
}
