import { partText } from "@trato/domain/contacts/merging/part-text.ts";
import type { Choice, MergedPart } from "@trato/domain/contacts/merging/merged-values.ts";
import type { Part } from "@trato/domain/contacts/merging/parts.ts";
import { movesText } from "@trato/domain/contacts/merging/place-words.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { useEffect, useState } from "react";
import { toastError } from "../../platform/toasts.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { mergingWords, partLabel } from "./labels.ts";
import { MergeRow, ToldRow } from "./MergeRow.tsx";

/** A record among those that are merged, as its preview gives it. */
export type MergedRecord = {
  id: string;
  name: string;
  /** What it is and how it stands. */
  about: string;
  createdAt: Moment;
  values: Readonly<Record<string, unknown>>;
  moves: Readonly<Record<string, number>>;
};

export type Merging = { survivorId: string; choices: readonly Choice[] };

type MergeDialogProps = {
  /** The most trusted first. */
  records: readonly MergedRecord[];
  parts: readonly Part[];
  survivorId: string;
  /** What they become together, by the rule that the server goes by. */
  mergedBy: (choices: readonly Choice[]) => readonly MergedPart[];
  /** The parts that can hold what all of them say. */
  mayJoin: ReadonlySet<string>;
  /** Whether one may stand as that record stands. */
  mayStandAs?: (id: string) => boolean;
  names: Readonly<Record<string, string>>;
  isBusy: boolean;
  onMerge: (merging: Merging) => void;
  onClose: () => void;
};

const together = "together";

/** Records side by side, and for each part a choice; what is chosen is what comes of it. */
export function MergeDialog({ records, parts, names, onMerge, onClose, isBusy, ...rest }: MergeDialogProps) {
  const { mergedBy, mayJoin, mayStandAs = () => true } = rest;
  const t = useWords(mergingWords);
  const f = useFormat();
  const language = useLanguage();
  const reading = { reader: { f, language, yes: t.yes, no: t.no }, names };
  const [survivorId, setSurvivor] = useState(rest.survivorId);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const merged = new Map(mergedBy(choices).map(({ part, from }) => [part, from]));
  const choose = (part: string, value: string) => {
    const choice = { part, from: value === together ? null : value };
    setChoices((former) => [...former.filter((each) => each.part !== part), choice]);
  };
  const texts = new Map(parts.map((part) => [part.name, records.map(({ values }) => partText(part, values, reading))]));
  const differing = parts.filter(({ name }) => new Set(texts.get(name)).size > 1);
  const same = parts.filter(({ name }) => !differing.some((part) => part.name === name) && texts.get(name)?.[0]).length;
  return (
    <Dialog
      isOpen
      size="xl"
      onClose={onClose}
      title={t.title(records.length)}
      description={t.about}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" isBusy={isBusy} onClick={() => onMerge({ survivorId, choices })}>
            {t.merge}
          </Button>
        </>
      }
    >
      <div className="-mx-2 overflow-x-auto">
        <MergeRow
          label={t.stays}
          value={survivorId}
          onChoose={setSurvivor}
          cells={records.map(({ id, name, about, createdAt }) => ({
            value: id,
            shown: (
              <>
                <span className="font-semibold wrap-anywhere">{name}</span>
                <span className="text-sm text-quiet">
                  {about} · {t.since(f.date(f.dayOf(createdAt)))}
                </span>
              </>
            ),
          }))}
        />
        {differing.map((part) => (
          <MergeRow
            key={part.name}
            label={partLabel(part, language)}
            value={merged.get(part.name) ?? together}
            onChoose={(value) => choose(part.name, value)}
            cells={[
              ...records.map(({ id, name }, at) => {
                const text = texts.get(part.name)?.[at] ?? null;
                const isOffered = part.way !== "trusted" || mayStandAs(id);
                return { value: id, ...(text !== name && { of: name }), isOffered, shown: <Said text={text} /> };
              }),
              ...(mayJoin.has(part.name) ? [{ value: together, isWide: true, shown: t.together }] : []),
            ]}
          />
        ))}
        <ToldRow
          label={t.moves}
          cells={records.map(({ id, name, moves }) => ({
            value: id,
            of: name,
            shown: movesText(moves, language).join(", ") || t.nothingMoves,
          }))}
        />
      </div>
      {same > 0 && <p className="pt-2 text-sm text-quiet">{t.same(same)}</p>}
    </Dialog>
  );
}

/** What cannot be merged is said, and nothing is asked. */
export function useRefused(error: Error | null, onClose: () => void): void {
  useEffect(() => {
    if (!error) return;
    toastError(error);
    onClose();
  }, [error, onClose]);
}

function Said({ text }: { text: string | null }) {
  const t = useWords(mergingWords);
  if (text === null) return <span className="text-faint">{t.nothing}</span>;
  return <span className="line-clamp-4 whitespace-pre-line wrap-anywhere">{text}</span>;
}
