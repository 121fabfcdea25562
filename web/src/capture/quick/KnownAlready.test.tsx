import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunityRow } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { KnownAlready } from "./KnownAlready.tsx";
import { quickWords } from "./labels.ts";

const t = wordsIn("en", quickWords);
const nobody = { items: [], nextCursor: null };
const asked = { email: "", name: "", vat: "", phone: "" };

test("asks nobody for half an address, and shows nothing", async () => {
  answering({});
  const screen = await show(
    <KnownAlready asked={{ ...asked, email: "ana@gm", name: "Ana" }} customerId={null} onCustomer={() => undefined} />,
  );
  await expect.element(screen.getByText(t.knownContacts)).not.toBeInTheDocument();
});

test("tells who is known by the e-mail and what is at work by it, each a link", async () => {
  const known = { id: anId<"contacts">(400), kind: "person" as const, name: "Ana Ruiz", email: null, vat: null };
  const row = anOpportunityRow({ title: "Twenty desks" });
  answering({
    "GET /contact-duplicates": { items: [{ ...known, same: ["name"] }] },
    "GET /leads": { items: [row], nextCursor: null },
    "GET /opportunities": nobody,
  });
  const choose = vi.fn<(id: unknown) => void>();
  const given = { ...asked, email: "ana@gmail.com", name: "Ana Ruiz" };
  const screen = await show(<KnownAlready asked={given} customerId={null} onCustomer={choose} />);
  await expect.element(screen.getByRole("link", { name: "Twenty desks" })).toBeVisible();
  expect(askedOf("GET /leads")[0]).toMatchObject({ search: "ana@gmail.com", state: "open" });
  await screen.getByRole("checkbox", { name: t.asCustomer }).click();
  expect(choose).toHaveBeenCalledWith(known.id);
});
