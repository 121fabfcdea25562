import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Page,
} from "@playwright/test";
import axe from "axe-core";
import { expect } from "vitest";
import { chromiumFlags, findChromium } from "../scripts/find-chromium.mjs";
import { layPrepared } from "../server/test/prepared-data.ts";
import { makeHome, startTrato } from "../server/test/trato-process.ts";

// Trato as its users meet it: the built product in a process of its own, and a real browser.

export type Installation = {
  base: string;
  browser: Browser;
  /** The code that it printed for whoever opens its first workspace. */
  setUpCode: () => string;
  stop: () => Promise<void>;
};

/** `ignoreDefaultArgs` takes away what Playwright itself tells the browser. */
export async function install(
  env: Record<string, string> = {},
  { ignoreDefaultArgs = [] }: { ignoreDefaultArgs?: string[] } = {},
): Promise<Installation> {
  const home = makeHome();
  const dataDir = join(home, "data");
  await layPrepared(dataDir);
  const trato = await startTrato({ ...env, TRATO_DATA_DIR: dataDir });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: chromiumFlags,
    ignoreDefaultArgs,
  });
  const setUpCode = () => /\/setup\?code=([\w-]+)/.exec(trato.said())?.[1] ?? "";
  const stop = async () => {
    await browser.close();
    await trato.stop();
  };
  return { base: trato.base, browser, setUpCode, stop };
}

export type Person = { context: BrowserContext; page: Page; problems: string[] };

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Being unknown before signing in is no problem, nor is that the accessibility check may not run in a frame in which nothing does. */
const isExpected = (text: string): boolean => text.includes("401") || text.startsWith("Blocked script execution in");

/** Somebody with a browser of their own; what the pages themselves report as broken is gathered. */
export async function arrive(
  { browser }: Installation,
  locale: "es-ES" | "en-GB",
  viewport: { width: number; height: number } = wide,
): Promise<Person> {
  const context = await patientContext(browser, { viewport, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text())) problems.push(message.text());
  });
  return { context, page, problems };
}

/** A browser of somebody's own, which waits as long as a machine that does much else may take. */
export async function patientContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(120_000);
  return context;
}

/** Somebody's session is gone. No page of his is open meanwhile: it would notice, and lead to the sign-in while the story goes elsewhere. */
export async function signOutUnseen({ context, page }: Person): Promise<void> {
  await page.goto("about:blank");
  await context.clearCookies();
}

/** What the accessibility check finds on a page, once it stands still; it cannot look into a frame in which nothing runs. */
export async function violations(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(standsStill)).toBe(true);
  for (const frame of page.frames()) if (await runsScripts(frame)) await bringCheck(frame);
  return page.evaluate<string[]>(check);
}

/** Nothing is awaited, comes, goes or changes its colour; what turns for ever may. */
const standsStill = `document.querySelector("[aria-busy=true], [data-starting-style], [data-ending-style]") === null &&
  document.getAnimations().every(({ playState, effect }) =>
    playState !== "running" || effect?.getComputedTiming().iterations === Infinity)`;

/** Only of what it finds wrong it says where: to name the place of all that is right takes longer than to look. */
const check = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(
  ({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`;

/** Once in each document: to read the check again takes longer than to run it. */
async function bringCheck(frame: Frame): Promise<void> {
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(axe.source);
}

async function runsScripts(frame: Frame): Promise<boolean> {
  if (!frame.parentFrame()) return true;
  const allowed = await (await frame.frameElement()).getAttribute("sandbox");
  return allowed === null || allowed.split(" ").includes("allow-scripts");
}

/** Calls the interface as the page would. */
export async function ask<T>(
  { base }: Installation,
  { context }: Person,
  method: "GET" | "POST" | "PATCH",
  path: string,
  data?: object,
): Promise<T> {
  const answer = await context.request.fetch(`${base}/api${path}`, {
    method,
    headers: { origin: base },
    ...(data && { data }),
  });
  expect([path, answer.status(), await answer.text()]).toMatchObject([path, 200, expect.any(String)]);
  return (await answer.json()) as T; // by the route's schema
}

/** The first workspace, Robles, with this person as its administrator, signed in. */
export async function found(trato: Installation, administrator: Person, language: "es" | "en" = "es"): Promise<void> {
  await ask(trato, administrator, "POST", "/setup", {
    code: trato.setUpCode(),
    workspaceName: "Robles",
    country: "ES",
    currency: "EUR",
    timeZone: "Europe/Madrid",
    language,
    adminName: "Ana",
    adminEmail: "ana@robles.example",
    adminPassword: "una clave larga",
  });
}
