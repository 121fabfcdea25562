import { type RawBuilder, sql } from "kysely";
import type { FoundKind } from "@trato/domain/kinds.ts";
import type { SeriesKind } from "@trato/domain/number-formats.ts";
import type { Found, Search } from "@trato/domain/reports/search.ts";
import type { Context } from "../platform/context.ts";
import { numbersMeant } from "../platform/numbering.ts";

const shortestInside = 3;
const fewestOfAKind = 30;
/** So many records of a kind that begin with the text come before one of another kind that only contains it. */
const headStart = 4;

/**
 * Finds records of every kind by what is typed: first what bears exactly that number, reference, barcode or address, then
 * the kinds take turns, what begins with the text ahead of what contains all its words. Less than three letters or digits are
 * only looked for at the beginning of numbers and names. Where nothing
 * has all the words, products are found that nearly have them.
 */
export async function search(ctx: Context, { search: text, limit }: Search): Promise<Found> {
  const typed = text.trim();
  if (typed === "") return { items: [] };
  const isInside = [...typed.split(/\s+/), typed.replace(/\D/g, "")].some((word) => word.length >= shortestInside);
  const asked = { typed, isInside, wanted: Math.max(limit, fewestOfAKind) };
  const { rows } = await sql<Found["items"][number]>`
    select kind, id, title, subtitle
    from (
      select *, row_number() over (partition by kind order by nearness, place, id desc) as turn, min(nearness) over () as nearest
      from (${sql.join(partsOf(ctx, asked), sql` union all `)}) as found
    ) as ranked
    where nearness < 3 or nearest = 3
    order by nearness > 0, turn + case nearness when 2 then ${headStart}::int else 0 end, nearness,
      array_position(${Object.keys(finders)}::text[], kind)
    limit ${limit}
  `.execute(ctx.db);
  return { items: rows };
}

type Asked = { typed: string; isInside: boolean; wanted: number };

type Finder = (ctx: Context, asked: Asked) => RawBuilder<unknown> | null;

/** Each kind on its own: id, title, subtitle, place among its kind, nearness. What else is equal comes in this order. */
const finders: Record<FoundKind, Finder> = {
  opportunity: (ctx, asked) => opportunities(ctx, asked, "opportunity"),
  lead: (ctx, asked) => opportunities(ctx, asked, "lead"),
  contact: contacts,
  sale: sales,
  product: products,
  purchase: purchases,
};

function partsOf(ctx: Context, asked: Asked): RawBuilder<unknown>[] {
  return Object.entries(finders).flatMap(([kind, find]) => {
    const part = find(ctx, asked);
    return part ? sql`select ${sql.lit(kind)} as kind, part.* from (${part}) as part` : [];
  });
}

/** 0: it is that; 1: it begins with that; 2: that stands in it; 3: something that is nearly that. */
const nearness = (isThat: RawBuilder<boolean>, search: string, { typed }: Asked) =>
  sql`case when ${isThat} then 0 when starts_with(${sql.ref(search)}, app.fold(${typed})) then 1 else 2 end as nearness`;

/** The rows whose text begins so are a stretch of its index. */
const beginning = (ctx: Context, table: string, column: string, text: RawBuilder<unknown>) => sql`
  select id from ${sql.table(table)}
  where workspace_id = ${ctx.workspace.id} and ${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${text} || ${"\u{10ffff}"}`;

/** What the trigram index finds, where the text is long enough for it. */
const inside = (found: string, { typed, isInside, wanted }: Asked) =>
  isInside ? sql`union all select ${sql.raw(`app.${found}`)}(${typed}, ${wanted})` : sql``;

function contacts(ctx: Context, asked: Asked) {
  const { typed, wanted } = asked;
  const isThat = sql<boolean>`lower(c.email) = lower(${typed}) or app.plain_vat(c.vat) = app.plain_vat(${typed})
    or app.national_digits(c.phone) = nullif(app.national_digits(${typed}), '')`;
  return sql`
    select c.id, c.name as title, coalesce(k.name, c.email, c.city) as subtitle, c.sort_name as place,
      ${nearness(isThat, "c.search", asked)}
    from contacts c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.company_id
    where c.workspace_id = ${ctx.workspace.id} and c.archived_at is null and c.id in (
      (${beginning(ctx, "contacts", "sort_name", sql`app.fold(${typed})`)} and archived_at is null order by sort_name limit ${wanted})
      ${inside("contacts_found", asked)})`;
}

function products(ctx: Context, { typed, isInside, wanted }: Asked) {
  return sql`
    select p.id, p.name as title, p.reference as subtitle, lpad(f.place::text, 9, '0') as place, f.nearness
    from app.products_picked(${typed}, ${wanted}) as f join products p on p.id = f.id
    where p.workspace_id = ${ctx.workspace.id} and (f.nearness < 2 or ${isInside}::boolean)`;
}

function sales(ctx: Context, asked: Asked) {
  const numbers = numbersOf(ctx, ["sale", "order"], asked.typed);
  const isThat = sql<boolean>`array[s.number, s.quotation_number, s.order_number] && ${numbers}::text[] or app.fold(s.customer_reference) = app.fold(${asked.typed})`;
  return sql`
    select s.id, coalesce(s.number, c.name) as title,
      case when s.number is null then s.customer_reference else c.name end as subtitle, '' as place, ${nearness(isThat, "s.search", asked)}
    from sales s join contacts c on c.workspace_id = s.workspace_id and c.id = s.customer_id
    where s.workspace_id = ${ctx.workspace.id} and s.id in (
      ${beginningWith(ctx, "sales", numbers, asked)}
      union all select id from sales where workspace_id = ${ctx.workspace.id} and quotation_number = any (${numbers}::text[])
      union all select id from sales where workspace_id = ${ctx.workspace.id} and order_number = any (${numbers}::text[])
      ${inside("sales_found", asked)})`;
}

function purchases(ctx: Context, asked: Asked) {
  const numbers = numbersOf(ctx, ["purchase"], asked.typed);
  const isThat = sql<boolean>`p.number = any (${numbers}::text[]) or app.fold(p.vendor_reference) = app.fold(${asked.typed})`;
  return sql`
    select p.id, coalesce(p.number, c.name) as title,
      case when p.number is null then p.vendor_reference else c.name end as subtitle, '' as place, ${nearness(isThat, "p.search", asked)}
    from purchases p join contacts c on c.workspace_id = p.workspace_id and c.id = p.vendor_id
    where p.workspace_id = ${ctx.workspace.id} and p.id in (
      ${beginningWith(ctx, "purchases", numbers, asked)}
      ${inside("purchases_found", asked)})`;
}

/** "42" is meant as S00042, or as what is numbered so today. */
function numbersOf(ctx: Context, kinds: readonly SeriesKind[], typed: string): string[] {
  return /^\d{1,9}$/.test(typed) ? numbersMeant(ctx, kinds, Number(typed)) : [typed.toUpperCase()];
}

const beginningWith = (ctx: Context, table: "sales" | "purchases", numbers: readonly string[], { wanted }: Asked) =>
  sql.join(
    numbers.map(
      (number) => sql`(${beginning(ctx, table, "number", sql`${number}`)} order by number desc limit ${wanted})`,
    ),
    sql` union all `,
  );

function opportunities(ctx: Context, asked: Asked, type: "opportunity" | "lead") {
  if (!asked.isInside) return null;
  const { typed, wanted } = asked;
  const isThat = sql<boolean>`lower(o.email) = lower(${typed}) or app.fold(o.title) = app.fold(${typed})`;
  return sql`
    select o.id, o.title, coalesce(c.name, o.company_name, o.contact_name) as subtitle, '' as place, ${nearness(isThat, "o.search", asked)}
    from app.search_opportunities(${typed}, ${JSON.stringify({ type })}::jsonb, '', null, ${wanted}) as hit (id)
    join opportunities o on o.workspace_id = ${ctx.workspace.id} and o.id = hit.id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id`;
}
