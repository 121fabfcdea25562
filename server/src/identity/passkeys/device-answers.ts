import { z } from "zod";
import { Refusal } from "@trato/domain/errors.ts";

// What a browser hands over of its device's answer (Web Authentication, JSON forms). What it means is checked by the library.

const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const transports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

const answer = {
  id: bytes.min(1).max(1400),
  rawId: bytes,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
};

const made = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.enum(transports)).max(10).default([]),
  }),
});

const signed = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
});

/** The answer to "make a passkey". */
export const readMade = (given: unknown): z.infer<typeof made> => read(made, given);

/** The answer to "sign in with a passkey". */
export const readSigned = (given: unknown): z.infer<typeof signed> => read(signed, given);

function read<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Refusal("invalid", "passkey.unreadable");
  return parsed.data;
}
