import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import type { Context } from "../platform/context.ts";
import { getMessage } from "./list-messages.ts";
import { tryMail } from "./try-mail.ts";

const withServer = (ctx: Context): Context => ({ ...ctx, site: { ...ctx.site, smtpUrl: "smtp://127.0.0.1:9" } });

test("writes to oneself, to leave at once", () =>
  inWorkspace(async (t) => {
    const ctx = withServer(await t.as({ role: "administrator", name: "Alba", email: "alba@norte.example" }));
    const { messageId } = await tryMail(ctx);
    expect(await getMessage(ctx, { messageId })).toMatchObject({ to: "alba@norte.example", notBefore: ctx.now });
    expect((await diaryOf(t, t.workspace.id)).at(-1)).toMatchObject({ event: "mail.tried", by: "Alba" });
  }));

test("where no server is set, or nowhere to write to, it says so", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    expect(await tried(ctx, tryMail)).toBe("mail.not_set");
    expect(await tried(withServer(ctx), tryMail)).toBe("mail.no_own_address");
  }));

test("administrators alone try it", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, tryWithoutAddress)).toEqual(["administrator"]);
  }));

const tryWithoutAddress = async (ctx: Context) =>
  tryMail(withServer(ctx)).catch((error: { code: string }) => {
    if (error.code !== "mail.no_own_address") throw error;
  });
