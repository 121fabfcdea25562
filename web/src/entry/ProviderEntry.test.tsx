import { expect, test } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { stayingHere } from "../../test/leaving.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { ProviderEntry } from "./ProviderEntry.tsx";

const t = wordsIn("en", entryWords);
const begin = "POST /auth/sign-in/provider/begin";
const next = "/w/robles/leads?state=open";

test("the workspace's own sign-in leads to its provider, who is told where to go on", async () => {
  const asked: unknown[] = [];
  answering({
    "GET /auth/sign-in/provider": ({ workspace }: { workspace: string }) =>
      workspace === "robles" ? { label: "Robles" } : null,
    [begin]: (input: unknown) => {
      asked.push(input);
      return { address: "https://id.example/authorize" };
    },
  });
  const left = stayingHere();
  const screen = await show(<ProviderEntry next={next} />);
  await screen.getByRole("button", { name: t.signInWith("Robles") }).click();
  await expect.poll(() => left).toEqual(["https://id.example/authorize"]);
  expect(asked).toEqual([{ workspace: "robles", next }]);
});

test("a provider that does not answer is told", async () => {
  const detail = "The provider does not answer.";
  answering({
    "GET /auth/sign-in/provider": { label: "Robles" },
    [begin]: refused("provider.unreachable", { detail }),
  });
  const screen = await show(<ProviderEntry next={null} />);
  await screen.getByRole("button", { name: t.signInWith("Robles") }).click();
  await expect.element(screen.getByText(detail)).toBeVisible();
});
