import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aDeliveryRow } from "../../../test/stock.ts";
import { wordsIn } from "../../platform/words.ts";
import { DueGoods } from "./DueGoods.tsx";
import { myDayWords } from "./my-day-labels.ts";

const t = wordsIn("en", myDayWords);
const nothing = { late: 0, today: 0, items: [] };

test("whoever moves goods sees what is to leave and to arrive by today", async () => {
  const late = { late: 3, today: 0, items: [aDeliveryRow({ number: "OUT00007", isLate: true })] };
  answering({ "GET /due-goods": { deliveries: late, receipts: nothing } });
  const screen = await show(<DueGoods />, { me: aMe({ member: { role: "back_office" } }) });
  await expect.element(screen.getByRole("region", { name: t.deliveries }).getByText(t.lateCount(3))).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "OUT00007" })).toBeVisible();
  expect(screen.getByRole("region", { name: t.receipts }).elements()).toEqual([]);
});

test("nobody else is asked about them", async () => {
  await show(<DueGoods />, { me: aMe({ member: { role: "sales" } }) });
  expect(askedOf("GET /due-goods")).toEqual([]);
});
