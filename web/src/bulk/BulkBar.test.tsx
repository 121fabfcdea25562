import { expect, test } from "vitest";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import { BulkBar } from "./BulkBar.tsx";
import { bulkWords } from "./labels.ts";

const t = wordsIn("en", bulkWords);
const itself = (name: string) => name;

function Bar({ list }: { list: "purchases" | "contacts" }) {
  const selection = useSelection({ rows: ["a", "b"], idOf: itself, nameOf: itself, filters: {} });
  return (
    <>
      <button onClick={() => selection.toggle("a")}>take</button>
      <BulkBar list={list} selection={selection} filters={{}} total={1250} />
    </>
  );
}

const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });

test("nothing is offered before something is taken; then all that the filters leave may be", async () => {
  const screen = await show(<Bar list="contacts" />);
  await expect.element(button(screen, t.change)).not.toBeInTheDocument();
  await button(screen, "take").click();
  await button(screen, t.selectAll("1,250")).click();
  await expect.element(screen.getByRole("region", { name: t.selected("1,250") })).toBeVisible();
});

test("of purchases nothing is changed, but something may be planned for them", async () => {
  const screen = await show(<Bar list="purchases" />);
  await button(screen, "take").click();
  await expect.element(button(screen, t.plan)).toBeVisible();
  await expect.element(button(screen, t.change)).not.toBeInTheDocument();
});
