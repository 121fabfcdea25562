import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  CreateMailbox,
  CreateOwnMailbox,
  EditMailbox,
  EditOwnMailbox,
  OneMailbox,
  TryMailbox,
} from "@trato/domain/capture/mailboxes/inputs.ts";
import { Mailbox, MailboxList, MailboxOfMemberList, TriedMailbox } from "@trato/domain/capture/mailboxes/records.ts";
import { route } from "../../platform/routes.ts";
import { createMailbox, editMailbox, removeMailbox } from "./change-mailbox.ts";
import { listMailboxes } from "./list-mailboxes.ts";
import { listMailboxesOfMembers, removeMailboxOfMember } from "./mailboxes-of-members.ts";
import {
  createOwnMailbox,
  editOwnMailbox,
  listOwnMailboxes,
  removeOwnMailbox,
  tryOwnMailbox,
} from "./own-mailboxes.ts";
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
  "GET /mailboxes/of-members": route({
    may: "mailbox.manage",
    summary: "List the mailboxes that members connected",
    input: Nothing,
    output: MailboxOfMemberList,
    example: {},
    run: listMailboxesOfMembers,
  }),
  "DELETE /mailboxes/of-members/:mailboxId": route({
    may: "mailbox.manage",
    summary: "Read a member's mailbox no more; what came of it stays",
    input: OneMailbox,
    output: Nothing,
    example: one,
    run: removeMailboxOfMember,
  }),
  "GET /me/mailboxes": route({
    may: "mailbox.connect",
    summary: "List my own mailboxes, and how much of each concerns a record",
    input: Nothing,
    output: MailboxList,
    example: {},
    run: listOwnMailboxes,
  }),
  "POST /me/mailboxes": route({
    may: "mailbox.connect",
    summary: "Connect a mailbox of my own: what concerns a contact or record lies in its history",
    input: CreateOwnMailbox,
    output: Mailbox,
    example: { name: "Mine", ...place, address: "ana@norte.example", ...secret, folders: ["INBOX", "Sent"] },
    run: createOwnMailbox,
  }),
  "PATCH /me/mailboxes/:mailboxId": route({
    may: "mailbox.connect",
    summary: "Change how my mailbox is read",
    input: EditOwnMailbox,
    output: Mailbox,
    example: { ...one, isOn: false },
    run: editOwnMailbox,
  }),
  "DELETE /me/mailboxes/:mailboxId": route({
    may: "mailbox.connect",
    summary: "Read my mailbox no more; what came of it stays",
    input: OneMailbox,
    output: Nothing,
    example: one,
    run: removeOwnMailbox,
  }),
  "POST /me/mailboxes/try": route({
    may: "mailbox.connect",
    summary: "Try to open a mailbox of my own: its folders, or what is wrong",
    input: TryMailbox,
    output: TriedMailbox,
    example: { ...place, host: "169.254.1.1", ...secret },
    leavesNoTrace: "nothing of it is kept",
    ahead: tryOwnMailbox,
    run: answerTrial,
  }),
};
