import { afterEach, beforeEach, vi } from "vitest";
import { page } from "vitest/browser";
import { cleanup, configure } from "vitest-browser-react/pure";
import { unfollow } from "../src/bulk/followed.ts";
import { queryClient } from "../src/platform/queries.ts";
import { chooseLanguage } from "../src/platform/words.ts";
import "../src/styles.css";
import { allAnswered, forgetAnswers } from "./answers.ts";
import { aBulkChange } from "./bulk.ts";

configure({ reactStrictMode: true });

beforeEach(async () => {
  localStorage.clear();
  chooseLanguage("en");
  history.replaceState(null, "", "/w/robles");
  if (innerWidth !== 1280 || innerHeight !== 800) await page.viewport(1280, 800); // to ask takes longer than many a test
  forgetAnswers();
});

afterEach(async () => {
  vi.useRealTimers();
  await cleanup();
  await allAnswered();
  unfollow(aBulkChange().id); // all files of a worker share one page
  queryClient.clear();
  const unanswered = forgetAnswers();
  if (unanswered.length > 0) throw new Error(`Nobody answers ${unanswered.join(", ")}`);
});
