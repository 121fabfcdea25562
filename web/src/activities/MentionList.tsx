import { Popover as Base } from "@base-ui/react/popover";
import { type RefObject, useEffect, useRef } from "react";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { cx } from "../ui/classes.ts";
import { activityWords } from "./labels.ts";
import type { Reader } from "./queries.ts";

type MentionListProps = {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  offered: readonly Reader[];
  current: number;
  choose: (reader: Reader) => void;
};

/** Whom one may mention, under the field where one types; the field keeps the focus. */
export function MentionList({ id, anchor, offered, current, choose }: MentionListProps) {
  const t = useWords(activityWords);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <Base.Root open={offered.length > 0}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={2} align="start" className="z-50">
          <Base.Popup
            initialFocus={false}
            finalFocus={false}
            className="popup w-72 max-w-(--available-width) outline-none"
          >
            <div
              ref={list}
              id={id}
              role="listbox"
              aria-label={t.mention}
              className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1"
            >
              {offered.map((reader, index) => (
                <div
                  key={reader.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === current}
                  aria-disabled={!reader.isReached}
                  data-highlighted={index === current ? "" : undefined}
                  onPointerDown={(event) => {
                    event.preventDefault(); // the field keeps the focus
                    choose(reader);
                  }}
                  className={cx("popup-item", !reader.isReached && "text-faint")}
                >
                  <Avatar id={reader.id} name={reader.name} isDecorative />
                  <span className="truncate">{reader.as}</span>
                  {!reader.isReached && <span className="ml-auto shrink-0 pl-2 text-sm">{t.doesNotSeeIt}</span>}
                </div>
              ))}
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
