import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { email, id, line } from "../../schemas.ts";

const token = z.string().check(shaped(/^[A-Za-z0-9_-]{20,300}$/, inputWords.token));

// A name goes out in a mail to whomever a stranger names: it holds no address that a mail program would make a link of.
const plainName = line(80, 1).check(shaped(/^(?!.*\S\.\p{L}{2})[\p{L}\p{M}\p{N} .,'’()&-]+$/u, inputWords.plainName));

/** A colleague gets a link of his own. */
export const ShareOffer = z.object({ token, name: plainName, email: email() });
export type ShareOffer = z.output<typeof ShareOffer>;

export const UnshareOffer = z.object({ token, saleShareId: id<"sale_shares">() });
export type UnshareOffer = z.output<typeof UnshareOffer>;

export const RevokeShare = z.object({ saleShareId: id<"sale_shares">() });
export type RevokeShare = z.output<typeof RevokeShare>;
