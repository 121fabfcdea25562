import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { id } from "../../schemas.ts";

/** What is asked besides the name of whoever signs: a drawing, or the code that was sent; neither where the name is the signature. */
export const signatureInput = {
  signature: z.optional(
    z.string().check(shaped(/^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/=]{1,200000}$/, inputWords.drawing)),
  ),
  code: z.optional(z.string().check(shaped(/^\d{6}$/, inputWords.signingCode))),
};

const one = { signatureId: id<"sale_signatures">(), file: z.enum(["pdf", "evidence"]) };

/** What was made of a signature: the signed PDF, or the evidence. */
export const SignedOfSale = z.object({ saleId: id<"sales">(), ...one });

/** The same behind a customer's link. */
export const PortalSigned = z.object({
  token: z.string().check(shaped(/^[A-Za-z0-9_-]{20,300}$/, inputWords.token)),
  ...one,
});
