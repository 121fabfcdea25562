import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cx } from "../../ui/classes.ts";

export type MergeCell = {
  /** What is chosen with it. */
  value: string;
  /** Whose it is, where it stands without its column. */
  of?: string;
  shown: ReactNode;
  isOffered?: boolean;
  /** Below all the others: it is of all of them. */
  isWide?: boolean;
};

type MergeRowProps = { label: string; cells: readonly MergeCell[]; value: string; onChoose: (value: string) => void };

/** One choice of a merge: what each record says, side by side, or below each other on phones. */
export function MergeRow({ label, cells, value, onChoose }: MergeRowProps) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={onChoose}
      className={rowLook}
      style={columnsOf(cells.filter(({ isWide }) => !isWide).length)}
    >
      <span aria-hidden="true" className={labelLook}>
        {label}
      </span>
      {cells.map(({ value: each, of, shown, isOffered = true, isWide = false }) => (
        <label
          key={each}
          className={cx(
            "flex min-w-0 items-start gap-2.5 rounded-sm px-2 py-1.5 max-md:min-h-10",
            isOffered ? "hover:bg-hover" : "opacity-60",
            each === value && "bg-selected",
            isWide && "md:col-start-2 md:-col-end-1",
          )}
        >
          <Radio.Root
            value={each}
            disabled={!isOffered}
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full bg-card shadow-control data-checked:bg-accent"
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-accent-fg" />
          </Radio.Root>
          <span className="flex min-w-0 flex-1 flex-col">
            {shown}
            {of && <span className="text-sm text-quiet md:sr-only">{of}</span>}
          </span>
        </label>
      ))}
    </RadioGroup>
  );
}

/** The same without a choice: what stands there is told of each. */
export function ToldRow({
  label,
  cells,
}: {
  label: string;
  cells: readonly Omit<MergeCell, "isOffered" | "isWide">[];
}) {
  return (
    <div className={rowLook} style={columnsOf(cells.length)}>
      <span className={labelLook}>{label}</span>
      {cells.map(({ value, of, shown }) => (
        <span key={value} className="flex min-w-0 flex-col px-2 py-1.5 text-quiet md:pl-8.5">
          {shown}
          {of && <span className="text-sm md:sr-only">{of}</span>}
        </span>
      ))}
    </div>
  );
}

const rowLook =
  "grid gap-x-1 border-b border-line py-1 last:border-0 max-md:min-w-0! max-md:grid-cols-1! md:items-start";
const labelLook = "px-2 py-1.5 font-medium text-quiet md:sticky md:left-0";

const columnsOf = (count: number) => ({
  gridTemplateColumns: `8.5rem repeat(${count}, minmax(0, 1fr))`,
  minWidth: `${8.5 + count * 12}rem`,
});
