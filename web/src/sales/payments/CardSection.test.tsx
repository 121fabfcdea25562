import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aCardProvider } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { CardSection } from "./CardSection.tsx";
import { cardWords } from "./payment-labels.ts";

const t = wordsIn("en", cardWords);
const { save } = wordsIn("en", settingsWords);
const set = aCardProvider({ isSet: true, isOn: true, keyEnd: "4242", isTold: true, version: 2 });

test("keys are sent once and not shown again; of a key that is kept its end is told", async () => {
  let kept = aCardProvider();
  answering({
    "GET /me": aMe(),
    "GET /card-provider": () => kept,
    "PATCH /card-provider": () => (kept = set),
  });
  const screen = await show(<CardSection />);
  await screen.getByLabelText(t.secretKey).fill("sk_test_4242");
  await screen.getByLabelText(t.webhookSecret).fill("whsec_42");
  await screen.getByRole("checkbox", { name: t.isOn }).click();
  await screen.getByRole("button", { name: save }).click();
  await expect.element(screen.getByText(t.keyKept("4242"))).toBeVisible();
  expect(askedOf("PATCH /card-provider")).toEqual([
    { secretKey: "sk_test_4242", webhookSecret: "whsec_42", isOn: true, version: 1 },
  ]);
  await expect.element(screen.getByLabelText(t.secretKey)).toHaveValue("");
});

test("the keys are forgotten by a press", async () => {
  answering({
    "GET /me": aMe(),
    "GET /card-provider": set,
    "POST /card-provider/remove": aCardProvider({ version: 3 }),
  });
  const screen = await show(<CardSection />);
  await screen.getByRole("button", { name: t.remove }).click();
  await expect.poll(() => askedOf("POST /card-provider/remove")).toHaveLength(1);
});
