import { Mailbox } from "@trato/domain/capture/mailboxes/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A mailbox of sales that is read to its end, with three mails of which no lead was made. */
export function aMailbox(given: Partial<z.input<typeof Mailbox>> = {}): Mailbox {
  return z.parse(Mailbox, {
    id: anId(500),
    name: "Sales",
    address: "sales@norte.example",
    host: "imap.norte.example",
    port: 993,
    security: "tls",
    userName: null,
    tokenAddress: null,
    clientId: null,
    folders: [
      {
        path: "INBOX",
        state: "watching",
        stateSince: "2026-11-23T09:00:00Z",
        problem: null,
        inBox: 1204,
        here: 1204,
        leftOut: 0,
        notTaken: [
          { state: "set_aside", reason: "own", count: 2 },
          { state: "set_aside", reason: "ignored", count: 1 },
        ],
      },
    ],
    teamId: null,
    source: null,
    medium: null,
    campaign: null,
    ignoredSenders: [],
    ignoredWords: [],
    isOn: true,
    version: 3,
    ...given,
  });
}
