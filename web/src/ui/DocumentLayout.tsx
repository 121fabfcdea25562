import type { ReactNode } from "react";
import { useIsRoomy } from "./media.ts";

/** A record with tables of its own, and beside it, or below it where there is no room, what has happened. */
export function DocumentLayout({ children, history }: { children: ReactNode; history: ReactNode }) {
  const isRoomy = useIsRoomy();
  const article = (
    <article className="@container mx-auto flex max-w-280 flex-col gap-6 px-6 py-5 max-md:px-3 max-md:py-3">
      {children}
    </article>
  );
  if (isRoomy) {
    return (
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1 overflow-auto">{article}</div>
        <div className="w-85 shrink-0 overflow-y-auto border-l border-line">{history}</div>
      </div>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      {article}
      <div className="mx-auto max-w-280 border-t border-line">{history}</div>
    </div>
  );
}
