import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server on loopback that takes each mail and answers only when it is told to: what is in between can be killed. */
export type StallingMailServer = {
  url: string;
  /** How many mails it was given so far, answered or not. */
  given: () => number;
  /** Their Message-IDs. */
  ids: () => string[];
  /** Answers those that wait, and all further ones at once. */
  answer: () => void;
  /** Hangs up on those that wait, without an answer. */
  hangUp: () => void;
  /** Lets further ones wait again. */
  stall: () => void;
  stop: () => Promise<void>;
};

export async function startStallingMailServer(): Promise<StallingMailServer> {
  const ids: string[] = [];
  const lines = new Set<Socket>();
  let stalls = true;
  let waiting: (() => void)[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        ids.push(/^Message-ID: (.*)\r$/im.exec(Buffer.concat(chunks).toString())?.[1] ?? "");
        if (stalls) waiting.push(() => done(null));
        else done(null);
      });
    },
  });
  server.server.on("connection", (line: Socket) => lines.add(line));
  server.on("error", () => undefined); // a client that was killed
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    given: () => ids.length,
    ids: () => ids,
    answer: () => {
      stalls = false;
      waiting.forEach((done) => done());
      waiting = [];
    },
    hangUp: () => {
      for (const line of lines) line.destroy();
      lines.clear();
      waiting = [];
    },
    stall: () => (stalls = true),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
