import { expect, test } from "vitest";
import { testDatabase } from "./database.ts";
import { createTestWorkspace } from "./factories.ts";
import { layRows, readRows } from "./kept-rows.ts";

test("rows are kept as they are, and laid again into empty tables", async () => {
  const awkward = "tab\tline\nbackslash \\ mark \\. and ñ";
  await createTestWorkspace({ name: awkward });
  const { owner } = await testDatabase();
  const client = await owner.connect();
  const rows = await readRows(client);
  await client.query("truncate workspaces, auth.user cascade; truncate diary, number_series");
  expect(await readRows(client)).toBe("");
  await layRows(client, rows);
  expect(await readRows(client)).toBe(rows);
  expect((await client.query("select name from workspaces")).rows).toEqual([{ name: awkward }]);
  client.release();
});
