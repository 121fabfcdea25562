import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { KnownAlready } from "./KnownAlready.tsx";
import { similarWords } from "./labels.ts";

const t = wordsIn("en", similarWords);
const ana = {
  id: anId<"contacts">(400),
  kind: "person" as const,
  name: "Ana Ruiz",
  email: null,
  vat: null,
  same: ["name" as const],
  sureness: "possible" as const,
};
const desks = {
  id: anId<"opportunities">(300),
  type: "lead" as const,
  state: "open" as const,
  title: "Twenty desks",
  salespersonName: null,
  same: ["email" as const, "domain" as const],
  sureness: "likely" as const,
};
const bea = { name: "Bea Gil", same: ["phone" as const], sureness: "almostCertain" as const };

test("tells who is known and what is at work, each with why and how sure, and of a colleague only his name", async () => {
  answering({
    "GET /contact-duplicates": { items: [ana] },
    "GET /opportunity-duplicates": { items: [desks], withColleagues: [bea] },
  });
  const screen = await show(<KnownAlready typed={{ name: "Ana Ruiz", email: "ana@gm" }} />);
  const rows = () =>
    screen
      .getByRole("listitem")
      .elements()
      .map((row) => (row instanceof HTMLElement ? row.innerText.split(/\n+/) : []));
  await expect.poll(rows).toEqual([
    ["Ana Ruiz", t.person, "Possible", "same name"],
    ["Twenty desks", `${t.lead} · ${t.unassigned}`, "Likely", "same e-mail, same e-mail domain"],
    [t.asksColleague("Bea Gil"), "Almost certain", "same phone"],
  ]);
  await expect
    .element(screen.getByRole("link", { name: "Twenty desks" }))
    .toHaveAttribute("href", `/w/robles/leads/${desks.id}`);
  expect(askedOf("GET /contact-duplicates")).toContainEqual({ name: "Ana Ruiz" });
  expect(askedOf("GET /opportunity-duplicates")).toContainEqual({ contactName: "Ana Ruiz" });
});

test("asks for what one may see, and nobody for half an address", async () => {
  answering({ "GET /contact-duplicates": { items: [ana] } });
  const me = aMe({ can: { "opportunity.read": false } });
  const screen = await show(<KnownAlready typed={{ name: "Ana Ruiz" }} />, { me });
  await expect.element(screen.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
  await screen.unmount();
  const empty = await show(<KnownAlready typed={{ name: "An", email: "ana@gm" }} />);
  await expect.element(empty.getByText(t.known)).not.toBeInTheDocument();
  expect(askedOf("GET /opportunity-duplicates")).toEqual([]);
});
