import { createServer } from "node:net";
import { describe, expect, it, test } from "vitest";
import { atEndOfFile } from "../../test/ending.ts";
import { freePort } from "../../test/debian-postgres.ts";
import { startMailServer } from "../../test/mail-server.ts";
import { isForbidden } from "../platform/http/guarded.ts";
import { handOver } from "./hand-over.ts";
import type { MailServer } from "./mail-server.ts";

const mail = { from: "ventas@norte.example", to: "eva@acme.example", subject: "Hello", text: "Here it is." };
const account = { user: "ventas", password: "correcta" };

type At = Exclude<MailServer["at"], { url: string }>;
const by = (given: Partial<At>): MailServer => ({
  at: { host: "127.0.0.1", port: 9, security: "none", userName: null, password: undefined, ...given },
  company: { name: "Norte", address: "ventas@norte.example" },
  membersSend: false,
  replyAddress: null,
});
const outcomeBy = (given: Partial<At>) => handOver(by(given), mail);

describe("what a mail server says is told in words, with its own answer", () => {
  it("takes the mail of whoever signs in, and of nobody else", async () => {
    const server = await startMailServer({ account });
    const at = { port: server.port, userName: account.user };
    expect(await outcomeBy({ ...at, password: account.password })).toEqual({
      sent: expect.stringContaining("@"),
      refused: [],
    });
    expect(server.received).toHaveLength(1);
    expect(await outcomeBy({ ...at, password: "falsa" })).toEqual({
      problem: "wrong_password",
      answer: expect.stringContaining("Invalid username or password"),
    });
    expect(await outcomeBy({ port: server.port })).toMatchObject({ problem: "password_needed" });
    expect(await outcomeBy({ ...at, password: null })).toEqual({ problem: "password_unreadable", answer: null });
  });

  it("is not spoken to in the clear where that was ruled out, nor under a certificate that nobody vouches for", async () => {
    const plain = await startMailServer();
    expect(await outcomeBy({ port: plain.port, security: "starttls" })).toMatchObject({ problem: "no_starttls" });
    expect(await outcomeBy({ port: plain.port, security: "tls" })).toMatchObject({ problem: "not_encrypted" });
    const own = await startMailServer({ encrypts: "starttls" });
    expect(await outcomeBy({ port: own.port, security: "starttls" })).toMatchObject({ problem: "certificate" });
    const encrypted = await startMailServer({ encrypts: "tls" });
    expect(await outcomeBy({ port: encrypted.port, security: "tls" })).toMatchObject({ problem: "certificate" });
    expect([plain, own, encrypted].flatMap(({ received }) => received)).toEqual([]);
  });

  it("refuses a mail for good, or for now", async () => {
    const server = await startMailServer();
    const answers = [
      [550, "5.1.1 No such mailbox", "recipient_refused"],
      [554, "5.7.1 Relay access denied", "relay_denied"],
      [451, "4.7.1 Greylisted, try again", "later"],
    ] as const;
    for (const [code, text, problem] of answers) {
      server.refuse({ code, text });
      expect(await outcomeBy({ port: server.port })).toEqual({ problem, answer: expect.stringContaining(text) });
    }
  });

  it("is not there, has no such name, or is no mail server, which is not quoted", async () => {
    expect(await outcomeBy({ port: await freePort() })).toEqual({ problem: "unreachable", answer: null });
    expect(await outcomeBy({ host: "smtp.nowhere.invalid" })).toMatchObject({ problem: "unknown_host" });
    const other = createServer((socket) => socket.end("secret-service ready\r\n"));
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    atEndOfFile(() => new Promise<void>((resolve) => void other.close(() => resolve())));
    expect(await outcomeBy({ port })).toEqual({ problem: "no_mail_server", answer: null });
  });

  it("is not looked for where only the machine's own services are", async () => {
    expect(await outcomeBy({ host: "169.254.169.254" })).toEqual({ problem: "forbidden_address", answer: null });
  });
});

test.each([
  ["10.0.0.5", false],
  ["192.168.1.20", false],
  ["127.0.0.1", false],
  ["203.0.113.9", false],
  ["fd12::5", false],
  ["169.254.169.254", true],
  ["::ffff:169.254.169.254", true],
  ["0.0.0.0", true],
  ["224.0.0.1", true],
  ["255.255.255.255", true],
  ["fe80::1", true],
  ["fd00:ec2::254", true],
  ["::", true],
])("an administrator may not name %s: %s", (address, isOff) => expect(isForbidden(address)).toBe(isOff));
