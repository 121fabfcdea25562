import { SignInProvider } from "@trato/domain/identity/records.ts";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { providerWords } from "./provider-labels.ts";
import { RemoveProvider } from "./RemoveProvider.tsx";

const t = wordsIn("en", providerWords);
const none = z.parse(SignInProvider, {
  isSet: false,
  label: "",
  issuer: "",
  clientId: "",
  domains: [],
  joinsAs: null,
  isEnough: false,
  allowsPasswords: true,
  triedAt: null,
  redirectUri: "https://trato.example/sign-in/back/norte",
  signInAddress: "https://trato.example/sign-in?next=/w/norte",
  version: 1,
});

test("a provider is removed once that is said, and what it means was read", async () => {
  answering({ "GET /me": aMe(), "POST /sign-in-provider/remove": none });
  const close = vi.fn<() => void>();
  const screen = await show(<RemoveProvider onClose={close} />);
  await expect.element(screen.getByText(t.removeText)).toBeVisible();
  expect(askedOf("POST /sign-in-provider/remove")).toEqual([]);
  await screen.getByRole("button", { name: t.remove }).click();
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(askedOf("POST /sign-in-provider/remove")).toHaveLength(1);
});
