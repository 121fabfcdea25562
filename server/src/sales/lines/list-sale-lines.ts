import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Choice } from "@trato/domain/documents/choices/choices.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { Period } from "@trato/domain/documents/recurring/periods.ts";
import { everyday } from "@trato/domain/everyday.ts";
import type { SaleRow } from "@trato/domain/sales/records.ts";
import type * as z from "zod/mini";
import { taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import type { Context } from "../../platform/context.ts";

type Row = Pick<
  z.output<typeof SaleRow>,
  "state" | "customerName" | "salespersonName" | "customerReference" | "validUntil" | "deliveryDate" | "currency"
> & {
  id: string;
  number: string;
  madeOn: string;
  terms: string | null;
  wholeDiscount: GlobalDiscount | null;
  section: string | null;
  sectionDiscount: GlobalDiscount | null;
  product: string | null;
  picks: string | null;
  description: string;
  quantity: Decimal;
  unitName: string | null;
  unitPrice: Decimal;
  discount: Decimal;
  taxes: string[];
  choice: Choice;
  choiceGroup: string | null;
  period: Period;
};

/**
 * The lines with products of some documents, in the order of each, with what their document says of itself, as a file tells them that may come
 * back: each under its document's id. A document without a number is told apart by that.
 */
export async function saleLineRows(ctx: Context, saleIds: readonly string[]) {
  const unitName = sql.ref(ctx.language === "es" ? "u.name_es" : "u.name_en");
  const { rows } = await sql<Row>`
    select s.id, coalesce(s.number, s.external_id, s.id::text) as number, (s.created_at at time zone ${ctx.workspace.timeZone}::text)::date::text as "madeOn",
      s.state, c.name as "customerName", m.name as "salespersonName", s.customer_reference as "customerReference",
      s.valid_until as "validUntil", s.delivery_date as "deliveryDate", s.currency, s.terms, s.discount as "wholeDiscount",
      h.name as section, h.section_discount as "sectionDiscount", coalesce(p.reference, p.name) as product, ${picked} as picks, l.name as description,
      l.quantity, ${unitName} as "unitName", l.unit_price as "unitPrice", l.discount, ${taxNamesOfLine} as taxes,
      l.choice, right(l.choice_group::text, 8) as "choiceGroup", l.period
    from sale_lines l
      join sales s on s.workspace_id = l.workspace_id and s.id = l.sale_id
      join contacts c on c.workspace_id = s.workspace_id and c.id = s.customer_id
      left join members m on m.workspace_id = s.workspace_id and m.id = s.salesperson_id
      left join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
      left join units u on u.workspace_id = l.workspace_id and u.id = l.unit_id
      left join lateral (select b.name, b.section_discount from sale_lines b
        where b.workspace_id = l.workspace_id and b.sale_id = l.sale_id and b.kind = 'section' and b.position < l.position
        order by b.position desc limit 1) h on true
    where l.workspace_id = ${ctx.workspace.id} and l.sale_id = any (${saleIds}::uuid[]) and l.kind = 'product'
    order by l.sale_id, l.position`.execute(ctx.db);
  return rows.map(({ wholeDiscount, sectionDiscount, taxes, ...row }) => ({
    ...row,
    taxes: taxes.length > 0 ? taxes.join("; ") : everyday.none[ctx.language],
    wholeDiscount: percentOf(wholeDiscount),
    sectionDiscount: percentOf(sectionDiscount),
  }));
}

/** What is picked of a combo, of which choice as far as that is there still. */
const picked = sql<string | null>`(
  select string_agg(coalesce(q.name || ': ', '') || coalesce(i.reference, i.name), '; ' order by k.position)
  from jsonb_array_elements(l.picks) with ordinality as k (pick, position)
    join products i on i.workspace_id = l.workspace_id and i.id = (k.pick ->> 'productId')::uuid
    left join combo_choices q on q.workspace_id = l.workspace_id and q.id = (k.pick ->> 'choiceId')::uuid)`;

/** A discount as a file tells it: so much per cent; an amount has no place there. */
const percentOf = (discount: GlobalDiscount | null): Decimal | null =>
  discount?.kind === "percent" ? discount.percent : null;
