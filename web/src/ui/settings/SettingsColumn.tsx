import type { ReactNode } from "react";

/** The column in which a page of the settings is read and filled in. */
export function SettingsColumn({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-190 flex-col divide-y divide-line px-6 pb-6 max-md:px-4">{children}</div>
    </div>
  );
}
