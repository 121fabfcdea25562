import type { Decimal } from "@trato/domain/decimal.ts";
import type { Context } from "../platform/context.ts";
import { insertOwn } from "../platform/rows.ts";

type Seed = { name: string; amount: string; sequence: number; isDefault: boolean };

const tax = (name: string, amount: string, sequence: number, isDefault = false): Seed => ({
  name,
  amount,
  sequence,
  isDefault,
});

/** Spain: the withholding comes last; each is computed on the same base. Source: domain rules 7.4. */
const spanish = [
  tax("IVA 21 %", "21", 10, true),
  tax("IVA 10 %", "10", 20),
  tax("IVA 4 %", "4", 30),
  tax("IVA 0 %", "0", 40),
  tax("IRPF -15 %", "-15", 1000),
];

const standardRates: Record<string, string> = {
  AT: "20",
  BE: "21",
  BG: "20",
  CH: "8.1",
  CY: "19",
  CZ: "21",
  DE: "19",
  DK: "25",
  EE: "24",
  FI: "25.5",
  FR: "20",
  GB: "20",
  GR: "24",
  HR: "25",
  HU: "27",
  IE: "23",
  IT: "22",
  LT: "21",
  LU: "17",
  LV: "21",
  MT: "18",
  MX: "16",
  NL: "21",
  NO: "25",
  PL: "23",
  PT: "23",
  RO: "21",
  SE: "25",
  SI: "22",
  SK: "23",
};

const plainNames = { en: "VAT", es: "IVA" };

/** The taxes with which a workspace starts: Spain's own, elsewhere one plain percentage to be edited. */
export async function seedTaxes(ctx: Context): Promise<void> {
  const seeds = ctx.workspace.country === "ES" ? spanish : [plainTax(ctx)];
  const groups = seeds.map(({ name, sequence }) => ({ name, sequence, id: ctx.newId<"tax_groups">() }));
  await insertOwn(ctx, "taxGroups", groups).execute();
  const rows = (["sale", "purchase"] as const).flatMap((use) =>
    seeds.map(({ amount, ...seed }, index) => ({
      ...seed,
      use,
      id: ctx.newId<"taxes">(),
      amountKind: "percent" as const,
      amount: amount as Decimal, // written above as a decimal
      groupId: groups[index]?.id ?? ctx.newId<"tax_groups">(),
      createdAt: ctx.now,
    })),
  );
  await insertOwn(ctx, "taxes", rows).execute();
}

function plainTax(ctx: Context): Seed {
  const rate = standardRates[ctx.workspace.country] ?? "0";
  return tax(`${plainNames[ctx.workspace.language]} ${rate} %`, rate, 10, true);
}
