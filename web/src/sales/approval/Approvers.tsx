import { useQuery } from "@tanstack/react-query";
import { ArrowUp } from "lucide-react";
import { everybodyQuery } from "../../identity/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { limitWords } from "./approval-labels.ts";
import { earlier, type LimitValues } from "./limit-values.ts";

/** Who approves what goes beyond a limit, and in which order. */
export function Approvers({ form }: { form: Form<LimitValues> }) {
  const t = useWords(limitWords);
  const { approverIds } = form.values;
  const everybody = useQuery(everybodyQuery).data?.items ?? [];
  const offered = everybody.filter(({ id, deactivatedAt }) => deactivatedAt === null || approverIds.includes(id));
  const nameOf = (memberId: string) => everybody.find(({ id }) => id === memberId)?.name ?? "";
  return (
    <div className="flex flex-col gap-2">
      <CheckList
        label={t.approvers}
        placeholder={t.findMember}
        choices={offered.map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <Avatar id={id} name={name} isDecorative />,
        }))}
        {...form.bind("approverIds")}
        error={form.errorOf("approverIds")}
      />
      {approverIds.length > 1 && (
        <ol className="flex flex-col gap-1">
          {approverIds.map((id, place) => (
            <li key={id} className="flex min-h-7 items-center gap-2">
              <span className="w-5 text-right text-quiet tabular-nums">{place + 1}.</span>
              <span className="min-w-0 flex-1 truncate">{nameOf(id)}</span>
              {place > 0 && (
                <IconButton
                  tone="plain"
                  label={t.earlier(nameOf(id))}
                  icon={<ArrowUp />}
                  onClick={() => form.set({ approverIds: earlier(approverIds, id) })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
