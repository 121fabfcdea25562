import { ArrowDown, ArrowUp, Pencil, Power, Trash2 } from "lucide-react";
import { patch, useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { limitWords } from "./approval-labels.ts";
import { type ApprovalRule, type ApprovalRuleList, approvalRulesQuery } from "./approval-queries.ts";
import { earlier } from "./limit-values.ts";

type RuleId = ApprovalRule["id"];

export const touchesLimit = (asked: { approvalRuleId?: string; id?: string | undefined }, after?: unknown) => {
  const id = asked.approvalRuleId ?? asked.id;
  const version = (after as ApprovalRule | undefined)?.version; // the limit itself, or all of them
  return id ? [{ kind: "setting" as const, id, ...(version !== undefined && { version }) }] : [];
};

/** What can be done with a limit. */
export function useLimitMenu(
  all: readonly ApprovalRule[],
  open: (approvalRuleId: string) => void,
): (rule: ApprovalRule) => MenuGroup[] {
  const t = useWords(limitWords);
  const { switchTo, order, remove } = useMoves(all);
  const ids = all.map(({ id }) => id);
  return (rule) => {
    const place = ids.indexOf(rule.id);
    const next = ids[place + 1];
    return [
      {
        items: [
          { label: t.edit, icon: <Pencil />, onSelect: () => open(rule.id) },
          { label: rule.isOn ? t.switchOff : t.switchOn, icon: <Power />, onSelect: () => switchTo(rule, !rule.isOn) },
        ],
      },
      {
        items: [
          ...(place > 0 ? [{ label: t.moveUp, icon: <ArrowUp />, onSelect: () => order(earlier(ids, rule.id)) }] : []),
          ...(next ? [{ label: t.moveDown, icon: <ArrowDown />, onSelect: () => order(earlier(ids, next)) }] : []),
        ],
      },
      { items: [{ label: t.delete, icon: <Trash2 />, isBad: true, onSelect: () => remove(rule) }] },
    ].filter(({ items }) => items.length > 0);
  };
}

function useMoves(all: readonly ApprovalRule[]) {
  const t = useWords(limitWords);
  const edit = useCommand("PATCH /approval-rules/:approvalRuleId", { touches: touchesLimit });
  const create = useCommand("POST /approval-rules", { touches: touchesLimit });
  const drop = useCommand("DELETE /approval-rules/:approvalRuleId", { touches: touchesLimit });
  const reorder = useCommand("POST /approval-rules/reorder", {
    touches: () => [{ kind: "setting", id: "approval rules" }],
    optimistic: ({ approvalRuleIds }) =>
      patch<ApprovalRuleList>(approvalRulesQuery, ({ items }) => ({
        items: approvalRuleIds.flatMap((id) => items.find((each) => each.id === id) ?? []),
      })),
  });
  const former = all.map(({ id }) => id);
  const switchTo = ({ id, version }: ApprovalRule, isOn: boolean) =>
    edit.run(
      { approvalRuleId: id, isOn, version },
      {
        onSuccess: (after) => toast(isOn ? t.switchedOn : t.switchedOff, { undo: () => switchTo(after, !isOn) }),
      },
    );
  const order = (approvalRuleIds: RuleId[]) => {
    reorder.run({ approvalRuleIds });
    toast(t.moved, { undo: () => reorder.run({ approvalRuleIds: former }) });
  };
  const restore = ({ version: _, ...rule }: ApprovalRule) =>
    create.run(rule, { onSuccess: () => reorder.run({ approvalRuleIds: former }) });
  const remove = (rule: ApprovalRule) =>
    drop.run({ approvalRuleId: rule.id }, { onSuccess: () => toast(t.deleted, { undo: () => restore(rule) }) });
  return { switchTo, order, remove };
}
