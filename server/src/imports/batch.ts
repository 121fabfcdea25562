import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { nameKey } from "@trato/domain/imports/names.ts";
import type { CellError, ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { authorize, isAllowed } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import type { ResolvedName } from "./resolve-names.ts";

type Owner = { salespersonId: Id<"members"> | null; teamId: Id<"teams"> | null };

/** Whose the records of a file become where their row does not say, whether those of nobody wait in the pool, and the list that they are of. */
export type Batch = Owner & { isPooled: boolean; listId: Id<"lead_lists"> | null };

/** What was said of the whole file. */
export async function batchOf(ctx: Context, said: ImportOptions["batch"] & object): Promise<Batch> {
  const { isPooled = false } = said;
  const [owner, list] = await Promise.all([
    isPooled ? nobodyOf(ctx, said) : ownerOf(ctx, said),
    own(ctx, "leadLists")
      .select("id")
      .where("id", "=", ctx.importId as Id<"lead_lists"> | null) // a list is called as its import
      .executeTakeFirst(),
  ]);
  return { ...owner, isPooled, listId: list?.id ?? null };
}

/** Who reaches only their own records brings in to themselves. */
async function ownerOf(ctx: Context, { salespersonId, teamId }: ImportOptions["batch"] & object): Promise<Owner> {
  if (isOnOwnAccount(ctx)) return { salespersonId: ctx.actor.memberId, teamId: null };
  const members = own(ctx, "members").select("id").where("deactivatedAt", "is", null);
  if (salespersonId && !(await members.where("id", "=", salespersonId).executeTakeFirst()))
    throw new Refusal("invalid", "reference.unknown", { path: "options.batch.salespersonId" });
  const teams = own(ctx, "teams").select("id").where("archivedAt", "is", null);
  if (teamId && !(await teams.where("id", "=", teamId).executeTakeFirst()))
    throw new Refusal("invalid", "reference.unknown", { path: "options.batch.teamId" });
  return { salespersonId: salespersonId ?? null, teamId: teamId ?? null };
}

/** What waits in the pool is nobody's. */
function nobodyOf(ctx: Context, { salespersonId, teamId }: ImportOptions["batch"] & object): Owner {
  authorize(ctx, "pool.manage");
  if (salespersonId || teamId)
    throw new Refusal("invalid", "import.pooled_is_nobodys", { path: "options.batch.isPooled" });
  return { salespersonId: null, teamId: null };
}

const isOnOwnAccount = ({ actor }: Context): boolean => actor.role === "sales" && actor.reach === "own";

/** The rows with the tag and the source of the whole file. */
export function inBatch(
  kind: ImportKind,
  rows: readonly ReadRow[],
  { tag, source }: ImportOptions["batch"] & object,
): readonly ReadRow[] {
  if ((kind !== "leads" && kind !== "opportunities") || (!tag && !source)) return rows;
  return rows.map((row) => {
    const tags = Array.isArray(row.values["tags"]) ? row.values["tags"] : [];
    const ofAll = { ...(source && { source }), ...row.values };
    return { ...row, values: tag ? { ...ofAll, tags: [...new Set([...tags, tag])] } : ofAll };
  });
}

/** Rows that name somebody else as their salesperson, for whom the one who asks may not bring in. */
export function othersRows(ctx: Context, rows: readonly ReadRow[]): CellError[] {
  if (!isOnOwnAccount(ctx)) return [];
  const self = nameKey(ctx.actor.name);
  return rows.flatMap(({ row, values }) => {
    const { salesperson } = values;
    if (salesperson === undefined || nameKey(String(salesperson)) === self) return [];
    return [{ row, column: "salesperson", value: String(salesperson), code: "import.not_yours" }];
  });
}

/** The names of the file, where whoever brings in to himself alone is meant by his own name, whoever else bears it. */
export function namedBy(ctx: Context, names: readonly ResolvedName[]): ResolvedName[] {
  const { memberId: id, name } = ctx.actor;
  if (!isOnOwnAccount(ctx) || !id) return [...names];
  const self = { taken: { id, name }, candidates: [], left: null };
  return names.map((each) => (each.kind === "member" ? { ...each, ...self } : each));
}

const making: Partial<Record<ReferenceKind, Verb>> = {
  contact: "contact.edit",
  product: "product.edit",
  category: "product.edit",
};

/** The names for which nothing is there, and for which the one who asks may make nothing; who leads makes what a file needs. */
export const namesNotMade = (ctx: Context, names: readonly ResolvedName[]): ResolvedName[] =>
  names.filter(({ kind, taken, left }) => !taken && !left && !isAllowed(ctx, making[kind] ?? "team.manage"));
