import { createContext, useContext } from "react";
import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../../platform/words.ts";
import type { boardWords } from "./board-labels.ts";
import type { BoardFilters } from "./board-queries.ts";

/** What every column and card of a board needs; asked for once, because there are hundreds of cards. */
export type BoardTools = {
  filters: BoardFilters;
  t: Said<typeof boardWords>;
  f: Format;
  mayEdit: boolean;
  /** Draws the board's address with one filter changed. */
  changeFilter: (changes: Partial<BoardFilters>) => void;
};

const Tools = createContext<BoardTools | null>(null);
export const BoardToolsProvider = Tools.Provider;

export function useBoardTools(): BoardTools {
  const tools = useContext(Tools);
  if (!tools) throw new Error("useBoardTools outside of a board");
  return tools;
}
