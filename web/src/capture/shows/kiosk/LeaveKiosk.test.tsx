import { expect, test } from "vitest";
import { answering } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { stayingHere } from "../../../../test/leaving.ts";
import { show } from "../../../../test/show.tsx";
import { aTradeShow } from "../../../../test/trade-shows.ts";
import { wordsIn } from "../../../platform/words.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { beginKiosk, kioskLock } from "./kiosk-lock.ts";
import { LeaveKiosk } from "./LeaveKiosk.tsx";

const t = wordsIn("en", kioskWords);

test("whoever has forgotten the code signs out; nobody tries codes for long", async () => {
  const left = stayingHere();
  answering({ "POST /auth/sign-out": {} });
  await beginKiosk({ slug: "robles", memberId: aMe().member.id, tradeShow: aTradeShow() }, "2580");
  const screen = await show(<LeaveKiosk onClose={() => undefined} />);
  for (const code of ["1111", "2222", "3333", "4444", "5555"]) {
    await screen.getByLabelText(t.yourCode).fill(code);
    await screen.getByRole("button", { name: t.open }).click();
    await expect.element(screen.getByLabelText(t.yourCode)).toHaveValue("");
  }
  await expect.element(screen.getByText(t.wait(30))).toBeVisible();
  await screen.getByRole("button", { name: t.forgotten }).click();
  await expect.poll(() => left).toEqual(["/sign-in"]);
  await expect.poll(kioskLock).toBeNull();
});
