import { expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { formatFor } from "../format.ts";
import { type CalendarEntry, invitationText } from "./invitation.ts";

const entry: CalendarEntry = {
  activityId: "01990000-0000-7000-8000-000000000001",
  tells: "invitation",
  sequence: 1,
  summary: "Enseñar las muestras",
  startsAt: "2026-12-03T09:00:00.000Z" as Moment,
  minutes: 90,
  place: "Calle Mayor 1",
  host: "Ana Robles",
  guest: { email: "eva@puerto.example", name: null },
};
const place = { currency: "EUR", currencyDecimals: 2, country: "ES", timeZone: "Europe/Madrid" };
const now = () => "2026-11-30T09:00:00.000Z" as Moment;
const spanish = formatFor({ ...place, language: "es" }, now);
const english = formatFor({ ...place, language: "en" }, now);

test("an invitation says who invites to what, when, by which clock, and where", () => {
  expect(invitationText(entry, spanish)).toEqual({
    subject: "Invitación: Enseñar las muestras, jue, 3 dic 2026, 10:00",
    body: `Ana Robles te invita a una reunión.

Enseñar las muestras
Cuándo: jue, 3 dic 2026, de 10:00 a 11:30 (Europe/Madrid)
Dónde: Calle Mayor 1

Acepta o rechaza con los botones de tu correo o calendario, o responde a este mensaje.`,
  });
  expect(invitationText(entry, english).body).toContain("When: Thu, 3 Dec 2026, from 10:00 to 11:30 (Europe/Madrid)");
});

test("what is not said is not written, and a long one says on which day it ends", () => {
  const { body } = invitationText({ ...entry, place: null, minutes: 24 * 60 }, english);
  expect(body).toContain("When: Thu, 3 Dec 2026, from 10:00 to Fri, 4 Dec 2026, 10:00 (Europe/Madrid)");
  expect(body).not.toContain("Where");
});

test("a change and a cancellation say what they are; nobody is asked to answer to what will not be", () => {
  expect(invitationText({ ...entry, tells: "change" }, spanish).subject).toMatch(
    /^Cambio de la reunión: Enseñar las muestras/,
  );
  const off = invitationText({ ...entry, tells: "cancellation" }, spanish);
  expect(off.subject).toMatch(/^Cancelada: /);
  expect(off.body).toMatch(/^Ana Robles ha cancelado esta reunión\./);
  expect(off.body).not.toContain("Acepta");
});
