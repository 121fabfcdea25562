import { Pencil, Trash2 } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { PriceRule } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";

const touches = (_: unknown, rule: PriceRule | undefined): Change[] =>
  rule ? [{ kind: "setting", id: rule.id, version: rule.version }] : [];

/** What can be done with a rule of a price list. */
export function useRuleMenu(edit: (ruleId: string) => void): (rule: PriceRule) => MenuGroup[] {
  const t = useWords(ruleWords);
  const restore = useCommand("POST /price-lists/:priceListId/rules", { touches });
  const remove = useCommand("DELETE /price-rules/:priceRuleId", {
    touches: ({ priceRuleId }) => [{ kind: "setting", id: priceRuleId }],
    done: ({ product: _, category: __, baseList: ___, version: ____, ...rule }) =>
      toast(t.removed, { undo: () => restore.run(rule) }),
  });
  return ({ id }) => [
    {
      items: [
        { label: t.edit, icon: <Pencil />, onSelect: () => edit(id) },
        { label: t.remove, icon: <Trash2 />, onSelect: () => remove.run({ priceRuleId: id }) },
      ],
    },
  ];
}
