import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { atEndOfFile } from "./ending.ts";

export type ReceivedCall = { headers: IncomingHttpHeaders; body: string; type: string; id: string };

/** What another system answers: a status and maybe a text; null: it ends the connection without an answer. */
type Answer = number | [status: number, text: string] | null;

/** Another system on this machine that is told of changes, and answers as a test says. */
export async function receiver(answer: (call: ReceivedCall, nth: number) => Answer | Promise<Answer> = () => 200) {
  const calls: ReceivedCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", async () => {
      const body = Buffer.concat(parts).toString("utf8");
      const { type, data } = JSON.parse(body) as { type: string; data: { id: string } }; // as it is to be
      const call = { headers: request.headers, body, type, id: data.id };
      calls.push(call);
      const [status, text] = [await answer(call, calls.length)].flat() as [number | null, string?]; // as it was said
      if (status === null) return request.socket.destroy();
      response.writeHead(status, status >= 300 && status < 400 ? { location: "/elsewhere" } : {});
      return response.end(text ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens
  return { address: `http://127.0.0.1:${port}/trato`, calls, told: () => calls.map(({ type, id }) => [type, id]) };
}
