import { deviceName } from "@trato/domain/identity/device.ts";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { passwordAsked } from "../../../test/password-asked.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AddPasskey } from "./AddPasskey.tsx";
import { passkeyWords } from "./passkey-labels.ts";

const t = wordsIn("en", passkeyWords);
const begin = "POST /auth/passkeys/begin";
const asked = {
  challenge: "YWJj",
  rp: { id: location.hostname, name: "Trato" },
  user: { id: "YWJj", name: "marta", displayName: "Marta" },
  pubKeyCredParams: [{ alg: -7, type: "public-key" }],
};

test("a password that is not right is told at its field, and no device is asked", async () => {
  const create = vi.spyOn(navigator.credentials, "create");
  const errors = [{ path: "password", code: "password.wrong", message: "Not yours" }];
  answering({
    [begin]: refused("password.wrong", { status: 400, errors }),
    "GET /auth/passkeys": { items: [], site: null },
  });
  const screen = await show(<AddPasskey onClose={() => undefined} />);
  await expect
    .element(screen.getByRole("textbox", { name: t.name }))
    .toHaveValue(deviceName(navigator.userAgent, "en"));
  await passwordAsked();
  await userEvent.keyboard("secret{Enter}");
  await expect.element(screen.getByLabelText(t.password)).toHaveAccessibleDescription("Not yours");
  expect(create).not.toHaveBeenCalled();
});

test.each([
  ["NotAllowedError", "No passkey was chosen, or it took too long."],
  ["InvalidStateError", "This device has a passkey for Trato already."],
  ["NotSupportedError", "This device makes no passkeys that know their owner. Try another one."],
])("what the device says to it is told in words: %s", async (problem, said) => {
  vi.spyOn(navigator.credentials, "create").mockRejectedValue(new DOMException("no", problem));
  answering({ [begin]: asked, "GET /auth/passkeys": { items: [], site: null } });
  const screen = await show(<AddPasskey onClose={() => undefined} />);
  await passwordAsked();
  await userEvent.keyboard("secret{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(said);
});
