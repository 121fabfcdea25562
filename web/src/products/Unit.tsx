import type { Decimal } from "@trato/domain/decimal.ts";
import { cx } from "../ui/classes.ts";
import { useUnitName } from "./use-unit-name.ts";

type UnitProps = { name: string | null; of: Decimal; className?: string };

/** The unit behind a quantity, where it says something: "1 dozen", "2 dozen". */
export function Unit({ name, of, className }: UnitProps) {
  const said = useUnitName(name, of);
  return said === "" ? null : <span className={cx("text-sm font-normal text-faint", className)}> {said}</span>;
}
