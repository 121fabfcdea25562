import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { testSite } from "../../../test/factories.ts";
import { newId } from "../../platform/new-id.ts";
import { giveTicket, readTicket } from "./form-ticket.ts";

test("a ticket tells when its form was given out, and is good for that form alone", () => {
  const [form, other]: Id<"web_forms">[] = [newId(), newId()];
  const ticket = giveTicket(testSite, form as Id<"web_forms">, 1_790_000_000_123);
  const another = giveTicket(testSite, form as Id<"web_forms">, 1_790_000_000_123);
  const read = readTicket(testSite, form as Id<"web_forms">, ticket);
  expect(read?.givenAt).toBe(1_790_000_000_123);
  expect(readTicket(testSite, form as Id<"web_forms">, another)?.id).not.toBe(read?.id);
  expect(readTicket(testSite, other as Id<"web_forms">, ticket)).toBeNull();
  for (const wrong of ["", "x", ticket.slice(2), `${ticket.slice(0, 30)}A${ticket.slice(31)}`])
    expect(readTicket(testSite, form as Id<"web_forms">, wrong)).toBeNull();
});
