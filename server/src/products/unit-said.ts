import { type RawBuilder, sql } from "kysely";
import type { Language } from "@trato/domain/words.ts";

/** How the unit `u` is said behind a quantity, by its expression: "1 ud.", "12 uds."; half a dozen is no single one. */
export function unitSaid(language: Language, quantity: RawBuilder<unknown>): RawBuilder<string | null> {
  const [name, one, many] = namesIn(language);
  return sql`case when abs(${quantity}) = 1 then coalesce(nullif(${one}, ''), ${name}) else coalesce(nullif(${many}, ''), ${name}) end`;
}

const namesIn = (language: Language) =>
  language === "es"
    ? [sql.ref("u.name_es"), sql.ref("u.one_es"), sql.ref("u.many_es")]
    : [sql.ref("u.name_en"), sql.ref("u.one_en"), sql.ref("u.many_en")];
