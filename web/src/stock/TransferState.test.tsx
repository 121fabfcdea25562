import { expect, test } from "vitest";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { TransferState } from "./TransferState.tsx";

test.each([
  ["delivery", "waiting", "Waiting", "text-warn"],
  ["delivery", "partial", "Partly ready", "text-warn"],
  ["delivery", "ready", "Ready", "text-info"],
  ["delivery", "done", "Delivered", "text-ok"],
  ["delivery", "cancelled", "Cancelled", "text-quiet"],
  ["receipt", "waiting", "Awaited", "text-warn"],
  ["receipt", "ready", "Awaited", "text-info"],
  ["receipt", "done", "Received", "text-ok"],
] as const)("a %s that is %s: %s", async (kind, state, word, tone) => {
  const screen = await show(<TransferState kind={kind} transfer={{ id: anId(200), state }} />);
  await expect.element(screen.getByText(word)).toHaveClass(tone);
});

test.each([
  ["delivery", "partial", "Lista en parte"],
  ["receipt", "partial", "Pendiente"],
  ["receipt", "done", "Recibida"],
] as const)("in Spanish, a %s that is %s: %s", async (kind, state, word) => {
  const me = aMe({ member: { language: "es" } });
  const screen = await show(<TransferState kind={kind} transfer={{ id: anId(200), state }} />, { me });
  await expect.element(screen.getByText(word)).toBeVisible();
});
