import { sql } from "kysely";
import type { folderStates } from "@trato/domain/capture/mailboxes/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Context, systemActor } from "../../../platform/context.ts";
import type { Mode } from "../../../platform/database/database.ts";
import type { Edge } from "../../../platform/edge.ts";
import { tellOthers } from "../../../platform/events.ts";
import { found, insertOwn, own, updateOwn } from "../../../platform/rows.ts";
import type { Failure, Tokens } from "../open-mailbox.ts";
import { unsealSecret } from "../secret.ts";

/** A folder of a mailbox that is read, and where what is read of it is kept. */
export type FolderPlace = {
  edge: Edge;
  workspaceId: Id<"workspaces">;
  mailboxId: Id<"mailboxes">;
  path: string;
  tokens: Tokens;
};

export const originOf = ({ mailboxId }: Pick<FolderPlace, "mailboxId">) => ({
  requestId: `mailbox ${mailboxId}`,
  clientId: null,
  language: null,
});

/** Does something about it as Trato itself, in a transaction. */
export function at<T>(
  place: Omit<FolderPlace, "path" | "tokens">,
  mode: Mode,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { edge, workspaceId } = place;
  return edge.run({ workspaceId, actor: systemActor }, mode, originOf(place), work);
}

/** The mailbox as it is opened, and what is done with what comes of it. */
export async function readSettings(ctx: Context, mailboxId: Id<"mailboxes">) {
  const { secret, ...kept } = found(
    await own(ctx, "mailboxes").selectAll().where("id", "=", mailboxId).executeTakeFirst(),
  );
  return { ...kept, secret: unsealSecret(ctx.site, secret) };
}

export type Settings = Awaited<ReturnType<typeof readSettings>>;

type Standing = { state: Exclude<(typeof folderStates)[number], "wrong"> } | ({ state: "wrong" } & Failure);

/** Keeps how the folder stands, and since when; screens hear of it where that is new. */
export async function noteState(ctx: Context, { mailboxId, path }: FolderPlace, standing: Standing): Promise<void> {
  const { state, problem, answer } = { problem: null, answer: null, ...standing };
  await insertOwn(ctx, "mailboxFolders", { mailboxId, path, stateSince: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { numUpdatedRows } = await updateOwn(ctx, "mailboxFolders")
    .set({ state, problem, answer, stateSince: ctx.now })
    .where("mailboxId", "=", mailboxId)
    .where("path", "=", path)
    .where(sql<boolean>`(state, problem, answer) is distinct from (${state}, ${problem}, ${answer})`)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) tellOthers(ctx, "setting", mailboxId, 0);
}
