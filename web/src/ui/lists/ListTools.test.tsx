import { expect, onTestFinished, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { ListTools } from "./ListTools.tsx";

const t = wordsIn("en", uiWords);
const shown = [{ id: "activity", inFile: ["nextActivity.on", "nextActivity.summary"] }, { id: "title" }];

test("a list is taken out with exactly the columns that it shows, in their order", async () => {
  const asked: string[] = [];
  const hear = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    asked.push(event.target.search);
  };
  document.addEventListener("click", hear);
  onTestFinished(() => document.removeEventListener("click", hear));
  const columns = { all: [], shown, isChosen: true, onChoose: () => undefined };
  const screen = await show(<ListTools columns={columns} file="leads" filters={{ search: "Robles" }} />);
  await screen.getByRole("button", { name: t.export }).click();
  await screen.getByRole("menuitem", { name: t.exportCsv }).click();
  const [address = ""] = asked;
  expect(new URLSearchParams(address).get("columns")).toBe("nextActivity.on,nextActivity.summary,title");
});
