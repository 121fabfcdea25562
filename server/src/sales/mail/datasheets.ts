import { sql } from "kysely";
import { attachedOf } from "@trato/domain/sales/datasheets.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { Datasheet } from "@trato/domain/sales/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { keepFiles, type MessageFile } from "../../messaging/message-files.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** The datasheets of the products of a quotation, and which of them a mail takes along. */
export async function listDatasheets(ctx: Context, { saleId }: OneSale): Promise<{ items: Datasheet[] }> {
  found(await own(ctx, "sales").select("id").where("id", "=", saleId).executeTakeFirst());
  const files = await datasheetsOf(ctx, saleId);
  return {
    items: files.map(({ fileId, name, mediaType, bytes, isAttached }) => ({
      id: fileId,
      name,
      mediaType,
      bytes,
      isAttached,
    })),
  };
}

/** They go along with the mail that brings the quotation, as they are now. */
export async function sendDatasheets(
  ctx: Context,
  messageId: Id<"messages">,
  { saleId, isWanted }: OneSale & { isWanted: boolean },
): Promise<void> {
  const files = await datasheetsOf(ctx, saleId);
  await keepFiles(
    ctx,
    messageId,
    files.map((file) => ({ ...file, isAttached: file.isAttached && isWanted })),
  );
}

const mostDatasheets = 20;

/** In the order of the lines, what two products share once; of lines that the customer does not see nothing. */
async function datasheetsOf(ctx: Context, saleId: OneSale["saleId"]): Promise<MessageFile[]> {
  const { rows } = await sql<Omit<MessageFile, "isAttached">>`
    select file_id, name, media_type, bytes, sha256 from (
      select distinct on (f.sha256) f.id as file_id, f.name, f.media_type, f.bytes, f.sha256, l.position
      from (
        select product_id, position, max(position) filter (where kind = 'section') over above as section,
          max(position) filter (where hides_lines) over above as hidden_by
        from sale_lines where workspace_id = ${ctx.workspace.id} and sale_id = ${saleId} window above as (order by position)) as l
      join files f on f.workspace_id = ${ctx.workspace.id} and f.subject_kind = 'product' and f.subject_id = l.product_id
      where f.is_datasheet and f.removed_at is null and (l.hidden_by is null or l.hidden_by <> l.section)
      order by f.sha256, l.position, f.id) as sheets
    order by position, file_id limit ${mostDatasheets}`.execute(ctx.db);
  const attached = attachedOf(rows);
  return rows.map((row) => ({ ...row, isAttached: attached.has(row) }));
}
