import { type SqlBool, sql } from "kysely";
import type { DeclineKind } from "@trato/domain/sales/portal/answers.ts";

/** For one of these reasons nothing came of the document `s`: of the lines that were named, or of the whole where none was. */
export const lostBecause = (kinds: readonly DeclineKind[]) => sql<SqlBool>`s.state = 'cancelled' and (
  exists (select from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.decline_kind = any (${kinds}::text[]))
  or (s.decline_kind = any (${kinds}::text[])
    and not exists (select from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.decline_kind is not null)))`;
