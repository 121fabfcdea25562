import type { ReactNode } from "react";

type EmptyStateProps = {
  /** One sentence: what will appear here. */
  text: string;
  primary?: ReactNode;
  secondary?: ReactNode;
  /** A ghost of the thing to come. */
  preview?: ReactNode;
};

export function EmptyState({ text, primary, secondary, preview }: EmptyStateProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 px-6 py-12 text-center">
      {preview && (
        <div aria-hidden="true" inert className="pointer-events-none w-full max-w-90 opacity-70 select-none">
          {preview}
        </div>
      )}
      <p className="max-w-90 text-quiet text-balance">{text}</p>
      {(primary || secondary) && (
        <div className="flex flex-wrap justify-center gap-2">
          {primary}
          {secondary}
        </div>
      )}
    </div>
  );
}

/** Ghost rows for an empty list. */
export function GhostRows({ count = 3 }: { count?: number }) {
  return (
    <div className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex h-11 items-center gap-3 rounded-md bg-card px-3 shadow-card">
          <span className="size-5 rounded-full bg-hover" />
          <span className="h-2 w-28 rounded-full bg-hover" />
          <span className="ml-auto h-2 w-14 rounded-full bg-hover" />
        </div>
      ))}
    </div>
  );
}
