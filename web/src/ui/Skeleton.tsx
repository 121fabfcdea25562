import { cx } from "./classes.ts";

/** A place where something is about to be; shows itself after 300 ms only. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("skeleton block h-4 rounded-xs bg-hover", className)} />;
}

/** A list that is about to be. */
export function SkeletonRows({ count = 12 }: { count?: number }) {
  return (
    <div aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex h-9 items-center gap-6 border-b border-line px-4">
          <Skeleton className="w-2/5" />
          <Skeleton className="w-1/5" />
          <Skeleton className="ml-auto w-20" />
        </div>
      ))}
    </div>
  );
}
