import { FoldedCount, FoldToggle } from "../../documents/sections/FoldToggle.tsx";
import type { Fold } from "../../documents/sections/use-folded-sections.ts";
import { documentWords } from "../../documents/labels.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuItem } from "../../ui/overlays/Menu.tsx";
import type { Decimal } from "@trato/domain/decimal.ts";
import { State } from "../../ui/State.tsx";
import { saleWords } from "../labels.ts";
import { SectionSum } from "../discounts/SectionSum.tsx";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";

type SectionParts = Fold & {
  line: DraftLine;
  subtotal: Decimal | undefined;
  isLocked: boolean;
  moves: Pick<SaleDraft["moves"], "changeLine">;
};

/** What a section's line has besides its title: what folds it, what it comes to, and what its menu offers. */
export function useSectionParts({ line, subtotal, isLocked, moves, ...its }: SectionParts) {
  const t = useWords(documentWords);
  const s = useWords(saleWords);
  if (line.kind !== "section") return { offers: [] };
  const { onFoldAll, under, isFolded } = its;
  const fold = { under, isFolded, unsaved: isLocked ? 0 : its.unsaved };
  const toggle = () => void its.onFold(line.id);
  const hide = (hidesLines: boolean) => moves.changeLine(line.id, { hidesLines });
  const onGive = (sectionDiscount: DraftLine["sectionDiscount"]) => moves.changeLine(line.id, { sectionDiscount });
  const offers: MenuItem[] = [
    ...(under > 0 ? [{ label: isFolded ? t.openSection : t.foldSection, keys: "mod+.", onSelect: toggle }] : []),
    { label: line.hidesLines ? s.showLines : s.hideLines, onSelect: () => hide(!line.hidesLines) },
    { label: t.foldAll, onSelect: () => onFoldAll(true) },
    { label: t.openAll, onSelect: () => onFoldAll(false) },
  ];
  return {
    offers,
    lead: <FoldToggle {...fold} hasKey={!isLocked} onFold={toggle} />,
    aside: (
      <>
        <FoldedCount {...fold} />
        {line.hidesLines && <State>{s.linesHidden}</State>}
        <SectionSum {...{ subtotal, discount: line.sectionDiscount }} onGive={isLocked ? undefined : onGive} />
      </>
    ),
  };
}
