// What the keys mean among the cells of a document's lines.
import type { Stroke } from "../../platform/keys.ts";
import type { Way } from "./selection.ts";

export type Meaning =
  | { do: "go" | "stretch"; way: Way }
  | { do: "whole lines" | "all lines" | "write" | "leave" | "fill" | "clear" | "remove" | "duplicate" | "fold" }
  | { do: "move"; by: 1 | -1 };

/** Where the key was pressed. */
export type Pressed = {
  /** All of the field's text is marked, or it has none: the cell is chosen, nobody writes in it. */
  isChosen: boolean;
  /** More than one cell is chosen. */
  hasRange: boolean;
  /** A list of choices is open, or would be opened by the arrows. */
  hasList: boolean;
};

const ways: Record<Stroke, Way> = {
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  home: "row start",
  end: "row end",
  "mod+up": "top",
  "mod+down": "bottom",
  "mod+left": "row start",
  "mod+right": "row end",
  "mod+home": "first",
  "mod+end": "last",
};

const others: Record<Stroke, Meaning> = {
  "mod+d": { do: "fill" },
  "mod+delete": { do: "remove" },
  "mod+.": { do: "fold" },
};

const ofChosen: Record<Stroke, Meaning> = {
  "shift+space": { do: "whole lines" },
  f2: { do: "write" },
};

const ofRange: Record<Stroke, Meaning> = {
  delete: { do: "clear" },
  backspace: { do: "clear" },
  escape: { do: "leave" },
  "mod+a": { do: "all lines" }, // in one cell it marks the text
  "alt+up": { do: "move", by: -1 },
  "alt+down": { do: "move", by: 1 },
  "alt+shift+down": { do: "duplicate" },
};

/** What a key means in a cell; null where it is the field's own. */
export function meaningOfStroke(stroke: Stroke, { isChosen, hasRange, hasList }: Pressed): Meaning | null {
  const other: Meaning | undefined = others[stroke] ?? (hasRange ? ofRange[stroke] : undefined);
  if (other) return other;
  if (hasList) return null;
  if ((isChosen || hasRange) && ofChosen[stroke]) return ofChosen[stroke];
  const way = ways[stroke.replace("shift+", "")];
  if (!way) return null;
  const isAlong = ["left", "right", "row start", "row end"].includes(way);
  if (isAlong && !isChosen && !hasRange) return null; // within the text
  return { do: stroke.includes("shift+") ? "stretch" : "go", way };
}
