import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity, someKnownValues } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { issueWords } from "../../ui/forms/issues.ts";
import { propertyWords } from "../property-labels.ts";
import { opportunityQuery } from "../queries.ts";
import { OpportunityFacts } from "./OpportunityFacts.tsx";
import { OpportunityOrigin } from "./OpportunityOrigin.tsx";
import { OpportunityTitle } from "./OpportunityTitle.tsx";
import { recordWords } from "./record-labels.ts";
import { useEditOpportunity } from "./use-edit-opportunity.ts";

const p = wordsIn("en", propertyWords);
const r = wordsIn("en", recordWords);
const issues = wordsIn("en", issueWords);
const edit = "PATCH /opportunities/:opportunityId";

/** What the server has, and does when it is sent a change. */
let kept = anOpportunity();
function keeps() {
  const {
    opportunityId: _,
    version: __,
    customerId: ___,
    address: ____,
    ...changes
  } = askedOf(edit).at(-1) ?? { opportunityId: kept.id };
  kept = anOpportunity({ ...kept, ...(changes as object), version: kept.version + 1 }); // fields that both have
  return kept;
}

beforeEach(() => {
  kept = anOpportunity();
  answering({
    "GET /opportunities/:opportunityId": () => kept,
    "GET /opportunity-values": someKnownValues({ tags: ["vip"], sources: ["Trade fair"] }),
    "GET /members": { items: [aMember()], nextCursor: null },
    "GET /teams": { items: [] },
    [edit]: keeps,
  });
});

function Record({ isLocked }: { isLocked: boolean }) {
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(kept.id));
  const props = { opportunity, edit: useEditOpportunity(opportunity), isLocked };
  return (
    <>
      <OpportunityTitle {...props} />
      <OpportunityFacts {...props} />
      <OpportunityOrigin {...props} />
    </>
  );
}
const opened = async (given: Parameters<typeof anOpportunity>[0] = {}, isLocked = false) => {
  kept = anOpportunity(given);
  return show(<Record isLocked={isLocked} />);
};
const field = (screen: Shown, name: string) => screen.getByLabelText(name);
const sent = () => askedOf(edit).map(({ opportunityId: _, ...changes }) => changes);

describe("a field of a deal is kept when one leaves it:", () => {
  test.each([
    [r.title, " Three halls ", { title: "Three halls" }],
    [p.expectedRevenue, "1500", { expectedRevenue: "1500" }],
    [p.expectedRevenue, "", { expectedRevenue: "0" }],
    [p.expectedClosing, "31/12/2026", { expectedClosing: "2026-12-31" }],
    [p.medium, "Phone", { medium: "Phone" }],
    [p.description, " They need it soon ", { description: "They need it soon" }],
  ])("%s %j", async (name, typed, changes) => {
    const screen = await opened();
    await field(screen, name).fill(typed);
    await userEvent.tab();
    await expect.poll(sent).toEqual([{ version: 3, ...changes }]);
  });

  test("a source that others came from, and what is offered is asked for anew", async () => {
    const screen = await opened();
    await field(screen, p.source).fill("Web");
    await userEvent.keyboard("{Enter}");
    await userEvent.tab();
    await expect.poll(sent).toEqual([{ version: 3, source: "Web" }]);
    await expect.poll(() => askedOf("GET /opportunity-values").length).toBeGreaterThan(1);
  });
});

describe("how much it matters is told by stars:", () => {
  test.each([
    ["the third of none", 0, 3, 3],
    ["the first of three", 3, 1, 1],
    ["the same once more takes it away", 2, 2, 1],
    ["the only one once more", 1, 1, 0],
  ])("%s", async (_, priority, star, sentPriority) => {
    const screen = await opened({ priority });
    await screen.getByRole("button", { name: p.stars(star) }).click();
    await expect.poll(sent).toEqual([{ version: 3, priority: sentPriority }]);
  });
});

describe("a title", () => {
  test("that is emptied stays to be written, and is not sent", async () => {
    const screen = await opened();
    await field(screen, r.title).fill("  ");
    await userEvent.tab();
    await expect.element(screen.getByText(issues.missing)).toBeVisible();
    await expect.element(field(screen, r.title)).toHaveAttribute("aria-invalid", "true");
    expect(askedOf(edit)).toEqual([]);
  });

  test("is reached with E, and Escape takes back what is typed", async () => {
    const screen = await opened();
    await expect.element(field(screen, r.title)).toBeVisible();
    await userEvent.keyboard("e");
    await expect.element(field(screen, r.title)).toHaveFocus();
    await userEvent.keyboard("x{Escape}");
    await expect.element(field(screen, r.title)).toHaveValue("Two halls");
    expect(askedOf(edit)).toEqual([]);
  });

  test.each([
    [{}, "Opportunity"],
    [{ type: "lead" as const }, "Lead"],
    [{ state: "won" as const }, "Won"],
    [{ state: "lost" as const }, "Lost"],
    [{ state: "lost" as const, lostReason: { id: anId<"lost_reasons">(950), name: "Too dear" } }, "Lost: Too dear"],
  ])("stands with what it is: %j", async (given, state) => {
    const screen = await opened(given);
    await expect.element(screen.getByText(state)).toBeVisible();
  });
});

describe("two edits in one go", () => {
  test("are sent one after the other, and both stay on screen meanwhile", async () => {
    const late = onItsWay(edit);
    const later = onItsWay(edit);
    answering({ [edit]: () => (askedOf(edit).length === 1 ? late.promise : later.promise) });
    const screen = await opened();
    await field(screen, r.title).fill("Three halls");
    await field(screen, p.medium).fill("Phone");
    await userEvent.tab();
    expect(sent()).toEqual([{ version: 3, title: "Three halls" }]);
    late.resolve(anOpportunity({ title: "Three halls", version: 4 }));
    await expect.poll(sent).toEqual([
      { version: 3, title: "Three halls" },
      { version: 4, medium: "Phone" },
    ]);
    await expect.element(field(screen, p.medium)).toHaveValue("Phone");
    later.resolve(anOpportunity({ title: "Three halls", medium: "Phone", version: 5 }));
  });
});

test("an edit that the server refuses stays in its field, with the reason and another try", async () => {
  answering({ [edit]: refused("forbidden", { status: 403, detail: "Not yours." }) });
  const screen = await opened();
  await field(screen, p.medium).fill("Phone");
  await userEvent.tab();
  await expect.element(screen.getByRole("heading", { name: "Not yours." })).toBeVisible();
  await expect.element(field(screen, p.medium)).toHaveValue("Phone");
  answering({ [edit]: keeps });
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => screen.getByRole("button", { name: "Try again" }).elements()).toEqual([]);
  await expect.element(field(screen, p.medium)).toHaveValue("Phone");
  expect(kept.medium).toBe("Phone");
});

test("whoever may not edit reads only", async () => {
  const screen = await opened({}, true);
  for (const name of [r.title, p.expectedRevenue, p.expectedClosing, p.source, p.description]) {
    await expect.element(field(screen, name)).toBeDisabled();
  }
  await expect.element(screen.getByRole("button", { name: p.stars(1) })).toBeDisabled();
});

test("one who may edit but not give it finds its owner locked alone", async () => {
  const screen = await opened({ can: { ...kept.can, assign: { code: "forbidden", details: {} } } });
  await expect.element(field(screen, p.salesperson)).toBeDisabled();
  await expect.element(field(screen, p.expectedRevenue)).toBeEnabled();
});
