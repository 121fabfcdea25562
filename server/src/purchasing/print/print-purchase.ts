import { fileURLToPath } from "node:url";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { formatFor } from "@trato/domain/format.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import { printedPurchaseWords } from "@trato/domain/purchasing/words.ts";
import { speak } from "@trato/domain/words.ts";
import { framed } from "../../documents/framed.ts";
import { printedBody } from "../../documents/printed.ts";
import { readPartner } from "../../documents/read-partner.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { found } from "../../platform/rows.ts";
import { readPurchase } from "../read-purchase.ts";
import { readPrintedLines } from "./read-printed-lines.ts";

const template = fileURLToPath(new URL("purchase.typ", import.meta.url));

/** The purchase as it is to be printed, in the vendor's language. */
export async function printPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<Print> {
  const purchase = found(await readPurchase(ctx, purchaseId));
  const partner = await readPartner(ctx, purchase.vendorId);
  const { language } = partner;
  const say = (word: keyof typeof printedPurchaseWords) => speak(printedPurchaseWords, word, language);
  const format = formatFor({ ...inCurrency(ctx.workspace, purchase.currency), language }, () => ctx.now);
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
      { name: say("expectedOn"), value: purchase.expectedOn && format.date(purchase.expectedOn) },
      { name: say("vendorReference"), value: purchase.vendorReference },
      { name: say("buyer"), value: purchase.buyerName },
    ],
  };
  const lines = await readPrintedLines(ctx, purchase, language);
  const totals = purchase.totals as DocumentTotals; // kept as computePurchase made it
  return framed(ctx, frame, {
    ...(await printedBody({ lines, totals }, language, format)),
    note: purchase.note ?? "",
  });
}
