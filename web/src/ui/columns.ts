import type { ReactNode } from "react";

export type Column<T> = {
  id: string;
  label: string;
  /** A width of CSS grid: "120px", "minmax(200px, 1fr)". */
  width: string;
  render: (row: T) => ReactNode;
  /** Amounts and counts stand at the right. */
  isAmount?: boolean;
  /** From which window width on it is shown. */
  from?: "lg" | "xl";
};

/** The class that hides a column where the window is too narrow for it. */
export function visibleFrom(column: Pick<Column<never>, "from">): string {
  if (column.from === "xl") return "max-xl:hidden";
  return column.from === "lg" ? "max-lg:hidden" : "";
}
