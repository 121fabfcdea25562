import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aMember, aTeam } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { typeAtOnce } from "../../../test/type-at-once.ts";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { saleSettings } from "../setting-routes.tsx";
import { SalesTargetsPage } from "./SalesTargetsPage.tsx";
import { targetWords } from "./target-labels.ts";
import { TargetProgress } from "./TargetProgress.tsx";
import { TargetRow } from "./TargetRow.tsx";

const t = wordsIn("en", targetWords);
const luis = aMember({ id: anId<"members">(5), name: "Luis Pardo" });
const target = {
  id: anId<"sales_targets">(9),
  salesperson: { id: luis.id, name: luis.name },
  team: null,
  period: "2026-11",
  measure: "orders" as const,
  amount: "1000.00",
  reached: "250.00",
  percent: "25",
};

function shown(role: "manager" | "sales" = "manager") {
  const me = aMe({ member: { role } });
  answering({
    "GET /me": me,
    "GET /sales-targets": { items: [target] },
    "GET /members": { items: [luis], nextCursor: null },
    "GET /teams": { items: [aTeam({ name: "North" })] },
    "POST /sales-targets": { target },
  });
  return show(<SalesTargetsPage />, {
    me,
    page: "/w/$slug/settings/sales-targets",
    at: "/w/robles/settings/sales-targets?period=2026-11",
    search: saleSettings.settingsSalesTargets.options.validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
}

test("whoever leads sets what somebody is to reach, and may take it back", async () => {
  const screen = await shown();
  const field = screen.getByRole("textbox", { name: t.targetOf("Luis Pardo") });
  await expect.element(field).toHaveValue("1,000.00");
  await typeAtOnce(field, "1500");
  await userEvent.keyboard("{Enter}");
  const asked = { salespersonId: luis.id, period: "2026-11", measure: "orders" };
  await expect.poll(() => askedOf("POST /sales-targets")).toEqual([{ ...asked, amount: "1500" }]);
  const undo = screen.getByRole("button", { name: "Undo" });
  await expect.element(undo).toBeVisible();
  await undo.click();
  await expect.poll(() => askedOf("POST /sales-targets").at(-1)).toEqual({ ...asked, amount: "1000.00" });
});

test("others read those that there are", async () => {
  const screen = await shown("sales");
  await expect.element(screen.getByText("Luis Pardo")).toBeVisible();
  await expect.element(screen.getByText("€1,000")).toBeVisible();
  expect(screen.getByRole("textbox").elements()).toEqual([]);
  expect(screen.getByText("North").elements()).toEqual([]);
});

test("how far a target is stands with its period", async () => {
  answering({ "GET /sales-targets": { items: [target] } });
  const screen = await show(<TargetProgress salespersonId={luis.id} />);
  const row = screen.getByRole("listitem");
  await expect.element(row).toHaveTextContent(`Luis PardoNov 2026 · ${t.orders}${t.reachedOf("€250", "€1,000")}25%`);
  expect(askedOf("GET /sales-targets").at(-1)).toEqual({ salespersonId: luis.id });
});

test("who has none yet has an empty field, and to leave it so asks for nothing", async () => {
  answering({});
  const whose = { kind: "team" as const, id: anId<"teams">(60), name: "North" };
  const screen = await show(<TargetRow whose={whose} period="2026-Q4" measure="won" target={null} />, {
    me: aMe({ member: { role: "manager" } }),
  });
  const field = screen.getByRole("textbox", { name: t.targetOf("North") });
  await expect.element(field).toHaveValue("");
  await typeAtOnce(field, "");
  await userEvent.keyboard("{Enter}");
  await expect.element(field).not.toHaveFocus();
  expect(askedOf("POST /sales-targets")).toEqual([]);
});
