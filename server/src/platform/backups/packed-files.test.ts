import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { writeArchive } from "./archive.ts";
import { packText } from "./pack-directory.ts";
import { belongsInBackup } from "./packed-files.ts";
import { unpackBackup } from "./unpack-backup.ts";

test("a backup holds the secret and the keys, and nothing that Trato makes anew or that belongs to the machine", () => {
  for (const path of ["secret", "backup-recipient", "backup-drill-identity", "files/database.pdf"])
    expect([path, belongsInBackup(path)]).toEqual([path, true]);
  for (const path of ["database", "programs", "postgres.log.1", "secret.new-7", "backup-schedule.json"])
    expect([path, belongsInBackup(path)]).toEqual([path, false]);
  expect(belongsInBackup("backup-last-run.json")).toBe(false);
});

test("what is restored makes no backups by itself, also of an archive that holds the schedule of another machine", async () => {
  const home = makeHome();
  const [file, into, identity] = [join(home, "old.age"), join(home, "into"), await generateX25519Identity()];
  const content = { format: "trato-backup-1", at: "2026-11-28T02:30:00.000Z", version: "0.2.0", kind: "embedded" };
  await writeArchive(file, [await identityToRecipient(identity)], async (archive) => {
    await packText(archive, { name: "backup.json" }, JSON.stringify(content));
    for (const name of ["secret", "backup-schedule.json", "backup-last-run.json"])
      await packText(archive, { name: `files/${name}` }, "{}");
  });
  mkdirSync(into);
  await unpackBackup({ file, identities: [identity] }, { dataDir: into, account: null }, async () => null);
  expect(readFileSync(join(into, "secret"), "utf8")).toBe("{}");
  for (const name of ["backup-schedule.json", "backup-last-run.json"]) expect(existsSync(join(into, name))).toBe(false);
});
