import { ProtocolError, ProtocolErrorCode, Server } from "@modelcontextprotocol/server";
import { obstacleToAsk } from "../platform/permissions.ts";
import { answerOf, refusalOf, warning } from "./answer-tool.ts";
import { describeTool } from "./describe-tool.ts";
import { type Calling, languageOf } from "./calling.ts";
import { runTool } from "./run-tool.ts";
import type { Tool } from "./tool.ts";

const instructions = [
  "Trato is a sales system: leads become opportunities, opportunities get quotations, accepted quotations are orders.",
  "You act for the member whose key this is, with the rights of that member, and everything you do is written in the history.",
  "Before you write, ask the same with dryRun: true and show the person what would change. Ids are those that other tools answer; never make them up, except the id of what you create.",
  'Amounts, prices and quantities are decimal texts such as "12.50", days are YYYY-MM-DD. Lists are read on with nextCursor as cursor.',
  warning,
].join("\n");

type Serving = Calling & { tools: readonly Tool[]; version: string; report: (error: unknown) => void };

/** Serves one request of a program that speaks the Model Context Protocol, as whoever holds its key. */
export function mcpServer({ tools, version, report, ...calling }: Serving): Server {
  const server = new Server(
    { name: "trato", title: "Trato", version },
    { capabilities: { tools: { listChanged: false } }, instructions },
  );
  const theirs = tools.filter(({ capabilities }) =>
    capabilities.some(({ key, route }) => obstacleToAsk(calling.who, key, route.may) === null),
  );
  server.setRequestHandler("tools/list", () => ({ tools: theirs.map(describeTool) }));
  server.setRequestHandler("tools/call", async ({ params }) => {
    const tool = theirs.find(({ name }) => name === params.name);
    if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}`);
    try {
      return answerOf(await runTool(calling, tool, params.arguments ?? {}));
    } catch (error) {
      const refused = refusalOf(error, languageOf(calling));
      if (refused) return refused;
      report(error);
      throw new ProtocolError(ProtocolErrorCode.InternalError, "Trato failed; nothing was written");
    }
  });
  return server;
}
