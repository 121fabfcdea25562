import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../../test/answers.ts";
import { anOffer } from "../../../../test/offers.ts";
import { show, type Shown } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { SignOffer } from "./SignOffer.tsx";
import { signWords } from "./sign-labels.ts";

const t = wordsIn("en", signWords);
const nothing = () => undefined;
const nothingChosen = { choices: [], totals: anOffer().totals, choose: null };
const dialog = () =>
  show(
    <SignOffer
      offer={anOffer()}
      token="abc"
      total="€121.00"
      chosen={nothingChosen}
      onClose={nothing}
      onAccepted={nothing}
    />,
  );
const accept = (screen: Shown) => screen.getByRole("button", { name: t.accept, exact: true });
const choose = (screen: Shown, way: string) => screen.getByRole("button", { name: way, exact: true }).click();
const signs = { "POST /portal/:token/accept": anOffer({ state: "confirmed" }) } as const;

test("what is drawn with finger or mouse is the signature, and can be cleared", async () => {
  answering(signs);
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await choose(screen, t.drawn);
  await expect.element(accept(screen)).toBeDisabled();
  const field = screen.getByRole("img", { name: t.drawHere });
  await userEvent.click(field, { position: { x: 40, y: 30 } });
  await expect.element(accept(screen)).toBeEnabled();
  await screen.getByRole("button", { name: t.clear }).click();
  await expect.element(accept(screen)).toBeDisabled();
  await userEvent.click(field, { position: { x: 60, y: 40 } });
  await expect.element(accept(screen)).toBeEnabled();
  await accept(screen).click();
  await expect.poll(() => askedOf("POST /portal/:token/accept")).toMatchObject([{ name: "Lola Gil", version: 3 }]);
  expect(askedOf("POST /portal/:token/accept")[0]?.signature).toMatch(/^data:image\/svg\+xml;base64,/);
});

test("a code is sent where the offer went, typed, and told to be wrong where it is", async () => {
  const errors = [{ path: "code", code: "signature.code_wrong", message: "That is not the code." }];
  answering({
    "GET /portal/:token/signing": { ways: ["drawn", "typed", "code"], codeTo: "l•••@norte.example", signatures: [] },
    "POST /portal/:token/signing-code": { to: "l•••@norte.example" },
    "POST /portal/:token/accept": refused("signature.code_wrong", { status: 400, errors }),
  });
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await choose(screen, t.code);
  await screen.getByRole("button", { name: t.sendCode }).click();
  await expect.element(screen.getByText(t.codeSent("l•••@norte.example"))).toBeVisible();
  await screen.getByRole("textbox", { name: t.theCode }).fill("12 34 56");
  await accept(screen).click();
  await expect.element(screen.getByText("That is not the code.")).toBeVisible();
  expect(askedOf("POST /portal/:token/accept")).toEqual([
    { token: "abc", name: "Lola Gil", version: 3, code: "123456" },
  ]);
});
