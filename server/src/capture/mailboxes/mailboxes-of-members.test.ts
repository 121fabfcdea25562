import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createMailbox } from "./change-mailbox.ts";
import { listMailboxesOfMembers, removeMailboxOfMember } from "./mailboxes-of-members.ts";
import { createOwnMailbox, listOwnMailboxes } from "./own-mailboxes.ts";

const given = (address: string) => ({
  name: "Mine",
  address,
  host: "imap.norte.example",
  port: 993,
  security: "tls" as const,
  password: "a secret",
  folders: ["INBOX"],
});

test("an administrator sees that members connected mailboxes, and nothing else of them, and may remove them", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ name: "Berta" });
    const { id: mailboxId } = await createOwnMailbox(berta, given("berta@norte.example"));
    const administrator = await t.as({ role: "administrator" });
    await createMailbox(administrator, given("sales@norte.example"));
    const { items } = await listMailboxesOfMembers(administrator);
    const { memberId } = berta.actor;
    expect(items).toEqual([
      { id: mailboxId, memberId, memberName: "Berta", address: "berta@norte.example", isRead: true },
    ]);
    await removeMailboxOfMember(administrator, { mailboxId });
    expect((await listMailboxesOfMembers(administrator)).items).toEqual([]);
    expect((await diaryOf(t, mailboxId)).at(-1)).toMatchObject({
      event: "mailbox.removed",
      before: { memberId, address: "berta@norte.example" },
    });
    expect((await listOwnMailboxes(await t.become(berta))).items).toEqual([]);
  }));

test("the company's are no member's, and administrators alone may", () =>
  inWorkspace(async (t) => {
    const { id } = await createMailbox(await t.as({ role: "administrator" }), given("sales@norte.example"));
    const { id: mailboxId } = await createOwnMailbox(await t.as(), given("berta@norte.example"));
    const administrator = await t.as({ role: "administrator" });
    expect(await tried(administrator, (ctx) => removeMailboxOfMember(ctx, { mailboxId: id }))).toBe("record.not_found");
    expect(await whoMay(t, (ctx) => removeMailboxOfMember(ctx, { mailboxId }))).toEqual(["administrator"]);
    expect(await whoMay(t, listMailboxesOfMembers)).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => removeMailboxOfMember(ctx, { mailboxId }))).toBe("record.not_found");
  }));
