import { emptyMapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { FixedValues } from "./FixedValues.tsx";
import { LeadPreview } from "./LeadPreview.tsx";
import { MappedValues } from "./MappedValues.tsx";
import { MappingForm } from "./MappingForm.tsx";
import { webhookWords } from "./webhook-labels.ts";

const t = wordsIn("en", webhookWords);
const save = everyday.save.en;
const patch = "PATCH /webhooks/:webhookId";
const noop = () => undefined;
const saved = vi.fn<() => void>();

const previewOf = (screen: Shown) => screen.getByRole("region", { name: t.preview }).element().textContent;

const opened = (webhook = aWebhook()) => {
  answering({ "GET /me": aMe(), [patch]: { ...webhook, version: 2 } });
  return show(<MappingForm webhook={webhook} onSaved={saved} />);
};

test("a click on where a value goes shows the lead that comes of it, and saves the mapping", async () => {
  const screen = await opened();
  await expect.poll(() => previewOf(screen)).toContain("wish: Desks");
  await screen.getByRole("combobox", { name: t.goesTo("wish") }).click();
  await screen.getByRole("option", { name: everyday.title.en }).click();
  await expect.poll(() => previewOf(screen)).not.toContain("wish: Desks");
  await screen.getByRole("button", { name: save }).last().click();
  const mapping = { ...emptyMapping, rules: { "/data/wish": "title" } };
  await expect.poll(() => askedOf(patch)).toMatchObject([{ mapping, version: 1 }]);
  await expect.poll(() => saved.mock.calls).toHaveLength(1);
});

test("a fixed value is added, taken away, and said of a field where nothing came", async () => {
  const screen = await opened();
  await screen.getByRole("combobox", { name: t.addFixed }).click();
  await screen.getByRole("option", { name: "Campaign" }).click();
  await screen.getByRole("textbox", { name: "Campaign" }).fill("Autumn");
  await expect.poll(() => previewOf(screen)).toContain("Autumn");
  await screen.getByRole("button", { name: t.removeOf("Campaign") }).click();
  await expect.poll(() => previewOf(screen)).not.toContain("Autumn");
});

test("while nothing has come an example is pasted, and what is no JSON says so", async () => {
  const screen = await opened(aWebhook({ calls: [] }));
  const example = screen.getByRole("textbox", { name: t.paste });
  await example.fill("{");
  await expect.element(screen.getByText(t.unreadable)).toBeVisible();
  await example.fill('{"name":"Eva"}');
  await expect.poll(() => previewOf(screen)).toContain("Eva");
});

test("a value stands in its groups, with what becomes of it", async () => {
  const mapping = { ...emptyMapping, rules: { "/data/wish": "ignore" } };
  const body = { data: { wish: "Desks" }, email: "ana@ruiz.example" };
  const screen = await show(<MappedValues mapping={mapping} body={body} onChange={noop} />);
  await expect.poll(() => screen.getByRole("list", { name: t.values }).element().textContent).toContain("data › wish");
  await expect.element(screen.getByRole("combobox", { name: t.goesTo("wish") })).toHaveTextContent(t.ignore);
  await expect.element(screen.getByRole("combobox", { name: t.goesTo("email") })).toHaveTextContent(t.byName("E-mail"));
});

test("a body that says nothing makes no lead; of a wrong fixed value its field says so", async () => {
  const screen = await show(<LeadPreview mapping={emptyMapping} body={{}} />);
  await expect.element(screen.getByText(t.noLead)).toBeVisible();
  const fixed = await show(<FixedValues constants={{ email: "no" }} onChange={noop} errorOf={() => "It is none."} />);
  await expect.element(fixed.getByRole("textbox", { name: "E-mail" })).toHaveAccessibleDescription("It is none.");
});
