import { cx } from "../ui/classes.ts";
import { useUnitName } from "./use-unit-name.ts";

/** The unit behind a quantity, where it says something. */
export function Unit({ name, className }: { name: string | null; className?: string }) {
  const said = useUnitName(name);
  return said === "" ? null : <span className={cx("text-sm font-normal text-faint", className)}> {said}</span>;
}
