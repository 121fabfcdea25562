import { useQuery } from "@tanstack/react-query";
import { Plus, Replace } from "lucide-react";
import { useState } from "react";
import { useToldStep } from "../../documents/history/use-told-step.ts";
import { useActions } from "../../platform/actions.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { unitsQuery } from "../../products/queries.ts";
import { type RelatedProduct, useRelations } from "../../products/related/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { inUnitOf, type PickedLine, pickedLine } from "../lines/picked-line.ts";
import { type ProductPutting, putProduct } from "../prices/use-line-price.ts";
import type { LineAvailability } from "../queries.ts";
import { type DraftLine, newLine, type SaleDraft } from "../use-sale-draft.ts";
import { suggestionWords } from "./suggestion-labels.ts";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";

type SuggestionsProps = Omit<ProductPutting, "moves"> & {
  lines: readonly DraftLine[];
  found: ReadonlyMap<string, LineAvailability>;
  taxed: (product: PickedLine) => PickedLine;
  moves: ProductPutting["moves"] & Pick<SaleDraft["moves"], "insertLine" | "newStep" | "retrace">;
};

/** Below the lines, what goes with them and what could take the place of what cannot be had: one press each. */
export function Suggestions({ lines, found, taxed, ...putting }: SuggestionsProps) {
  const t = useWords(suggestionWords);
  const tell = useToldStep(putting.moves);
  const [opened] = useState(() => new Set<string>(lines.flatMap(({ productId }) => productId ?? [])));
  const { data: units } = useQuery(unitsQuery);
  const suggestions = suggestionsFor(lines, { relations: useRelations(lines), opened, found });
  const take = ({ kind, line }: Suggestion<DraftLine>, product: RelatedProduct) => {
    const picked = taxed(pickedLine(product));
    const { moves } = putting;
    if (kind !== "replacement")
      return putProduct(putting, newLine("product"), picked, (added) => moves.insertLine(added, line.id));
    const before = moves.newStep();
    putProduct(putting, line, inUnitOf(line, picked, units?.items ?? []));
    tell(t.replaced(product.name), before);
  };
  const ways = suggestions.flatMap((each) =>
    each.products.map((product) => ({
      id: `suggestion ${each.line.id} ${product.id}`,
      label: each.kind === "replacement" ? t.replaceBy(product.name) : t.add(product.name),
      icon: each.kind === "replacement" ? Replace : Plus,
      group: t.title,
      run: () => take(each, product),
    })),
  );
  useActions(ways.map((way, index) => (index === 0 ? { ...way, keys: "mod+i" } : way)));
  if (suggestions.length === 0) return null;
  return (
    <section aria-label={t.title} className="flex flex-col gap-0.5 pt-1 text-sm text-quiet">
      {suggestions.map((each) => (
        <SuggestionRow
          key={`${each.kind} ${each.line.id}`}
          suggestion={each}
          onTake={(product) => take(each, product)}
        />
      ))}
    </section>
  );
}

type RowProps = { suggestion: Suggestion<DraftLine>; onTake: (product: RelatedProduct) => void };

function SuggestionRow({ suggestion: { kind, name, isArchived, products }, onTake }: RowProps) {
  const t = useWords(suggestionWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // what products cost is in it
  const isReplacing = kind === "replacement";
  const say = kind === "replacement" ? (isArchived ? t.outOfUse : t.outOfStock) : t[kind];
  return (
    <p className="flex flex-wrap items-center gap-x-1">
      <span className={isReplacing ? "text-warn" : undefined}>{say(name)}</span>
      {products.map((product) => (
        <Button
          key={product.id}
          tone="ghost"
          size="sm"
          aria-label={isReplacing ? t.replaceBy(product.name) : t.add(product.name)}
          icon={isReplacing ? <Replace /> : <Plus />}
          onClick={() => onTake(product)}
          className="max-w-full max-md:h-9"
        >
          <span className="truncate text-ink">{product.name}</span>
          <span className="tabular-nums">{f.priceMoney(product.listPrice, own)}</span>
        </Button>
      ))}
    </p>
  );
}
