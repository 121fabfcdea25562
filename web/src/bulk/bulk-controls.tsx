import { useQuery } from "@tanstack/react-query";
import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Field, FieldKind } from "@trato/domain/fields/field.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../platform/words.ts";
import { MemberPicker, type PickedMember } from "../identity/MemberPicker.tsx";
import { SalespersonList } from "../identity/SalespersonList.tsx";
import { type PickedTeam, TeamPicker } from "../identity/TeamPicker.tsx";
import { sequencesQuery } from "../sequences/queries.ts";
import { knownValuesQuery, lostReasonsQuery, stagesQuery } from "../opportunities/queries.ts";
import { categoriesQuery } from "../products/queries.ts";
import { ChoiceCombobox } from "../ui/fields/ChoiceCombobox.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { SuggestInput } from "../ui/fields/SuggestInput.tsx";
import { TagsField } from "../ui/fields/TagsField.tsx";
import { WholeNumberInput } from "../ui/fields/WholeNumberInput.tsx";
import { bulkFields } from "./changed-names.ts";
import { bulkWords } from "./labels.ts";

type Given = { value: unknown; onChange: (value: unknown) => void; "aria-label": string; placeholder: string };

/** How a field is changed in many records at once. */
export type BulkControl = {
  name: string;
  label: string;
  /** What it holds when it is ticked and nothing was chosen. */
  empty: unknown;
  emptyLabel?: string;
  render: (given: Given) => ReactNode;
  /** It takes its place only when it is ticked. */
  isTickedFirst?: true;
  /** What is sent of a value. */
  sentOf?: (value: unknown) => unknown;
  isComplete?: (value: unknown) => boolean;
  /** It is asked only where others have such values. */
  needs?: ((values: Readonly<Record<string, unknown>>) => boolean) | undefined;
};

type Kept = Omit<BulkControl, "name" | "label">;
type Known = {
  stages: readonly Choice[];
  categories: readonly Choice[];
  texts: Partial<Record<string, readonly string[]>>;
  t: { nobody: string; none: string; yes: string; no: string };
};
type Choice = { value: string; label: string };

const idIn = (value: unknown) => (value as { id: string } | null)?.id ?? null; // what a picker gave
const isChosen = (value: unknown): boolean => value !== null && value !== undefined && value !== "";
const hasSome = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

const chosenAmong = (options: readonly Choice[]): Kept => ({
  empty: null,
  isComplete: isChosen,
  render: ({ value, onChange, ...given }) => (
    <Select {...given} value={value as string | null} options={options} onChange={onChange} /> // one of its options
  ),
});

/** The control of each kind of field that is changed in many records. */
const ofKind: Partial<Record<FieldKind, (known: Known, field: Field) => Kept>> = {
  member: ({ t }) => ({
    empty: null,
    emptyLabel: t.nobody,
    sentOf: idIn,
    render: ({ value, ...given }) => <MemberPicker {...given} value={value as PickedMember | null} />, // what it gave
  }),
  team: ({ t }) => ({
    empty: null,
    emptyLabel: t.none,
    sentOf: idIn,
    render: ({ value, ...given }) => <TeamPicker {...given} value={value as PickedTeam | null} />, // what it gave
  }),
  stage: ({ stages }) => chosenAmong(stages),
  category: ({ categories, t }) => ({
    empty: null,
    emptyLabel: t.none,
    render: ({ value, ...given }) => (
      <ChoiceCombobox {...given} value={value as string | null} choices={[...categories]} /> // one of them
    ),
  }),
  text: ({ texts, t }, { name }) => ({
    empty: "",
    emptyLabel: t.none,
    sentOf: (value) => String(value).trim() || null,
    render: ({ value, ...given }) => (
      <SuggestInput {...given} value={String(value)} known={texts[`${name}s`] ?? texts[name] ?? []} />
    ),
  }),
  stars: (_, { max = 3 }) => ({
    ...chosenAmong(
      Array.from({ length: max + 1 }, (_none, stars) => ({ value: String(stars), label: "★".repeat(stars) || "–" })),
    ),
    sentOf: Number,
  }),
  date: ({ t }) => ({
    empty: null,
    emptyLabel: t.none,
    render: ({ value, ...given }) => <DateField {...given} value={value as CalendarDate | null} />, // what it gave
  }),
  whole: (_, { max = 3650 }) => ({
    empty: null,
    isComplete: isChosen,
    render: ({ value, ...given }) => (
      <WholeNumberInput {...given} value={value as number | null} max={max} /> // what it gave
    ),
  }),
  flag: ({ t }) => ({
    ...chosenAmong([
      { value: "yes", label: t.yes },
      { value: "no", label: t.no },
    ]),
    sentOf: (value) => value === "yes",
  }),
};

/** What may be changed in many records of a list: the fields of its catalogue, tags one by one, and its states. */
export function useBulkControls(list: BulkList): BulkControl[] {
  const t = useWords(bulkWords);
  const language = useLanguage();
  const isDeals = list === "leads" || list === "opportunities";
  const known = useKnown(list);
  const named = bulkFields[list].flatMap((field): BulkControl[] => {
    const kept = ofKind[field.kind]?.({ ...known, t }, field);
    return kept ? [{ name: field.name, label: field.words[language], ...kept, needs: neededBeside(field.name) }] : [];
  });
  const tags = (name: "addTags" | "removeTags"): BulkControl => ({
    name,
    label: t[name],
    empty: [],
    isComplete: hasSome,
    render: ({ value, ...given }) => (
      <TagsField {...given} value={Array.isArray(value) ? value.map(String) : []} known={known.texts["tags"] ?? []} />
    ),
  });
  if (isDeals)
    return [
      ...named,
      ...givingOut(t),
      ...followingUp(known.sequences, t),
      tags("addTags"),
      tags("removeTags"),
      ...outcomes(list, known.reasons, t),
    ];
  return list === "contacts" || list === "products" ? [...named, archiving(t)] : named;
}

/** Given to one person, shared out among several, or given by the rules with their team: what is ticked first leaves no room for the others. */
const ways = ["salespersonId", "salespersonIds", "byRules"];

function neededBeside(name: string): BulkControl["needs"] {
  const others = name === "teamId" ? ["byRules"] : ways.includes(name) ? ways.filter((way) => way !== name) : [];
  return others.length > 0 ? (values) => !others.some((way) => way in values) : undefined;
}

function givingOut(t: Record<"salespersonIds" | "among" | "byRules" | "eachByRules", string>): BulkControl[] {
  return [
    {
      name: "salespersonIds",
      needs: neededBeside("salespersonIds"),
      label: t.salespersonIds,
      empty: [],
      isComplete: hasSome,
      isTickedFirst: true,
      render: ({ value, onChange }) => (
        <SalespersonList label={t.among} value={value as Id<"members">[]} onChange={onChange} /> // what it gave
      ),
    },
    {
      name: "byRules",
      needs: neededBeside("byRules"),
      label: t.byRules,
      empty: true,
      isTickedFirst: true,
      render: () => <p className="px-2.5 text-quiet">{t.eachByRules}</p>,
    },
  ];
}

const followingUp = (sequences: readonly Choice[], t: Record<"sequenceId", string>): BulkControl[] =>
  sequences.length > 0 ? [{ name: "sequenceId", label: t.sequenceId, ...chosenAmong(sequences) }] : [];

type Spoken = Record<
  "archived" | "toArchive" | "fromArchive" | "outcome" | "won" | "lost" | "away" | "open" | "reasonId",
  string
>;

const archiving = (t: Spoken): BulkControl => ({
  name: "archived",
  label: t.archived,
  ...chosenAmong([
    { value: "yes", label: t.toArchive },
    { value: "no", label: t.fromArchive },
  ]),
  sentOf: (value) => value === "yes",
});

function outcomes(list: BulkList, reasons: readonly Choice[], t: Spoken): BulkControl[] {
  const states = list === "leads" ? (["lost", "away", "open"] as const) : (["won", "lost", "away", "open"] as const);
  const options = states.map((value) => ({ value: value === "away" ? "archived" : value, label: t[value] }));
  return [
    { name: "outcome", label: t.outcome, ...chosenAmong(options) },
    {
      name: "reasonId",
      label: t.reasonId,
      ...chosenAmong(reasons),
      needs: ({ outcome }) => outcome === "lost" && reasons.length > 0,
    },
  ];
}

function useKnown(list: BulkList) {
  const isDeals = list === "leads" || list === "opportunities";
  const stages = useQuery({ ...stagesQuery, enabled: list === "opportunities" }).data?.items ?? [];
  const reasons = useQuery({ ...lostReasonsQuery, enabled: isDeals }).data?.items ?? [];
  const sequences = useQuery({ ...sequencesQuery, enabled: isDeals }).data?.items ?? [];
  const texts = useQuery({ ...knownValuesQuery, enabled: isDeals }).data ?? {};
  const categories = useQuery({ ...categoriesQuery, enabled: list === "products" }).data?.items ?? [];
  return {
    stages: stages.map(({ id, name }) => ({ value: id, label: name })),
    categories: categories.map(({ id, fullName }) => ({ value: id, label: fullName })),
    sequences: sequences
      .filter(({ isOn, isArchived, subject }) => isOn && !isArchived && subject === "opportunity")
      .map(({ id, name }) => ({ value: id, label: name })),
    reasons: reasons.filter(({ archivedAt }) => !archivedAt).map(({ id, name }) => ({ value: id, label: name })),
    texts: { ...texts } as Partial<Record<string, readonly string[]>>, // lists of texts by field
  };
}
