import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { CountersTable } from "./CountersTable.tsx";

beforeEach(() => answering({ "GET /me": aMe() }));

test("each counter is told by what it compares, in words, and by its team", async () => {
  const screen = await show(
    <CountersTable
      counters={[
        { team: null, variable: "country", value: "ES", won: 34, lost: 16 },
        { team: "North", variable: "email", value: "missing", won: 2, lost: 5 },
      ]}
    />,
  );
  await expect.element(screen.getByRole("row", { name: "Country: Spain No team 34 16" })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: /^E-?mail: not known North 2 5$/i })).toBeVisible();
});
