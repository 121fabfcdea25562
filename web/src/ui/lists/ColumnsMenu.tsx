import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { cx } from "../classes.ts";
import { Checkbox } from "../fields/Checkbox.tsx";
import { IconButton } from "../IconButton.tsx";
import { uiWords } from "../labels.ts";
import { Popover } from "../overlays/Popover.tsx";
import { stepped, toggled } from "./chosen-columns.ts";

export type Choosable = {
  /** Every column that the list has. */
  all: readonly { id: string; label: string }[];
  /** Those that it shows, in their order. */
  shown: readonly { id: string }[];
  /** Null: as the list comes. */
  onChoose: (ids: readonly string[] | null) => void;
  isChosen: boolean;
};

/** Which columns a list shows, and in which order: Space takes one in or out, Alt and the arrows move it. */
export function ColumnsMenu({ all, shown, onChoose, isChosen }: Choosable) {
  const t = useWords(uiWords);
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<string | null>(null);
  const ids = shown.map(({ id }) => id);
  const isShown = ({ id }: { id: string }) => ids.includes(id);
  const byPlace = [
    ...ids.flatMap((id) => all.filter((each) => each.id === id)),
    ...all.filter((each) => !isShown(each)),
  ];
  useLayoutEffect(() => {
    if (focused.current !== null) boxOf(list.current, focused.current)?.focus(); // the row went elsewhere, with the focus
    focused.current = null;
  });
  const choose = (id: string, next: readonly string[]) => {
    focused.current = id;
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!step) return;
    event.preventDefault();
    if (event.altKey) choose(id, stepped(ids, id, step));
    else boxOf(list.current, byPlace[byPlace.findIndex((each) => each.id === id) + step]?.id)?.focus();
  };
  return (
    <Popover title={t.columnsHint} trigger={<IconButton label={t.columns} icon={<Columns3 className="size-4" />} />}>
      <ul ref={list}>
        {byPlace.map(({ id, label }, index) => (
          // the box inside has the focus; the keys move its row
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={id}
            data-column={id}
            onKeyDown={(event) => onKeyDown(event, id)}
            className={cx("flex items-center px-2", index === ids.length && "mt-1 border-t border-line pt-1")}
          >
            <Checkbox
              label={label}
              value={index < ids.length}
              disabled={ids.length === 1 && index === 0}
              onChange={() => choose(id, toggled(ids, id))}
              className="min-w-0 flex-1"
            />
            {index > 0 && index < ids.length && (
              <Step label={t.columnUp(label)} icon={<ArrowUp />} onStep={() => onChoose(stepped(ids, id, -1))} />
            )}
            {index < ids.length - 1 && (
              <Step label={t.columnDown(label)} icon={<ArrowDown />} onStep={() => onChoose(stepped(ids, id, 1))} />
            )}
          </li>
        ))}
      </ul>
      {isChosen && (
        <Button tone="ghost" onClick={() => onChoose(null)} className="mt-1 self-start">
          {t.usualColumns}
        </Button>
      )}
    </Popover>
  );
}

type StepProps = { label: string; icon: React.ReactNode; onStep: () => void };

/** For whoever points or touches; keys do it on the row itself. */
const Step = ({ label, icon, onStep }: StepProps) => (
  <IconButton label={label} icon={icon} size="sm" tabIndex={-1} onClick={onStep} />
);

const boxOf = (list: HTMLElement | null, id: string | undefined) =>
  id === undefined ? null : list?.querySelector<HTMLElement>(`[data-column="${CSS.escape(id)}"] [role=checkbox]`);
