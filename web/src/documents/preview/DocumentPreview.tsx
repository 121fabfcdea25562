import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { documentWords } from "../labels.ts";
import { PreviewPages } from "./PreviewPages.tsx";
import { PreviewContext, usePreview } from "./use-preview.ts";
import { usePreviewPages } from "./use-preview-pages.ts";

type DocumentPreviewProps = {
  /** Where each of its pages is, under another address after each change. */
  addressOf: (page: number) => string;
  children: ReactNode;
};

/** An editor, and its pages as they are printed: beside it where there is room, else in front of it. */
export function DocumentPreview({ addressOf, children }: DocumentPreviewProps) {
  const t = useWords(documentWords);
  const { isBeside, isOpen, setOpen } = usePreview();
  const shown = usePreviewPages(addressOf, isOpen);
  const turnByKey = ({ key, altKey }: KeyboardEvent) => {
    if (altKey) return; // actions of their own
    if (key === "ArrowLeft" || key === "PageUp") shown.turnTo(shown.page - 1);
    if (key === "ArrowRight" || key === "PageDown") shown.turnTo(shown.page + 1);
  };
  return (
    <PreviewContext value={{ isOpen, setOpen }}>
      <div className="flex items-start">
        <div className={isBeside && isOpen ? "min-w-198 flex-3" : "min-w-0 flex-1"}>{children}</div>
        {isBeside && isOpen && (
          <aside aria-label={t.preview} className="sticky top-0 h-dvh max-w-160 min-w-0 flex-2 overflow-auto py-3 pr-5">
            <PreviewPages {...shown} />
          </aside>
        )}
      </div>
      {!isBeside && (
        <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t.preview} size="xl" onKey={turnByKey}>
          <PreviewPages {...shown} />
        </Dialog>
      )}
    </PreviewContext>
  );
}
