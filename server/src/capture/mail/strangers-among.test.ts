import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { createMailbox } from "../mailboxes/change-mailbox.ts";
import { createOwnMailbox } from "../mailboxes/own-mailboxes.ts";
import { strangersAmong } from "./strangers-among.ts";

const at = (address: string) => ({
  name: "Mine",
  address,
  host: "imap.norte.example",
  port: 993,
  security: "tls" as const,
  password: "a secret",
  folders: ["INBOX"],
});

test("members, their mailboxes and the company's are none; a customer stays one, whatever a member calls his mailbox", () =>
  inWorkspace(async (t) => {
    await createContact(t.system, { kind: "person", name: "Ana", email: "ana@ruiz.example" });
    await createMailbox(await t.as({ role: "administrator" }), at("sales@norte.example"));
    const berta = await t.as({ email: "berta@norte.example" });
    for (const address of ["berta@home.example", "ana@ruiz.example"]) await createOwnMailbox(berta, at(address));
    const asked = [
      "Ana@ruiz.example",
      "Berta@norte.example",
      "BERTA@home.example",
      "sales@norte.example",
      "luz@sol.example",
    ];
    expect(await strangersAmong(await t.become(t.system), asked)).toEqual(["Ana@ruiz.example", "luz@sol.example"]);
  }));
