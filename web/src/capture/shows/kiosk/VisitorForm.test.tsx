import { expect, test, vi } from "vitest";
import { show } from "../../../../test/show.tsx";
import { aTradeShow } from "../../../../test/trade-shows.ts";
import { wordsIn } from "../../../platform/words.ts";
import type { Captures } from "../queue/captures.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { VisitorForm } from "./VisitorForm.tsx";

const t = wordsIn("en", kioskWords);
const tradeShow = aTradeShow({ consent: "Write to me about offers" });

test("asks at its field for what is missing, keeps what was agreed to, and says where there is no room", async () => {
  const add = vi.fn<Captures["add"]>().mockRejectedValueOnce(new Error("full"));
  const sent = vi.fn<(name: string) => void>();
  const screen = await show(<VisitorForm tradeShow={tradeShow} captures={{ add }} onSent={sent} />);
  const send = () => screen.getByRole("button", { name: t.send }).click();
  await send();
  await expect.element(screen.getByText(t.sayName)).toBeVisible();
  await expect.element(screen.getByText(t.sayReach)).toBeVisible();
  await expect.element(screen.getByText(t.agree)).toBeVisible();
  await screen.getByLabelText(t.contactName).fill("Ana Ruiz");
  await screen.getByLabelText(t.email).fill("ana@ruiz.example");
  await screen.getByRole("checkbox", { name: "Write to me about offers" }).click();
  await send();
  await expect.element(screen.getByText(t.notKept)).toBeVisible();
  await send();
  await expect.poll(() => sent.mock.calls).toEqual([["Ana Ruiz"]]);
  const [first, second] = add.mock.calls.map(([capture]) => capture);
  expect(second).toMatchObject({ key: first?.key, lead: { consent: "Write to me about offers", isByVisitor: true } });
});
