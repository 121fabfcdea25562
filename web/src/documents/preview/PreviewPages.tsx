import { ChevronLeft, ChevronRight } from "lucide-react";
import { useActions } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { documentWords } from "../labels.ts";
import type { usePreviewPages } from "./use-preview-pages.ts";

/** A page of a document as it is printed, which of how many it is, and the way to the next. */
export function PreviewPages({ page, pages, drawn, problem, turnTo }: ReturnType<typeof usePreviewPages>) {
  const t = useWords(documentWords);
  const before = { label: t.pageBefore, icon: ChevronLeft, keys: "alt+pageup", to: page - 1 };
  const after = { label: t.pageAfter, icon: ChevronRight, keys: "alt+pagedown", to: page + 1 };
  const isThere = (to: number) => to >= 1 && to <= pages;
  const turns = [before, after];
  useActions(
    turns
      .filter(({ to }) => isThere(to))
      .map(({ to, ...turn }) => ({ ...turn, id: `document.${turn.keys}`, group: t.preview, run: () => turnTo(to) })),
  );
  return (
    <div className="flex flex-col gap-2">
      {pages > 1 && (
        <div className="flex items-center justify-center gap-2">
          <TurnButton {...before} isThere={isThere(before.to)} onTurn={turnTo} />
          <span aria-live="polite" className="min-w-28 text-center text-sm text-quiet tabular-nums">
            {t.pageOf(page, pages)}
          </span>
          <TurnButton {...after} isThere={isThere(after.to)} onTurn={turnTo} />
        </div>
      )}
      <Problem text={problem} />
      {drawn === null ? (
        <div className="aspect-[210/297] w-full rounded-sm bg-paper shadow-card" />
      ) : (
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.picture)}`}
          alt={`${t.preview}: ${t.pageOf(drawn.page, pages)}`}
          className="w-full rounded-sm bg-paper shadow-card"
        />
      )}
    </div>
  );
}

type TurnButtonProps = {
  label: string;
  icon: typeof ChevronLeft;
  keys: string;
  to: number;
  isThere: boolean;
  onTurn: (page: number) => void;
};

function TurnButton({ label, icon: Icon, keys, to, isThere, onTurn }: TurnButtonProps) {
  return (
    <IconButton
      label={label}
      keys={keys}
      icon={<Icon aria-hidden="true" />}
      disabled={!isThere}
      onClick={() => onTurn(to)}
    />
  );
}
