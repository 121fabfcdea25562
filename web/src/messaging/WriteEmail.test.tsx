import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { aMessage } from "../../test/messages.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { messagingWords } from "./labels.ts";
import { templateWords } from "./templates/template-labels.ts";
import { WriteEmail } from "./WriteEmail.tsx";

const t = wordsIn("en", messagingWords);
const sent = { messageId: anId<"messages">(300) };
const form = (to: string | null = "lola@norte.example") =>
  show(<WriteEmail subject={{ kind: "contact", id: anId(101) }} to={to} />);
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const write = async (screen: Shown) => {
  await field(screen, t.subject).fill("Our offer");
  await field(screen, t.body).fill("Good morning, Lola");
};

test("sends what was written about the record, and is empty again for the next", async () => {
  answering({ "POST /contacts/:contactId/send-email": sent });
  const screen = await form();
  await write(screen);
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(screen.getByText(t.sending)).toBeVisible();
  expect(askedOf("POST /contacts/:contactId/send-email")).toEqual([
    { contactId: anId(101), to: "lola@norte.example", subject: "Our offer", body: "Good morning, Lola" },
  ]);
  await expect.element(field(screen, t.body)).toHaveValue("");
  await expect.element(field(screen, t.to)).toHaveValue("lola@norte.example");
});

test("ends with one's signature, above which one writes", async () => {
  const me = aMe({ member: { signature: "Marta Gil\nRobles" } });
  const screen = await show(<WriteEmail subject={{ kind: "contact", id: anId(101) }} to={null} />, { me });
  await expect.element(field(screen, t.body)).toHaveValue("\n\nMarta Gil\nRobles");
});

test("goes to others too, some of them unseen; what is no address is said before", async () => {
  answering({ "POST /contacts/:contactId/send-email": sent });
  const screen = await form();
  await write(screen);
  await screen.getByRole("button", { name: t.addCopies }).click();
  await expect.element(field(screen, t.cc)).toHaveFocus();
  await field(screen, t.cc).fill("Eva <eva@acme.example>, leo");
  await field(screen, t.bcc).fill("jefa@norte.example");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(field(screen, t.cc)).toHaveAccessibleDescription(t.copiesWrong);
  await field(screen, t.cc).fill("Eva <eva@acme.example>, leo@acme.example");
  await screen.getByRole("button", { name: t.send }).click();
  await expect
    .poll(() => askedOf("POST /contacts/:contactId/send-email"))
    .toMatchObject([{ cc: ["eva@acme.example", "leo@acme.example"], bcc: ["jefa@norte.example"] }]);
});

test("leaves later where that is chosen, and says when", async () => {
  answering({ "POST /contacts/:contactId/send-email": sent });
  const screen = await form();
  await write(screen);
  await screen.getByRole("button", { name: t.sendLater }).click();
  await screen.getByRole("button", { name: t.schedule }).click();
  await expect
    .poll(() => askedOf("POST /contacts/:contactId/send-email"))
    .toMatchObject([{ sendAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT0[67]:00:00.000Z$/) }]);
  await expect.element(screen.getByText(/^The e-mail leaves on .*8:00/)).toBeVisible();
});

test("Ctrl+Enter sends it from the text", async () => {
  answering({ "POST /contacts/:contactId/send-email": sent });
  const screen = await form();
  await write(screen);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => askedOf("POST /contacts/:contactId/send-email")).toHaveLength(1);
});

test("taken back, it does not leave, and the text is there again", async () => {
  answering({
    "POST /contacts/:contactId/send-email": sent,
    "POST /messages/:messageId/withdraw": aMessage({ state: "withdrawn" }),
  });
  const screen = await form();
  await write(screen);
  await screen.getByRole("button", { name: t.send }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /messages/:messageId/withdraw")).toEqual([{ messageId: anId(300) }]);
  await expect.element(field(screen, t.subject)).toHaveValue("Our offer");
  await expect.element(field(screen, t.body)).toHaveValue("Good morning, Lola");
});

test.each([
  ["no address", "", "Our offer"],
  ["what is no address", "lola", "Our offer"],
  ["no subject", "lola@norte.example", ""],
])("with %s nothing leaves, and the field says why", async (_, to, subject) => {
  const screen = await form(null);
  await field(screen, t.to).fill(to);
  await field(screen, t.subject).fill(subject);
  await field(screen, t.body).fill("Good morning");
  await screen.getByRole("button", { name: t.send }).click();
  const wrong = field(screen, subject === "" ? t.subject : t.to);
  await expect.element(wrong).toHaveAttribute("aria-invalid", "true");
  await expect.element(wrong).toHaveAccessibleDescription(/./);
  await expect.element(wrong).toHaveFocus();
  expect(askedOf("POST /contacts/:contactId/send-email")).toEqual([]);
});

test("what the server refuses is said where one wrote, and the text stays", async () => {
  answering({
    "POST /contacts/:contactId/send-email": refused("email.too_many", { detail: "Too many mails this hour." }),
  });
  const screen = await form();
  await write(screen);
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(screen.getByText("Too many mails this hour.")).toBeVisible();
  await expect.element(field(screen, t.body)).toHaveValue("Good morning, Lola");
});

test("is not sent twice while it is on its way", async () => {
  const late = onItsWay("POST /contacts/:contactId/send-email");
  answering({ "POST /contacts/:contactId/send-email": () => late.promise });
  const screen = await form();
  await write(screen);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(screen.getByRole("button", { name: t.send })).toHaveAttribute("aria-busy", "true");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  late.resolve(sent);
  await expect.element(screen.getByText(t.sending)).toBeVisible();
  expect(askedOf("POST /contacts/:contactId/send-email")).toHaveLength(1);
});

test("goes by the route of the record that it is about", async () => {
  answering({ "POST /sales/:saleId/send-email": sent });
  const screen = await show(<WriteEmail subject={{ kind: "sale", id: anId(100) }} to="lola@norte.example" />);
  await write(screen);
  await screen.getByRole("button", { name: t.send }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/send-email")).toMatchObject([{ saleId: anId(100) }]);
});

test("a template that is chosen by keyboard fills it in for who reads it", async () => {
  const offered = [{ id: anId<"mail_templates">(500), name: "Thank you" }];
  const draft = {
    to: null,
    subject: "Gracias",
    body: "Hola, Lola:",
    missing: [],
    language: "es" as const,
    templateId: offered[0]!.id,
    templates: offered,
    attachment: null,
    unprintable: [],
  };
  answering({ "GET /contacts/:contactId/mail": draft });
  const screen = await form();
  await field(screen, t.to).click();
  const choice = screen.getByRole("combobox", { name: templateWords.template.en });
  await expect.element(choice).toBeVisible();
  await userEvent.tab();
  await expect.element(choice).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("option", { name: "Thank you" })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(field(screen, t.subject)).toHaveValue("Gracias");
  await expect.element(field(screen, t.body)).toHaveValue("Hola, Lola:");
});
