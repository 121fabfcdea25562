import type { PageKind } from "@trato/domain/kinds.ts";
import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import type { OutputOf } from "../platform/api.ts";
import { idOf } from "../platform/records.ts";
import { type Follows, reading, readingPages } from "../platform/queries.ts";

export type Message = OutputOf<"GET /messages/:messageId">;

export const messagePages = (state: MessageState | undefined) =>
  readingPages("GET /messages", { ...(state && { state }), limit: 80 }, { message: "any" });

export const messageQuery = (messageId: string) =>
  reading("GET /messages/:messageId", { messageId }, { message: messageId });

/** A document that goes by mail: what is asked for its mail, what sends it, where it is read, and with what its mail changes. */
export type MailedDocument = {
  kind: PageKind;
  id: string;
  mail: "GET /sales/:saleId/mail" | "GET /purchases/:purchaseId/mail" | "GET /deliveries/:deliveryId/mail";
  send:
    | "POST /sales/:saleId/send-order"
    | "POST /purchases/:purchaseId/send"
    | "POST /deliveries/:deliveryId/send-note";
  pdf: string;
  follows: Follows;
};

/** What the mail says that brings it, unless somebody writes otherwise. */
export const usualMailQuery = (document: MailedDocument) =>
  reading(document.mail, idOf(document), { ...document.follows, contact: "any" });

export type MailSettings = OutputOf<"GET /mail-settings">;

export const mailSettingsQuery = reading("GET /mail-settings", {}, { setting: "any" });
