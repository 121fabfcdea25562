import { html } from "../../contents/html.ts";
import { type Page, pageAround } from "./form-page.ts";

/** A page with one question and one button, which works without scripts; without a label it says something and asks nothing. */
export function leavingPage(
  shown: Page,
  { title, text, label, action }: { title: string; text: string; label: string | null; action: string },
): string {
  const button = label
    ? html`<form method="post" action="${action}"><button type="submit">${label}</button></form>`
    : html``;
  return pageAround(
    shown,
    title,
    html`<h1>${title}</h1>
      <p class="text">${text}</p>
      ${button}`,
  );
}
