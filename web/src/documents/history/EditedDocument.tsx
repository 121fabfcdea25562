import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { flushSync } from "react-dom";
import { isMac, strokeOf } from "../../platform/keys.ts";
import type { Retrace } from "./use-retrace.ts";

const keys: Record<string, "undo" | "redo"> = { "mod+z": "undo", "mod+y": "redo", "mod+shift+z": "redo" };

type EditedDocumentProps = { retrace: Retrace; isLocked: boolean; children: ReactNode };

/** A document that one edits: in each of its fields Ctrl+Z takes back the last step of the whole, not of the field alone. */
export function EditedDocument({ retrace, isLocked, children }: EditedDocumentProps) {
  const area = useRef<HTMLDivElement>(null);
  const takeKey = (event: KeyboardEvent) => {
    const way = keys[strokeOf(event.nativeEvent, isMac) ?? ""];
    // what a dialog in front of it has is its own
    if (!way || isLocked || !(event.target instanceof HTMLElement) || !area.current?.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    outside(event.target, () => retrace(way));
  };
  return (
    // the fields inside have the focus; the keys reach it from there
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={area} className="contents" onKeyDownCapture={takeKey}>
      {children}
    </div>
  );
}

/** Leaves a field for as long as something is done, so that it shows what is there then, not what was typed into it. */
function outside(field: HTMLElement, run: () => void): void {
  flushSync(() => field.blur());
  flushSync(run);
  if (field.isConnected) field.focus();
}
