import { takenBack } from "@trato/domain/agents/lifecycle.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

type Facts = Record<string, unknown>;

/** What the diary kept of one thing that was done. */
export type Done = {
  id: string;
  event: string;
  subjectId: string;
  aboutId: string | null;
  before: Facts | null;
  after: Facts | null;
};

/** What is known while a run is taken back: which records something that stays is about, and which requests were the run's. */
export type Undoing = { needed: ReadonlySet<string>; requestIds: readonly string[] };

/** Takes back one thing, through the commands that a person would use; names the fields that stay since somebody changed them. Refuses what cannot be. */
export type Reversal = (ctx: Context, done: Done, undoing: Undoing) => Promise<readonly string[]>;

/** The former values of a change as far as they are still as it left them. Refused where somebody has changed all of them. */
export function former({ before, after }: Done, now: object) {
  const back = takenBack({ before: before ?? {}, after: after ?? {} }, { ...now });
  const isAnyLeft = Object.keys(back.former).length > 0;
  if (!isAnyLeft && back.stays.length > 0) throw new Refusal("conflict", "agent.changed_since");
  return back;
}

/** Of a change what it did to fields; what followed from them follows again. */
export function ofFields(done: Done, fields: readonly Field[]): Done {
  const columns: readonly string[] = columnsOf(fields);
  const before = Object.fromEntries(Object.entries(done.before ?? {}).filter(([name]) => columns.includes(name)));
  return { ...done, before };
}

/** What was made goes only where nobody has done anything to it since, and where nothing that stays is about it. */
export async function refuseTouched(ctx: Context, done: Done, { needed, requestIds }: Undoing): Promise<void> {
  const { id, subjectId, aboutId } = done;
  if (needed.has(aboutId ?? subjectId)) throw new Refusal("conflict", "agent.still_needed");
  const since = own(ctx, "diary")
    .select("id")
    .where("subjectId", "=", subjectId)
    .where("id", ">", id as never) // an id of the diary
    .where("actorKind", "!=", "system")
    .where("requestId", "not in", [...requestIds, ctx.requestId]);
  const touched = await (aboutId ? since.where("aboutId", "=", aboutId) : since).limit(1).executeTakeFirst();
  if (touched) throw new Refusal("conflict", "agent.changed_since");
}
