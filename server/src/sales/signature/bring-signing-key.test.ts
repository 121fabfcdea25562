import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyCms } from "@trato/domain/sales/signature/cms.ts";
import { BringSigningKey, EditSigningSettings } from "@trato/domain/sales/signature/signing-settings.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { bringSigningKey, giveUpSigningKey } from "./bring-signing-key.ts";
import { readKeyFile } from "./read-key-file.ts";
import { certificatesIn, signBytes } from "./sign-bytes.ts";
import { signingKeyOf } from "./signing-key.ts";
import { getSigningSettings } from "./signing-settings.ts";

const folder = mkdtempSync(join(tmpdir(), "trato-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const password = "contraseña de mesa";

function openssl(...words: string[]): void {
  const { status, stderr } = spawnSync("openssl", words, { cwd: folder });
  if (status !== 0) throw new Error(`openssl ${words[0]}: ${String(stderr)}`);
}

const named = (holder: string) => ["-subj", `/O=${holder}/CN=${holder}`];
const self = (name: string, kind: string[], holder: string, days = "30") =>
  openssl(
    "req",
    "-x509",
    "-nodes",
    "-newkey",
    ...kind,
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.pem`,
    "-days",
    days,
    ...named(holder),
  );

const packed = (name: string, ...words: string[]) =>
  openssl(
    "pkcs12",
    "-export",
    "-out",
    `${name}.p12`,
    "-inkey",
    `${name}.key`,
    "-in",
    `${name}.pem`,
    "-passout",
    `pass:${password}`,
    ...words,
  );

beforeAll(() => {
  self("authority", ["rsa:2048"], "Authority");
  openssl(
    "req",
    "-new",
    "-nodes",
    "-newkey",
    "rsa:2048",
    "-keyout",
    "issued.key",
    "-out",
    "issued.csr",
    ...named("Norte, S.L."),
  );
  openssl(
    "x509",
    "-req",
    "-in",
    "issued.csr",
    "-CA",
    "authority.pem",
    "-CAkey",
    "authority.key",
    "-CAcreateserial",
    "-days",
    "30",
    "-out",
    "issued.pem",
  );
  packed("issued", "-certfile", "authority.pem");
  self("curve", ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], "Curvas Norte");
  packed("curve", "-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1");
  self("weak", ["rsa:1024"], "Weak");
  packed("weak");
});

const fileOf = (name: string) => readFileSync(at(`${name}.p12`));
const given = (name: string, said = password) =>
  BringSigningKey.parse({ file: fileOf(name).toString("base64"), password: said });

test.each([
  ["issued", "Norte, S.L.", 2],
  ["curve", "Curvas Norte", 1],
])(
  "what is signed with the key of %s.p12 is verified, with its certificate first",
  async (name, holder, certificates) => {
    const key = readKeyFile({ file: fileOf(name), password, now: new Date().toISOString() as never }); // a moment
    expect(certificatesIn(key.certificates)).toHaveLength(certificates);
    const data = new Uint8Array(Buffer.from("what was accepted"));
    const signed = await verifyCms(new Uint8Array(await signBytes(key, data, new Date())), data);
    expect(signed).toMatchObject({ certificate: { holder } });
  },
);

test("the company's own key is shown to everybody by its certificate, handed out to nobody, replaced, and given up", () =>
  inWorkspace(async (t) => {
    const seller = await t.as({ role: "sales" });
    expect(await tried(seller, () => bringSigningKey(seller, given("issued")))).toBe("permission.missing");
    const ctx = await t.as({ role: "administrator" });
    const made = await signingKeyOf(ctx);
    const brought = await bringSigningKey(ctx, given("issued"));
    expect(brought).toMatchObject({ certificate: { holder: "Norte, S.L.", isOwn: true } });
    expect((await signingKeyOf(ctx)).fingerprint).toBe(brought.certificate?.fingerprint);
    const kept = await ctx.db.selectFrom("signingKeys").select(["key", "fingerprint", "endedAt"]).execute();
    expect(kept.find(({ fingerprint }) => fingerprint === made.fingerprint)?.endedAt).not.toBeNull();
    expect(JSON.stringify(kept)).not.toContain("PRIVATE KEY");
    expect(await bringSigningKey(ctx, given("curve"))).toMatchObject({ certificate: { holder: "Curvas Norte" } });
    await t.become(seller);
    const shown = await getSigningSettings(seller);
    expect(shown).toMatchObject({
      certificate: { holder: "Curvas Norte", isOwn: true, until: expect.any(String) as string },
    });
    expect(await seller.db.selectFrom("signingKeys").select("id").execute()).toEqual([]);
    await t.become(ctx);
    expect(await giveUpSigningKey(ctx)).toMatchObject({ certificate: null });
    await giveUpSigningKey(ctx);
    await signingKeyOf(ctx);
    expect(await getSigningSettings(ctx)).toMatchObject({ certificate: { holder: "Test company", isOwn: false } });
    const told = await ctx.db
      .selectFrom("diary")
      .select(["event", "after"])
      .where("event", "like", "signing.%")
      .orderBy("id")
      .execute();
    expect(told.map(({ event }) => event)).toEqual([
      "signing.key_brought",
      "signing.key_brought",
      "signing.key_given_up",
    ]);
    expect(JSON.stringify(told)).not.toContain(password);
  }));

test.each([
  ["a wrong password", () => given("issued", "another"), "signing_key.password"],
  ["a key that is too weak", () => given("weak"), "signing_key.unfit"],
  [
    "a certificate alone",
    () => ({ ...given("issued"), file: readFileSync(at("issued.pem")).toString("base64") }),
    "signing_key.unreadable",
  ],
  ["what is no file of keys", () => ({ ...given("issued"), file: "AAAA" }), "signing_key.unreadable"],
])("%s is refused, and it goes on being signed as before", (_, file, code) =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const { fingerprint } = await signingKeyOf(ctx);
    expect(await tried(ctx, () => bringSigningKey(ctx, file()))).toBe(code);
    expect((await signingKeyOf(ctx)).fingerprint).toBe(fingerprint);
  }),
);

test("a certificate that does not hold today is refused", () => {
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString() as never; // a moment
  expect(() => readKeyFile({ file: fileOf("issued"), password, now: later })).toThrow("signing_key.expired");
});

const isRead = (stampUrl: string) => EditSigningSettings.safeParse({ stampUrl }).success;

test("the address of an authority holds no password: everybody reads it", () => {
  expect([
    isRead("https://tsa.example/x"),
    isRead("https://ana:secret@tsa.example/x"),
    isRead("https://ana@tsa.example"),
  ]).toEqual([true, false, false]);
});
