import { describe, expect, test } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { stayingHere } from "../../test/leaving.ts";
import { show } from "../../test/show.tsx";
import { choosePreference, editMe } from "./preferences.ts";
import { queryClient } from "./queries.ts";
import { enterWorkspace, meQuery, signOut, useCan, useFormat, useMe } from "./session.ts";
import { chooseTheme, currentTheme, useTheme } from "./theme.ts";
import { useRoleObstacle } from "./use-role-obstacle.ts";
import { chooseLanguage, currentLanguage, useLanguage, useWords, wordsIn } from "./words.ts";

const words = {
  hello: { en: "Hello", es: "Hola" },
  count: { en: (n: number) => `${n} in all`, es: (n: number) => `${n} en total` },
};

function Here() {
  const t = useWords(words);
  const format = useFormat();
  return (
    <output aria-label="here">
      {[
        useMe().member.name,
        useLanguage(),
        t.hello,
        format.money("1234.5"),
        useCan("sale.confirm") ? "may" : "may not",
      ].join(" · ")}
    </output>
  );
}

const here = async (me = aMe()) => (await show(<Here />, { me })).getByLabelText("here");

describe("a page of a workspace", () => {
  test("speaks to its reader, in their words and their figures", async () => {
    const text = await here();
    await expect.element(text).toHaveTextContent("Marta Gil · en · Hello · €1,234.50 · may");
  });

  test("speaks the other language from the moment in which that is chosen", async () => {
    const text = await here();
    chooseLanguage("es");
    await expect.poll(() => text.element().textContent).toMatch(/^Marta Gil · es · Hola · 1\.?234,50\s€ · may$/);
  });

  test("shows amounts in the workspace's currency, with its decimals", async () => {
    const text = await here(aMe({ workspace: { currency: "JPY", currencyDecimals: 0 } }));
    await expect.poll(() => text.element().textContent).toContain("¥1,235");
  });

  test("knows what the server lets this member do", async () => {
    const text = await here(aMe({ member: { role: "back_office" } }));
    await expect.poll(() => text.element().textContent).toMatch(/may not$/);
  });
});

function Obstacle() {
  return <output aria-label="obstacle">{useRoleObstacle("sale.confirm") ?? "none"}</output>;
}

test("what a role may not do is greyed with its reason", async () => {
  const mine = await show(<Obstacle />);
  await expect.element(mine.getByLabelText("obstacle")).toHaveTextContent("none");
  await mine.unmount();
  const others = await show(<Obstacle />, { me: aMe({ can: { "sale.confirm": false } }) });
  await expect.poll(() => others.getByLabelText("obstacle").element().textContent).not.toBe("none");
});

describe("words", () => {
  test("are picked once for a language", () => {
    expect(wordsIn("es", words)).toBe(wordsIn("es", words));
    expect(wordsIn("es", words).count(3)).toBe("3 en total");
    expect(wordsIn("en", words).count(3)).toBe("3 in all");
  });

  test("are remembered for the next visit, and the page says its language", () => {
    chooseLanguage("es");
    expect(localStorage.getItem("trato.language")).toBe("es");
    expect(document.documentElement.lang).toBe("es");
  });
});

describe("who enters a workspace", () => {
  test("finds their own language and appearance", async () => {
    answering({ "GET /me": aMe({ member: { language: "es", theme: "dark" } }) });
    await enterWorkspace("robles");
    expect(currentLanguage()).toBe("es");
    expect(document.documentElement.classList.contains("dark")).toBe(true);
    expect(queryClient.getQueryData(meQuery("robles").queryKey)).toBeDefined();
    chooseTheme("light");
  });

  test("is asked for once", async () => {
    answering({ "GET /me": aMe() });
    await enterWorkspace("robles");
    await enterWorkspace("robles");
    expect(askedOf("GET /me")).toHaveLength(1);
  });
});

test("whoever signs out stands before the sign-in", async () => {
  answering({ "POST /auth/sign-out": {} });
  const left = stayingHere();
  await signOut();
  expect(left).toEqual(["/sign-in"]);
});

test("whoever cannot be signed out stays, and hears of it", async () => {
  answering({ "POST /auth/sign-out": refused("broken", { status: 500 }) });
  const left = stayingHere();
  await expect(signOut()).rejects.toThrow("broken");
  expect(left).toEqual([]);
});

function Theme() {
  return <output aria-label="theme">{useTheme()}</output>;
}

describe("the appearance", () => {
  test.each([
    ["dark", true],
    ["light", false],
    ["system", false],
  ] as const)("%s holds at once", async (theme, isDark) => {
    const screen = await show(<Theme />);
    chooseTheme(theme);
    await expect.element(screen.getByLabelText("theme")).toHaveTextContent(theme);
    expect(document.documentElement.classList.contains("dark")).toBe(isDark);
  });

  test("is as the system's where what was kept is none", () => {
    localStorage.setItem("trato.theme", "purple");
    expect(currentTheme()).toBe("system");
  });
});

describe("a preference", () => {
  test("holds here at once, and is kept for the other devices", async () => {
    answering({ "PATCH /me": aMe({ member: { language: "es", theme: "dark" } }) });
    choosePreference({ language: "es" });
    choosePreference({ theme: "dark" });
    expect([currentLanguage(), currentTheme()]).toEqual(["es", "dark"]);
    await expect.poll(() => askedOf("PATCH /me")).toEqual([{ language: "es" }, { theme: "dark" }]);
    chooseTheme("light");
  });

  test("that cannot be kept is said", async () => {
    answering({ "PATCH /me": refused("network", { status: 500, detail: "Not kept" }) });
    const screen = await show(<Theme />);
    choosePreference({ theme: "dark" });
    await expect.element(screen.getByRole("heading", { name: "Not kept" })).toBeVisible();
    expect(currentTheme()).toBe("dark");
    chooseTheme("light");
  });
});

test("a changed name is on screen at once", async () => {
  answering({ "PATCH /me": aMe({ member: { name: "Marta G." } }) });
  const text = await here();
  await editMe({ name: "Marta G." });
  await expect.poll(() => text.element().textContent).toContain("Marta G. · en");
});
