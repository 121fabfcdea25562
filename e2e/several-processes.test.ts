import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, findChromium } from "../scripts/find-chromium.mjs";
import { debianBinaries } from "../server/test/debian-postgres.ts";
import { type Several, startSeveral } from "../server/test/several-processes.ts";
import { firstRun } from "../server/test/trato-process.ts";
import { patientContext } from "./trato.ts";

const binaries = debianBinaries();
if (!binaries)
  process.stderr.write(
    "skipped: several processes cannot be tried here, Debian's package postgresql is not installed\n",
  );

const see = (page: Page, title: string) => page.getByText(title).first().waitFor();

describe.skipIf(!binaries)("two processes behind a balancer, with a browser at each", () => {
  let several: Several;
  let browser: Browser;

  beforeAll(async () => {
    several = await startSeveral(binaries!);
    browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumFlags });
  });
  afterAll(() => browser?.close());

  it("each sees what the other changes, and where its process is killed it goes on at the other", async () => {
    const [one, other] = [await arriveAt(0), await arriveAt(1)];
    await create(one.context, "Mesa de juntas");
    await see(other.page, "Mesa de juntas");
    await create(other.context, "Sillas altas");
    await see(one.page, "Sillas altas");

    process.kill(several.both[1].pid, "SIGKILL");
    await create(one.context, "Estantería");
    await see(other.page, "Estantería"); // it has come back by itself, and signed in it still is
    await create(other.context, "Lámpara de pie");
    await see(one.page, "Lámpara de pie");
    await other.page.goto(`${several.balancer.base}/w/robles-mobiliario/contacts`);
    await other.page.locator("h1").first().waitFor();
    expect(new URL(other.page.url()).pathname).toBe("/w/robles-mobiliario/contacts");
  });

  /** Somebody whom the balancer keeps at one of them, signed in and at the pipeline. */
  async function arriveAt(number: number): Promise<{ context: BrowserContext; page: Page }> {
    const { base } = several.balancer;
    const context = await patientContext(browser, { locale: "es-ES" });
    await context.addCookies([{ name: "at", value: String(number), url: base }]);
    const signedIn = await context.request.post(`${base}/api/auth/sign-in/email`, {
      headers: { origin: base },
      data: { email: firstRun.TRATO_ADMIN_EMAIL, password: firstRun.TRATO_ADMIN_PASSWORD },
    });
    expect(signedIn.status()).toBe(200);
    const page = await context.newPage();
    await page.goto(`${base}/w/robles-mobiliario/pipeline`);
    await page.locator("h1").first().waitFor();
    return { context, page };
  }

  async function create(context: BrowserContext, title: string): Promise<void> {
    const { base } = several.balancer;
    const made = await context.request.post(`${base}/api/opportunities`, {
      headers: { origin: base },
      data: { title },
    });
    expect(made.status()).toBe(200);
  }
});
