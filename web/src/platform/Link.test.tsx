import { describe, expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { Link } from "./Link.tsx";
import { useGo } from "./navigate.ts";
import { paths } from "./paths.ts";

function Doors() {
  const go = useGo();
  return (
    <>
      <Link to={paths.leads({ state: "open", tag: "oak & elm" })}>Leads</Link>
      <Link to={paths.home()}>Home</Link>
      <button onClick={() => go(paths.orders({ state: "done" }))}>Orders</button>
      <button onClick={() => go(paths.orders(), { replace: true })}>Instead</button>
    </>
  );
}

describe("a door inside the product", () => {
  test("has an address that opens in a new tab too", async () => {
    const screen = await show(<Doors />);
    await expect
      .element(screen.getByRole("link", { name: "Leads" }))
      .toHaveAttribute("href", "/w/robles/leads?state=open&tag=oak+%26+elm");
    await expect.element(screen.getByRole("link", { name: "Home" })).toHaveAttribute("href", "/w/robles");
  });

  test("leads there without loading the program again", async () => {
    const screen = await show(<Doors />);
    await screen.getByRole("link", { name: "Leads" }).click();
    expect(screen.address()).toBe("/w/robles/leads?state=open&tag=oak+%26+elm");
  });

  test.each([
    ["Orders", "/w/robles/orders?state=done"],
    ["Instead", "/w/robles/orders"],
  ])("may be a button (%s)", async (name, address) => {
    const screen = await show(<Doors />);
    await screen.getByRole("button", { name }).click();
    await expect.poll(screen.address).toBe(address);
  });
});
