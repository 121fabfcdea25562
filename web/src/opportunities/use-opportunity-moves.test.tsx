import { useSuspenseQuery } from "@tanstack/react-query";
import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { anOpportunity, threeStages } from "../../test/opportunities.ts";
import { type Shown, show } from "../../test/show.tsx";
import { removingWords } from "../contacts/removing/labels.ts";
import { wordsIn } from "../platform/words.ts";
import { moveWords } from "./move-labels.ts";
import { opportunityQuery } from "./queries.ts";
import { OpportunityActions } from "./record/OpportunityActions.tsx";
import { StageBar } from "./record/StageBar.tsx";
import { useOpportunityMoves } from "./use-opportunity-moves.ts";

const t = wordsIn("en", moveWords);
const away = wordsIn("en", removingWords);
const undo = everyday.undo.en;
const moving = "POST /opportunities/:opportunityId/move";
const winning = "POST /opportunities/:opportunityId/win";
const losing = "POST /opportunities/:opportunityId/lose";
const restoring = "POST /opportunities/:opportunityId/restore";
const assigning = "POST /opportunities/:opportunityId/assign";
const [first, second, third] = threeStages.map(({ id, name, isWon }) => ({ id, name, isWon }));
const celebrate = vi.fn<() => void>();
const cannot = { code: "opportunity.lost", details: {} };

/** What the server has; each move is kept. */
let kept = anOpportunity();
const keeps = (given: Parameters<typeof anOpportunity>[0]) => {
  kept = anOpportunity({ ...kept, ...given, version: kept.version + 1 });
  return kept;
};

beforeEach(() => {
  celebrate.mockClear();
  kept = anOpportunity();
  answering({
    "GET /opportunities/:opportunityId": () => kept,
    "GET /stages": { items: threeStages },
    "GET /lost-reasons": { items: [{ id: anId(950), name: "Too dear", archivedAt: null, version: 1 }] },
    [moving]: ({ stageId }) => {
      const stage = [first, second, third].find((each) => each?.id === stageId) ?? kept.stage;
      return keeps({ stage, state: stage.isWon ? "won" : "open" });
    },
    [winning]: () => keeps({ state: "won", stage: third ?? kept.stage }),
    [losing]: () => keeps({ state: "lost" }),
    [restoring]: () => keeps({ state: "open" }),
    [assigning]: ({ salespersonId: id }) =>
      keeps({ salesperson: id ? { id, name: id === anId(1) ? "Marta Gil" : "Luis Pardo" } : null }),
  });
});

function Page() {
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(kept.id));
  const moves = useOpportunityMoves(opportunity, celebrate);
  return (
    <>
      <OpportunityActions opportunity={opportunity} moves={moves} />
      <StageBar opportunity={opportunity} onMove={moves.moveTo} />
      <output aria-label="standing">{`${opportunity.state} ${opportunity.stage.name} ${opportunity.salesperson?.name ?? "nobody"}`}</output>
    </>
  );
}

const opened = async (given: Parameters<typeof anOpportunity>[0] = {}) => {
  kept = anOpportunity(given);
  const screen = await show(<Page />);
  await expect.element(screen.getByRole("toolbar")).toBeVisible();
  return screen;
};
const stage = (screen: Shown, name: string) => screen.getByRole("toolbar").getByRole("button", { name, exact: false });
const button = (screen: Shown, name: string) => screen.getByRole("button", { name });
const toast = (screen: Shown, name: string) => screen.getByRole("heading", { name });
const standing = () => document.querySelector("[aria-label=standing]")?.textContent;
const buttons = () =>
  Array.from(document.querySelectorAll("main > button:not([aria-haspopup])"), ({ textContent }) => textContent);

describe("the next step stands at the right, the others beside it and in the menu:", () => {
  test.each([
    ["a lead", { type: "lead" as const }, [t.lose, t.assign, t.convert]],
    ["an opportunity", {}, [t.lose, t.win, t.newQuotation]],
    ["one that is won", { state: "won" as const }, [t.lose, t.assign, t.newQuotation]],
    ["one that is lost", { state: "lost" as const }, [away.duplicate, t.assign, t.restore]],
  ])("of %s", async (_, given, shown) => {
    await opened(given);
    expect(buttons()).toEqual(shown);
  });

  test("on a phone the next step alone", async () => {
    await page.viewport(390, 844);
    const screen = await opened();
    expect(buttons()).toEqual([t.newQuotation]);
    await button(screen, t.more).click();
    await expect.element(screen.getByRole("menuitem", { name: t.markWon, exact: false })).toBeVisible();
  });
});

describe("a stage is reached", () => {
  test.each([
    ["by a click", (screen: Shown) => stage(screen, "Stage 900").click(), "Stage 900", first],
    ["by Shift and the left arrow", () => userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}"), "Stage 900", first],
    [
      "by Shift and the right arrow, won there",
      () => userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}"),
      "Stage 902",
      third,
    ],
  ])("%s, on screen before the server has it", async (_, go, name, to) => {
    const late = onItsWay(moving);
    answering({ [moving]: () => late.promise });
    const screen = await opened();
    await go(screen);
    await expect.poll(standing).toContain(`${to?.isWon ? "won" : "open"} ${name} nobody`);
    await expect.element(toast(screen, to?.isWon ? t.won : t.movedTo(name))).toBeVisible();
    expect(askedOf(moving)).toEqual([{ opportunityId: kept.id, stageId: to?.id }]);
    expect(celebrate).toHaveBeenCalledTimes(to?.isWon ? 1 : 0);
    late.resolve(refused("network"));
  });

  test("with S, an arrow and Enter", async () => {
    const screen = await opened();
    await userEvent.keyboard("s");
    await expect.element(stage(screen, "Stage 901")).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{Enter}");
    await expect.poll(() => askedOf(moving)).toEqual([{ opportunityId: kept.id, stageId: first?.id }]);
  });

  test("once: where it stands it is not moved", async () => {
    const screen = await opened();
    await stage(screen, "Stage 901").click();
    expect(askedOf(moving)).toEqual([]);
  });

  test("not where it may not be, and the stage says why", async () => {
    const screen = await opened({ can: { ...kept.can, move: cannot } });
    await expect.element(stage(screen, "Stage 900")).toHaveAttribute("aria-disabled", "true");
    await expect.element(stage(screen, "Stage 900")).toHaveAttribute("title", expect.stringMatching(/\w/));
    await stage(screen, "Stage 900").click({ force: true });
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(askedOf(moving)).toEqual([]);
  });

  test("and left again by Undo", async () => {
    const screen = await opened();
    await stage(screen, "Stage 900").click();
    await button(screen, undo).click();
    await expect.poll(() => askedOf(moving).map(({ stageId }) => stageId)).toEqual([first?.id, second?.id]);
    await expect.poll(standing).toContain("open Stage 901");
  });

  test("not after all, when the server refuses", async () => {
    answering({ [moving]: refused("opportunity.lost", { detail: "It is lost." }) });
    const screen = await opened();
    await stage(screen, "Stage 900").click();
    await expect.element(toast(screen, "It is lost.")).toBeVisible();
    await expect.poll(standing).toContain("open Stage 901");
  });
});

describe("it is won", () => {
  test("at once, with a feast, and open where it stood by Undo", async () => {
    const screen = await opened();
    await button(screen, t.win).click();
    await expect.poll(standing).toContain("won");
    expect(celebrate).toHaveBeenCalledOnce();
    await button(screen, undo).click();
    await expect.poll(() => askedOf(moving)).toEqual([{ opportunityId: kept.id, stageId: second?.id }]);
    await expect.poll(standing).toContain("open Stage 901");
  });

  test("by W", async () => {
    await opened();
    await userEvent.keyboard("w");
    await expect.poll(() => askedOf(winning)).toEqual([{ opportunityId: kept.id }]);
  });

  test("not after all, when the server refuses", async () => {
    answering({ [winning]: refused("opportunity.lost", { detail: "It is lost." }) });
    const screen = await opened();
    await button(screen, t.win).click();
    await expect.element(toast(screen, "It is lost.")).toBeVisible();
    await expect.poll(standing).toContain("open");
  });

  test("not where it may not be: the button is grey, and says why", async () => {
    const screen = await opened({ can: { ...kept.can, win: cannot } });
    await expect.element(button(screen, t.win)).toHaveAttribute("aria-disabled", "true");
    await button(screen, t.win).click({ force: true });
    await userEvent.keyboard("w");
    expect(askedOf(winning)).toEqual([]);
  });
});

describe("it is lost", () => {
  test("for a reason, and open again by Undo", async () => {
    const screen = await opened();
    await userEvent.keyboard("l");
    await screen.getByRole("radio", { name: "Too dear" }).click();
    await button(screen, t.markLost).click();
    await expect.poll(standing).toContain("lost");
    expect(askedOf(losing)).toEqual([{ opportunityId: kept.id, reasonId: anId(950) }]);
    await button(screen, undo).click();
    await expect.poll(standing).toContain("open");
  });

  test("with what is open of it: Undo, which would bring back the deal alone, is not offered", async () => {
    const screen = await opened();
    await button(screen, t.lose).click();
    await screen.getByRole("checkbox", { name: t.closesOpen, exact: false }).click();
    await button(screen, t.markLost).click();
    await expect.element(toast(screen, t.lost)).toBeVisible();
    await expect.element(button(screen, undo)).not.toBeInTheDocument();
  });

  test("not yet, when one goes back", async () => {
    const screen = await opened();
    await button(screen, t.lose).click();
    await button(screen, t.back).click();
    expect(askedOf(losing)).toEqual([]);
  });

  test("and is restored, or lost again for the same reason by Undo", async () => {
    const screen = await opened({ state: "lost", lostReason: { id: anId(950), name: "Too dear" } });
    await button(screen, t.restore).click();
    await expect.poll(standing).toContain("open");
    await expect.element(toast(screen, t.restored)).toBeVisible();
    await button(screen, undo).click();
    await expect.poll(() => askedOf(losing)).toEqual([{ opportunityId: kept.id, reasonId: anId(950) }]);
  });
});

const asked = () => askedOf(assigning).map(({ salespersonId }) => salespersonId);

describe("it is given", () => {
  const luis = aMember();
  beforeEach(() => answering({ "GET /members": { items: [luis], nextCursor: null }, "GET /teams": { items: [] } }));

  test("to oneself in one click, and back to whom it was by Undo", async () => {
    const screen = await opened({ salesperson: luis });
    await userEvent.keyboard("a");
    await button(screen, t.takeIt).click();
    await expect.poll(standing).toContain("Marta Gil");
    await button(screen, undo).click();
    await expect.poll(standing).toContain("Luis Pardo");
    expect(asked()).toEqual([anId(1), luis.id]);
  });

  test("to somebody found by typing", async () => {
    const screen = await opened();
    await userEvent.keyboard("a");
    await expect.element(screen.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("lu");
    await screen.getByRole("option", { name: luis.name, exact: false }).click();
    await screen.getByRole("dialog").getByRole("button", { name: t.assign }).click();
    await expect.element(toast(screen, t.assigned(luis.name))).toBeVisible();
    expect(asked()).toEqual([luis.id]);
  });

  test("not after all, when the server refuses", async () => {
    answering({ [assigning]: refused("forbidden", { status: 403, detail: "Not yours." }) });
    const screen = await opened();
    await userEvent.keyboard("a");
    await button(screen, t.takeIt).click();
    await expect.element(toast(screen, "Not yours.")).toBeVisible();
    await expect.poll(standing).toContain("nobody");
  });
});
