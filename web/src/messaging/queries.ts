import { type Kind, kinds, type LetterKind, routeOf } from "@trato/domain/kinds.ts";
import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import type { OutputOf } from "../platform/api.ts";
import { idOf } from "../platform/records.ts";
import { type Follows, reading, readingPages } from "../platform/queries.ts";

export type Message = OutputOf<"GET /messages/:messageId">;

export const messagePages = (state: MessageState | undefined) =>
  readingPages("GET /messages", { ...(state && { state }), limit: 80 }, { message: "any" });

export const messageQuery = (messageId: string) =>
  reading("GET /messages/:messageId", { messageId }, { message: messageId });

/** A document that goes by mail: of which kind, what sends it, where it is read, and with what its mail changes. */
export type MailedDocument = {
  kind: LetterKind;
  id: string;
  send:
    | "POST /sales/:saleId/send-order"
    | "POST /purchases/:purchaseId/send"
    | "POST /deliveries/:deliveryId/send-note";
  pdf: string;
  follows: Follows;
};

export type LetterDraft = OutputOf<"GET /contacts/:contactId/mail">;

/** A record about which one writes, and with what its mail changes. */
export type Lettered = { kind: LetterKind; id: string; follows?: Follows };

/** Of its kind there may be templates. */
export const isLettered = (subject: { kind: Kind; id: string }): subject is Lettered =>
  "letters" in kinds[subject.kind];

/** What a mail about a record says, by a template: the usual one where none is chosen. */
export const letterQuery = ({ kind, id, follows = {} }: Lettered, templateId?: string) =>
  reading(
    routeOf("GET", kind, "mail"),
    { ...idOf({ kind, id }), ...(templateId && { templateId }) },
    { ...follows, contact: "any", setting: "any" },
  );

export type MailTemplateList = OutputOf<"GET /mail-templates">;
export type MailTemplate = MailTemplateList["items"][number];
export const mailTemplatesQuery = reading("GET /mail-templates", {}, { setting: "any" });

export type MailSettings = OutputOf<"GET /mail-settings">;

export const mailSettingsQuery = reading("GET /mail-settings", {}, { setting: "any" });

export type Unsubscribed = OutputOf<"GET /unsubscribes">["items"][number];

export const unsubscribePages = (search: string | undefined) =>
  readingPages("GET /unsubscribes", { ...(search && { search }), limit: 80 }, { timeline: "any", setting: "any" });

/** Whether whoever reads at an address wants no automatic mails; it follows the record that shows it. */
export const unsubscribedQuery = (address: string, aboutId: string) =>
  reading("GET /unsubscribes", { address, limit: 1 }, { timeline: aboutId });
