import type { Answers } from "@trato/domain/capture/forms/read-answers.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { testSite } from "../../../test/factories.ts";
import { newId } from "../../platform/new-id.ts";
import { giveTicket, readTicket } from "./form-ticket.ts";
import { hasProof, taskFor } from "./proof-of-work.ts";

const form = { id: newId<"web_forms">(), asksProof: true } satisfies Pick<WebForm, "id" | "asksProof">;
const none: Answers = new Map();
const given = () => giveTicket(testSite, form.id, 1_790_000_000_000);
const sent = (proof: unknown): Answers =>
  new Map([["altcha", [Buffer.from(JSON.stringify(proof)).toString("base64")]]]);

test("a device that did the work has proven it, for its ticket alone, and is not asked again", async () => {
  const [ticket, other] = [given(), given()];
  const challenge = JSON.parse((await taskFor(testSite, form, { ticket, answers: none }))!) as Challenge; // as it was asked
  const solution = (await solveChallenge({ challenge, deriveKey }))!;
  const answers = sent({ challenge, solution });
  const proves = (of: string, by: Answers) => hasProof(testSite, readTicket(testSite, form.id, of), by);
  expect(await proves(ticket, answers)).toBe(true);
  expect(await taskFor(testSite, form, { ticket, answers })).toBeNull();
  expect(await proves(other, answers)).toBe(false);
  const elsewhere = { ...challenge.parameters, data: { ticket: readTicket(testSite, form.id, other)!.id } };
  const lighter = { ...challenge.parameters, cost: 1 };
  for (const parameters of [elsewhere, lighter])
    expect(await proves(other, sent({ challenge: { ...challenge, parameters }, solution }))).toBe(false);
  const guessed = { ...solution, derivedKey: solution.derivedKey.replace(/^../, "00") };
  for (const wrong of [none, sent({ challenge, solution: guessed }), sent({}), new Map([["altcha", ["%"]]])])
    expect(await proves(ticket, wrong)).toBe(false);
});

test("nothing is asked where the form does not, and with no ticket that Trato did not give", async () => {
  expect(await taskFor(testSite, { ...form, asksProof: false }, { ticket: given(), answers: none })).toBeNull();
  expect(await taskFor(testSite, form, { ticket: "x", answers: none })).toBeNull();
});
