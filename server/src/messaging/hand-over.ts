import { connect, isIP, type Socket } from "node:net";
import { type MailFailure, type MailProblem, mailProblemOf } from "@trato/domain/messaging/mail-problems.ts";
import type { SendMailOptions, SMTPTransportOptions } from "nodemailer";
import { forbiddenError, guarded, isForbidden } from "../platform/http/guarded.ts";
import type { MailServer } from "./mail-server.ts";

/** A mail that the server took: its Message-ID, and to whom it does not bring it. */
export type SentMail = { sent: string; refused: string[] };

/** What became of a mail; where the server did not take it, why, with its own answer. */
export type Outcome = SentMail | { problem: MailProblem; answer: string | null };

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Gives a mail to the server. It may take its time: nothing is locked meanwhile. */
export async function handOver({ at }: MailServer, mail: SendMailOptions): Promise<Outcome> {
  try {
    const { createTransport } = await import("nodemailer"); // read when there is a mail: a start need not wait for it
    const transport = "url" in at ? createTransport(at.url, patience as object) : createTransport(optionsFor(at)); // its types know no options beside an address
    const { messageId, rejected } = await transport.sendMail(mail);
    return { sent: messageId, refused: rejected };
  } catch (error) {
    return outcomeOf(error, mail);
  }
}

type OwnServer = Exclude<MailServer["at"], { url: string }>;

function optionsFor({ host, port, security, userName, password }: OwnServer): SMTPTransportOptions {
  if (password === null) throw Object.assign(new Error("the password cannot be read"), { code: "EUNREADABLE" });
  return {
    ...patience,
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(userName !== null && { auth: { user: userName, pass: password ?? "" } }),
    getSocket: (_options, done) => connectTo(host, port, done),
  };
}

type Connected = (error: Error | null, socket: { connection: Socket } | false) => void;

function connectTo(host: string, port: number, done: Connected): void {
  if (isIP(host) && isForbidden(host)) return done(forbiddenError(), false);
  const socket = connect({ host, port, lookup: guarded, autoSelectFamily: true });
  const late = setTimeout(() => socket.destroy(lateError()), patience.connectionTimeout);
  const failed = (error: Error) => done(error, false);
  socket.once("close", () => clearTimeout(late)).once("error", failed);
  socket.once("connect", () => {
    clearTimeout(late);
    socket.off("error", failed);
    done(null, { connection: socket });
  });
}

const lateError = () => Object.assign(new Error("connection timed out"), { code: "ETIMEDOUT" });

function outcomeOf(error: unknown, mail: SendMailOptions): Outcome {
  const told = error instanceof Error ? (error as Error & Record<string, unknown>) : new Error(String(error)); // whatever it was given besides
  const answered = (key: string) => (key in told ? (told as unknown as Record<string, unknown>)[key] : null);
  const number = answered("responseCode");
  const failure: MailFailure = {
    code: textOf(answered("code")),
    answered: typeof number === "number" ? number : null,
    command: textOf(answered("command")),
    message: told.message,
    isInternational: [mail.envelope?.to].flat().some((one) => typeof one === "string" && /[^\0-\x7f].*@/.test(one)),
  };
  const problem = mailProblemOf(failure);
  // what is no mail server is not quoted: an administrator of a workspace is not to read other services by it
  const answer = failure.answered === null ? detailOf(problem, failure) : textOf(answered("response"));
  return { problem, answer: answer?.slice(0, 500) ?? null };
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const detailOf = (problem: MailProblem, { message }: MailFailure): string | null =>
  ["certificate", "unknown_host", "other"].includes(problem) ? message : null;
