import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { CreateSequence, EditSequence, EditSequenceSettings } from "@trato/domain/sequences/inputs.ts";
import type { Sequence, SequenceSettings } from "@trato/domain/sequences/records.ts";
import { templatesFor } from "../messaging/templates/read-templates.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit, refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, own, writeRow } from "../platform/rows.ts";
import { readSequences } from "./read-sequences.ts";

export async function listSequences(ctx: Context): Promise<{ items: Sequence[] }> {
  return { items: await readSequences(ctx) };
}

/** A new way to follow up what is open. */
export async function createSequence(ctx: Context, { id: chosen, ...input }: CreateSequence): Promise<Sequence> {
  authorize(ctx, "sequence.edit");
  const others = await lockSequences(ctx);
  await refuseUnfit(ctx, { ...input, others });
  const id = chosen ?? ctx.newId<"sequences">();
  const { name, isOn, subject, begins, ...plan } = input;
  const row = { id, name, isOn, subject, ...beginning(ctx, begins), ...columnsOf(plan), createdAt: ctx.now };
  await insertOwn(ctx, "sequences", row).execute();
  const created = sequenceIn(await readSequences(ctx), id);
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "sequence.created", { kind: "setting", id }, { after: created });
  return created;
}

/** Changes a sequence for those who begin it from now on, switches it on or off, or offers it no more. */
export async function editSequence(ctx: Context, { sequenceId, version, ...edit }: EditSequence): Promise<Sequence> {
  authorize(ctx, "sequence.edit");
  const all = await lockSequences(ctx);
  const before = sequenceIn(all, sequenceId);
  const subject = { kind: "setting" as const, id: sequenceId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const others = all.filter(({ id }) => id !== sequenceId);
  await refuseUnfit(ctx, { ...before, ...changes, others }, changes.steps !== undefined);
  const { name, isOn, isArchived, begins, ...plan } = changes;
  const isBack = isOn === true || isArchived === false;
  const isAnew = begins !== undefined || (isBack && before.begins !== null);
  await writeRow(ctx, "sequences", before, {
    ...(name !== undefined && { name }),
    ...(isOn !== undefined && { isOn }),
    // what it was out of force for it does not begin with afterwards
    ...(isAnew && beginning(ctx, begins === undefined ? before.begins : begins)),
    ...(isArchived !== undefined && { archivedAt: isArchived ? ctx.now : null }),
    ...columnsOf(plan),
  });
  const after = sequenceIn(await readSequences(ctx), sequenceId);
  tellOthers(ctx, "setting", sequenceId, after.version);
  await recordInDiary(ctx, "sequence.changed", subject, { before, after });
  return after;
}

const usualDailyMails = 100;

export async function getSequenceSettings(ctx: Context): Promise<SequenceSettings> {
  const kept = await own(ctx, "sequenceSettings").select(["dailyMails", "version"]).executeTakeFirst();
  return kept ?? { dailyMails: usualDailyMails, version: 0 };
}

/** How many mails sequences write a day from one address: what finds no room goes the day after. */
export async function editSequenceSettings(
  ctx: Context,
  { dailyMails, version }: EditSequenceSettings,
): Promise<SequenceSettings> {
  authorize(ctx, "sequence.edit");
  await own(ctx, "sequenceSettings").select("dailyMails").forUpdate().executeTakeFirst();
  const before = await getSequenceSettings(ctx);
  if (before.dailyMails === dailyMails) {
    nothingToRecord(ctx);
    return before;
  }
  refuseStale(before, version);
  const after = { dailyMails, version: before.version + 1 };
  await insertOwn(ctx, "sequenceSettings", after)
    .onConflict((known) => known.column("workspaceId").doUpdateSet(after))
    .execute();
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, "sequence.limit_changed", { kind: "setting", id }, { before, after });
  return after;
}

/** By what it begins by itself, with what happens from now on. */
const beginning = (ctx: Context, begins: Sequence["begins"]) => ({
  begins: begins && JSON.stringify(begins),
  beginsSince: begins && ctx.now,
});

type SequenceId = Sequence["id"];

type PlanFields = Partial<Pick<Sequence, "days" | "from" | "to" | "steps">>;

const columnsOf = <Fields extends PlanFields>({ days, from, to, steps }: Fields) =>
  ({
    ...(days && { days: sql<number[]>`${[...new Set(days)].sort((one, other) => one - other)}::int[]` }),
    ...(from !== undefined && { fromTime: from }),
    ...(to !== undefined && { toTime: to }),
    ...(steps && { steps: JSON.stringify(steps) }),
  }) as Fields extends Required<PlanFields> ? { days: never; fromTime: string; toTime: string; steps: string } : object; // as given

async function lockSequences(ctx: Context): Promise<Sequence[]> {
  await own(ctx, "sequences").select("id").orderBy("id").forUpdate().execute();
  return readSequences(ctx);
}

const sequenceIn = (sequences: readonly Sequence[], id: SequenceId): Sequence =>
  found(sequences.find((sequence) => sequence.id === id));

type Wished = Pick<Sequence, "name" | "subject" | "begins" | "from" | "to" | "steps"> & {
  isArchived?: boolean;
  others: readonly Sequence[];
};

/** It has a name of its own, a day that has an end, writes what is offered for what it follows up, and begins by itself with offers alone. */
async function refuseUnfit(ctx: Context, wished: Wished, areStepsNew = true): Promise<void> {
  const { name, subject, begins, from, to, steps, others, isArchived = false } = wished;
  if (begins && subject !== "sale") throw new Refusal("invalid", "sequence.begins", { path: "begins" });
  const small = name.toLowerCase();
  if (!isArchived && others.some((each) => !each.isArchived && each.name.toLowerCase() === small))
    throw new Refusal("conflict", "sequence.name_taken", { path: "name", name });
  if (from >= to) throw new Refusal("invalid", "sequence.hours", { path: "to" });
  if (!areStepsNew) return;
  const offered = new Set(
    (await templatesFor(ctx, subject === "sale" ? "quotation" : "opportunity")).map(({ id }) => id),
  );
  const place = steps.findIndex((step) => step.kind === "mail" && !offered.has(step.templateId));
  if (place >= 0) throw new Refusal("invalid", "sequence.template", { path: `steps.${place}.templateId` });
}
