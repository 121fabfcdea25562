import type { Decimal } from "@trato/domain/decimal.ts";
import { useRef, useState } from "react";
import { expect, vi } from "vitest";
import { LineGrid } from "../src/documents/grid/LineGrid.tsx";
import { useLineDrops } from "../src/documents/grid/use-line-drops.ts";
import { type EditedLine, emptyLine } from "../src/documents/edited-line.ts";
import { documentWords } from "../src/documents/labels.ts";
import { LineRow } from "../src/documents/LineRow.tsx";
import { wordsIn } from "../src/platform/words.ts";
import { answering } from "./answers.ts";
import { anId } from "./ids.ts";
import { type Shown, show } from "./show.tsx";

const t = wordsIn("en", documentWords);
export const lineCells = { quantity: "Qty.", price: "Price", discount: "Disc." };
const decimal = (text: string) => text as Decimal; // written so here
const line = (id: string, quantity: string): EditedLine => ({
  ...emptyLine,
  id,
  name: id,
  productId: anId(1),
  quantity: decimal(quantity),
  unitPrice: decimal("12.5"),
});

/** What was done to whole lines. */
export const did = vi.fn<(what: string, ...ids: unknown[]) => void>();
const its = { lines: [] as readonly EditedLine[], made: 0, steps: 0 }; // none yet
/** The lines as they are now. */
export const linesNow = (): readonly EditedLine[] => its.lines;

function Lines() {
  const [shown, setShown] = useState(linesNow);
  const area = useRef<HTMLElement>(null);
  useLineDrops(area, { dropLine: (id, { row, edge }) => did("drop", id, { row, edge }) });
  const moves = {
    changeAll: (_: object, change: (before: readonly EditedLine[]) => readonly EditedLine[]) => {
      its.steps += 1;
      its.lines = change(its.lines);
      setShown(its.lines);
    },
    removeLines: (ids: readonly string[]) => {
      its.steps += 1;
      did("remove", ...ids);
      return ids;
    },
    moveLines: (ids: readonly string[], by: number) => did("move", ...ids, by),
    duplicateLines: (ids: readonly string[]) => (did("duplicate", ...ids), []),
    lastStep: () => its.steps,
    retrace: () => (did("undo"), "done" as const), // one of three
  };
  const doings = {
    newLine: (kind: "product" | "section" | "note") => ({ ...emptyLine, kind, id: `new ${(its.made += 1)}` }),
    typed: (before: EditedLine, change: Partial<EditedLine>) => ({ ...before, ...change }),
    picked: (before: EditedLine, { id, name }: Pick<EditedLine, "id" | "name">) => ({
      ...before,
      productId: id as typeof before.productId,
      name,
    }), // as it is picked
    alike: (before: EditedLine, { name }: EditedLine) => ({ ...before, name }),
    settle: () => undefined,
  };
  return (
    <section ref={area}>
      <LineGrid
        lines={shown}
        amounts={shown.map(() => decimal("25"))}
        moves={moves}
        doings={doings}
        isLocked={false}
        reach={(id) => did("reach", id)}
      >
        <ul>
          {shown.map((each, index) => (
            <LineRow
              key={each.id}
              line={each}
              index={index}
              columns="grid-cols-8"
              words={lineCells}
              amount={decimal("25")}
              use="sale"
              startsFocused={false}
              renderProduct={() => <input aria-label="Product" defaultValue={each.name} />}
              onType={(change) =>
                moves.changeAll({}, (all) => all.map((one) => (one.id === each.id ? { ...one, ...change } : one)))
              }
              onMove={(by) => did("move one", each.id, by)}
              onRemove={() => did("remove one", each.id)}
              onDuplicate={() => did("duplicate one", each.id)}
              onNext={() => did("next", each.id)}
            />
          ))}
        </ul>
      </LineGrid>
    </section>
  );
}

/** Three lines of a document that one edits. */
export function showLines(): Promise<Shown> {
  did.mockClear();
  its.lines = ["a", "b", "c"].map((id, place) => line(id, String(place + 1)));
  answering({ "GET /taxes": { items: [] } });
  return show(<Lines />);
}

export const cellAt = (screen: Shown, row: number, name: string) =>
  screen.getByRole("listitem", { name: t.line(row), exact: true }).getByRole("textbox", { name });
export const here = () => document.activeElement?.getAttribute("aria-label");
export const focusOn = async (screen: Shown, row: number, name: string) => {
  await expect.element(cellAt(screen, row, name)).toBeVisible();
  const field = cellAt(screen, row, name).element() as HTMLInputElement; // a text
  field.focus();
  field.select();
};

/** Puts a text on the clipboard of the cell that has the focus, as a spreadsheet does. */
export function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}

export function copied(kind: "copy" | "cut" = "copy"): string {
  const clipboardData = new DataTransfer();
  document.activeElement?.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData("text/plain");
}
