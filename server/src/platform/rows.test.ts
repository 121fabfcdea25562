import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { createTeam } from "../identity/teams.ts";
import type { Context } from "./context.ts";
import { changeRow, deleteOwn, found, insertOwn, lockRow, own, updateOwn } from "./rows.ts";

const team = (ctx: Context, name: string) => createTeam(ctx, { name, memberIds: [] });
const names = async (ctx: Context) =>
  (await own(ctx, "teams").select("name").orderBy("name").execute()).map(({ name }) => name);
const entries = (ctx: Context) =>
  own(ctx, "diary")
    .select(["event", "before", "after", "version"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();

describe("the workspace's rows", () => {
  test("are found, changed and taken away by what the query says, under another name too", () =>
    inWorkspace(async ({ system: ctx }) => {
      const [north, south] = [await team(ctx, "North"), await team(ctx, "South")];
      const renamed = await updateOwn(ctx, "teams").set({ name: "Polo" }).where("id", "=", north.id).executeTakeFirst();
      expect(renamed.numUpdatedRows).toBe(1n);
      expect(await names(ctx)).toEqual(["Polo", "Sales", "South"]);
      await deleteOwn(ctx, "teams").where("id", "=", south.id).execute();
      expect(await own(ctx, "teams as t").select("t.name").orderBy("t.name").execute()).toEqual([
        { name: "Polo" },
        { name: "Sales" },
      ]);
    }));

  test("are new ones of this workspace, one or many", () =>
    inWorkspace(async ({ system: ctx }) => {
      const row = (name: string) => ({ id: ctx.newId<"teams">(), name, leaderId: null, createdAt: ctx.now });
      await insertOwn(ctx, "teams", row("East")).execute();
      await insertOwn(ctx, "teams", [row("North"), row("West")]).execute();
      expect(await names(ctx)).toEqual(["East", "North", "Sales", "West"]);
    }));

  test("are not those of another, even where the policies let one see all", () =>
    inWorkspace(async ({ system: ctx, workspace }) => {
      const { id } = await team(ctx, "North");
      const elsewhere = { ...ctx, workspace: { ...workspace, id: ctx.newId<"workspaces">() } };
      expect(await names(elsewhere)).toEqual([]);
      await expect(lockRow(elsewhere, "teams", id)).rejects.toMatchObject({ code: "record.not_found" });
      const none = await updateOwn(elsewhere, "teams").set({ name: "Theirs" }).executeTakeFirst();
      expect(none.numUpdatedRows).toBe(0n);
    }));
});

describe("a row", () => {
  test("that is not there is refused", () =>
    inWorkspace(async ({ system: ctx }) => {
      await expect(lockRow(ctx, "teams", ctx.newId<"teams">())).rejects.toMatchObject({ code: "record.not_found" });
      expect(() => found(undefined)).toThrow("record.not_found");
    }));

  test("is changed with its version, its entry in the diary and what others hear; columns that go along are not told", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { id } = await team(ctx, "North");
      const before = await lockRow(ctx, "teams", id);
      ctx.changes.length = 0;
      await changeRow(ctx, "teams", before, {
        event: "team.changed",
        changes: { name: "Polo" },
        along: { archivedAt: ctx.now },
      });
      expect(await lockRow(ctx, "teams", id)).toEqual({ ...before, name: "Polo", archivedAt: ctx.now, version: 2 });
      expect(ctx.changes).toEqual([{ kind: "team", id, version: 2, clientId: null }]);
      expect(await entries(ctx)).toEqual({
        event: "team.changed",
        before: { name: "North" },
        after: { name: "Polo" },
        version: 2,
      });
    }));

  test("that somebody changed meanwhile is a conflict", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { id } = await team(ctx, "North");
      const stale = { ...(await lockRow(ctx, "teams", id)), version: 0 };
      const late = changeRow(ctx, "teams", stale, { event: "team.changed", changes: { name: "Polo" } });
      await expect(late).rejects.toMatchObject({ kind: "conflict", code: "record.changed" });
    }));
});
