import type { BulkList, ChangeOf } from "@trato/domain/bulk/inputs.ts";
import type { difference, Facts } from "@trato/domain/bulk/lifecycle.ts";
import type { AboutKind } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";

/** The change that a list asks for, without the activity that is planned for each record of any list. */
export type OwnChange<List extends BulkList> = Omit<ChangeOf<List>, "activity">;

/** How the records of one kind are changed together: through the commands that change one of them. */
export type BulkKind<Change> = {
  about: AboutKind | "arrival";
  /** What may be changed of a record, as it is now; refused where it is not there or not to be seen. */
  facts: (ctx: Context, id: string) => Promise<Facts>;
  /** The same after the change: it may have left the reach of who changed it. */
  factsAfter: (ctx: Context, id: string) => Promise<Facts>;
  /** How many of them are changed in one transaction, where that is not as many as of others. */
  most?: (change: Change) => number;
  /** `place`: how many the same change has gone through before. */
  change: (ctx: Context, id: string, change: Change, now: Facts, place: number) => Promise<void>;
  /** Changes many in few statements, all of them or none, in the order of their ids; gives what it made different. */
  changeAll?: (ctx: Context, ids: readonly string[], change: Change, place: number) => Promise<Different[]>;
  /** Whether what a change made different was not there before. */
  isNew?: (made: { before: Facts }) => boolean;
  /** Puts former values back; `now` is what they are at present. */
  giveBack: (ctx: Context, id: string, former: Facts, now: Facts) => Promise<void>;
};

type Different = { id: string; made: ReturnType<typeof difference> };

/** Whether anything is asked for besides what is left as it is. */
export const isAsked = (change: object): boolean => Object.values(change).some((value) => value !== undefined);

/** Some of a record's values by their names. */
export function picked<Row extends object, Name extends keyof Row & string>(
  row: Row,
  names: readonly Name[],
): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>; // the names that were asked for
}
