import { ownNames, type Answers } from "@trato/domain/capture/forms/read-answers.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import * as z from "zod/mini";
import { proofOf, type Site } from "../../platform/site.ts";
import { type FormTicket, readTicket } from "./form-ticket.ts";

/** About half a second of a desk's one core, some seconds of an old phone's, while its visitor writes. */
const work = { algorithm: "PBKDF2/SHA-256", cost: 2_000, least: 500, most: 1_000 };

const secretsOf = (site: Site) => ({
  hmacSignatureSecret: proofOf(site, "proof of work", Buffer.from("task")).toString("hex"),
  hmacKeySignatureSecret: proofOf(site, "proof of work", Buffer.from("answer")).toString("hex"),
});

/**
 * The task that a form asks the visitor's device, good for the form's ticket alone; null where it asks none, the work is done, or nobody
 * was given the ticket.
 */
export async function taskFor(
  site: Site,
  form: Pick<WebForm, "id" | "asksProof">,
  given: { ticket: string; answers: Answers },
): Promise<string | null> {
  const ticket = form.asksProof ? readTicket(site, form.id, given.ticket) : null;
  if (!ticket || (await hasProof(site, ticket, given.answers))) return null;
  const { algorithm, cost, least, most } = work;
  const data = { ticket: ticket.id };
  const counter = randomInt(most, least);
  return JSON.stringify(await createChallenge({ algorithm, cost, counter, data, deriveKey, ...secretsOf(site) }));
}

const Proof = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      cost: z.number(),
      data: z.object({ ticket: z.string() }),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Whether the work of this ticket was done. A ticket makes one arrival, so nobody's work serves twice. */
export async function hasProof(site: Site, ticket: FormTicket | null, answers: Answers): Promise<boolean> {
  const proof = proofIn(answers.get(ownNames.proof)?.[0] ?? "");
  if (!proof || proof.challenge.parameters.data.ticket !== ticket?.id) return false;
  const { verified } = await verifySolution({ ...proof, deriveKey, ...secretsOf(site) });
  return verified;
}

function proofIn(sent: string): z.output<typeof Proof> | null {
  try {
    return Proof.safeParse(JSON.parse(Buffer.from(sent, "base64").toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}
