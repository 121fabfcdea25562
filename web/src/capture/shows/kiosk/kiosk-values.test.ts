import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { noVisitor, visitorLead, visitorSchema } from "./kiosk-values.ts";

const tradeShow = {
  id: "01990000-0000-7000-8000-000000000001" as Id<"trade_shows">, // written as one
  name: "Hábitat",
  consent: "Write to me",
};
const ana = { ...noVisitor, contactName: " Ana Ruiz ", email: "ana@ruiz.example", agrees: true };
const sent = (values: object, show = tradeShow) =>
  visitorSchema(show).safeParse(visitorLead({ ...ana, ...values }, { tradeShow: show, key: "k", language: "es" }));

test("a visitor's lead is theirs, in their language, with the words to which they agreed", () => {
  expect(sent({}).data).toMatchObject({
    contactName: "Ana Ruiz",
    email: "ana@ruiz.example",
    language: "es",
    isByVisitor: true,
    consent: "Write to me",
  });
  expect(sent({ agrees: true }, { ...tradeShow, consent: "" }).data).not.toHaveProperty("consent");
});

test.each([
  [{ contactName: " " }, "contactName"],
  [{ email: "" }, "email"],
  [{ email: "ana@" }, "email"],
  [{ agrees: false }, "agrees"],
])("%o is asked for at its field", (values, path) => {
  expect(sent(values).error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test("a telephone is enough to be reached", () => {
  expect(sent({ email: "", phone: "600 123 456" }).success).toBe(true);
});
