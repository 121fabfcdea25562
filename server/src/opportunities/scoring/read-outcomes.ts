import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { columns as comparedColumns } from "@trato/domain/opportunities/scoring/known-of.ts";
import type { Context } from "../../platform/context.ts";
import { snaked } from "../../platform/database/snaked.ts";

/** A closed record as it was right before: what is known only afterwards was taken back. */
export type ClosedRecord = Record<string, unknown> & {
  id: string;
  state: "won" | "lost";
  stageId: string;
  teamId: string | null;
  createdAt: Moment;
};

/** The records that were closed last are learned from. */
const mostOutcomes = 100_000;

/** What is compared of a record, and where it stands, as columns. */
const scoredColumns = [
  ...new Set([...Object.values(comparedColumns), "filledLater", "stageId", "teamId", "createdAt"]),
];

/**
 * Those columns as they are selected, of a table under its name. Of a long text that is only asked whether there is anything the first
 * letter will do: of a hundred thousand mails the texts would not fit.
 */
export const scoredSelection = (table = "opportunities") =>
  sql.join(
    scoredColumns.map((name) => {
      const column = sql.ref(`${table}.${snaked(name)}`);
      return name === "description"
        ? sql`substring(${column} from '\\S') as ${sql.id(name)}`
        : sql`${column} as ${sql.id(name)}`;
    }),
  );

/**
 * The leads and opportunities that were won or lost, as they stood before: whatever changed when they were closed, or since, is undone,
 * by what their history says of it. So nothing is learned from what an order or a customer told afterwards. What was filled in before,
 * but after they came, `knownOf` leaves out, as it does of those that are open.
 */
export async function readOutcomes(ctx: Context): Promise<ClosedRecord[]> {
  const { rows } = await sql<ClosedRecord & { undone: Record<string, unknown>[] | null }>`
    select o.id, o.state, ${scoredSelection("o")}, (
      select json_agg(d.before order by d.id desc) from diary d
      where d.workspace_id = o.workspace_id and d.subject_kind = 'opportunity' and d.subject_id = o.id
        and d.happened_at >= o.closed_at and d.before is not null) as undone
    from opportunities o
    where o.workspace_id = ${ctx.workspace.id} and o.closed_at is not null and o.state <> 'open' and o.archived_at is null
    order by o.closed_at desc limit ${mostOutcomes}`.execute(ctx.db);
  return rows.map(({ undone, ...record }) => Object.assign(record, ...(undone ?? []).map(withoutState)));
}

/** How it ended stays. */
const withoutState = ({ state: _, ...before }: Record<string, unknown>) => before;
