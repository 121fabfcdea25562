import type { Decimal } from "@trato/domain/decimal.ts";
import type { Context } from "../platform/context.ts";
import { insertOwn } from "../platform/rows.ts";

type Seed = {
  en: string;
  es: string;
  dimension: string;
  relation: "reference" | "bigger" | "smaller";
  ratio: string;
  said: Partial<Record<"oneEn" | "manyEn" | "oneEs" | "manyEs", string>>;
};

const unit = (
  dimension: string,
  relation: Seed["relation"],
  ratio: string,
  [en, oneEn = "", manyEn = ""]: readonly [string, string?, string?],
  [es, oneEs = "", manyEs = ""]: readonly [string, string?, string?],
): Seed => ({ en, es, dimension, relation, ratio, said: { oneEn, manyEn, oneEs, manyEs } });

const units = [
  unit("quantity", "reference", "1", ["Unit", "unit", "units"], ["Unidad", "ud.", "uds."]),
  unit("quantity", "bigger", "12", ["Dozen", "dozen", "dozen"], ["Docena", "docena", "docenas"]),
  unit("weight", "reference", "1", ["kg"], ["kg"]),
  unit("weight", "smaller", "1000", ["g"], ["g"]),
  unit("weight", "bigger", "1000", ["t"], ["t"]),
  unit("time", "reference", "1", ["Hour", "hour", "hours"], ["Hora", "hora", "horas"]),
  unit("time", "bigger", "8", ["Day", "day", "days"], ["Día", "día", "días"]),
  unit("length", "reference", "1", ["m"], ["m"]),
  unit("length", "smaller", "100", ["cm"], ["cm"]),
  unit("length", "bigger", "1000", ["km"], ["km"]),
  unit("surface", "reference", "1", ["m²"], ["m²"]),
  unit("volume", "reference", "1", ["L"], ["L"]),
  unit("volume", "bigger", "1000", ["m³"], ["m³"]),
];

/** The units with which a workspace starts; the first is that of pieces. */
export async function seedUnits(ctx: Context): Promise<void> {
  const rows = units.map(({ en, es, ratio, said, ...seed }) => ({
    ...seed,
    ...said,
    id: ctx.newId<"units">(),
    nameEn: en,
    nameEs: es,
    ratio: ratio as Decimal, // written above as a decimal
  }));
  await insertOwn(ctx, "units", rows).execute();
}
