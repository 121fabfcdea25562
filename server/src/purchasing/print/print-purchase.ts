import { sql } from "kysely";
import { fileURLToPath } from "node:url";
import { formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import { printedPurchaseWords } from "@trato/domain/purchasing/words.ts";
import { type Language, speak } from "@trato/domain/words.ts";
import { framed } from "../../documents/framed.ts";
import { type LineNotes, printedBody } from "../../documents/printed.ts";
import { readPartner } from "../../documents/read-partner.ts";
import { isTaxInPrice, taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { own } from "../../platform/rows.ts";
import { unitSaid } from "../../products/unit-said.ts";
import { getPurchase } from "../get-purchase.ts";

const template = fileURLToPath(new URL("purchase.typ", import.meta.url));

/** The purchase as it is to be printed, in the vendor's language. */
export async function printPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<Print> {
  const purchase = await getPurchase(ctx, { purchaseId });
  const partner = await readPartner(ctx, purchase.vendor.id);
  const { language } = partner;
  const say = (word: keyof typeof printedPurchaseWords) => speak(printedPurchaseWords, word, language);
  const format = formatFor({ ...ctx.workspace, language }, () => ctx.now);
  const frame = {
    template,
    title: `${say("purchase")} ${purchase.number ?? ""}`.trim(),
    state: purchase.state === "draft" ? say("draft") : "",
    label: say("vendor"),
    partner,
    language,
    destination: (await readLetterhead(ctx, language)).address,
    facts: [
      { name: say("date"), value: format.date(format.dayOf(purchase.confirmedAt ?? purchase.createdAt)) },
      { name: say("expectedOn"), value: purchase.expectedAt && format.date(purchase.expectedAt) },
      { name: say("vendorReference"), value: purchase.vendorReference },
      { name: say("buyer"), value: purchase.buyer?.name ?? null },
    ],
  };
  const lines = purchase.lines.map((line) => ({ ...line, kind: "product" as const }));
  const notes = await readLineNotes(ctx, { id: purchaseId, vendorId: purchase.vendor.id }, language);
  return framed(ctx, frame, {
    ...(await printedBody({ lines, totals: purchase.totals }, notes, language, format)),
    note: purchase.note ?? "",
  });
}

type Which = { id: Id<"purchases">; vendorId: Id<"contacts"> };

/** What is said beside each line in the vendor's language: its unit, its taxes, and how the vendor calls the product, else we. */
async function readLineNotes(
  ctx: Context,
  { id, vendorId }: Which,
  language: Language,
): Promise<Map<string, LineNotes>> {
  const rows = await own(ctx, "purchaseLines as l")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["l.id", "p.reference", unitSaid(language, sql.ref("l.quantity")).as("said")])
    .select([taxNamesOfLine.as("taxes"), isTaxInPrice.as("isTaxInPrice")])
    .select(
      sql<string | null>`(select v.vendor_code from vendor_prices v where v.workspace_id = l.workspace_id
        and v.product_id = l.product_id and v.vendor_id = ${vendorId} and v.vendor_code <> ''
        order by v.sequence, v.id limit 1)`.as("vendorCode"),
    )
    .where("l.purchaseId", "=", id)
    .execute();
  return new Map(
    rows.map(({ id: lineId, said, vendorCode, reference, ...notes }) => [
      lineId,
      { ...notes, reference: vendorCode ?? reference, unit: said ?? "" },
    ]),
  );
}
