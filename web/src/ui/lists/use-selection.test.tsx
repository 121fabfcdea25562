import { expect, test } from "vitest";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { Tick, TickAll } from "./Tick.tsx";
import { useSelection } from "./use-selection.ts";

const t = wordsIn("en", uiWords);
const rows = ["Ana", "Bea", "Carla", "Dora"];
const itself = (name: string) => name;

function Rows({ filters }: { filters: object }) {
  const selection = useSelection({ rows, idOf: itself, nameOf: itself, filters });
  return (
    <div role="grid">
      <div role="row">
        <TickAll selection={selection} />
      </div>
      {rows.map((row) => (
        <div key={row} role="row">
          <Tick row={row} selection={selection} />
        </div>
      ))}
    </div>
  );
}

const box = (screen: Shown, name: string) => screen.getByRole("checkbox", { name: t.selectOne(name) });
const taken = (screen: Shown) => rows.filter((name) => box(screen, name).element().ariaChecked === "true").join();

test("a box takes its row, with Shift all rows from the last one", async () => {
  const screen = await show(<Rows filters={{}} />);
  await box(screen, "Bea").click();
  await expect.poll(() => taken(screen)).toBe("Bea");
  await box(screen, "Dora").click({ modifiers: ["Shift"] });
  await expect.poll(() => taken(screen)).toBe("Bea,Carla,Dora");
});

test("the box of the head takes all, and leaves all", async () => {
  const screen = await show(<Rows filters={{}} />);
  await screen.getByRole("checkbox", { name: t.selectAll }).click();
  await expect.poll(() => taken(screen)).toBe(rows.join());
  await box(screen, "Ana").click();
  await expect.poll(() => taken(screen)).toBe("Bea,Carla,Dora");
});

test("with other filters nothing is taken any more", async () => {
  const screen = await show(<Rows filters={{ source: "Fair" }} />);
  await box(screen, "Ana").click();
  await screen.rerender(<Rows filters={{ source: "Web" }} />);
  await expect.poll(() => taken(screen)).toBe("");
});
