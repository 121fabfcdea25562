import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Scope } from "@trato/domain/keys/scopes.ts";
import { expect } from "vitest";
import { listening, type Visitor } from "./listening.ts";
import type { Company } from "./people.ts";

export type Read = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a test reads what the answer should hold, and fails where it does not

/** A program with somebody's key, as the official client speaks for it; both generations of the protocol. */
export async function program(key: string, isOld = false) {
  const { address } = await listening();
  const client = new Client(
    { name: "test", version: "1" },
    isOld ? {} : { versionNegotiation: { mode: "auto" as const } },
  );
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/api/mcp`), { requestInit }));
  const call = async (name: string, args: object = {}): Promise<Read> => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...args } });
    const [said] = content as { text: string }[]; // a text, as all tools answer
    return { ...(structuredContent as object), said: said?.text, isError: isError === true };
  };
  return { client, call };
}

/** A new key of whoever sits at a browser. */
export const keyOf = async (browser: Visitor, name = "Assistant", scopes?: Scope[]): Promise<string> =>
  (await browser.ask("POST /api-keys", { name, ...(scopes && { scopes }) })).body.key;

/** Takes a run back, as the administrator. */
export async function undo({ administrator }: Company, runId: string): Promise<Read> {
  const { status, body } = await administrator.ask(`POST /agent-runs/${runId}/undo`, {});
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}
