import { createServer, type Socket } from "node:net";

// No PostgreSQL older than 15 can be installed here: this one speaks as much of its protocol as it takes to say its version.

function message(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value].map((byte) => byte & 255));
const column = (name: string, type: number) => [name, int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)];
const value = (text: string) => [int32(text.length), Buffer.from(text)];

const ready = message("Z", Buffer.from("I"));
const welcome = Buffer.concat([message("R", int32(0)), ready]);
const versions = Buffer.concat([
  message("T", int16(2), ...column("number", 23), ...column("version", 25)),
  message("D", int16(2), ...value("140009"), ...value("14.9")),
  message("C", "SELECT 1"),
  ready,
]);

/** Something on loopback that says it is PostgreSQL 14.9. */
export async function startOldPostgres(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((socket: Socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      const type = data.toString("latin1", 0, 1);
      if (type === "X") socket.end();
      else socket.write(type === "Q" ? versions : welcome);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `postgres://someone@127.0.0.1:${port}/sales`, stop: () => void server.close() };
}
