import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { readInPieces } from "./read-in-pieces.ts";

const numbered = (many: number) =>
  sql`select -n as place, json_build_object('n', n::text) as line from generate_series(1, ${many}) n`;

test("what is read in pieces is read whole and by its places, while others have their turn", () =>
  inWorkspace(async ({ system: ctx }) => {
    let [turn, isOver] = [0, false];
    const others = () => void (isOver || (turn++, setImmediate(others)));
    setImmediate(others);
    const parse = JSON.parse.bind(JSON);
    const parsedIn = new Set<number>();
    vi.spyOn(JSON, "parse").mockImplementation((text) => (parsedIn.add(turn), parse(text) as unknown));
    const read = await readInPieces<{ n: string }>(ctx, numbered(1_201));
    isOver = true;
    expect(read.map(({ n }) => n)).toEqual(Array.from({ length: 1_201 }, (_, index) => String(1_201 - index)));
    expect(parsedIn.size).toBe(25);
  }));

test("nothing is read of nothing", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(await readInPieces(ctx, numbered(0))).toEqual([]);
  }));
