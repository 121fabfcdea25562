import { one } from "@trato/domain/decimal.ts";
import { periods, periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuItem } from "../../ui/overlays/Menu.tsx";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { lineChoiceWords } from "./choice-labels.ts";
import { asOption } from "./choice-moves.ts";

type Moves = Pick<SaleDraft["moves"], "changeLine" | "changeAll">;

/** What a line with a product may become: an option, one of several alternatives, paid once or again and again. */
export function useLineOffers(line: DraftLine, moves: Moves, onAlternative: () => void): MenuItem[] {
  const t = useWords(lineChoiceWords);
  const r = useWords(periodWords);
  if (line.kind !== "product" || line.productId === null) return [];
  const isPlain = line.choice === "counted" && line.choiceGroup === null;
  const option = { label: t.makeOption, onSelect: () => moves.changeAll({}, (lines) => asOption(lines, line.id)) };
  const range = {
    label: t.letChoose,
    onSelect: () => moves.changeLine(line.id, { quantityRange: { least: one, most: null } }),
  };
  const others = periods.filter((period) => period !== line.period);
  return [
    ...(isPlain ? [option] : []),
    ...(line.choice === "option" ? [] : [{ label: t.addAlternative, onSelect: onAlternative }]),
    ...(line.quantityRange ? [] : [range]),
    ...others.map((period) => ({ label: r[period], onSelect: () => moves.changeLine(line.id, { period }) })),
  ];
}
