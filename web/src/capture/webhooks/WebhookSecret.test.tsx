import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { SecretShown } from "./SecretShown.tsx";
import { webhookWords } from "./webhook-labels.ts";
import { WebhookSecret } from "./WebhookSecret.tsx";

const t = wordsIn("en", webhookWords);
const webhook = aWebhook({ signature: "hmac", header: "x-sign", hasSecret: true, hasFormerSecret: true });

test("a secret is changed, shown once where it was made, and the former one ended", async () => {
  answering({
    "GET /me": aMe(),
    "POST /webhooks/:webhookId/change-secret": { ...webhook, secret: "made" },
    "POST /webhooks/:webhookId/end-former-secret": { ...webhook, hasFormerSecret: false },
  });
  const screen = await show(<WebhookSecret webhook={webhook} />);
  await screen.getByRole("button", { name: t.newSecret }).click();
  await screen.getByRole("button", { name: t.change }).click();
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("made");
  await screen.getByRole("button", { name: t.done }).click();
  await screen.getByRole("button", { name: t.endFormer }).click();
  await expect.poll(() => askedOf("POST /webhooks/:webhookId/end-former-secret")).toHaveLength(1);
});

test("a secret is there to be copied", async () => {
  const screen = await show(<SecretShown secret="made" onClose={() => undefined} />);
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("made");
});
