import { periods, periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuItem } from "../../ui/overlays/Menu.tsx";
import { lineChoiceWords } from "../choices/choice-labels.ts";
import { saleWords } from "../labels.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { placeAbove, templateAlternative, templateCounted, templateOption } from "./template-choices.ts";
import type { TypedLine } from "./template-values.ts";

type Lines = readonly TypedLine[];

/** What a line of a template may become: of a product an option, an alternative, paid again and again; of a section one line for the customer. */
export function useTemplateOffers(lines: Lines, index: number, onLines: (lines: Lines) => void): MenuItem[] {
  const t = useWords(quotationTemplateWords);
  const c = useWords(lineChoiceWords);
  const p = useWords(periodWords);
  const s = useWords(saleWords);
  const line = lines[index];
  if (!line || line.kind === "note") return [];
  const change = (changes: Partial<TypedLine>) =>
    onLines(lines.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  const { choice, choiceGroup, hidesLines } = line;
  if (line.kind === "section")
    return [{ label: hidesLines ? s.showLines : s.hideLines, onSelect: () => change({ hidesLines: !hidesLines }) }];
  const offer = (label: string, made: (lines: Lines, at: number) => Lines) => ({
    label,
    onSelect: () => onLines(made(lines, index)),
  });
  const isPlain = choice === "counted" && choiceGroup === null;
  return [
    ...(choice === "counted" ? [] : [offer(choice === "option" ? c.countIt : c.chooseIt, templateCounted)]),
    ...(isPlain ? [offer(c.makeOption, templateOption)] : []),
    ...(isPlain && placeAbove(lines, index) !== null ? [offer(t.alternativeToAbove, templateAlternative)] : []),
    ...periods
      .filter((period) => period !== line.period)
      .map((period) => ({ label: p[period], onSelect: () => change({ period }) })),
  ];
}
