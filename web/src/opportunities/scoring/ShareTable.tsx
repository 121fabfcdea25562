import { cx } from "../../ui/classes.ts";

type ShareTableProps = {
  label: string;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly string[] }[];
  /** The first column names the row; without it all are figures. */
  isNamed?: boolean;
};

/** A few figures a row, in columns; what does not fit is scrolled to. */
export function ShareTable({ label, heads, rows, isNamed = false }: ShareTableProps) {
  const side = (place: number) =>
    cx("px-2 py-1 first:pl-0 last:pr-0", isNamed && place === 0 ? "text-left" : "text-right");
  return (
    // a group that scrolls must be reached by keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line text-quiet">
            {heads.map((head, place) => (
              <th key={head} scope="col" className={cx(side(place), "font-medium")}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id} className="border-b border-line last:border-0">
              {cells.map((cell, place) => (
                <td key={heads[place]} className={side(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
