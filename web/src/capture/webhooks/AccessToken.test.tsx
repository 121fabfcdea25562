import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { AccessToken } from "./AccessToken.tsx";
import { webhookWords } from "./webhook-labels.ts";

const t = wordsIn("en", webhookWords);
const route = "POST /webhooks/:webhookId/access-token";
const webhook = aWebhook({ preset: "meta", signature: "meta" });
const webhookId = webhook.id;

test("a token is given once and not shown, and a refusal stands at its field", async () => {
  answering({
    "GET /me": aMe(),
    [route]: refused("invalid", { errors: [{ path: "accessToken", code: "x", message: "Too short." }] }),
  });
  const screen = await show(<AccessToken webhook={webhook} />);
  await expect.element(screen.getByText(t.noToken)).toBeVisible();
  await screen.getByRole("button", { name: t.giveToken }).click();
  const field = screen.getByRole("textbox", { name: t.accessToken });
  await field.fill("EAAB of the page");
  await screen.getByRole("button", { name: t.change }).click();
  await expect.element(field).toHaveAccessibleDescription("Too short.");
  answering({ [route]: { ...webhook, hasAccessToken: true, version: 2 } });
  await screen.getByRole("button", { name: t.change }).click();
  await expect.element(field).not.toBeInTheDocument();
  expect(askedOf(route).at(-1)).toEqual({ webhookId, accessToken: "EAAB of the page" });
});

test("one that is there is taken away", async () => {
  answering({ "GET /me": aMe(), [route]: { ...webhook, version: 2 } });
  const screen = await show(<AccessToken webhook={{ ...webhook, hasAccessToken: true }} />);
  await screen.getByRole("button", { name: t.takeToken }).click();
  await expect.poll(() => askedOf(route)).toEqual([{ webhookId, accessToken: null }]);
});
