import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { type Dovecot, debianDovecot, startDovecot } from "../../../test/dovecot.ts";
import { failureOf, type MailboxAt, openMailbox } from "./open-mailbox.ts";

const program = debianDovecot();
if (!program)
  process.stderr.write("skipped: no encryption is tried here, Debian's package dovecot-imapd is not installed\n");

/** As a process opens them that was started with an authority of one's own. */
async function openedBy(authority: string, places: MailboxAt[]): Promise<unknown> {
  const code = `
    import { failureOf, openMailbox } from ${JSON.stringify(join(import.meta.dirname, "open-mailbox.ts"))};
    const found = [];
    for (const at of ${JSON.stringify(places)}) {
      const client = await openMailbox(at).catch(failureOf);
      found.push(client.problem ?? (await client.list()).map(({ path }) => path));
      client.close?.();
    }
    process.stdout.write(JSON.stringify(found));`;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority };
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { env });
  return JSON.parse(stdout);
}

describe.skipIf(!program)("an encrypted mailbox on a real server", () => {
  let dovecot: Dovecot;
  beforeAll(async () => void (dovecot = await startDovecot(program!, { isEncrypting: true })));

  const at = (security: "tls" | "starttls", host = "localhost"): MailboxAt => ({
    host,
    port: security === "tls" ? dovecot.encryptedPort : dovecot.port,
    security,
    address: "sales@norte.example",
    userName: null,
    tokenAddress: null,
    clientId: null,
    secret: { password: dovecot.password },
  });

  test("is opened where its authority is known, from the first byte on or by STARTTLS, and under its own name alone", async () => {
    const places = [at("tls"), at("starttls"), at("tls", "127.0.0.1"), at("starttls", "127.0.0.1")];
    const folders = ["INBOX", "Sent"];
    const [first, second, ...others] = (await openedBy(dovecot.authority, places)) as string[][];
    expect([first?.toSorted(), second?.toSorted()]).toEqual([folders, folders]);
    expect(others).toEqual(["certificate", "certificate"]);
  });

  test("is not opened where nobody vouches for it, and it is said why", async () => {
    for (const security of ["tls", "starttls"] as const) {
      const failure = await openMailbox(at(security)).then(() => null, failureOf);
      expect(failure).toMatchObject({ problem: "certificate", answer: expect.stringMatching(/certificate/) });
    }
  });
});
