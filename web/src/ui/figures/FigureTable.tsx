import { type ReactNode, useId } from "react";

type FigureTableProps = {
  title: string;
  /** The columns' headings; the first is the row's, the others stand at the right. */
  headings: readonly ReactNode[];
  children: ReactNode;
};

/** A table of figures under its heading; wider than a phone, it scrolls by itself. */
export function FigureTable({ title, headings, children }: FigureTableProps) {
  const id = useId();
  const [first, ...others] = headings;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard too */}
      <div tabIndex={0} className="overflow-x-auto rounded-md bg-card shadow-card">
        <table className="w-full border-collapse [&_td]:px-3 [&_th]:px-3 [&_tr]:h-9 [&_tr:not(:last-child)]:border-b [&_tr]:border-line">
          <thead>
            <tr className="text-xs text-quiet">
              <th scope="col" className="text-left font-normal">
                {first}
              </th>
              {others.map((heading, index) => (
                <th key={index} scope="col" className="text-right font-normal whitespace-nowrap">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </div>
    </section>
  );
}
