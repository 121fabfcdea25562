import { SMTPServer } from "smtp-server";
import { freePort } from "./debian-postgres.ts";
import { atEndOfFile } from "./ending.ts";

/** A mail as it came over the line. */
export type ReceivedMail = {
  from: string;
  to: string[];
  headers: Map<string, string>;
  text: string;
  html: string;
  attachments: Attached[];
  /** All of it, as it came. */
  raw: string;
};
export type Attached = { name: string; content: Buffer };

/** With which answer, and where it is not said of everybody, of whom. */
type Refused = { code: number; text: string; only?: string };

export type MailServer = {
  url: string;
  port: number;
  received: ReceivedMail[];
  /** Takes mail from everybody from now on, signed in or not. */
  open: () => void;
  /** Answers whoever gives it a mail from now on with this refusal; null accepts again. */
  refuse: (refusal: Refused | null) => void;
};

type Given = {
  /** Who alone may send by it. */
  account?: { user: string; password: string };
  /** It offers STARTTLS, or speaks TLS from the start, with a certificate that nobody trusts. */
  encrypts?: "starttls" | "tls";
  /** Where it puts what it took, before it says that it has it. */
  deliver?: (to: string, raw: string) => Promise<void>;
};

/** A real SMTP server on loopback, stopped at the end of the test file. */
export async function startMailServer({ account, encrypts, deliver }: Given = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let isOpen = !account;
  let refusal: Refused | null = null;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: encrypts === "starttls" ? [] : ["STARTTLS"],
    secure: encrypts === "tls",
    onAuth: ({ username, password }, _session, answer) =>
      username === account?.user && password === account?.password
        ? answer(null, { user: username })
        : answer(new Error("Invalid username or password")),
    onMailFrom: (_address, { user }, answer) =>
      answer(isOpen || user ? null : Object.assign(new Error("Authentication required"), { responseCode: 530 })),
    onRcptTo: ({ address }, _session, answer) => {
      const isRefused = refusal && (refusal.only ?? address) === address;
      return answer(isRefused ? Object.assign(new Error(refusal?.text), { responseCode: refusal?.code }) : null);
    },
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        const raw = Buffer.concat(chunks).toString();
        received.push({ from, to, raw, ...readMail(raw) });
        const delivered = Promise.all(deliver ? to.map((each) => deliver(each, raw)) : []);
        delivered.then(() => answer(), answer);
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  atEndOfFile(() => new Promise<void>((resolve) => server.close(resolve)));
  server.on("error", () => undefined); // whoever does not trust its certificate goes away
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    open: () => (isOpen = true),
    refuse: (next) => (refusal = next),
  };
}

type Read = Pick<ReceivedMail, "headers" | "text" | "html" | "attachments">;

function readMail(raw: string): Read {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.split(":")[0]!.toLowerCase(), decodeWords(line.replace(/^[^:]+:\s*/, ""))]),
  );
  const body = raw.slice(end + 4).trimEnd();
  const boundary = /^multipart\/.*boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary) return { headers, ...readParts(body.split(`--${boundary}`).slice(1, -1)) };
  const encoding = headers.get("content-transfer-encoding");
  const text = encoding === "quoted-printable" ? unquoted(body.replaceAll("=\r\n", "")) : body;
  return { headers, text: text.replaceAll("\r\n", "\n"), html: "", attachments: [] };
}

/** The first part is what is read, each other one a file, or the same as HTML. */
function readParts([first, ...others]: string[]): Omit<Read, "headers"> {
  const { text, html } = readPart(first ?? "");
  const read = others.map(readPart);
  const isFile = ({ headers }: Read) => headers.has("content-disposition");
  return {
    text,
    html: read.find((part) => !isFile(part))?.text ?? html,
    attachments: read.filter(isFile).map(({ headers, text: content }) => ({
      name: /filename="?([^";]+)/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "",
      content: Buffer.from(content, "base64"),
    })),
  };
}

const readPart = (text: string): Read => readMail(text.replace(/^\r\n/, ""));

/** "=?UTF-8?Q?a=C3=B1o?=" is "año". */
const decodeWords = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquoted(word.replaceAll("_", " ")));

const unquoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
