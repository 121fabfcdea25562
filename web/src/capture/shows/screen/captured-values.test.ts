import { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { captureOf, mendedCapture, nobodyYet, titleOfCapture, valuesOf } from "./captured-values.ts";

const setting = {
  tradeShowId: "01990000-0000-7000-8000-000000000001" as Id<"trade_shows">, // written as one
  key: "k",
  capturedAt: "2026-11-23T10:15:00Z" as Moment, // as above
  usual: { dueOn: "2026-11-24" as CalendarDate, summary: "Call" }, // as above
};
const sent = (values: object) => CaptureLead.safeParse(captureOf({ ...nobodyYet, ...values }, setting));

test("what was left empty is left out", () => {
  const { data } = sent({ contactName: "Ana Ruiz", phone: " " });
  expect(data).toEqual({
    tradeShowId: setting.tradeShowId,
    key: "k",
    capturedAt: setting.capturedAt,
    contactName: "Ana Ruiz",
  });
});

test.each([
  [{}, "contactName"],
  [{ contactName: "Ana", email: "ana@" }, "email"],
])("%o is refused at its field", (values, path) => {
  expect(sent(values).error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("a next step of which only the kind was said is called so, and due tomorrow", () => {
  expect(sent({ companyName: "Ruiz", step: "call" }).data?.nextStep).toEqual({
    kind: "call",
    summary: "Call",
    dueOn: "2026-11-24",
  });
  const said = { companyName: "Ruiz", step: "email", summary: "Price list", dueOn: "2026-12-01" };
  expect(sent(said).data?.nextStep).toEqual({ kind: "email", summary: "Price list", dueOn: "2026-12-01" });
});

test("what is to be mended is typed as it was", () => {
  const values = {
    ...nobodyYet,
    contactName: "Ana",
    description: "Desks",
    jobTitle: "Buyer",
    city: "Vigo",
    country: "ES",
    step: "call" as const,
    summary: "Price",
    dueOn: setting.usual.dueOn,
  };
  const lead = CaptureLead.parse(captureOf(values, setting));
  expect(valuesOf(lead)).toEqual(values);
  expect(titleOfCapture(lead)).toBe("Ana");
  const mended = mendedCapture(
    { ...lead, isByVisitor: true, consent: "Yes" },
    { ...nobodyYet, email: "ana@ruiz.example" },
  );
  expect(CaptureLead.parse(mended)).toEqual({
    tradeShowId: setting.tradeShowId,
    key: "k",
    capturedAt: setting.capturedAt,
    isByVisitor: true,
    consent: "Yes",
    email: "ana@ruiz.example",
  });
});
