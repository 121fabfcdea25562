import type { ReactNode } from "react";

type From = "lg" | "xl" | "2xl";

export type Column<T> = {
  id: string;
  label: string;
  /** The label is read but not seen, where there is no room for it. */
  isLabelHidden?: boolean;
  /** A width of CSS grid: "120px", "minmax(200px, 1fr)". */
  width: string;
  render: (row: T) => ReactNode;
  /** By what the list is sorted at a press on the heading; without it not by this column. */
  sort?: string;
  /** Amounts and counts stand at the right. */
  isAmount?: boolean;
  /** From which width of the list on it is shown: lg 672 px, xl 1152 px, 2xl 1408 px. */
  from?: From | undefined;
  /** What it is called in a file of the list, where that is not its id; none where a file leaves it out. */
  inFile?: readonly string[];
  /** Only shown to those who have chosen it. */
  isExtra?: boolean;
};

const hidden: Record<From, string> = { lg: "@max-2xl:hidden", xl: "@max-6xl:hidden", "2xl": "@max-[88rem]:hidden" };

/** The class that hides a column where the list is too narrow for it. */
export const visibleFrom = ({ from }: Pick<Column<never>, "from">): string => (from ? hidden[from] : "");
