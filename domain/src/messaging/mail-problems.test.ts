import { expect, test } from "vitest";
import { isFinal, isOfServer, type MailFailure, mailProblemOf } from "./mail-problems.ts";

const failed = (given: Partial<MailFailure>): MailFailure => ({
  code: null,
  answered: null,
  command: null,
  message: "",
  isInternational: false,
  ...given,
});

test.each<[string, Partial<MailFailure>]>([
  ["unknown_host", { code: "EDNS", message: "getaddrinfo ENOTFOUND smtp.nowhere.example" }],
  ["unreachable", { code: "ESOCKET", message: "connect ECONNREFUSED 127.0.0.1:25" }],
  ["timeout", { code: "ETIMEDOUT", message: "Greeting never received" }],
  ["certificate", { code: "ESOCKET", message: "self-signed certificate" }],
  [
    "certificate",
    { code: "ETLS", message: "Error initiating TLS - Hostname/IP does not match certificate's altnames" },
  ],
  [
    "not_encrypted",
    { code: "ESOCKET", message: "C0D7:error:0A00010B:SSL routines:ssl3_get_record:wrong version number" },
  ],
  ["no_starttls", { code: "ETLS", message: "Error upgrading connection with STARTTLS", answered: 500 }],
  ["no_mail_server", { code: "EPROTOCOL", message: "Invalid greeting" }],
  ["forbidden_address", { code: "EFORBIDDEN" }],
  ["wrong_password", { code: "EAUTH", answered: 535, command: "AUTH PLAIN" }],
  ["password_needed", { code: "EENVELOPE", answered: 530, command: "MAIL FROM" }],
  ["sender_refused", { code: "EENVELOPE", answered: 553, command: "MAIL FROM" }],
  ["relay_denied", { code: "EENVELOPE", answered: 554, command: "RCPT TO", message: "554 5.7.1 Relay access denied" }],
  ["recipient_refused", { code: "EENVELOPE", answered: 550, command: "RCPT TO", message: "550 No such mailbox" }],
  ["unicode", { code: "EENVELOPE", answered: 553, command: "RCPT TO", isInternational: true }],
  ["later", { code: "EENVELOPE", answered: 451, command: "RCPT TO" }],
  ["too_large", { code: "EMESSAGE", answered: 552, command: "DATA" }],
  ["refused", { code: "EMESSAGE", answered: 554, command: "DATA" }],
  ["other", { message: "something else" }],
])("%s", (problem, given) => expect(mailProblemOf(failed(given))).toBe(problem));

test("what is refused of a mail itself is final; what is wrong with the server holds for all mails", () => {
  expect([isFinal("recipient_refused"), isFinal("wrong_password"), isFinal("later")]).toEqual([true, false, false]);
  expect([isFinal("came_back"), isOfServer("came_back")]).toEqual([true, false]);
  expect([isOfServer("recipient_refused"), isOfServer("wrong_password"), isOfServer("later")]).toEqual([
    false,
    true,
    false,
  ]);
});
