import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  EditMailSettings,
  emailDraft,
  ListMessages,
  OneMessage,
  SendDeliveryNote,
  VersionedMessage,
} from "@trato/domain/messaging/inputs.ts";
import {
  KeepUnsubscribe,
  ListUnsubscribes,
  UnsubscribeAnswer,
  UnsubscribedPage,
  unsubscribeFields,
} from "@trato/domain/messaging/unsubscribes.ts";
import { OneContact } from "@trato/domain/contacts/inputs.ts";
import { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { MailSettings, Message, MessagePage, WrittenMessage } from "@trato/domain/messaging/records.ts";
import { aboutRoutes } from "../activities/about-route.ts";
import { printDeliveryNote } from "../documents/goods/print-delivery.ts";
import { route } from "../platform/routes.ts";
import { retryMessage, withdrawMessage } from "./change-message.ts";
import { letterOfContact } from "./letter-of-contact.ts";
import { letterOfDelivery } from "./letter-of-delivery.ts";
import { getMessage, listMessages } from "./list-messages.ts";
import { editMailSettings, getMailSettings } from "./mail-settings.ts";
import { sendDeliveryNote } from "./send-delivery-note.ts";
import { sendEmail } from "./send-email.ts";
import { letterRoutes } from "./templates/letter-routes.ts";
import { templateRoutes } from "./templates/template-routes.ts";
import { listUnsubscribes } from "./unsubscribes/list-unsubscribes.ts";
import { keepUnsubscribe, unsubscribe } from "./unsubscribes/unsubscribe.ts";
import { tryMail } from "./try-mail.ts";

const delivery = { deliveryId: "01990000-0000-7000-8000-000000000001" };
const example = { messageId: "01990000-0000-7000-8000-000000000001" };

export const messagingRoutes = {
  ...aboutRoutes("POST", "email", "send-email", {
    may: "message.send",
    summary: "Send an e-mail",
    fields: emailDraft,
    output: WrittenMessage,
    example: { to: "ana@acme.example", subject: "Our offer", body: "Here it is." },
    run: sendEmail,
  }),
  ...aboutRoutes("POST", "email", "unsubscribe", {
    may: "message.send",
    summary: "Keep that somebody wants no more automatic mails, or wants them after all",
    fields: unsubscribeFields,
    output: UnsubscribeAnswer,
    example: { address: "ana@acme.example", isUnsubscribed: true },
    run: unsubscribe,
  }),
  "GET /unsubscribes": route({
    may: "message.read",
    summary: "List who wants no automatic mails, of those with whom you have to do",
    input: ListUnsubscribes,
    output: UnsubscribedPage,
    example: {},
    run: listUnsubscribes,
  }),
  "POST /unsubscribes": route({
    may: "personalData.manage",
    summary: "Keep of any address that its reader wants no automatic mails, or wants them after all",
    input: KeepUnsubscribe,
    output: UnsubscribeAnswer,
    example: { address: "ana@acme.example", isUnsubscribed: true },
    run: keepUnsubscribe,
  }),
  ...letterRoutes("contact", { may: "contact.read", one: OneContact, letterOf: letterOfContact }),
  ...letterRoutes("delivery", {
    may: "stock.read",
    one: OneDelivery,
    letterOf: letterOfDelivery,
    print: printDeliveryNote,
  }),
  ...templateRoutes,
  "POST /deliveries/:deliveryId/send-note": route({
    may: "message.send",
    summary: "Send the delivery note by mail, as a PDF",
    input: SendDeliveryNote,
    output: WrittenMessage,
    example: { ...delivery, to: "ana@acme.example", subject: "Delivery note", body: "Here it is." },
    run: sendDeliveryNote,
  }),
  "GET /messages": route({
    may: "message.read",
    summary: "List the outbox",
    input: ListMessages,
    output: MessagePage,
    example: {},
    run: listMessages,
  }),
  "GET /messages/:messageId": route({
    may: "message.read",
    summary: "Read a message",
    input: OneMessage,
    output: Message,
    example,
    run: getMessage,
  }),
  "POST /messages/:messageId/withdraw": route({
    may: "message.send",
    summary: "Take back a message that has not left",
    input: VersionedMessage,
    output: Message,
    example,
    run: withdrawMessage,
  }),
  "POST /messages/:messageId/retry": route({
    may: "message.send",
    summary: "Try again to deliver a message",
    input: VersionedMessage,
    output: Message,
    example,
    run: retryMessage,
  }),
  "GET /mail-settings": route({
    may: "mail.manage",
    summary: "Read how the company sends mail",
    input: Nothing,
    output: MailSettings,
    example: {},
    run: getMailSettings,
  }),
  "PATCH /mail-settings": route({
    may: "mail.manage",
    summary: "Change how the company sends mail",
    input: EditMailSettings,
    output: MailSettings,
    example: { host: "smtp.example.com", sender: "Example <sales@example.com>" },
    run: editMailSettings,
  }),
  "POST /mail-settings/try": route({
    may: "mail.manage",
    summary: "Send a mail to oneself, to see whether mail leaves",
    input: Nothing,
    output: WrittenMessage,
    example: {},
    run: tryMail,
  }),
};
