import type { Decimal } from "@trato/domain/decimal.ts";
import type { FiscalPosition, MissingTaxes } from "@trato/domain/products/fiscal-positions/position-records.ts";
import type { CountryPosition } from "@trato/domain/products/taxes/countries/country-tax.ts";
import {
  keyOf,
  type KnownTaxes,
  knownTaxes,
  mappingsAmong,
  missingPositions,
  type UsedTax,
  usedTaxes,
  withoutServices,
  withServices,
} from "@trato/domain/products/taxes/countries/missing-taxes.ts";
import { taxesOfCountry } from "@trato/domain/products/taxes/countries/taxes-of-country.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own, updateOwn, writeRow } from "../../platform/rows.ts";

/** The taxes and positions of its country with which a workspace starts. */
export async function seedTaxes(ctx: Context): Promise<void> {
  await addMissing(ctx, { ...(await findMissing(ctx)), isFirst: true });
}

/** What the workspace's country knows and the workspace does not have. */
export async function getMissingTaxes(ctx: Context): Promise<MissingTaxes> {
  const { taxes, positions, services } = await findMissing(ctx);
  const { country, language } = ctx.workspace;
  return {
    country,
    taxes: taxes.map(({ tax, use }) => ({ name: tax.name[language], use })),
    positions: positions.map(({ name }) => name[language]),
    services: services.map(({ own: { name } }) => name),
  };
}

/**
 * Adds the taxes and positions of its country that a workspace does not have, and to those that it has what becomes of services, where
 * they do not say; all else stays as it is, and so do the documents under them.
 */
export async function addCountryTaxes(ctx: Context): Promise<MissingTaxes> {
  authorize(ctx, "tax.edit");
  await own(ctx, "taxes").select("id").orderBy("id").forUpdate().execute(); // whoever adds at the same time waits, and finds nothing left
  const missing = await findMissing(ctx);
  if (missing.taxes.length === 0 && missing.positions.length === 0 && missing.services.length === 0) {
    nothingToRecord(ctx);
    return getMissingTaxes(ctx);
  }
  await addMissing(ctx, { ...missing, isFirst: false });
  const { id, language } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  const after = {
    taxes: missing.taxes.map(({ tax }) => tax.name[language]),
    positions: [
      ...missing.positions.map(({ name }) => name[language]),
      ...missing.services.map(({ own: { name } }) => name),
    ],
  };
  await recordInDiary(ctx, "country_taxes.added", { kind: "setting", id }, { after });
  return getMissingTaxes(ctx);
}

type OwnPosition = Pick<FiscalPosition, "id" | "name" | "mappings" | "serviceNoteEn" | "serviceNoteEs" | "version"> & {
  code: string | null;
};
type Missing = {
  taxes: UsedTax[];
  positions: CountryPosition[];
  /** Positions that do not say yet what becomes of services. */
  services: { position: CountryPosition; own: OwnPosition }[];
  known: KnownTaxes;
};

async function findMissing(ctx: Context): Promise<Missing> {
  const catalogue = taxesOfCountry(ctx.workspace.country);
  const [kept, positions] = await Promise.all([
    own(ctx, "taxes")
      .select(["id", "code", "use", "name", "amountKind", "amount", "reverseCharge"])
      .orderBy("sequence")
      .orderBy("id")
      .execute(),
    own(ctx, "fiscalPositions")
      .select(["id", "code", "name", "mappings", "serviceNoteEn", "serviceNoteEs", "version"])
      .orderBy("id")
      .execute(),
  ]);
  const known = knownTaxes(catalogue, kept);
  const taxes = usedTaxes(catalogue).filter(({ tax, use }) => !known.has(keyOf(use, tax.code)));
  const services = withoutServices(catalogue, positions as OwnPosition[]); // their mappings are kept as they were checked
  return { taxes, positions: missingPositions(catalogue, positions), services, known };
}

async function addMissing(
  ctx: Context,
  { taxes, positions, services, known, isFirst }: Missing & { isFirst: boolean },
) {
  const added = await addTaxes(ctx, taxes, isFirst);
  await nameKnown(ctx, known);
  const all = new Map([...known, ...added]);
  for (const { position, own: kept } of services)
    await writeRow(ctx, "fiscalPositions", kept, {
      mappings: JSON.stringify(withServices(kept.mappings, position, all)),
      serviceNoteEn: position.serviceNote?.en ?? null,
      serviceNoteEs: position.serviceNote?.es ?? null,
    });
  if (positions.length > 0) await addPositions(ctx, positions, all);
}

async function addPositions(ctx: Context, positions: readonly CountryPosition[], all: KnownTaxes): Promise<void> {
  const rows = positions.map(
    ({ mappings: _, serviceMappings: __, name, note, serviceNote, zipRanges, ...position }, index) => ({
      ...position,
      id: ctx.newId<"fiscal_positions">(),
      name: name[ctx.workspace.language],
      zipRanges: JSON.stringify(zipRanges),
      mappings: JSON.stringify(positions[index] ? mappingsAmong(positions[index], all) : []),
      noteEn: note?.en ?? null,
      noteEs: note?.es ?? null,
      serviceNoteEn: serviceNote?.en ?? null,
      serviceNoteEs: serviceNote?.es ?? null,
      createdAt: ctx.now,
    }),
  );
  await insertOwn(ctx, "fiscalPositions", rows).execute();
}

/** Each in a row of the totals of its own name, which those of sales and purchases share. */
async function addTaxes(ctx: Context, taxes: readonly UsedTax[], isFirst: boolean): Promise<KnownTaxes> {
  if (taxes.length === 0) return new Map();
  const { language } = ctx.workspace;
  const groups = await groupsNamed(ctx, new Map(taxes.map(({ tax }) => [tax.name[language], tax.sequence])));
  const rows = taxes.map(({ tax, use }) => ({
    id: ctx.newId<"taxes">(),
    use,
    code: tax.code,
    name: tax.name[language],
    amountKind: "percent" as const,
    amount: tax.amount as Decimal, // written in the catalogue as a decimal
    sequence: tax.sequence,
    reverseCharge: tax.isReverseCharge,
    isDefault: isFirst && tax.isDefault,
    groupId: groups.get(tax.name[language]) ?? ctx.newId<"tax_groups">(),
    createdAt: ctx.now,
  }));
  await insertOwn(ctx, "taxes", rows).execute();
  return new Map(rows.map(({ id, use, code }) => [keyOf(use, code), [id]]));
}

async function groupsNamed(ctx: Context, sequences: ReadonlyMap<string, number>) {
  const groups = [...sequences].map(([name, sequence]) => ({ id: ctx.newId<"tax_groups">(), name, sequence }));
  const kept = await insertOwn(ctx, "taxGroups", groups)
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "name"]).doUpdateSet((eb) => ({ name: eb.ref("excluded.name") })),
    )
    .returning(["id", "name"])
    .execute();
  return new Map(kept.map(({ id, name }) => [name, id]));
}

/** Remembers which of its own taxes are the catalogue's, so that they stay so under another name. */
async function nameKnown(ctx: Context, known: KnownTaxes): Promise<void> {
  for (const [key, [id]] of known) {
    const code = key.slice(key.indexOf(" ") + 1);
    if (id) await updateOwn(ctx, "taxes").set({ code }).where("id", "=", id).where("code", "is", null).execute();
  }
}
