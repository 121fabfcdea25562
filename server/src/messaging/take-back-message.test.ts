import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { diaryOf, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { getMessage } from "./list-messages.ts";
import { takeBackMessage } from "./take-back-message.ts";
import { writeMessage } from "./write-message.ts";

const mail = { to: "eva@example.com", subject: "Offer", body: "Here it is." };

/** A mail about a contact that has left. */
async function sent(t: InWorkspace) {
  const { id } = await createContact(t.system, { kind: "person", name: "Eva" });
  const about = { kind: "contact", id } as const;
  const messageId = await writeMessage(t.system, { about, ...mail });
  await updateOwn(t.system, "messages").set({ state: "sent" }).where("id", "=", messageId).execute();
  return { about, messageId };
}

test("a mail that comes back has failed, says why, and its history and whoever looks at it are told", () =>
  inWorkspace(async (t) => {
    const { about, messageId } = await sent(t);
    t.system.changes.length = 0;
    await takeBackMessage(t.system, messageId, "550 no such user");
    expect(await getMessage(t.system, { messageId })).toMatchObject({
      state: "failed",
      lastError: "It came back (550 no such user).",
    });
    expect(t.system.changes).toMatchObject([
      { kind: "message", id: messageId },
      { kind: "timeline", id: about.id },
    ]);
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({ event: "message.failed", after: { to: mail.to } });
  }));

test("what comes back twice, or never left, is told no more", () =>
  inWorkspace(async (t) => {
    const { about, messageId } = await sent(t);
    await takeBackMessage(t.system, messageId, "550 no such user");
    const told = await diaryOf(t, about.id);
    await takeBackMessage(t.system, messageId, "another word");
    expect(await diaryOf(t, about.id)).toEqual(told);
    const waiting = await writeMessage(t.system, { about, ...mail });
    await takeBackMessage(t.system, waiting, "550");
    expect(await getMessage(t.system, { messageId: waiting })).toMatchObject({ state: "waiting", lastError: null });
  }));

test("nobody takes back a mail that is not theirs to see", () =>
  inWorkspace(async (t) => {
    const messageId = await writeMessage(t.system, { about: { kind: "account", id: t.administratorId }, ...mail });
    const taken = (ctx: Context) => takeBackMessage(ctx, messageId, "550");
    expect(await triedBy(t, { reach: "all" }, taken)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, taken)).toBe("record.not_found");
  }));
