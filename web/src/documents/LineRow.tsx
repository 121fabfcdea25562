import { GripVertical, Trash2 } from "lucide-react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { type ReactNode, type RefObject, useCallback, useRef } from "react";
import { useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Menu, type MenuGroup } from "../ui/overlays/Menu.tsx";
import { DropMark } from "../ui/lists/DropMark.tsx";
import type { LinePlace } from "../ui/lists/DrawnLines.tsx";
import { useRowDrag } from "../ui/lists/row-drag.ts";
import { type EditedLine, isText, type LineChange, type LineWords } from "./edited-line.ts";
import { GridCell } from "./grid/GridCell.tsx";
import { documentWords } from "./labels.ts";
import { placeOf } from "./line-place.ts";
import { LineCells } from "./LineCells.tsx";
import { lineKeys } from "./line-keys.ts";

export type LineRowProps = LinePlace & {
  line: EditedLine;
  index: number;
  /** The widths that it shares with the head. */
  columns: string;
  words: LineWords;
  amount: Decimal | undefined;
  /** Whose taxes are offered. */
  use: "sale" | "purchase";
  startsFocused: boolean;
  /** Where its product is chosen. */
  renderProduct: (startsFocused: boolean) => ReactNode;
  onType: (change: LineChange) => void;
  onName?: (name: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  /** Puts a copy behind it. */
  onDuplicate: () => void;
  /** Makes the next line. */
  onNext: () => void;
  /** "/" where nothing is written yet. */
  onSlash?: () => void;
  /** What stands before the title of a section. */
  lead?: ReactNode;
  /** What stands at the end of a section or note. */
  aside?: ReactNode;
  /** A cell beside the amount, where the columns have one. */
  beside?: ReactNode;
  /** What can be asked about its amount. */
  why?: ReactNode;
  /** Why it is not saved. */
  note?: ReactNode;
  /** What else its menu offers. */
  menu?: MenuGroup | undefined;
  /** What of that a phone offers among its fields. */
  offers?: MenuGroup["items"];
};

/** Lines are dropped among each other. */
export const lineKind = "document line";

/** One line of a document that may change. Enter makes the next one, Alt and arrows or its grip move it. */
export function LineRow(props: LineRowProps) {
  const { line, index, columns, onMove, onRemove, onNext, onSlash, onDuplicate, measure } = props;
  const t = useWords(documentWords);
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const { isDragged, edge } = useRowDrag(row, { kind: lineKind, id: line.id, isMovable: true, handle: grip });
  const hold = useCallback(
    (element: HTMLLIElement | null) => {
      row.current = element;
      measure?.(element);
    },
    [measure],
  );
  const moves = { move: onMove, next: onNext, duplicate: onDuplicate, ...(onSlash && { slash: onSlash }) };
  return (
    <li
      aria-label={t.line(index + 1)}
      data-line={line.id}
      {...placeOf(props, index)}
      ref={hold}
      onKeyDownCapture={lineKeys(moves)}
      className={cx(
        `group relative grid ${columns} min-h-9 items-center border-b border-line max-md:grid-cols-3 max-md:gap-x-1 max-md:py-2`,
        line.kind === "section" && "bg-panel",
        isDragged && "opacity-40",
      )}
    >
      {edge && <DropMark edge={edge} />}
      <LineMenu {...props} grip={grip} />
      {isText(line) ? (
        <TextCell {...props} />
      ) : (
        <>
          <GridCell line={line.id} cell="product" className="max-md:col-span-2">
            {props.renderProduct(props.startsFocused)}
          </GridCell>
          <LineCells {...props} />
        </>
      )}
      {props.beside}
      <IconButton
        size="sm"
        label={t.removeLine}
        icon={<Trash2 />}
        onClick={onRemove}
        className={`max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end ${onHover}`}
      />
      {props.note && <div className="col-span-full px-8 pb-1.5 max-md:px-2">{props.note}</div>}
    </li>
  );
}

const onHover = "md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100";

function TextCell({ line, startsFocused, onName, lead, aside }: LineRowProps) {
  const t = useWords(documentWords);
  const isSection = line.kind === "section";
  return (
    <div className="col-span-6 flex min-w-0 items-center gap-2 max-md:col-span-3">
      {lead}
      <GridCell line={line.id} cell="product" className="min-w-0 flex-1">
        <Input
          aria-label={isSection ? t.section : t.note}
          placeholder={isSection ? t.section : t.note}
          value={line.name}
          startsFocused={startsFocused}
          onChange={(name) => onName?.(name)}
          className={`ghost-cell min-w-0 flex-1 ${isSection ? "font-semibold" : "text-quiet italic"}`}
        />
      </GridCell>
      {aside}
    </div>
  );
}

type LineMenuProps = Pick<LineRowProps, "onMove" | "onDuplicate" | "menu"> & {
  /** Where the line is taken to be dragged. */
  grip: RefObject<HTMLSpanElement | null>;
};

function LineMenu({ onMove, onDuplicate, menu, grip }: LineMenuProps) {
  const t = useWords(documentWords);
  return (
    <span ref={grip} className="cursor-grab max-md:hidden">
      <Menu
        trigger={<IconButton size="sm" label={t.more} icon={<GripVertical />} className={`w-6 ${onHover}`} />}
        groups={[
          {
            items: [
              { label: t.moveUp, keys: "alt+up", onSelect: () => onMove(-1) },
              { label: t.moveDown, keys: "alt+down", onSelect: () => onMove(1) },
              { label: t.duplicate, keys: "alt+shift+down", onSelect: onDuplicate },
            ],
          },
          ...(menu ? [menu] : []),
        ]}
      />
    </span>
  );
}
