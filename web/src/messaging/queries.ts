import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import type { OutputOf } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { idOf } from "../platform/records.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type Message = OutputOf<"GET /messages/:messageId">;

export const messagePages = (state: MessageState | undefined) =>
  readingPages("GET /messages", { ...(state && { state }), limit: 80 }, { message: "any" });

export const messageQuery = (messageId: string) =>
  reading("GET /messages/:messageId", { messageId }, { message: messageId });

/** What brings a document by mail: of an order, a purchase, or a delivery with its note. */
export const sentDocuments = {
  sale: { mail: "GET /sales/:saleId/mail", send: "POST /sales/:saleId/send-order", pdf: paths.salePdf },
  purchase: {
    mail: "GET /purchases/:purchaseId/mail",
    send: "POST /purchases/:purchaseId/send",
    pdf: paths.purchasePdf,
  },
  delivery: {
    mail: "GET /deliveries/:deliveryId/mail",
    send: "POST /deliveries/:deliveryId/send-note",
    pdf: paths.deliveryNotePdf,
  },
} as const;

export type SentDocument = { kind: keyof typeof sentDocuments; id: string };

/** What the mail says that brings it, unless somebody writes otherwise. */
export const usualMailQuery = (document: SentDocument) =>
  reading(sentDocuments[document.kind].mail, idOf(document), {
    [document.kind === "delivery" ? "transfer" : document.kind]: document.id,
    contact: "any",
  });

export type MailSettings = OutputOf<"GET /mail-settings">;

export const mailSettingsQuery = reading("GET /mail-settings", {}, { setting: "any" });
