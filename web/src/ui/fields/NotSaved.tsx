import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";

type NotSavedProps = { text: string; onTryAgain: () => void; onGiveUp?: (() => void) | null };

/** What was typed is not on the server: why, another try, and where that is in vain the way out. */
export function NotSaved({ text, onTryAgain, onGiveUp }: NotSavedProps) {
  const t = useWords(uiWords);
  return (
    <Note text={text} tone="text-bad">
      <NoteButton onClick={onTryAgain}>{t.tryAgain}</NoteButton>
      {onGiveUp && <NoteButton onClick={onGiveUp}>{t.giveUp}</NoteButton>}
    </Note>
  );
}

type WhoseStandsProps = { text: string; onMine: () => void; onTheirs: () => void };

/** Two people typed in the same place: what both say, and whose is to stand. */
export function WhoseStands({ text, onMine, onTheirs }: WhoseStandsProps) {
  const t = useWords(uiWords);
  return (
    <Note text={text} tone="text-warn">
      <NoteButton onClick={onMine}>{t.keepMine}</NoteButton>
      <NoteButton onClick={onTheirs}>{t.keepTheirs}</NoteButton>
    </Note>
  );
}

function Note({ text, tone, children }: { text: string; tone: string; children: ReactNode }) {
  return (
    <span role="alert" className={`flex flex-wrap items-baseline gap-x-2 text-sm ${tone}`}>
      <span className="min-w-0 wrap-anywhere">{text}</span>
      {children}
    </span>
  );
}

function NoteButton({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="font-medium text-ink underline underline-offset-2">
      {children}
    </button>
  );
}
