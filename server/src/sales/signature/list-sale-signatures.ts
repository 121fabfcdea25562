import type { Id } from "@trato/domain/ids.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import type { SaleSignature, SaleSignatures } from "@trato/domain/sales/signature/signature-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** Who has signed a quotation, which version of it, how and when. */
export async function listSaleSignatures(ctx: Context, { saleId }: OneSale): Promise<SaleSignatures> {
  found(await own(ctx, "sales").select("id").where("id", "=", saleId).executeTakeFirst());
  return { items: await readSignatures(ctx, saleId) };
}

export async function readSignatures(ctx: Context, saleId: Id<"sales">): Promise<SaleSignature[]> {
  const rows = await own(ctx, "saleSignatures as s")
    .leftJoin("signedDocuments as d", (join) =>
      join.onRef("d.workspaceId", "=", "s.workspaceId").onRef("d.signatureId", "=", "s.id"),
    )
    .select(["s.id", "s.party", "s.number", "s.signedAt", "s.sha256", "s.record"])
    .select((eb) => eb("d.madeAt", "is not", null).as("isMade"))
    .where("s.saleId", "=", saleId)
    .orderBy("s.signedAt")
    .orderBy("s.id")
    .execute();
  return rows.map(({ record, ...row }) => ({
    ...row,
    isMade: Boolean(row.isMade),
    said: record === null ? null : saidOf(JSON.parse(record) as SignatureRecord), // written by signOffer
  }));
}

const saidOf = ({ name, way, picture, email, address, userAgent, shown }: SignatureRecord) => ({
  name,
  way,
  picture,
  email,
  address,
  userAgent,
  text: shown.text,
});
