import type { ReactNode } from "react";
import type { Format } from "@trato/domain/format.ts";
import { exact, isZero } from "@trato/domain/decimal.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { VersionContent, VersionLine } from "@trato/domain/sales/versions/version-content.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { sideBySide } from "./side-by-side.ts";
import { versionWords } from "./version-labels.ts";

type Names = readonly [string, string];
type SideBySideProps = { before: VersionContent; after: VersionContent; names: Names; f: Format };

/** Two versions beside each other, line by line; one above the other where there is no room, and what is the same once. */
export function SideBySide({ before, after, names, f }: SideBySideProps) {
  const t = useWords(versionWords);
  const said = (line: VersionLine | null, content: VersionContent) =>
    line ? <LineSaid line={line} content={content} f={f} /> : <p className="text-faint italic">{t.notThere}</p>;
  return (
    <div className="rounded-md bg-card shadow-card">
      <div aria-hidden="true" className="grid grid-cols-2 border-b border-line2 max-sm:hidden">
        {names.map((name, index) => (
          <p key={index} className="px-3 py-1.5 text-sm font-medium text-quiet">
            {name}
          </p>
        ))}
      </div>
      <ul>
        {sideBySide(before.lines, after.lines).map((row) => (
          <Row
            key={row.id}
            names={names}
            isSame={isSameValue(row.before, row.after)}
            sides={[said(row.before, before), said(row.after, after)]}
          />
        ))}
        <Totals before={before} after={after} names={names} f={f} />
      </ul>
    </div>
  );
}

function Totals({ before, after, names, f }: SideBySideProps) {
  const d = useWords(documentWords);
  return (["untaxed", "tax", "total"] as const).map((field) => {
    const amounts = [f.money(before.totals[field], before.currency), f.money(after.totals[field], after.currency)];
    const sides = amounts.map((amount, index) => (
      <p key={index} className={cx("flex justify-between gap-3 tabular-nums", field === "total" && "font-semibold")}>
        <span className="font-normal text-quiet">{d[field]}</span>
        {amount}
      </p>
    ));
    return <Row key={field} names={names} isSame={amounts[0] === amounts[1]} sides={sides} />;
  });
}

type RowProps = { names: Names; isSame: boolean; sides: readonly ReactNode[] };

function Row({ names, isSame, sides }: RowProps) {
  return (
    <li className="grid grid-cols-2 border-b border-line last:border-0 max-sm:grid-cols-1">
      {sides.map((side, index) => (
        <div
          key={index}
          className={cx(
            "min-w-0 px-3 py-1.5 wrap-anywhere",
            !isSame && (index === 0 ? "bg-hover" : "bg-info-bg"),
            isSame && index === 1 && "max-sm:hidden",
          )}
        >
          <p className={cx("text-sm text-quiet sm:sr-only", isSame && "max-sm:sr-only")}>{names[index]}</p>
          {side}
        </div>
      ))}
    </li>
  );
}

function LineSaid({ line, content, f }: { line: VersionLine; content: VersionContent; f: Format }) {
  if (line.kind === "section")
    return (
      <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
        {line.name}
        {!isZero(exact(line.subtotal)) && (
          <span className="tabular-nums">{f.money(line.subtotal, content.currency)}</span>
        )}
      </p>
    );
  if (line.kind === "note") return <p className="whitespace-pre-line text-quiet italic">{line.name}</p>;
  return (
    <>
      <p className="whitespace-pre-line">{line.name}</p>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-quiet tabular-nums">
        <span>
          {[f.quantity(line.quantity), line.unit].filter(Boolean).join(" ")} ×{" "}
          {f.priceMoney(line.unitPrice, content.currency)}
          {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
        </span>
        <span className="text-ink">{f.money(line.subtotal, content.currency)}</span>
      </p>
    </>
  );
}
