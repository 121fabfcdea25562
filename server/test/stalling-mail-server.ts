import { SMTPServer } from "smtp-server";

/** A mail server on loopback that takes each mail and answers only when it is told to: what is in between can be killed. */
export type StallingMailServer = {
  url: string;
  /** How many mails it was given so far, answered or not. */
  given: () => number;
  /** Answers those that wait, and all further ones at once. */
  answer: () => void;
  /** Lets further ones wait again. */
  stall: () => void;
  stop: () => Promise<void>;
};

export async function startStallingMailServer(): Promise<StallingMailServer> {
  let given = 0;
  let stalls = true;
  let waiting: (() => void)[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => {
        given++;
        if (stalls) waiting.push(() => done(null));
        else done(null);
      });
    },
  });
  server.on("error", () => undefined); // a client that was killed
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    given: () => given,
    answer: () => {
      stalls = false;
      waiting.forEach((done) => done());
      waiting = [];
    },
    stall: () => (stalls = true),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
