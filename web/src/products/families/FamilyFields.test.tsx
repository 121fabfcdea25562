import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { length, long, oak, pine, short, wood } from "../../../test/families.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Offer, Pair } from "./family-offers.ts";
import { Exclusions, OfferedValues } from "./FamilyFields.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const offer = (attributeId: Offer["attributeId"], ...values: (typeof oak)[]): Offer => ({
  attributeId,
  values: values.map((valueId) => ({ valueId, extraPrice: "0" as Decimal })),
});
const attributes = [wood, length];
const offers = [offer(wood.id, oak, pine), offer(length.id, short, long)];

test("only what is offered has an extra price, and can be taken back", async () => {
  answering({ "GET /me": aMe() });
  const changed = vi.fn<(offers: Offer[]) => void>();
  const some = [offer(wood.id, oak)];
  const screen = await show(<OfferedValues attributes={attributes} offers={some} onChange={changed} />);
  expect(screen.getByRole("textbox").elements()).toHaveLength(1);
  await screen.getByRole("checkbox", { name: t.offers("Pine") }).click();
  expect(changed).toHaveBeenLastCalledWith([offer(wood.id, oak, pine)]);
  await screen.getByRole("checkbox", { name: t.offers("Oak") }).click();
  expect(changed).toHaveBeenLastCalledWith([]);
});

test("a pair is of two attributes: another first value leaves or moves the second one, and it can go", async () => {
  const changed = vi.fn<(pairs: Pair[]) => void>();
  const pair = { valueId: pine, otherId: long };
  const given = { attributes, offers, exclusions: [pair], onChange: changed };
  const screen = await show(<Exclusions {...given} />);
  await screen.getByRole("combobox", { name: t.otherOf("1") }).click();
  expect(screen.getByRole("option", { name: "Oak" }).elements()).toHaveLength(0);
  await screen.getByRole("option", { name: "120" }).click();
  expect(changed).toHaveBeenLastCalledWith([{ valueId: pine, otherId: short }]);
  await screen.getByRole("button", { name: t.addExclusion }).click();
  expect(changed).toHaveBeenLastCalledWith([pair, { valueId: oak, otherId: short }]);
  await screen.getByRole("button", { name: t.removePair("1") }).click();
  expect(changed).toHaveBeenLastCalledWith([]);
});
