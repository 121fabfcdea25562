import type { Context } from "../../../platform/context.ts";
import { updateOwn } from "../../../platform/rows.ts";
import { renewToken, type Token, type TokenPlace } from "../access-token.ts";
import type { Tokens } from "../open-mailbox.ts";
import { sealSecret } from "../secret.ts";
import { at, type FolderPlace } from "./folder-place.ts";

/** The tokens of a mailbox: one for all its folders, asked for when the last one ends. A new refresh token takes the place of the old one. */
export function tokensOf(place: Omit<FolderPlace, "path" | "tokens">): Tokens {
  let asking: Promise<Token | null> = Promise.resolve(null);
  const renewed = async (by: TokenPlace): Promise<Token> => {
    const token = await renewToken(by);
    const { refreshToken } = token;
    if (refreshToken !== null) await at(place, "write", (ctx) => keepRenewal(ctx, place, { ...by, refreshToken }));
    return token;
  };
  const tokens: Tokens = async (by) => {
    const before = asking;
    const last = await before.catch(() => null);
    if (last && last.until > Date.now()) return last.text;
    if (asking !== before) return tokens(by); // another folder asks already
    const next = renewed(by);
    asking = next;
    return (await next).text;
  };
  return tokens;
}

async function keepRenewal(
  ctx: Context,
  { mailboxId }: Pick<FolderPlace, "mailboxId">,
  { clientSecret, refreshToken }: TokenPlace,
): Promise<void> {
  await updateOwn(ctx, "mailboxes")
    .set({ secret: sealSecret(ctx.site, { clientSecret, refreshToken }) })
    .where("id", "=", mailboxId)
    .execute();
}
