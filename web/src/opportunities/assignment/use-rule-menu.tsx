import { ArrowDown, ArrowUp, Pencil, Power, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { patch, useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { ruleWords } from "./assignment-labels.ts";
import { type AssignmentRule, type AssignmentRuleList, assignmentRulesQuery } from "./queries.ts";
import { stepped, valuesOf } from "./rule-values.ts";

type RuleId = AssignmentRule["id"];

export const touchesRule = (asked: { ruleId?: string; id?: string | undefined }, after?: unknown) => {
  const id = asked.ruleId ?? asked.id;
  const version = (after as AssignmentRule | undefined)?.version; // the rule itself, or all of them
  return id ? [{ kind: "setting" as const, id, ...(version !== undefined && { version }) }] : [];
};

/** What can be done with a rule. */
export function useRuleMenu(
  all: readonly AssignmentRule[],
  open: (ruleId: string) => void,
): (rule: AssignmentRule) => MenuGroup[] {
  const t = useWords(ruleWords);
  const { switchTo, order, remove } = useMoves(all);
  const ids = all.map(({ id }) => id);
  return (rule) => {
    const step = (label: string, icon: ReactNode, by: -1 | 1) => {
      const next = stepped(ids, rule.id, by);
      return next.join() === ids.join() ? [] : [{ label, icon, onSelect: () => order(next, rule.name) }];
    };
    const steps = [...step(t.moveUp, <ArrowUp />, -1), ...step(t.moveDown, <ArrowDown />, 1)];
    return [
      {
        items: [
          { label: t.edit, icon: <Pencil />, onSelect: () => open(rule.id) },
          {
            label: rule.isOn ? t.switchOff : t.switchOn,
            icon: <Power />,
            onSelect: () => switchTo(rule, !rule.isOn),
          },
        ],
      },
      ...(steps.length > 0 ? [{ items: steps }] : []),
      { items: [{ label: t.delete, icon: <Trash2 />, isBad: true, onSelect: () => remove(rule) }] },
    ];
  };
}

function useMoves(all: readonly AssignmentRule[]) {
  const t = useWords(ruleWords);
  const edit = useCommand("PATCH /assignment-rules/:ruleId", { touches: touchesRule });
  const create = useCommand("POST /assignment-rules", { touches: touchesRule });
  const drop = useCommand("DELETE /assignment-rules/:ruleId", { touches: touchesRule });
  const reorder = useCommand("POST /assignment-rules/reorder", {
    touches: () => [{ kind: "setting", id: "assignment rules" }],
    optimistic: ({ ruleIds }) =>
      patch<AssignmentRuleList>(assignmentRulesQuery, ({ items }) => ({
        items: ruleIds.flatMap((id) => items.find((each) => each.id === id) ?? []),
      })),
  });
  const switchTo = ({ id, name, version }: AssignmentRule, isOn: boolean) =>
    edit.run(
      { ruleId: id, isOn, version },
      {
        onSuccess: (after) =>
          toast(isOn ? t.switchedOn(name) : t.switchedOff(name), { undo: () => switchTo(after, !isOn) }),
      },
    );
  const order = (ruleIds: RuleId[], name: string) => {
    reorder.run({ ruleIds });
    toast(t.moved(name), { undo: () => reorder.run({ ruleIds: all.map(({ id }) => id) }) });
  };
  const restore = (rule: AssignmentRule) =>
    create.run(
      { ...valuesOf(rule), id: rule.id },
      { onSuccess: () => reorder.run({ ruleIds: all.map(({ id }) => id) }) },
    );
  const remove = (rule: AssignmentRule) =>
    drop.run({ ruleId: rule.id }, { onSuccess: () => toast(t.deleted(rule.name), { undo: () => restore(rule) }) });
  return { switchTo, order, remove };
}
