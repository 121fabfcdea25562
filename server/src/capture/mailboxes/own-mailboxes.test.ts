import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { listMailboxes } from "./list-mailboxes.ts";
import {
  createOwnMailbox,
  editOwnMailbox,
  listOwnMailboxes,
  removeOwnMailbox,
  tryOwnMailbox,
} from "./own-mailboxes.ts";

const place = {
  address: "berta@norte.example",
  host: "imap.norte.example",
  port: 993,
  security: "tls" as const,
  password: "a secret",
};
const given = (more: object = {}) => ({ name: "Mine", ...place, folders: ["INBOX", "Sent"], ...more });
const namesOf = async (ctx: Context) => (await listOwnMailboxes(ctx)).items.map(({ name }) => name);

test("a member connects his own, of which the diary tells nothing but its address", () =>
  inWorkspace(async (t) => {
    const berta = await t.as();
    const made = await createOwnMailbox(berta, given());
    expect(made).toMatchObject({ name: "Mine", teamId: null, folders: [{ path: "INBOX" }, { path: "Sent" }] });
    const { version } = await editOwnMailbox(berta, {
      mailboxId: made.id,
      version: 1,
      host: "imap.elsewhere.example",
      password: "another",
    });
    expect(version).toBe(2);
    const told = await diaryOf(t, made.id);
    expect(told.map(({ event }) => event)).toEqual(["mailbox.connected", "mailbox.changed"]);
    expect(JSON.stringify([made, told])).not.toMatch(/secret|another/);
    expect(JSON.stringify(told)).not.toContain("imap");
    expect(told[0]?.after).toEqual({ address: place.address });
    await removeOwnMailbox(await t.become(berta), { mailboxId: made.id });
    expect(await namesOf(berta)).toEqual([]);
  }));

test("nobody else sees it or its folders, and nobody else changes it, tries it or removes it", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ name: "Berta" });
    const { id: mailboxId } = await createOwnMailbox(berta, given());
    await insertOwn(berta, "mailboxFolders", { mailboxId, path: "INBOX", stateSince: berta.now }).execute();
    await insertOwn(berta, "mailboxMails", { mailboxId, path: "INBOX", uid: 1, arrivalId: null }).execute();
    expect((await listOwnMailboxes(berta)).items[0]?.folders[0]).toMatchObject({ here: 0, leftOut: 1 });
    for (const role of ["administrator", "manager", "sales"] as const) {
      const other = await t.as({ role, reach: "all" });
      expect(await namesOf(other)).toEqual([]);
      for (const table of ["mailboxes", "mailboxFolders", "mailboxMails"] as const)
        expect(await own(other, table).selectAll().execute()).toEqual([]);
      const edit = { mailboxId, version: 1, name: "Theirs" };
      expect(await tried(other, (ctx) => editOwnMailbox(ctx, edit))).toBe("record.not_found");
      expect(await tried(other, (ctx) => removeOwnMailbox(ctx, { mailboxId }))).toBe("record.not_found");
      expect(await tried(other, (ctx) => tryOwnMailbox(ctx, { mailboxId, ...place }))).toBe("record.not_found");
    }
    expect((await listMailboxes(await t.as({ role: "administrator" }))).items).toEqual([]);
    expect(await whoeverIsElsewhere(t, (ctx) => removeOwnMailbox(ctx, { mailboxId }))).toBe("record.not_found");
  }));

test("read otherwise, what concerned no record is looked at again", () =>
  inWorkspace(async (t) => {
    const berta = await t.as();
    const { id: mailboxId } = await createOwnMailbox(berta, given());
    await insertOwn(berta, "mailboxFolders", { mailboxId, path: "INBOX", stateSince: berta.now }).execute();
    await insertOwn(berta, "mailboxMails", { mailboxId, path: "INBOX", uid: 1, arrivalId: null }).execute();
    const same = await editOwnMailbox(berta, { mailboxId, version: 1, name: "Mine" });
    expect(same.folders[0]?.leftOut).toBe(1);
    const other = await editOwnMailbox(berta, { mailboxId, version: 1, ignoredSenders: ["news.example"] });
    expect(other.folders[0]?.leftOut).toBe(0);
  }));

test("up to five, with what opens them", () =>
  inWorkspace(async (t) => {
    const berta = await t.as();
    expect(await tried(berta, (ctx) => createOwnMailbox(ctx, given({ password: undefined })))).toBe(
      "mailbox.password_missing",
    );
    for (let nth = 0; nth < 5; nth++) await createOwnMailbox(berta, given());
    expect(await tried(berta, (ctx) => createOwnMailbox(ctx, given()))).toBe("mailbox.too_many");
    expect(await tried(await t.as(), (ctx) => createOwnMailbox(ctx, given()))).toBe("done");
  }));

test("by every member, and by nobody who is none", () =>
  inWorkspace(async (t) => {
    const everybody = ["sales", "back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => createOwnMailbox(ctx, given()))).toEqual(everybody);
    expect(await whoMay(t, listOwnMailboxes)).toEqual(everybody);
    expect(await whoMay(t, (ctx) => tryOwnMailbox(ctx, place))).toEqual(everybody);
    expect(await tried(await t.become(t.system), (ctx) => createOwnMailbox(ctx, given()))).toBe("permission.missing");
  }));
