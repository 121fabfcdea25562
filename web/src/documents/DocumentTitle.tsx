import type { ReactNode } from "react";
import { useWords } from "../platform/words.ts";
import type { SavingState } from "./draft-events.ts";
import { NotSaved } from "../ui/fields/NotSaved.tsx";
import type { Unsent } from "./use-document-draft.ts";
import { documentWords } from "./labels.ts";

type DocumentTitleProps = {
  /** What kind of document it is, and its number where it has one. */
  kind: string;
  number: string | null;
  /** Its number in the system that it came from. */
  elsewhere: string | null;
  state: ReactNode;
  saving: SavingState;
  unsent: Pick<Unsent, "problem" | "tryAgain" | "giveUp">;
  /** Said where a line cannot be saved as it stands. */
  incomplete: string;
  /** Whose it is, and what happened to it. */
  children: ReactNode;
  actions: ReactNode;
};

/** The head of a document's page: what it is, in which state, and whether what was typed is saved. */
export function DocumentTitle(props: DocumentTitleProps) {
  const { kind, number, elsewhere, state, saving, unsent, incomplete, children, actions } = props;
  const t = useWords(documentWords);
  const title = `${kind} ${number ?? ""}`.trim();
  return (
    <header className="flex flex-wrap items-start gap-3">
      <title>{`${title} · Trato`}</title>
      <div className="min-w-0 flex-1 max-md:basis-full">
        <h1 className="flex flex-wrap items-center gap-2 text-xl font-semibold">
          {title} {state}
          <span aria-live="polite" className="text-sm font-normal text-faint">
            {saving === "saved" ? "" : { saving: t.saving, unsaved: t.unsaved, incomplete }[saving]}
          </span>
        </h1>
        {elsewhere && (
          <p className="text-sm break-words text-faint">
            {t.elsewhere}: {elsewhere}
          </p>
        )}
        {unsent.problem && <NotSaved text={unsent.problem} onTryAgain={unsent.tryAgain} onGiveUp={unsent.giveUp} />}
        {children}
      </div>
      {actions}
    </header>
  );
}
