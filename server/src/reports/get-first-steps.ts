import { sql } from "kysely";
import { type FirstStepName, type FirstSteps, firstSteps } from "@trato/domain/reports/first-steps.ts";
import type { Context } from "../platform/context.ts";
import { isAllowed } from "../platform/permissions.ts";

/** What a company does first with Trato, as far as the member may do it, and what of it is done: as the records say. */
export async function getFirstSteps(ctx: Context): Promise<FirstSteps> {
  const mine = firstSteps.filter(({ may }) => isAllowed(ctx, may));
  const asked = mine.map(({ name }) => sql`${done[name](ctx.workspace.id)} as ${sql.id(name)}`);
  if (asked.length === 0) return { steps: [] };
  const { rows } = await sql<Record<string, boolean>>`select ${sql.join(asked)}`.execute(ctx.db);
  return { steps: mine.map(({ name }) => ({ name, isDone: rows[0]?.[name] === true })) };
}

/** The company was looked at and completed, somebody else is here or invited, something was brought in, and so on. */
const done = {
  company: (id) => sql`exists (select from workspaces where id = ${id} and version > 1)`,
  team: (id) => sql`(exists (select from members where workspace_id = ${id} and deactivated_at is null offset 1)
    or exists (select from invitations where workspace_id = ${id}))`,
  import: (id) => sql`exists (select from imports where workspace_id = ${id} and state = 'done' and made > 0)`,
  product: (id) => sql`exists (select from products where workspace_id = ${id})`,
  quotation: (id) => sql`exists (select from sales where workspace_id = ${id})`,
} satisfies Record<FirstStepName, (id: string) => ReturnType<typeof sql>>;
