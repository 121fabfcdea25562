import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { freePort } from "./debian-postgres.ts";
import { atEndOfFile } from "./ending.ts";

/** The program of Debian's package `dovecot-imapd`; null where that is not installed. */
export const debianDovecot = (): string | null =>
  existsSync("/usr/sbin/dovecot") && existsSync("/usr/lib/dovecot/imap") ? "/usr/sbin/dovecot" : null;

/** A real IMAP server on loopback: whoever knows the password has a mailbox under any address. */
export type Dovecot = {
  port: number;
  /** Where it encrypts from the first byte on, and the file of the authority that vouches for it. */
  encryptedPort: number;
  authority: string;
  password: string;
  /** Puts mails into a folder, which is made where it is not there, as other programs do. */
  put: (address: string, folder: string, mails: readonly string[]) => Promise<void>;
  /** Brings one mail, as the mail server beside it does that got it from outside. */
  deliver: (address: string, mail: string) => Promise<void>;
  /** Does something in a mailbox as its owner does. */
  as: <T>(address: string, work: (client: ImapFlow) => Promise<T>) => Promise<T>;
  /** The server forgets which numbers it gave to the mails of an inbox. */
  countAnew: (address: string) => void;
  /** How many connections somebody has open. */
  connectionsOf: (address: string) => number;
  /** Away, as when an administrator restarts the machine; and there again. */
  halt: () => Promise<void>;
  resume: () => Promise<void>;
};

const password = "correct-horse";

type Asked = {
  /** The tokens of this provider of sign-ins open too, for who they say that one is. */
  issuer?: string;
  /** It encrypts as "localhost", as an authority of its own says. */
  isEncrypting?: boolean;
};

/** Starts one, for the time of the test file. */
export async function startDovecot(program: string, { issuer, isEncrypting = false }: Asked = {}): Promise<Dovecot> {
  const home = mkdtempSync(join(tmpdir(), "trato-imap-"));
  chmodSync(home, 0o777); // as root it serves each mailbox as nobody
  const port = await freePort();
  const encryptedPort = await freePort();
  const configuration = join(home, "dovecot.conf");
  if (isEncrypting) certify(home);
  const more = [issuer ? byTokens(home) : "", isEncrypting ? encrypting(home) : "ssl = no"];
  writeFileSync(configuration, [configurationOf(home, port, isEncrypting ? encryptedPort : 0), ...more].join("\n"));
  if (issuer)
    writeFileSync(
      join(home, "tokens.conf"),
      `introspection_mode = auth\nintrospection_url = ${issuer}/me\nusername_attribute = email\n`,
    );
  let child: ChildProcess | null = null;
  const halt = async () => {
    if (!child) return;
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    child = null;
  };
  const resume = async () => {
    child = spawn(program, ["-F", "-c", configuration], { stdio: "ignore" });
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 500) throw new Error(`Dovecot does not start: ${readFileSync(join(home, "log"), "utf8")}`);
      await pause(20);
    }
  };
  atEndOfFile(async () => {
    await halt();
    rmSync(home, { recursive: true, force: true });
  });
  await resume();
  const as: Dovecot["as"] = (user, work) => asOwner(port, user, work);
  return {
    port,
    encryptedPort,
    authority: join(home, "authority.pem"),
    password,
    as,
    put: (address, folder, mails) => as(address, (client) => put(client, folder, mails)),
    deliver: (address, mail) => deliver(configuration, address, mail),
    countAnew: (address) => {
      const inbox = join(home, "mail", address);
      for (const name of readdirSync(inbox).filter((each) => each.startsWith("dovecot"))) rmSync(join(inbox, name));
    },
    connectionsOf: (address) => {
      const listed = execFileSync("/usr/bin/doveadm", ["-c", configuration, "who", "-1"], { encoding: "utf8" });
      return listed.split("\n").filter((line) => line.startsWith(`${address} `)).length;
    },
    halt,
    resume,
  };
}

function configurationOf(home: string, port: number, encryptedPort: number): string {
  const isRoot = process.getuid?.() === 0;
  const { username } = userInfo();
  const { uid, gid } = isRoot ? { uid: "nobody", gid: "nogroup" } : userInfo();
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
log_path = ${home}/log
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${home}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 100
${isRoot ? "" : `default_login_user = ${username}\ndefault_internal_user = ${username}\n`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${encryptedPort}
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

const encrypting = (home: string): string => `
ssl = yes
ssl_cert = <${home}/certificate.pem
ssl_key = <${home}/certificate.key
`;

/** Makes an authority, and what it says of this server. */
function certify(home: string): void {
  const of = (name: string) => ["-keyout", join(home, `${name}.key`), "-out", join(home, `${name}.pem`)];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const run = (args: string[]) => execFileSync("openssl", [...made, ...args], { stdio: "ignore" });
  run([...of("authority"), "-subj", "/CN=An authority of tests"]);
  const by = ["-CA", join(home, "authority.pem"), "-CAkey", join(home, "authority.key")];
  run([...of("certificate"), ...by, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]);
}

const byTokens = (home: string): string => `
auth_mechanisms = plain xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${home}/tokens.conf
}
`;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("data", () => (resolve(true), socket.destroy()));
    socket.once("error", () => resolve(false)).once("close", () => resolve(false));
  });
}

async function asOwner<T>(port: number, user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const at = { host: "127.0.0.1", port, secure: false, doSTARTTLS: false };
  const client = new ImapFlow({ ...at, auth: { user, pass: password }, logger: false, disableAutoIdle: true });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

function deliver(configuration: string, address: string, mail: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const agent = spawn("/usr/lib/dovecot/dovecot-lda", ["-c", configuration, "-d", address], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    agent.once("error", reject);
    agent.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`it was not delivered: ${code}`))));
    agent.stdin.end(mail);
  });
}

async function put(client: ImapFlow, folder: string, mails: readonly string[]): Promise<void> {
  if (folder !== "INBOX") await client.mailboxCreate(folder);
  for (const mail of mails) await client.append(folder, mail);
}
