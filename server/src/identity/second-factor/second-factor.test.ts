import { expect, test, vi } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { statusesOf, type Visitor, visitor } from "../../../test/listening.ts";
import { company, password, signedIn } from "../../../test/people.ts";
import { shown, switchedOn } from "../../../test/second-factor.ts";

const give = (somebody: Visitor, email: string) => somebody.ask("POST /auth/sign-in/email", { email, password });
const type = (somebody: Visitor, code: string) => somebody.ask("POST /auth/sign-in/second-factor", { code });

test("who switched it on signs in with password and code, and a code works once", async () => {
  const { email, slug, administrator } = await company();
  expect((await administrator.ask("GET /auth/second-factor")).body).toEqual({ isOn: false, backupCodes: 0 });
  const { secret } = await switchedOn(administrator);
  expect((await administrator.ask("GET /auth/second-factor")).body).toEqual({ isOn: true, backupCodes: 10 });

  const browser = visitor({ "x-workspace": slug });
  const first = await give(browser, email);
  expect([first.status, first.body]).toEqual([200, { secondFactor: true }]);
  expect(browser.cookie()).not.toMatch(/session_token|device/);
  expect((await browser.ask("GET /me")).body.code).toBe("session.missing");
  const wrong = await type(browser, "000000");
  expect([wrong.status, wrong.body.code, wrong.body.errors[0].path]).toEqual([400, "secondFactor.wrong", "code"]);
  const code = shown(secret);
  expect((await type(browser, ` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  expect((await browser.ask("GET /me")).body.user.email).toBe(email);

  const thief = visitor();
  await give(thief, email);
  expect((await type(thief, code)).body.code).toBe("secondFactor.wrong");
  expect((await type(thief, shown(secret, 1))).status).toBe(200);
  const { rows } = await (await testDatabase()).owner.query("select secret from auth.second_factor");
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("of two who type the same code at the same moment one gets in", async () => {
  const { email, administrator } = await company();
  const { secret } = await switchedOn(administrator);
  const two = [visitor(), visitor()];
  for (const one of two) await give(one, email);
  const answers = await Promise.all(two.map((one) => type(one, shown(secret))));
  expect(statusesOf(answers)).toEqual([200, 400]);
});

test("who lost the phone signs in with each backup code once; new ones take the place of the old", async () => {
  const { email, administrator } = await company();
  const { backupCodes } = await switchedOn(administrator);
  const [first = "", second = ""] = backupCodes;
  expect(new Set(backupCodes).size).toBe(10);
  const browser = visitor();
  await give(browser, email);
  expect((await type(browser, first.toLowerCase().replace("-", " "))).status).toBe(200);
  await give(browser, email);
  expect((await type(browser, first)).status).toBe(400);
  const renewed = (await administrator.ask("POST /auth/second-factor/backup-codes", { password })).body.backupCodes;
  expect((await type(browser, second)).status).toBe(400);
  expect((await type(browser, renewed[0])).status).toBe(200);
});

test("of two who make new backup codes at the same moment the ten of one hold", async () => {
  const { email, administrator } = await company();
  await switchedOn(administrator);
  const renew = async () => (await administrator.ask("POST /auth/second-factor/backup-codes", { password })).body;
  const [one, other] = await Promise.all([renew(), renew()]);
  expect((await administrator.ask("GET /auth/second-factor")).body).toEqual({ isOn: true, backupCodes: 10 });
  const browser = visitor();
  await give(browser, email);
  const answers = [await type(browser, one.backupCodes[0]), await type(browser, other.backupCodes[0])];
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("it is switched on whole or not at all, once, and guesses at its first code are slowed down", async () => {
  const { administrator } = await company();
  const { secret } = (await administrator.ask("POST /auth/second-factor/begin", { password })).body;
  const { owner } = await testDatabase();
  await owner.query("alter table auth.backup_code add constraint cut_off check (false) not valid");
  const confirm = (code: string) => administrator.ask("POST /auth/second-factor/confirm", { code });
  expect((await confirm(shown(secret, -1))).status).toBeGreaterThan(399);
  await owner.query("alter table auth.backup_code drop constraint cut_off");
  expect((await administrator.ask("GET /auth/second-factor")).body.isOn).toBe(false);
  for (let tries = 0; tries < 4; tries++) expect((await confirm("000000")).body.code).toBe("secondFactor.wrong");
  expect((await confirm(shown(secret))).status).toBe(429);
  await owner.query("delete from auth.attempt");
  const answers = await Promise.all([confirm(shown(secret)), confirm(shown(secret))]);
  expect(statusesOf(answers)[0]).toBe(200);
  expect(statusesOf(answers)[1]).toBeGreaterThan(399);
  expect((await confirm(shown(secret, 1))).body.code).toBe("secondFactor.on");
});

test("guesses at the code are slowed down, and the password's proof does not last", async () => {
  const { email, administrator } = await company();
  const { secret } = await switchedOn(administrator);
  const guesser = visitor();
  await give(guesser, email);
  for (let tries = 0; tries < 5; tries++) expect((await type(guesser, "000000")).status).toBe(400);
  expect((await type(guesser, shown(secret))).status).toBe(429);

  const slow = visitor();
  await give(slow, email);
  vi.setSystemTime(Date.now() + 11 * 60_000);
  expect((await type(slow, shown(secret))).body.code).toBe("secondFactor.too_late");
  vi.useRealTimers();
  expect((await type(visitor(), shown(secret))).body.code).toBe("secondFactor.too_late");
});

test("an open browser changes nothing of it without the password, and it can be switched off with it", async () => {
  const { email, slug, administrator } = await company();
  for (const path of ["begin", "backup-codes", "end"]) {
    const { body } = await administrator.ask(`POST /auth/second-factor/${path}`, { password: "not mine at all" });
    expect([path, body.code, body.errors[0].path]).toEqual([path, "password.wrong", "password"]);
    expect((await visitor().ask(`POST /auth/second-factor/${path}`, { password })).status).toBe(401);
  }
  for (const path of ["backup-codes", "end"])
    expect((await administrator.ask(`POST /auth/second-factor/${path}`, { password })).body.code).toBe(
      "secondFactor.off",
    );
  await switchedOn(administrator);
  expect((await administrator.ask("POST /auth/second-factor/begin", { password })).body.code).toBe("secondFactor.on");
  await administrator.ask("POST /auth/second-factor/backup-codes", { password });
  expect((await administrator.ask("POST /auth/second-factor/end", { password })).status).toBe(200);
  expect((await signedIn(email, slug)).cookie()).toContain("session_token");
  const { items } = (await administrator.ask("GET /diary")).body;
  expect(items.map(({ event }: { event: string }) => event).slice(0, 4)).toEqual([
    "secondFactor.switched_off",
    "secondFactor.codes_renewed",
    "secondFactor.switched_on",
    "workspace.founded",
  ]);
});

test("an invitation into another workspace does not get around it", async () => {
  const [home, other] = [await company(), await company()];
  await switchedOn(home.administrator);
  const { body } = await other.administrator.ask("POST /invitations", { name: "Ana", email: home.email });
  const browser = visitor();
  const accepted = await browser.ask(`POST /invitations/${body.link.split("/invitation/")[1]}/accept`, { password });
  expect(accepted.status).toBe(200);
  expect(browser.cookie()).not.toContain("session_token");
});
