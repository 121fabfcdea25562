import { useQuery } from "@tanstack/react-query";
import { sourceWords } from "@trato/domain/capture/sources.ts";
import { mailTemplatesQuery } from "../../messaging/queries.ts";
import { useCommand } from "../../platform/commands.ts";
import { useCan } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Select } from "../../ui/fields/Select.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { type FirstAnswerRule, firstAnswerRulesQuery, sequencesQuery } from "../queries.ts";
import { firstAnswerWords } from "./first-answer-labels.ts";

/** With what a lead that arrives by itself is answered, by how it came. */
export function FirstAnswersPage() {
  const t = useWords(firstAnswerWords);
  const { data } = useQuery(firstAnswerRulesQuery);
  return (
    <SettingsPage title={t.title}>
      <div className="flex max-w-200 flex-col gap-4 px-6 py-3 max-md:px-4">
        <p className="text-pretty text-quiet">{t.text}</p>
        {data ? (
          <ul className="flex flex-col gap-3">
            {data.items.map((rule) => (
              <SourceRow key={rule.source} rule={rule} />
            ))}
          </ul>
        ) : (
          <Skeleton className="h-60" />
        )}
      </div>
    </SettingsPage>
  );
}

type Changes = Partial<Pick<FirstAnswerRule, "templateId" | "sequenceId" | "needsConsent">>;

function useEditRule(rule: FirstAnswerRule) {
  const t = useWords(firstAnswerWords);
  const edit = useCommand("PATCH /first-answer-rules", {
    touches: () => [{ kind: "setting", id: "first answers" }],
  });
  return (changes: Changes) => {
    const former = Object.fromEntries(Object.keys(changes).map((name) => [name, rule[name as keyof Changes]])); // its own fields
    edit.run(
      { source: rule.source, version: rule.version, ...changes },
      {
        onSuccess: ({ version }) =>
          toast(t.saved, { undo: () => edit.run({ source: rule.source, version, ...former }) }),
      },
    );
  };
}

/** A choice of none stands for what is not chosen. */
const none = "none";

function SourceRow({ rule }: { rule: FirstAnswerRule }) {
  const t = useWords(firstAnswerWords);
  const language = useLanguage();
  const edit = useEditRule(rule);
  const mayEdit = useCan("sequence.edit");
  const templates = useQuery(mailTemplatesQuery).data?.items ?? [];
  const sequences = useQuery(sequencesQuery).data?.items ?? [];
  const { source, templateId, sequenceId, needsConsent } = rule;
  const called = sourceWords[source][language];
  const offered = templates.filter(
    ({ id, isArchived, uses }) => id === templateId || (!isArchived && uses.includes("opportunity")),
  );
  const inForce = sequences.filter(
    ({ id, isArchived, isOn, subject }) => id === sequenceId || (!isArchived && isOn && subject === "opportunity"),
  );
  return (
    <li aria-label={called} className="flex flex-col gap-2 rounded-md bg-card p-3 shadow-card">
      <h2 className="font-medium">{called}</h2>
      <div className="grid gap-2 md:grid-cols-2">
        <Select
          aria-label={`${t.template}: ${called}`}
          disabled={!mayEdit}
          options={[{ value: none, label: t.noAnswer }, ...optionsOf(offered)]}
          value={templateId ?? none}
          onChange={(next) => edit({ templateId: offered.find(({ id }) => id === next)?.id ?? null })}
        />
        <Select
          aria-label={`${t.sequence}: ${called}`}
          disabled={!mayEdit}
          options={[{ value: none, label: t.noSequence }, ...optionsOf(inForce)]}
          value={sequenceId ?? none}
          onChange={(next) => edit({ sequenceId: inForce.find(({ id }) => id === next)?.id ?? null })}
        />
      </div>
      {mayEdit && templateId !== null && (
        <Switch label={t.needsConsent} value={needsConsent} onChange={(next) => edit({ needsConsent: next })} />
      )}
    </li>
  );
}

const optionsOf = (items: readonly { id: string; name: string }[]) =>
  items.map(({ id, name }) => ({ value: id, label: name }));
