import { SkeletonRows } from "../ui/Skeleton.tsx";

/** What stands in for a page that is long in coming. */
export function PendingPage() {
  return (
    <div className="flex-1 overflow-hidden">
      <div className="h-12 border-b border-line" />
      <SkeletonRows />
    </div>
  );
}
