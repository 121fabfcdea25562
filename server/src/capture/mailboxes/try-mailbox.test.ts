import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, whoMay } from "../../../test/trying.ts";
import { createMailbox } from "./change-mailbox.ts";
import { tryMailbox } from "./try-mailbox.ts";

const place = { address: "sales@norte.example", host: "169.254.1.1", port: 993, security: "tls" as const };
const password = "a secret";

test("what stands in the way is said at its field, in the language of whoever tries", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const ask = await tryMailbox({ ...ctx, language: "es" }, { ...place, password });
    expect(await ask()).toMatchObject({
      problem: { path: "host", text: expect.stringContaining("enlace local") },
      folders: [],
    });
  }));

test("what opens a mailbox is known where it goes to the same server, and nowhere else", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const { id: mailboxId } = await createMailbox(ctx, { ...place, name: "Sales", folders: ["INBOX"], password });
    const trying = (given: object) => tried(ctx, (c) => tryMailbox(c, { ...place, mailboxId, ...given }));
    expect(await trying({})).toBe("done");
    expect(await trying({ host: "imap.elsewhere.example" })).toBe("mailbox.password_again");
    expect(await trying({ mailboxId: undefined })).toBe("mailbox.password_missing");
    expect(await trying({ security: "none" })).toBe("mailbox.unencrypted");
  }));

test("by administrators", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => tryMailbox(ctx, { ...place, password }))).toEqual(["administrator"]);
  }));
