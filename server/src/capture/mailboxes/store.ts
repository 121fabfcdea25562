import { sql } from "kysely";
import type { MailboxFolder } from "@trato/domain/capture/mailboxes/records.ts";
import { type MailboxProblem, mailboxProblems } from "@trato/domain/capture/mailboxes/mailbox-problems.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

export const settingColumns = [
  "id",
  "name",
  "address",
  "host",
  "port",
  "security",
  "userName",
  "tokenAddress",
  "clientId",
  "folders",
  "teamId",
  "source",
  "medium",
  "campaign",
  "ignoredSenders",
  "ignoredWords",
  "isOn",
  "version",
] as const;

/** The company's, or those of whoever asks. */
export type Whose = "company" | "mine";

/** Who may set those. */
export const verbOf = { company: "mailbox.manage", mine: "mailbox.connect" } as const satisfies Record<Whose, Verb>;

export function selectMailboxes(ctx: Context, whose: Whose) {
  const all = own(ctx, "mailboxes");
  return whose === "company" ? all.where("memberId", "is", null) : all.where("memberId", "=", ctx.actor.memberId);
}

const selectKept = (ctx: Context, id: Id<"mailboxes">, whose: Whose) =>
  selectMailboxes(ctx, whose)
    .select([...settingColumns, "secret"])
    .where("id", "=", id);

/** A mailbox with what opens it, as it is kept. */
export const readKept = async (ctx: Context, id: Id<"mailboxes">, whose: Whose) =>
  found(await selectKept(ctx, id, whose).executeTakeFirst());

/** The same, locked until the commit. */
export const lockMailbox = async (ctx: Context, id: Id<"mailboxes">, whose: Whose) =>
  found(await selectKept(ctx, id, whose).forUpdate().executeTakeFirst());

type Folder = Omit<MailboxFolder, "problem"> & {
  mailboxId: Id<"mailboxes">;
  problem: MailboxProblem | null;
  answer: string | null;
};

/** How each folder stands, and how many of its mails are here, as what. Of those that whoever asks does not see it only tells that they are here. */
export async function readFolders(ctx: Context): Promise<Map<string, MailboxFolder>> {
  const { rows } = await sql<Folder>`
    select f.mailbox_id, f.path, f.state, f.state_since, f.problem, f.answer, f.in_box,
      coalesce(sum(c.count) filter (where c.is_here), 0)::int as here,
      coalesce(sum(c.count) filter (where not c.is_here), 0)::int as left_out,
      coalesce(json_agg(json_build_object('state', c.state, 'reason', c.reason, 'count', c.count) order by c.count desc, c.reason)
        filter (where c.state <> 'taken'), '[]') as not_taken
    from mailbox_folders f left join lateral (
      select l.arrival_id is not null as is_here, a.state, a.reason, count(*)::int as count from mailbox_mails l
      left join arrivals a on a.workspace_id = l.workspace_id and a.id = l.arrival_id
      where l.workspace_id = f.workspace_id and l.mailbox_id = f.mailbox_id and l.path = f.path and not l.is_gone
      group by l.arrival_id is not null, a.state, a.reason) c on true
    where f.workspace_id = ${ctx.workspace.id}
    group by f.workspace_id, f.mailbox_id, f.path`.execute(ctx.db);
  return new Map(rows.map((row) => [folderKey(row.mailboxId, row.path), folderOf(ctx, row)]));
}

export const folderKey = (mailboxId: string, path: string): string => `${mailboxId} ${path}`;

function folderOf(ctx: Context, { mailboxId: _, problem, answer, stateSince, ...folder }: Folder): MailboxFolder {
  const words = problem && speak(mailboxProblems, problem, ctx.language, { answer });
  return {
    ...folder,
    stateSince: stateSince && (new Date(stateSince).toISOString() as typeof stateSince),
    problem: words,
  }; // the same moment in UTC
}
