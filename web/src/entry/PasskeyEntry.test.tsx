import { expect, test, vi } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { EmailField } from "./EntryForm.tsx";
import { entryWords } from "./labels.ts";
import { PasskeyEntry } from "./PasskeyEntry.tsx";

const t = wordsIn("en", entryWords);
const begin = "POST /auth/sign-in/passkey/begin";
const asked = { challenge: "YWJj", rpId: location.hostname, userVerification: "required" };
const signed = {
  id: "YWJj",
  rawId: new ArrayBuffer(1),
  type: "public-key",
  response: {
    authenticatorData: new ArrayBuffer(1),
    clientDataJSON: new ArrayBuffer(1),
    signature: new ArrayBuffer(1),
    userHandle: null,
  },
  getClientExtensionResults: () => ({}),
} as unknown as PublicKeyCredential; // as a device would answer

/** Among what is filled in at the e-mail nothing is chosen unless a test says so. */
const offered = (isOffered: boolean) =>
  vi.spyOn(PublicKeyCredential, "isConditionalMediationAvailable").mockResolvedValue(isOffered);

const opened = async (enter: () => void = () => undefined): Promise<Shown> =>
  show(
    <>
      <EmailField value="" onChange={() => undefined} error={undefined} />
      <PasskeyEntry enter={enter} />
    </>,
  );
const press = (screen: Shown) => screen.getByRole("button", { name: t.signInWithPasskey }).click();

test("who has one is in by the button", async () => {
  offered(false);
  vi.spyOn(navigator.credentials, "get").mockResolvedValue(signed);
  answering({ [begin]: asked, "POST /auth/sign-in/passkey": null });
  const enter = vi.fn<() => void>();
  await press(await opened(enter));
  await expect.poll(() => enter.mock.calls.length).toBe(1);
});

test("who chooses it among what the browser fills in is in, too", async () => {
  offered(true);
  const get = vi.spyOn(navigator.credentials, "get").mockResolvedValue(signed);
  answering({ [begin]: asked, "POST /auth/sign-in/passkey": null });
  const enter = vi.fn<() => void>();
  await opened(enter);
  await expect.poll(() => enter.mock.calls.length).toBeGreaterThan(0);
  expect(get.mock.calls[0]?.[0]).toMatchObject({ mediation: "conditional" });
});

test("who presses the button while one is filled in is in once, by the one of the button", async () => {
  offered(true);
  const waiting: ((signed: Credential) => void)[] = [];
  vi.spyOn(navigator.credentials, "get").mockImplementation(() => new Promise((sign) => void waiting.push(sign)));
  const sent: string[] = [];
  answering({ [begin]: asked, "POST /auth/sign-in/passkey": ({ id }: { id: string }) => (sent.push(id), null) });
  const enter = vi.fn<() => void>();
  const screen = await opened(enter);
  await expect.poll(() => waiting.length).toBe(1);
  await press(screen);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[0]?.({ ...signed, id: "filled-in" });
  waiting[1]?.({ ...signed, id: "chosen" });
  await expect.poll(() => enter.mock.calls.length).toBe(1);
  expect(sent).toEqual(["chosen"]);
});

test.each([
  [
    "chooses none",
    () => Promise.reject(new DOMException("no", "NotAllowedError")),
    "No passkey was chosen, or it took too long.",
  ],
  ["has one that nobody knows", () => Promise.resolve(signed), "Not known here"],
])("who %s reads so, and may try again", async (_, answer, said) => {
  offered(false);
  vi.spyOn(navigator.credentials, "get").mockImplementation(answer);
  const detail = "Not known here";
  answering({ [begin]: asked, "POST /auth/sign-in/passkey": refused("passkey.unknown", { status: 401, detail }) });
  const screen = await opened();
  await press(screen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(said);
  await expect.element(screen.getByRole("button", { name: t.signInWithPasskey })).toBeEnabled();
});

test("at an address for which none are made one reads where they work", async () => {
  offered(true);
  answering({ [begin]: { ...asked, rpId: "sales.example.com" } });
  const screen = await opened();
  await press(screen);
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent("Passkeys work at sales.example.com only. Open Trato there.");
});
