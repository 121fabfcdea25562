import { expect, test, vi } from "vitest";
import { declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOffer } from "../../../test/offers.ts";
import { show } from "../../../test/show.tsx";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import { offerQuery } from "../queries.ts";
import { lostWords } from "../lost/lost-labels.ts";
import { DeclineOffer } from "./DeclineOffer.tsx";
import { showOffer } from "./show-offer.ts";

const t = wordsIn("en", portalWords);
const l = wordsIn("en", lostWords);

test.each([
  ["with what did not fit", "Too dear", { token: "abc", reason: "Too dear" }],
  ["without a word", "", { token: "abc" }],
  ["with a reason of the list", "", { token: "abc", kind: "price" }, declineKindWords.price.en],
] as const)("declines %s", async (_, reason, asked, kind?: string) => {
  answering({ "POST /portal/:token/decline": anOffer({ state: "cancelled" }) });
  const onClose = vi.fn<() => void>();
  const screen = await show(<DeclineOffer token="abc" lines={anOffer().lines} onClose={onClose} />);
  if (kind) await screen.getByRole("radio", { name: kind }).click();
  await screen.getByRole("textbox", { name: t.declineReason }).fill(reason);
  await screen.getByRole("button", { name: t.decline }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(askedOf("POST /portal/:token/decline")).toEqual([asked]);
  expect(queryClient.getQueryData(offerQuery("abc").queryKey)).toMatchObject({ state: "cancelled" });
});

test("of several lines the customer may say which were the reason, also of a section that he sees as one", async () => {
  answering({ "POST /portal/:token/decline": anOffer({ state: "cancelled" }) });
  const onClose = vi.fn<() => void>();
  const [table] = anOffer().lines;
  const { lines } = anOffer({
    lines: [
      { ...table!, id: anId(111), kind: "section" as const, name: "Kitchen", hidesLines: true },
      { ...table!, id: anId(112), kind: "section" as const, name: "Garden" },
      { ...table!, id: anId(113), name: "Chair" },
      { ...table!, id: anId(114), name: "Lamp", choice: "option" as const },
    ],
  });
  const screen = await show(<DeclineOffer token="abc" lines={lines} onClose={onClose} />);
  await expect.element(screen.getByRole("combobox", { name: l.whyLine("Chair") })).toBeVisible();
  expect(screen.getByRole("combobox").elements()).toHaveLength(2);
  await screen.getByRole("combobox", { name: l.whyLine("Kitchen") }).click();
  await screen.getByRole("option", { name: declineKindWords.price.en }).click();
  await screen.getByRole("button", { name: t.decline }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(askedOf("POST /portal/:token/decline")).toEqual([
    { token: "abc", lines: [{ lineId: anId(111), kind: "price" }] },
  ]);
});

test("the page shows the offer that was answered last", () => {
  showOffer("abc", anOffer({ number: "Q00008" }));
  expect(queryClient.getQueryData(offerQuery("abc").queryKey)).toMatchObject({ number: "Q00008" });
});
