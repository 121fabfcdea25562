import { type RawBuilder, sql } from "kysely";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import { isWhose, type Sign } from "@trato/domain/imports/recognise.ts";
import type { ExternalKind } from "@trato/domain/sales/inputs.ts";

/** What a sign is compared by: of a row (`g`) and of a record (`r`), folded the same way; and how an index finds the records that bear it. */
export type SignColumn = {
  /** The field of the row that tells it. */
  field: string;
  of: (value: RawBuilder<string>) => RawBuilder<string>;
  record: RawBuilder<string>;
  /** A condition on the records; a sign without it is only compared, unless it is the key. */
  among?: (values: readonly string[], country: string) => RawBuilder<unknown>;
  /** The records that bear it, of a sign that says something only as the key: the way to its index leads around their policies. */
  bearing?: (values: readonly string[]) => RawBuilder<unknown>;
};

const folded = (value: RawBuilder<string>) => sql<string>`app.fold(${value})`;
const lowered = (value: RawBuilder<string>) => sql<string>`lower(btrim(${value}))`;
const digits = (value: RawBuilder<string>) => sql<string>`nullif(app.national_digits(${value}), '')`;
/** Without the country before it: "ESB12345678" and "B12345678" are one number. */
const plainVat = (value: RawBuilder<string>) =>
  sql<string>`regexp_replace(app.plain_vat(${value}), '^[A-Z]{2}(?=[A-Z0-9]?[0-9]{6})', '')`;

const column = (name: string) => sql<string>`r.${sql.ref(name)}`;
const plain = (name: string, field: string, of = folded): SignColumn => ({ field, of, record: of(column(name)) });
const found = (name: string, field: string, of = folded): SignColumn => ({
  ...plain(name, field, of),
  among: (values) => sql`${of(column(name))} = any (${values}::text[])`,
});

const externalId: SignColumn = {
  field: "externalId",
  of: (value) => value,
  record: column("external_id"),
  among: (values) => sql`r.external_id = any (${values}::text[])`,
};
/** Through the index in which lists are sorted. */
const name: SignColumn = {
  field: "name",
  of: folded,
  record: column("sort_name"),
  among: (values) => sql`r.sort_name = any (${values}::text[])`,
};
const email: SignColumn = {
  field: "email",
  of: lowered,
  record: sql`lower(r.email)`,
  among: (values) => sql`lower(r.email) = any (${values}::text[])`,
};

type Signed = { from: string; shown: RawBuilder<string>; columns: Partial<Record<Sign, SignColumn>> };

const ofDeals = (name: string, field: string, of = folded): SignColumn => ({
  ...plain(name, field, of),
  bearing: (values) => sql`app.opportunities_bearing(${name}, ${values}::text[])`,
});

const deals: Signed = {
  from: "opportunities",
  shown: column("title"),
  columns: {
    externalId,
    title: ofDeals("title", "title"),
    email: ofDeals("email", "email", lowered),
    phone: ofDeals("phone", "phone", digits),
    company: ofDeals("company_name", "companyName"),
  },
};

/** The number of a file is that of another system, or our own, which another one may bear there. */
function documentsIn(from: string, party: "customer" | "vendor", numbers: SignColumn): Signed {
  const its = sql`from contacts c where c.workspace_id = r.workspace_id and c.id = ${column(`${party}_id`)}`;
  const number: SignColumn = {
    ...externalId,
    record: column("number"),
    among: (values) => sql`r.number = any (${values}::text[])`,
  };
  const whose: SignColumn = {
    field: party,
    of: (value) => sql`app.compact(${value})`,
    record: sql`(select app.compact(c.name) ${its})`,
  };
  return {
    from,
    shown: sql`coalesce(r.number, (select c.name ${its}))`,
    columns: { externalId: numbers, number, [party]: whose },
  };
}

const salesAs = (kind: ExternalKind): Signed =>
  documentsIn("sales", "customer", {
    ...externalId,
    record: sql`case when r.external_kind = ${kind} then r.external_id end`,
    among: (values) => sql`r.external_kind = ${kind} and r.external_id = any (${values}::text[])`,
  });

/** By which signs the rows of each kind are recognised. Deals only by their number, or by a key that somebody chose. */
export const signColumns: Record<ImportKind, Signed> = {
  salespeople: {
    from: "members",
    shown: column("name"),
    columns: { externalId, email: found("email", "email", lowered), name: found("name", "name") },
  },
  contacts: {
    from: "contacts",
    shown: column("name"),
    columns: {
      externalId,
      name,
      email,
      vat: {
        ...plain("vat", "vat", plainVat),
        among: (values, country) =>
          sql`app.plain_vat(r.vat) = any (${values.flatMap((value) => [value, country + value])}::text[])`,
      },
      phone: plain("phone", "phone", digits),
      company: {
        field: "company",
        of: folded,
        record: sql`(select c.sort_name from contacts c where c.workspace_id = r.workspace_id and c.id = r.company_id)`,
      },
    },
  },
  products: {
    from: "products",
    shown: column("name"),
    columns: {
      externalId,
      name,
      reference: found("reference", "reference"),
      barcode: found("barcode", "barcode"),
    },
  },
  opportunities: deals,
  leads: deals,
  quotations: salesAs("quotation"),
  orders: salesAs("order"),
  purchases: documentsIn("purchases", "vendor", externalId),
};

/** What a row was taken for, and why: a record, or an earlier row of the file. */
export type Recognition = {
  outcome: "known" | "repeated" | "doubtful";
  by: Sign[];
  against: Sign[];
  record: Named | null;
  sameRow: number | null;
};

/** The signs that find others, before all of them are compared. */
export function findingSigns(kind: ImportKind, key: Sign | null): Sign[] {
  const { columns } = signColumns[kind];
  return (Object.keys(columns) as Sign[]).filter((sign) => columns[sign]?.among || sign === key); // the keys are signs
}

/** The signs that somebody may choose to decide alone. */
export const keysOf = (kind: ImportKind): Sign[] =>
  (Object.keys(signColumns[kind].columns) as Sign[]).filter((sign) => !isWhose(sign)); // as above
