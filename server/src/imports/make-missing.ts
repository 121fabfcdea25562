import { nothing } from "@trato/domain/decimal.ts";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { Id } from "@trato/domain/ids.ts";
import { createContact } from "../contacts/create-contact.ts";
import { createMember } from "../identity/create-member.ts";
import { createTeam } from "../identity/teams.ts";
import { createLostReason } from "../opportunities/lost-reasons.ts";
import { createStage } from "../opportunities/stages.ts";
import type { Context } from "../platform/context.ts";
import { createCategory } from "../products/categories.ts";
import { createProduct } from "../products/create-product.ts";
import { type Entry, keepEntries } from "./entries.ts";
import type { ResolvedName } from "./resolve-names.ts";

/** The record that each name of the file stands for. */
export class References {
  #ids = new Map<string, string>();
  #made = new Set<string>();

  /** Takes over what was found elsewhere. */
  add(others: References): void {
    for (const [name, id] of others.#ids) this.#ids.set(name, id);
    for (const id of others.#made) this.#made.add(id);
  }

  set(kind: ReferenceKind, name: string, id: string): void {
    this.#ids.set(`${kind} ${name}`, id);
  }

  /** The same of a record that the import itself made. */
  setMade(kind: ReferenceKind, name: string, id: string): void {
    this.set(kind, name, id);
    this.#made.add(id);
  }

  isMade(id: string): boolean {
    return this.#made.has(id);
  }

  /** The id behind a cell; undefined where the cell is empty. */
  get<Table extends string>(kind: ReferenceKind, name: unknown): Id<Table> | undefined {
    return this.#ids.get(`${kind} ${String(name)}`) as Id<Table> | undefined; // the kind says whose id it is
  }
}

/** Makes what the file names and is not there yet, through the same commands as a person would. */
export async function makeMissing(ctx: Context, names: readonly ResolvedName[]): Promise<References> {
  const references = new References();
  const entries: Entry[] = [];
  for (const { kind, name, taken, left } of names) {
    if (left && !taken) continue; // his rows are nobody's
    if (taken) {
      references.set(kind, name, taken.id);
      continue;
    }
    const { id } = await makers[kind](ctx, name);
    references.setMade(kind, name, id);
    entries.push({ row: null, outcome: "made", recordKind: kind, recordId: id, cells: [name] });
  }
  await keepEntries(ctx, entries);
  return references;
}

const makers: Record<ReferenceKind, (ctx: Context, name: string) => Promise<{ id: string }>> = {
  member: (ctx, name) => createMember(ctx, { name, role: "sales", reach: "own", teamIds: [] }),
  team: (ctx, name) => createTeam(ctx, { name, memberIds: [] }),
  contact: (ctx, name) => createContact(ctx, { kind: "company", name }),
  product: (ctx, name) => createProduct(ctx, { kind: "goods", name, listPrice: nothing }),
  category: (ctx, name) => createCategory(ctx, { name }),
  stage: (ctx, name) => createStage(ctx, { name }),
  lostReason: (ctx, name) => createLostReason(ctx, { name }),
};
