import { expect, test } from "vitest";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { marksOfMail } from "./marks-of-mail.ts";
import { unsubscribeLink } from "./unsubscribes/unsubscribe-token.ts";
import { writeMessage } from "./write-message.ts";

test("what Trato writes by itself can be left by one click; a first answer says that no person wrote it; a person's mail says nothing", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system, { email: "eva@puerto.example" });
    const by = await t.member({ role: "sales" });
    const headersOf = async (byItself: "first_answer" | "sequence" | undefined) => {
      const about = { kind: "opportunity" as const, id };
      const draft = { about, to: "eva@puerto.example", subject: "Hello", body: "Hello", by };
      const messageId = await writeMessage(t.system, { ...draft, ...(byItself && { byItself }) });
      const message = await own(t.system, "messages").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow();
      const { headers } = await marksOfMail(t.system, message, { replyAddress: null, name: null });
      return { headers, link: unsubscribeLink(t.system.site, { workspaceId: t.workspace.id, messageId }) };
    };
    const person = await headersOf(undefined);
    expect(person.headers).toEqual({});
    const step = await headersOf("sequence");
    const leaving = { "List-Unsubscribe": `<${step.link}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    expect(step.headers).toEqual(leaving);
    const first = await headersOf("first_answer");
    expect(first.headers).toMatchObject({ "Auto-Submitted": "auto-replied", "List-Unsubscribe": `<${first.link}>` });
  }));
