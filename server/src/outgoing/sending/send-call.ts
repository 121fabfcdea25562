import type { SendProblem } from "@trato/domain/outgoing/choices.ts";
import type { Site } from "../../platform/site.ts";
import { fetchOutside } from "../../platform/http/fetch-outside.ts";
import { signed } from "./signed.ts";

/** What became of a call: the status and the first of what came with it, or why nothing came. */
export type Outcome =
  | { status: number; answer: string; problem: null }
  | { status: null; answer: null; problem: SendProblem };

const mostBytes = 1_000;

type Call = { address: string; secrets: readonly string[]; id: string; at: Date; body: Buffer };

/** Sends the bytes that are signed, to whatever the address stands for now, and nowhere that it sends on to. */
export async function sendCall(
  { areOwnReceiversGood, installation }: Pick<Site, "areOwnReceiversGood" | "installation">,
  { address, secrets, ...call }: Call,
  over: AbortSignal,
): Promise<Outcome> {
  const headers = { "user-agent": `Trato/${installation.version}`, ...signed(secrets, call) };
  const posted = { type: "application/json", body: call.body, headers };
  try {
    const asked = { isOwnNetworkGood: areOwnReceiversGood, posted, isCut: true, over };
    const { status, bytes } = await fetchOutside(address, mostBytes, asked);
    return { status, answer: textOf(bytes ?? Buffer.alloc(0)), problem: null };
  } catch (error) {
    if (over.aborted) throw error;
    return { status: null, answer: null, problem: problemOf(error) };
  }
}

/** What can be kept and shown of it. */
const textOf = (bytes: Buffer): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/[^\P{C}\n\t]/gu, "�")
    .slice(0, mostBytes);

const problems: Record<string, SendProblem> = {
  EFORBIDDEN: "forbidden",
  ENOTFOUND: "not_found",
  EAI_AGAIN: "not_found",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ETIMEDOUT: "no_answer",
  ABORT_ERR: "no_answer",
};

/** Why nothing came, by what the connection failed with. */
function problemOf(error: unknown): SendProblem {
  const { code, name } = error as { code?: unknown; name?: unknown }; // whatever was thrown
  if (name === "TimeoutError" || name === "AbortError") return "no_answer";
  const said = typeof code === "string" ? code : "";
  return problems[said] ?? (/CERT|SSL|TLS|SIGNED|VERIFY/.test(said) ? "not_trusted" : "cut_off");
}
