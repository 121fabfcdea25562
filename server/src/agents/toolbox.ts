import type { Tool } from "./tool.ts";

let installed: readonly Tool[] = [];

/** Called once by the table in server/src/agent-tools.ts. */
export function installTools(tools: readonly Tool[]): void {
  installed = tools;
}

export function toolNamed(name: string): Tool | undefined {
  return installed.find((tool) => tool.name === name);
}
