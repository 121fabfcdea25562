import { Nothing } from "@trato/domain/identity/inputs.ts";
import { CreateMailbox, EditMailbox, OneMailbox, TryMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import { Mailbox, MailboxList, TriedMailbox } from "@trato/domain/capture/mailboxes/records.ts";
import { route } from "../../platform/routes.ts";
import { createMailbox, editMailbox, removeMailbox } from "./change-mailbox.ts";
import { listMailboxes } from "./list-mailboxes.ts";
import { answerTrial, tryMailbox } from "./try-mailbox.ts";

const one = { mailboxId: "01990000-0000-7000-8000-000000000001" };
const place = { address: "sales@norte.example", host: "imap.norte.example", port: 993, security: "tls" };
const secret = { password: "correct horse battery" };

export const mailboxRoutes = {
  "GET /mailboxes": route({
    may: "mailbox.manage",
    summary: "List the company's mailboxes, and how much of each is here",
    input: Nothing,
    output: MailboxList,
    example: {},
    run: listMailboxes,
  }),
  "POST /mailboxes": route({
    may: "mailbox.manage",
    summary: "Read a mailbox from now on",
    input: CreateMailbox,
    output: Mailbox,
    example: { name: "Sales", ...place, ...secret, folders: ["INBOX"] },
    run: createMailbox,
  }),
  "PATCH /mailboxes/:mailboxId": route({
    may: "mailbox.manage",
    summary: "Change how a mailbox is read",
    input: EditMailbox,
    output: Mailbox,
    example: { ...one, isOn: false },
    run: editMailbox,
  }),
  "DELETE /mailboxes/:mailboxId": route({
    may: "mailbox.manage",
    summary: "Read a mailbox no more; what came of it stays",
    input: OneMailbox,
    output: Nothing,
    example: one,
    run: removeMailbox,
  }),
  "POST /mailboxes/try": route({
    may: "mailbox.manage",
    summary: "Try to open a mailbox: its folders, or what is wrong",
    input: TryMailbox,
    output: TriedMailbox,
    example: { ...place, host: "169.254.1.1", ...secret },
    leavesNoTrace: "nothing of it is kept",
    ahead: tryMailbox,
    run: answerTrial,
  }),
};
