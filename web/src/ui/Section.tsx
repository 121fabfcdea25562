import type { ReactNode } from "react";
import { cx } from "./classes.ts";

type SectionProps = { title: string; children: ReactNode; about?: ReactNode; tools?: ReactNode; className?: string };

/** A part of a record's page under its heading. */
export function Section({ title, children, about, tools, className }: SectionProps) {
  return (
    <section aria-label={title} className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex min-h-6.5 flex-wrap items-center gap-x-2">
        <h2 className="text-sm font-semibold">{title}</h2>
        {about && <span className="text-sm text-faint tabular-nums">{about}</span>}
        {tools && <div className="ml-auto flex flex-wrap items-center gap-1">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

/** Short rows on a card. */
export function CardRows({ children }: { children: ReactNode }) {
  return <ul className="rounded-md bg-card shadow-card">{children}</ul>;
}

export function CardRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <li className={cx("flex min-h-9 items-center gap-2 border-b border-line px-3 py-1 last:border-0", className)}>
      {children}
    </li>
  );
}

/** What stands where there are no rows yet. */
export function NoRows({ children }: { children: ReactNode }) {
  return <p className="rounded-md border border-dashed border-line2 px-3 py-2 text-quiet">{children}</p>;
}
