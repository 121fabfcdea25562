import type { ReactNode } from "react";
import { DocumentPreview } from "./DocumentPreview.tsx";

type PreviewedDocumentProps = {
  /** Where each of its pages is, under another address after each change. */
  addressOf: (page: number) => string;
  children: ReactNode;
  /** What has happened to it. */
  history: ReactNode;
};

/** The page of a document that is printed: its editor, its history below, and beside them how it will be printed. */
export function PreviewedDocument({ addressOf, children, history }: PreviewedDocumentProps) {
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <DocumentPreview addressOf={addressOf}>
        <article className="mx-auto flex max-w-280 flex-col gap-5 px-10 py-5 max-md:px-3 max-md:py-3">
          {children}
        </article>
        <div className="mx-auto max-w-280 px-6 pb-10 max-md:px-0">{history}</div>
      </DocumentPreview>
    </div>
  );
}
