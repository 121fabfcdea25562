import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { stayingHere } from "../../../test/leaving.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { providerLinkWords } from "./provider-link-labels.ts";
import type { ProviderLinks } from "./provider-links.ts";
import { ProviderLinkList } from "./ProviderLinkList.tsx";

const t = wordsIn("en", providerLinkWords);
const link = {
  issuer: "https://id.example",
  subject: "7",
  label: "ana@id.example",
  createdAt: "2026-11-20T08:00:00.000Z",
  lastUsedAt: null,
};
const links: ProviderLinks = { label: "Robles", items: [link], mayChange: true };

test("one's way in is disconnected", async () => {
  const asked: unknown[] = [];
  answering({ "GET /auth/provider/links": links });
  const screen = await show(<ProviderLinkList />);
  await expect.element(screen.getByText("ana@id.example")).toBeVisible();
  answering({
    "POST /auth/provider/unlink": (input: unknown) => void asked.push(input),
    "GET /auth/provider/links": { ...links, items: [] },
  });
  await screen.getByRole("button", { name: t.removeOf("ana@id.example") }).click();
  await expect.element(screen.getByText(t.none)).toBeVisible();
  expect(asked).toEqual([{ issuer: link.issuer, subject: "7" }]);
});

test("an account is connected with its password, at the provider", async () => {
  answering({
    "GET /auth/provider/links": { ...links, items: [] },
    "POST /auth/provider/begin": { address: "https://id.example/authorize" },
  });
  const left = stayingHere();
  const screen = await show(<ProviderLinkList />);
  await screen.getByRole("button", { name: t.connect("Robles") }).click();
  await screen.getByLabelText("Password").fill("una clave larga");
  await screen.getByRole("button", { name: t.goOn }).click();
  await expect.poll(() => left).toEqual(["https://id.example/authorize"]);
});

test("a session by the provider changes nothing of it, and a company without one shows nothing", async () => {
  answering({ "GET /auth/provider/links": { ...links, mayChange: false } });
  const screen = await show(<ProviderLinkList />);
  await expect.element(screen.getByText(t.onlyHere)).toBeVisible();
  await expect.element(screen.getByRole("button")).not.toBeInTheDocument();
});
