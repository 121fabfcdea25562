import type { Decimal } from "@trato/domain/decimal.ts";
import type { ReactNode } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { TaxLabels } from "../products/taxes/TaxLabels.tsx";
import { Unit } from "../products/Unit.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import type { LinePlace } from "../ui/lists/DrawnLines.tsx";
import { type EditedLine, isText } from "./edited-line.ts";
import { documentWords } from "./labels.ts";
import { placeOf } from "./line-place.ts";

type LockedLineProps = LinePlace & {
  line: EditedLine;
  index: number;
  columns: string;
  amount: Decimal | undefined;
  /** What stands before the title of a section. */
  lead?: ReactNode;
  /** What stands at the end of a section or note. */
  aside?: ReactNode;
  /** A cell beside the amount, where the columns have one. */
  beside?: ReactNode;
  /** What became of its goods. */
  goods: ReactNode;
  /** What can be asked about its amount; shown while the line is pointed at or has the focus. */
  why?: ReactNode;
  /** Why what was typed into it is not saved. */
  note?: ReactNode;
};

/** One line of a document that no longer changes. */
export function LockedLine(props: LockedLineProps) {
  const { line, index, columns } = props;
  const t = useWords(documentWords);
  return (
    <li
      aria-label={t.line(index + 1)}
      {...placeOf(props, index)}
      className={`group grid ${columns} min-h-9 items-center border-b border-line py-1 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2 ${line.kind === "section" ? "bg-panel" : ""}`}
    >
      <span className="max-md:hidden" />
      {isText(line) ? (
        <div className="col-span-6 flex min-w-0 items-center gap-2 pl-2 max-md:w-full max-md:pl-0">
          {props.lead}
          <span
            className={`min-w-0 flex-1 ${line.kind === "section" ? "font-semibold" : "whitespace-pre-line text-quiet italic"}`}
          >
            {line.name}
          </span>
          {props.aside}
        </div>
      ) : (
        <Cells {...props} />
      )}
      {props.beside}
      <span className="max-md:hidden" />
      {props.note && <div className="col-span-full px-8 pb-1.5 max-md:px-0">{props.note}</div>}
    </li>
  );
}

const number = "px-2 text-right tabular-nums max-md:px-0";

function Cells({ line, amount, goods, why }: LockedLineProps) {
  const f = useFormat();
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 px-2 max-md:w-full max-md:px-0">
        {line.productId ? (
          <RecordLink kind="product" id={line.productId} className="min-w-0 max-md:font-medium">
            {line.name}
          </RecordLink>
        ) : (
          <span className="min-w-0">{line.name}</span>
        )}
        {goods}
      </div>
      <span className={number}>
        {f.quantity(line.quantity)}
        <Unit name={line.unitName} of={line.quantity} />
        <span className="md:hidden"> ×</span>
      </span>
      <span className={number}>{f.price(line.unitPrice)}</span>
      <span className={number}>{line.discount === "0" ? "" : f.percent(line.discount)}</span>
      <div className="px-1 max-md:px-0">
        <TaxLabels taxIds={line.taxIds} />
      </div>
      <div className={`${number} relative font-medium max-md:ml-auto max-md:flex max-md:items-center max-md:gap-1`}>
        {why && (
          <span className="absolute inset-y-0 left-0 flex items-center max-md:static md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
            {why}
          </span>
        )}
        {amount !== undefined && f.money(amount)}
      </div>
    </>
  );
}
