import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** Beside the title: a count, a sum. */
  about?: ReactNode;
  /** View switch and the one primary button, at the right. */
  children?: ReactNode;
  /** Before the title: a way back, a state. */
  before?: ReactNode;
};

/** The title bar of a page: 48 px, one primary button. Sets the window's title. */
export function PageHeader({ title, about, children, before }: PageHeaderProps) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 max-md:px-3">
      <title>{`${title} · Trato`}</title>
      {before}
      <h1 className="truncate text-lg font-semibold">{title}</h1>
      {about && <span className="truncate pl-1 text-quiet tabular-nums max-md:hidden">{about}</span>}
      <div className="ml-auto flex shrink-0 items-center gap-2">{children}</div>
    </header>
  );
}
