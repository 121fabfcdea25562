import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { usePreview } from "./use-preview.ts";

type DocumentPreviewProps = {
  /** Where its pages are, under another address after each change. */
  src: string;
  children: ReactNode;
};

/** An editor, and beside it the pages as they are printed, where they are wanted and there is room. */
export function DocumentPreview({ src, children }: DocumentPreviewProps) {
  const t = useWords(documentWords);
  const [isOpen] = usePreview();
  return (
    <div className="flex items-start">
      <div className={isOpen ? "min-w-0 flex-3 min-[1440px]:min-w-198" : "min-w-0 flex-1"}>{children}</div>
      {isOpen && (
        <aside
          aria-label={t.preview}
          className="sticky top-0 h-dvh max-w-160 min-w-0 flex-2 overflow-auto py-5 pr-5 max-[1440px]:hidden"
        >
          <img src={src} alt={t.preview} className="min-h-60 w-full rounded-sm bg-white shadow-card" />
        </aside>
      )}
    </div>
  );
}
