import { companyLines, type Letterhead } from "../parties/letterhead.ts";
import { sizeWithin } from "../parties/logo.ts";
import { type Language, type Phrases, speak } from "../words.ts";
import { leavingWords } from "./unsubscribes.ts";
import { inkOn } from "./ink-on.ts";

const words = {
  view: { en: "View online", es: "Ver en línea" },
  follow: { en: "Open the link", es: "Abrir el enlace" },
  orCopy: { en: "Or copy this address into your browser:", es: "O copia esta dirección en tu navegador:" },
} satisfies Phrases;

export type MailContent = {
  subject: string;
  body: string;
  link: string | null;
  language: Language;
  letterhead: Letterhead;
  /** Trato itself writes about an account: the company says nothing of itself at its foot. */
  isOfAccount: boolean;
  /** Where its reader says that he wants no more of its kind, of what Trato writes by itself. */
  leaving: string | null;
};

/**
 * A mail as HTML, in the company's look: what was written, the link as a button, and who the company is. Every text is escaped, nothing is
 * fetched from anywhere, and programs that know no styles show it too. `logoName`: under which name the logo comes along (Content-ID), if it does.
 */
export function mailHtml(mail: MailContent, logoName: string | null = null): string {
  const { subject, body, letterhead, language } = mail;
  const colour = letterhead.colour ?? plain;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${styles}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f4f5;color:#18181b;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-radius:10px;text-align:left">
<tr><td height="4" style="height:4px;font-size:0;line-height:0;background:${colour};border-radius:10px 10px 0 0">&nbsp;</td></tr>
<tr><td class="space" dir="auto" style="padding:24px 32px 0;font-size:15px;font-weight:600;${font}">${logo(letterhead, logoName)}${escaped(letterhead.name)}</td></tr>
<tr><td class="space" style="padding:16px 32px 28px;font-size:15px;line-height:1.55;overflow-wrap:anywhere;word-break:break-word;${font}">
${paragraphs(body)}
${button(mail, colour)}
</td></tr>
${foot(mail)}</table>
</td></tr></table>
</body>
</html>
`;
}

/** On white, as on paper: a dark one would be lost on a dark ground. */
function logo({ name, logo: picture }: Letterhead, logoName: string | null): string {
  if (!picture || !logoName) return "";
  const { width, height } = sizeWithin(picture, logoRoom);
  return `<img src="cid:${logoName}" alt="${escaped(name)}" width="${pixels(width)}" height="${pixels(height)}" style="display:block;margin:0 0 12px;background:#ffffff;border:0;border-radius:4px">`;
}

const pixels = (length: number): number => Math.max(1, Math.round(length));
const logoRoom = { width: 200, height: 64 };

const plain = "#18181b";
const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const styles = `:root{color-scheme:light dark}
@media (max-width:480px){.space{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){.page{background:#0f0f11!important;color:#ededf0!important}.card{background:#1b1b1e!important}.quiet{color:#a1a1aa!important;border-color:#2e2e33!important}.text a{color:#9db8ff!important}.button{border-color:#71717a!important}}`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Paragraphs stand where an empty line is; web addresses can be followed. */
const paragraphs = (body: string): string =>
  body
    .trim()
    .split(/\n{2,}/)
    .map(
      (text) => `<p class="text" dir="auto" style="margin:0 0 16px">${text.split("\n").map(linked).join("<br>\n")}</p>`,
    )
    .join("\n");

const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/;

const linked = (line: string): string =>
  line
    .split(address)
    .map((part, index) => (index % 2 === 1 ? anchor(part) : escaped(part)))
    .join("");

const anchor = (url: string): string => `<a href="${escaped(url)}" style="color:#1d4ed8">${escaped(url)}</a>`;

function button({ link, language, isOfAccount }: MailContent, colour: string): string {
  if (!link) return "";
  const label = speak(words, isOfAccount ? "follow" : "view", language);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px"><tr><td style="border-radius:8px;background:${colour}">
<a class="button" href="${escaped(link)}" style="display:inline-block;padding:11px 20px;border:1px solid ${colour};border-radius:8px;background:${colour};color:${inkOn(colour)};font-size:15px;font-weight:600;text-decoration:none;${font}">${label}</a>
</td></tr></table>
<p class="quiet text" style="margin:0;font-size:12px;line-height:1.5;color:#71717a;word-break:break-all">${speak(words, "orCopy", language)}<br>${anchor(link)}</p>`;
}

function foot({ letterhead, isOfAccount, leaving, language }: MailContent): string {
  const company = (isOfAccount ? [] : companyLines(letterhead)).map(escaped);
  const lines = leaving ? [...company, `${leavingWords.inMail[language]} ${anchor(leaving)}`] : company;
  if (lines.length === 0) return "";
  return `<tr><td class="space" style="padding:0 32px 24px">
<p class="quiet" dir="auto" style="margin:0;padding-top:16px;border-top:1px solid #e4e4e7;font-size:12px;line-height:1.6;color:#71717a;overflow-wrap:anywhere;${font}">${lines.join("<br>\n")}</p>
</td></tr>
`;
}
