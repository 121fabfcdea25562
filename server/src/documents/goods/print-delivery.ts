import { fileURLToPath } from "node:url";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { printedDeliveryWords } from "@trato/domain/documents/delivery-words.ts";
import { type Language, speak } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { framed } from "../framed.ts";
import { type ReadDelivery, readDelivery, readGoods } from "./read-delivery.ts";

type Say = (word: keyof typeof printedDeliveryWords) => string;

/** What goes with the goods: what was delivered, or is to be, in the language of whoever gets it. */
export async function printDeliveryNote(ctx: Context, { deliveryId }: OneDelivery): Promise<Print> {
  const delivery = await readDelivery(ctx, { deliveryId });
  const language = delivery.partner?.language ?? ctx.workspace.language;
  const { say, format } = speaking(ctx, language);
  const what = delivery.doneAt ? "left" : "asked";
  const goods = await readGoods(ctx, deliveryId, what, language);
  return framed(ctx, frameOf(delivery, "delivery-note", language, say, format), {
    columns: [say("product"), say(delivery.doneAt ? "delivered" : "quantity")],
    fields: ["quantity"],
    lines: goods.map((line) => lineOf(line, format)),
    signed: [say("receivedBy"), say("date"), say("signature")],
  });
}

/** What is to be taken from the shelves and ticked off there, in the language of whoever prints it. */
export async function printPickingList(ctx: Context, { deliveryId }: OneDelivery): Promise<Print> {
  const delivery = await readDelivery(ctx, { deliveryId });
  const { language } = ctx;
  const { say, format } = speaking(ctx, language);
  const goods = await readGoods(ctx, deliveryId, delivery.doneAt ? "left" : "setAside", language);
  return framed(ctx, frameOf(delivery, "picking-list", language, say, format), {
    columns: [say("product"), say("toPick"), say("ordered"), say("picked")],
    fields: ["quantity", "asked", "done"],
    lines: goods.map((line) => ({ ...lineOf(line, format), asked: format.quantity(line.asked) })),
  });
}

function speaking(ctx: Context, language: Language): { say: Say; format: Format } {
  return {
    say: (word) => speak(printedDeliveryWords, word, language),
    format: formatFor({ ...ctx.workspace, language }, () => ctx.now),
  };
}

type Goods = Awaited<ReturnType<typeof readGoods>>[number];

function lineOf({ name, reference, quantity, unit }: Goods, format: Format) {
  return {
    kind: "product",
    name,
    reference: reference ?? "",
    quantity: `${format.quantity(quantity)} ${unit ?? ""}`.trim(),
  };
}

const titles = { "delivery-note": "deliveryNote", "picking-list": "pickingList" } as const;

function frameOf(delivery: ReadDelivery, kind: keyof typeof titles, language: Language, say: Say, format: Format) {
  const { number, state, doneAt, scheduledOn, saleNumber, purchaseId, purchaseNumber, partner } = delivery;
  return {
    template: fileURLToPath(new URL(`${kind}.typ`, import.meta.url)),
    title: `${say(titles[kind])} ${number}`,
    state: state === "cancelled" ? say("cancelled") : "",
    label: purchaseId ? say("vendor") : say("customer"),
    partner: partner ?? { name: "", address: [], attention: "" },
    language,
    destination: delivery.address?.split("\n") ?? [],
    facts: [
      doneAt
        ? { name: say("deliveredOn"), value: format.date(format.dayOf(doneAt)) }
        : { name: say("expectedOn"), value: format.date(scheduledOn) },
      { name: say("order"), value: saleNumber ?? purchaseNumber },
      { name: say("theirReference"), value: delivery.reference },
      { name: say("reason"), value: delivery.reason },
    ],
  };
}
