import { describe, expect, it, test } from "vitest";
import { type MailboxFailure, mailboxProblemOf, mailboxProblems, waitBefore } from "./mailbox-problems.ts";
import { speak } from "../../words.ts";

const plain = { code: null, message: "", isOfSignIn: false, isOfFolder: false, isOfEncryption: false };
const problem = (given: Partial<MailboxFailure>) => mailboxProblemOf({ ...plain, ...given });

describe("what stands in the way of reading a mailbox", () => {
  it.each([
    [{ isOfSignIn: true, message: "Command failed" }, "wrong_password"],
    [{ isOfFolder: true }, "folder_missing"],
    [{ code: "ENOTFOUND" }, "unknown_host"],
    [{ code: "ECONNREFUSED" }, "unreachable"],
    [{ code: "CONNECT_TIMEOUT" }, "timeout"],
    [{ code: "ETIMEOUT" }, "timeout"],
    [{ code: "EFORBIDDEN" }, "forbidden_address"],
    [{ code: "EUNREADABLE" }, "password_unreadable"],
    [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT", message: "self-signed certificate" }, "certificate"],
    [{ message: "ssl3_get_record:wrong version number" }, "not_encrypted"],
    [{ isOfEncryption: true, message: "Server does not support STARTTLS" }, "no_starttls"],
    [{ isOfEncryption: true, message: "self-signed certificate" }, "certificate"],
    [{ code: "token_refused" }, "token_refused"],
    [{ code: "NoConnection", message: "Connection not available" }, "ended"],
    [{ message: "whatever" }, "other"],
  ] as const)("%o is %s", (given, expected) => expect(problem(given)).toBe(expected));
});

const waits = (of: Parameters<typeof waitBefore>[0]) => [1, 2, 3, 9, 40].map((failures) => waitBefore(of, failures));

test("it is tried again after longer and longer, and one who is refused is not hammered at", () => {
  expect(waits("ended")).toEqual([1_000, 2_000, 4_000, 256_000, 300_000]);
  expect(waits("wrong_password")).toEqual([60_000, 120_000, 240_000, 1_800_000, 1_800_000]);
});

test("it is said with what the server answered", () => {
  expect(speak(mailboxProblems, "folder_missing", "es", { answer: "Ventas" })).toBe(
    "El buzón no tiene ninguna carpeta con ese nombre (Ventas).",
  );
});
