import type { ReactNode } from "react";
import { cx } from "../../ui/classes.ts";

/** A part of the reasons under its heading. */
export function ReasonPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="font-medium">{title}</h3>
      {children}
    </section>
  );
}

export function ReasonSteps({ children }: { children: ReactNode }) {
  return <ol className="flex flex-col gap-1 text-sm">{children}</ol>;
}

type ReasonStepProps = {
  label: ReactNode;
  amount?: string | undefined;
  notes?: readonly (string | false | null)[];
  isSum?: boolean;
};

/** One step on the way to an amount: what was done, what came of it, and what else there is to know of it. */
export function ReasonStep({ label, amount, notes = [], isSum = false }: ReasonStepProps) {
  const said = notes.filter((note) => note !== false && note !== null);
  return (
    <li className={cx("flex flex-col", isSum ? "border-t border-line2 pt-1 font-semibold" : "text-quiet")}>
      <span className="flex justify-between gap-4">
        <span className="min-w-0 wrap-anywhere">{label}</span>
        {amount !== undefined && <span className="shrink-0 tabular-nums">{amount}</span>}
      </span>
      {said.map((note, at) => (
        <span key={`${at} ${note}`} className="text-faint font-normal wrap-anywhere">
          {note}
        </span>
      ))}
    </li>
  );
}
