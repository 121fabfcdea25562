import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { ProofFields } from "./ProofFields.tsx";
import { webhookWords } from "./webhook-labels.ts";
import { WebhookForm } from "./WebhookForm.tsx";

const t = wordsIn("en", webhookWords);
const patch = "PATCH /webhooks/:webhookId";

test("its name and proof are changed, with the header in which that stands", async () => {
  answering({ "GET /me": aMe(), "GET /teams": { items: [] }, [patch]: aWebhook({ version: 2 }) });
  const screen = await show(<WebhookForm webhook={aWebhook()} />);
  await screen.getByRole("combobox", { name: t.signature }).click();
  await screen.getByRole("option", { name: t.token }).click();
  await screen.getByRole("textbox", { name: t.header }).fill("X-Token");
  await screen.getByRole("textbox", { name: t.name }).fill("Form");
  await screen.getByRole("button", { name: everyday.save.en }).click();
  const asked = { webhookId: aWebhook().id, version: 1, name: "Form", signature: "token", header: "x-token" };
  await expect.poll(() => askedOf(patch)).toMatchObject([{ ...asked, header: "X-Token" }]);
});

test("where its sender leaves no choice none is offered", async () => {
  const values = { signature: "standard", header: "", encoding: "hex" } as const;
  const form = { values, bind: () => ({ value: "", onChange: () => undefined }), errorOf: () => undefined };
  const screen = await show(<ProofFields form={form as never} preset="standard" />);
  expect(screen.getByRole("combobox").elements()).toEqual([]);
});
