import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { receiveRaw } from "../../../test/arriving.ts";
import { rawMail } from "../../../test/mails.ts";
import { whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { insertOwn } from "../../platform/rows.ts";
import { createMailbox } from "./change-mailbox.ts";
import { listMailboxes } from "./list-mailboxes.ts";

const place = { host: "imap.norte.example", port: 993, security: "tls" as const, password: "a secret" };

test("says of each folder how it stands, how many of its mails are here, and which of them became nothing", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const made = { name: "Sales", address: "sales@norte.example", folders: ["INBOX", "Fairs"], ...place };
    const { id: mailboxId } = await createMailbox(ctx, made);
    await t.asSystem(async (system) => {
      const wrong = { state: "wrong" as const, problem: "folder_missing", answer: "Fairs", stateSince: system.now };
      await insertOwn(system, "mailboxFolders", [
        { mailboxId, path: "INBOX", state: "watching", inBox: 4, stateSince: system.now },
        { mailboxId, path: "Fairs", ...wrong },
      ]).execute();
      const taken = await receiveRaw(system, rawMail());
      const spam = await receiveRaw(system, rawMail({ id: "s@x", more: "X-Spam-Flag: YES" }));
      const gone = await receiveRaw(system, rawMail({ id: "g@x", more: "X-Spam-Flag: YES" }));
      const rows = [taken, spam, gone].map(({ arrivalId }, uid) => ({
        mailboxId,
        path: "INBOX",
        uid,
        arrivalId,
        isGone: uid === 2,
      }));
      await insertOwn(system, "mailboxMails", rows).execute();
    });
    const { items } = await listMailboxes(ctx);
    expect(items).toMatchObject([
      {
        folders: [
          {
            path: "INBOX",
            state: "watching",
            problem: null,
            inBox: 4,
            here: 2,
            notTaken: [{ state: "waiting", reason: "spam", count: 1 }],
          },
          { path: "Fairs", state: "wrong", problem: expect.stringContaining("Fairs"), inBox: 0, here: 0, notTaken: [] },
        ],
      },
    ]);
  }));

test("to administrators", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, listMailboxes)).toEqual(["administrator"]);
  }));
