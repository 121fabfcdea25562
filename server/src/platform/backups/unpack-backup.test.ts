import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { makeHome } from "../../../test/trato-process.ts";
import { writeArchive } from "./archive.ts";
import { asEmbeddedOwner } from "./as-owner.ts";
import { contentName } from "./content.ts";
import { packText } from "./pack-directory.ts";
import { unpackBackup } from "./unpack-backup.ts";

test("what the database refuses is not said of the archive", async () => {
  const [dataDir, identity] = [makeHome(), await generateX25519Identity()];
  const file = join(dataDir, "kept.age");
  const content = {
    format: "trato-backup-1",
    at: "2026-11-28T02:30:00.000Z",
    version: "0.3.0",
    kind: "own",
    history: "",
  };
  await writeArchive(file, [await identityToRecipient(identity)], (archive) =>
    packText(archive, { name: contentName }, JSON.stringify(content)),
  );
  const { ownerConfig } = await testDatabase();
  const unpacking = asEmbeddedOwner(ownerConfig, (owner) =>
    unpackBackup({ file, identities: [identity] }, { dataDir, account: null }, async () => {
      await owner.query("select from tables_of_others");
      return null;
    }),
  );
  await expect(unpacking).rejects.toThrow(
    'The database did not take what the backup holds: relation "tables_of_others" does not exist',
  );
});
