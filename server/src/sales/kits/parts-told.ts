import { type RawBuilder, sql } from "kysely";
import type { ToldPart } from "@trato/domain/documents/told-parts.ts";
import type { Language } from "@trato/domain/words.ts";
import { unitSaid } from "../../products/unit-said.ts";

/**
 * What a line (`l`) of a product (`p`) consists of, as its customer reads it: what is picked of a combo, and the parts of a kit that shows them,
 * of an order as they were when it was ordered. Nothing of any other line.
 */
export const partsTold = (language: Language): RawBuilder<ToldPart[] | null> => sql<ToldPart[] | null>`case
  when l.shares <> '[]' then (
    select json_agg(json_build_object('name', s.value ->> 'name', 'quantity', s.value ->> 'quantity', 'unit', null) order by s.place)
    from jsonb_array_elements(l.shares) with ordinality as s (value, place))
  when p.shows_parts then (
    select json_agg(json_build_object('name', k.name, 'quantity', trim_scale(k.quantity)::text, 'unit', ${unitSaid(language, sql.ref("k.quantity"))}) order by k.place)
    from app.parts_shown(l.sale_id, l.id) k
    join units u on u.workspace_id = l.workspace_id and u.id = k.unit_id)
  end`;
