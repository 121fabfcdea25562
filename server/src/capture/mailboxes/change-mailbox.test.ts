import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import { createMailbox, editMailbox, removeMailbox } from "./change-mailbox.ts";
import { listMailboxes } from "./list-mailboxes.ts";

const given = (more: object = {}) => ({
  name: "Sales",
  address: "sales@norte.example",
  host: "imap.norte.example",
  port: 993,
  security: "tls" as const,
  password: "a secret",
  folders: ["INBOX", "INBOX", "Fairs"],
  ...more,
});
const administrator = (t: InWorkspace) => t.as({ role: "administrator" });
const kept = async (t: InWorkspace) =>
  t.asSystem((ctx) => own(ctx, "mailboxes").select(["secret", "version"]).executeTakeFirstOrThrow());

test("a mailbox is set, with what opens it told to nobody, and each folder once", () =>
  inWorkspace(async (t) => {
    const ctx = await administrator(t);
    const made = await createMailbox(ctx, given());
    expect(made).toMatchObject({ name: "Sales", userName: null, isOn: true, version: 1, teamId: null });
    expect(made.folders.map(({ path, state, here }) => [path, state, here])).toEqual([
      ["INBOX", "connecting", 0],
      ["Fairs", "connecting", 0],
    ]);
    expect(JSON.stringify([made, await diaryOf(t, made.id)])).not.toMatch(/secret/);
    expect((await kept(t)).secret).not.toContain("a secret");
    expect((await diaryOf(t, made.id)).map(({ event }) => event)).toEqual(["mailbox.created"]);
  }));

test("a change keeps what opens it for its own server alone", () =>
  inWorkspace(async (t) => {
    const ctx = await administrator(t);
    const { id: mailboxId } = await createMailbox(ctx, given());
    const before = await kept(t);
    const paused = await editMailbox(ctx, { mailboxId, version: 1, isOn: false, folders: ["INBOX"] });
    expect(paused).toMatchObject({ isOn: false, version: 2, folders: [{ path: "INBOX" }] });
    expect((await kept(t)).secret).toBe(before.secret);
    const edit = (change: object) => tried(ctx, (c) => editMailbox(c, { mailboxId, version: 2, ...change }));
    expect(await edit({ host: "imap.elsewhere.example" })).toBe("mailbox.password_again");
    expect(await edit({ address: "other@norte.example" })).toBe("mailbox.password_again");
    expect(await edit({ host: "imap.elsewhere.example", password: "another" })).toBe("done");
    expect(await edit({ security: "none", password: "another" })).toBe("mailbox.unencrypted");
    expect(await edit({ teamId: ctx.newId<"teams">() })).toBe("reference.unknown");
    expect(await edit({ version: 1 })).toBe("record.changed");
    expect(await edit({ isOn: false })).toBe("done");
    expect((await diaryOf(t, mailboxId)).map(({ event }) => event)).toEqual(["mailbox.created", "mailbox.changed"]);
  }));

test("by tokens it is opened with what renews them, which goes to its own token address alone", () =>
  inWorkspace(async (t) => {
    const ctx = await administrator(t);
    const byToken = { tokenAddress: "https://provider.example/token", clientId: "trato" };
    const tokens = { password: undefined, refreshToken: "a secret", clientSecret: "another secret" };
    const made = await createMailbox(ctx, given({ ...byToken, ...tokens }));
    expect(made).toMatchObject(byToken);
    expect(JSON.stringify([made, await diaryOf(t, made.id)])).not.toMatch(/secret/);
    const edit = (change: object) => tried(ctx, (c) => editMailbox(c, { mailboxId: made.id, version: 1, ...change }));
    expect(await edit({ isOn: false })).toBe("done");
    expect(await edit({ tokenAddress: "https://elsewhere.example/token" })).toBe("mailbox.password_again");
    expect(await edit({ tokenAddress: null, clientId: null })).toBe("mailbox.password_again");
    expect(await edit({ tokenAddress: null, password: "a word" })).toBe("done");
    expect(await edit({ tokenAddress: "http://provider.example/token" })).toBe("mailbox.token_address");
    expect(await edit({ clientId: null })).toBe("mailbox.client_missing");
    const without = given({ ...byToken, password: undefined });
    expect(await tried(ctx, (c) => createMailbox(c, without))).toBe("mailbox.token_missing");
  }));

test("without a password there is nothing to read with", () =>
  inWorkspace(async (t) => {
    const ctx = await administrator(t);
    expect(await tried(ctx, (c) => createMailbox(c, given({ password: undefined })))).toBe("mailbox.password_missing");
  }));

test("removed it is read no more, and nothing of it is kept", () =>
  inWorkspace(async (t) => {
    const ctx = await administrator(t);
    const { id: mailboxId } = await createMailbox(ctx, given());
    await removeMailbox(ctx, { mailboxId });
    expect((await listMailboxes(ctx)).items).toEqual([]);
    expect((await diaryOf(t, mailboxId)).map(({ event }) => event)).toEqual(["mailbox.created", "mailbox.removed"]);
    expect(await tried(ctx, (c) => removeMailbox(c, { mailboxId }))).toBe("record.not_found");
  }));

test("by administrators of the company alone", () =>
  inWorkspace(async (t) => {
    const { id: mailboxId } = await createMailbox(await administrator(t), given());
    expect(await whoMay(t, (ctx) => createMailbox(ctx, given()))).toEqual(["administrator"]);
    const edit = { mailboxId, version: 1, isOn: false };
    expect(await tried(await t.as({ role: "manager" }), (ctx) => editMailbox(ctx, edit))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => editMailbox(ctx, edit))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => removeMailbox(ctx, { mailboxId }))).toBe("record.not_found");
  }));
