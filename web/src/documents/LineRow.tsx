import { GripVertical, Trash2 } from "lucide-react";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { ReactNode } from "react";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Menu, type MenuGroup } from "../ui/overlays/Menu.tsx";
import type { LinePlace } from "../ui/lists/DrawnLines.tsx";
import { type EditedLine, isText, type LineChange, type LineWords } from "./edited-line.ts";
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
  /** Makes the next line. */
  onNext: () => void;
  /** "/" where nothing is written yet. */
  onSlash?: () => void;
  /** What can be asked about its price. */
  whyPrice?: ReactNode;
  /** Why it is not saved. */
  note?: ReactNode;
  /** What else its menu offers. */
  menu?: MenuGroup | undefined;
};

/** One line of a document that may change. Enter makes the next one, Alt and arrows move it. */
export function LineRow(props: LineRowProps) {
  const { line, index, columns, onMove, onRemove, onNext, onSlash, menu } = props;
  const t = useWords(documentWords);
  return (
    <li
      aria-label={t.line(index + 1)}
      {...placeOf(props, index)}
      onKeyDownCapture={lineKeys({ move: onMove, next: onNext, ...(onSlash && { slash: onSlash }) })}
      className={`group grid ${columns} min-h-9 items-center border-b border-line max-md:grid-cols-3 max-md:gap-x-1 max-md:py-2 ${line.kind === "section" ? "bg-panel" : ""}`}
    >
      <MoveMenu onMove={onMove} menu={menu} />
      {isText(line) ? (
        <TextCell {...props} />
      ) : (
        <>
          {props.renderProduct(props.startsFocused)}
          <LineCells {...props} />
        </>
      )}
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

function TextCell({ line, startsFocused, onName }: LineRowProps) {
  const t = useWords(documentWords);
  const isSection = line.kind === "section";
  return (
    <div className="col-span-6 min-w-0">
      <Input
        aria-label={isSection ? t.section : t.note}
        placeholder={isSection ? t.section : t.note}
        value={line.name}
        startsFocused={startsFocused}
        onChange={(name) => onName?.(name)}
        className={`ghost-cell ${isSection ? "font-semibold" : "text-quiet italic"}`}
      />
    </div>
  );
}

function MoveMenu({ onMove, menu }: Pick<LineRowProps, "onMove" | "menu">) {
  const t = useWords(documentWords);
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={t.more} icon={<GripVertical />} className={`w-6 max-md:hidden ${onHover}`} />
      }
      groups={[
        {
          items: [
            { label: t.moveUp, keys: "alt+up", onSelect: () => onMove(-1) },
            { label: t.moveDown, keys: "alt+down", onSelect: () => onMove(1) },
          ],
        },
        ...(menu ? [menu] : []),
      ]}
    />
  );
}
