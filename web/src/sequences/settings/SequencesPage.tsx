import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { type Sequence, type SequenceCounts, sequenceCountsQuery, sequencesQuery } from "../queries.ts";
import { sequenceWords, stepWords, subjectWords } from "../sequence-labels.ts";
import { DailyLimit } from "./DailyLimit.tsx";
import { SequenceDialog } from "./SequenceDialog.tsx";
import { useSequenceMenu } from "./use-sequence-menu.tsx";

const page = getRouteApi("/w/$slug/settings/sequences");

/** By which steps leads and opportunities are followed up, and how it goes with those who are in one. */
export function SequencesPage() {
  const t = useWords(sequenceWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(sequencesQuery);
  const show = (sequence: string) => open({ sequence });
  return (
    <MasterDataPage<Sequence>
      title={t.sequences}
      items={data?.items}
      mayEdit={useCan("sequence.edit")}
      creation={{ id: "sequence.create", label: t.newSequence, run: () => show("new") }}
      above={
        <>
          <p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.text}</p>
          <DailyLimit />
        </>
      }
      columns={useColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useSequenceMenu(show)}
      renderOnPhone={(sequence) => <SequenceCard sequence={sequence} />}
      none={t.none}
      openId={search.sequence}
      renderDialog={(sequence) => (
        <SequenceDialog sequence={sequence} onClose={() => change({ sequence: undefined })} />
      )}
    />
  );
}

/** A figure of a sequence; nothing as long as it is counted. */
function useCounted(): (id: Sequence["id"], figure: keyof Omit<SequenceCounts, "sequenceId">) => string {
  const f = useFormat();
  const items = useQuery(sequenceCountsQuery).data?.items;
  return (id, figure) => {
    const counts = items?.find(({ sequenceId }) => sequenceId === id);
    return counts ? f.count(counts[figure]) : "";
  };
}

const figures = ["inIt", "answered", "unsubscribed", "stopped", "finished"] as const;

function useColumns(): Column<Sequence>[] {
  const t = useWords(sequenceWords);
  const language = useLanguage();
  const counted = useCounted();
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(140px, 1fr)",
      render: ({ name, isOn, isArchived }) => (
        <span className={isOn && !isArchived ? "truncate font-medium" : "truncate text-quiet"}>{name}</span>
      ),
    },
    {
      id: "subject",
      label: t.followsUp,
      width: "minmax(120px, 0.8fr)",
      from: "lg",
      render: ({ subject }) => <span className="truncate text-quiet">{subjectWords[subject][language]}</span>,
    },
    {
      id: "steps",
      label: t.steps,
      width: "minmax(140px, 1fr)",
      from: "xl",
      render: (sequence) => <StepsText sequence={sequence} />,
    },
    ...figures.map((figure): Column<Sequence> => ({
      id: figure,
      label: t[figure],
      width: "100px",
      ...(figure === "stopped" || figure === "finished" ? { from: "xl" as const } : {}), // where there is room
      isAmount: true,
      render: ({ id }) => <span className="tabular-nums">{counted(id, figure)}</span>,
    })),
    { id: "state", label: t.state, width: "112px", render: (sequence) => <SequenceState sequence={sequence} /> },
  ];
}

type OfSequence = { sequence: Sequence };

function SequenceState({ sequence: { isOn, isArchived } }: OfSequence) {
  const t = useWords(sequenceWords);
  if (isArchived) return <State>{t.isArchived}</State>;
  return <State tone={isOn ? "ok" : "neutral"}>{isOn ? t.isOn : t.isOff}</State>;
}

function StepsText({ sequence: { steps } }: OfSequence) {
  const language = useLanguage();
  return <span className="truncate text-quiet">{steps.map(({ kind }) => stepWords[kind][language]).join(" → ")}</span>;
}

const onPhone = ["inIt", "answered", "unsubscribed"] as const;

function SequenceCard({ sequence }: OfSequence) {
  const t = useWords(sequenceWords);
  const counted = useCounted();
  const said = onPhone.map((figure) => `${t[figure]}: ${counted(sequence.id, figure)}`);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{sequence.name}</span>
        <SequenceState sequence={sequence} />
      </div>
      <p className="truncate text-sm text-quiet tabular-nums">{said.join(" · ")}</p>
    </div>
  );
}
