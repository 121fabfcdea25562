import { expect, test } from "vitest";
import { receiveRaw } from "../../../test/arriving.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { rawMail } from "../../../test/mails.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { findMailCopy, getMail } from "./get-mail.ts";

test("whoever reaches the record reads the mail that lies on it, whole", () =>
  inWorkspace(async (t) => {
    const more = "Cc: Eva <eva@ruiz.example>\nDate: Sun, 29 Nov 2026 10:00:00 +0100\nContent-Type: text/html";
    const { arrivalId: mailId } = await receiveRaw(t.system, rawMail({ more, body: "<p>Twenty</p>" }));
    expect(await getMail(await t.as(), { mailId })).toEqual({
      from: { name: "Ana Ruiz", address: "ana@ruiz.example" },
      to: ["sales@robles.example"],
      cc: ["Eva"],
      subject: "Twenty desks",
      body: "Twenty",
      hasHtml: true,
      sentAt: "2026-11-29T09:00:00.000Z",
    });
  }));

test("nobody else reads it, nor learns where its copy lies; what is no record yet is for those who lead", () =>
  inWorkspace(async (t) => {
    const { arrivalId: mailId } = await receiveRaw(t.system, rawMail());
    const spam = await receiveRaw(t.system, rawMail({ id: "spam@x", more: "X-Spam-Flag: YES" }));
    for (const read of [getMail, findMailCopy]) {
      const reading = (ctx: Context) => read(ctx, { mailId });
      const readingSpam = (ctx: Context) => read(ctx, { mailId: spam.arrivalId });
      expect(await triedBy(t, { reach: "own" }, reading)).toBe("done");
      expect(await triedBy(t, { role: "back_office" }, reading)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, reading)).toBe("record.not_found");
      expect(await triedBy(t, { reach: "all" }, readingSpam)).toBe("record.not_found");
      expect(await triedBy(t, { role: "manager" }, readingSpam)).toBe("done");
    }
  }));
