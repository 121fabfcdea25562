import { Skeleton } from "../../ui/Skeleton.tsx";

/** A board that is about to be. */
export function BoardSkeleton() {
  return (
    <div aria-busy="true" className="flex min-h-0 flex-1 gap-2 overflow-hidden px-4 pb-3 max-md:px-3">
      {Array.from({ length: 5 }, (_, index) => (
        <div
          key={index}
          className="flex flex-1 basis-0 flex-col gap-3 rounded-lg bg-panel p-3 md:max-w-90 md:min-w-57 max-md:shrink-0 max-md:basis-[calc(100%-1.5rem)]"
        >
          <Skeleton className="w-1/2" />
          <Skeleton className="h-25 rounded-md" />
          <Skeleton className="h-25 rounded-md" />
          <Skeleton className="h-25 rounded-md" />
        </div>
      ))}
    </div>
  );
}
