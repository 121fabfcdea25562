import { visibleText } from "@trato/domain/capture/mail/visible-text.ts";
import sanitizeHtml from "sanitize-html";

const longestHtml = 1_000_000;

const plainStyle = [/^(?!.*(?:url|expression|import|@|\\))[^<>{}]{1,200}$/i];
const styles =
  "color background-color font-size font-weight font-style font-family text-align text-decoration line-height vertical-align width max-width height margin margin-left margin-top margin-bottom padding padding-left padding-right padding-top padding-bottom border border-left border-top border-bottom border-collapse border-radius display white-space".split(
    " ",
  );
const looks = ["style", "align", "valign", "bgcolor", "width", "height", "dir", "lang", "title"];
const tables = ["border", "cellpadding", "cellspacing", "colspan", "rowspan"];

/** What a mail shows as HTML, without anything that runs, asks, or reaches out of it. Pictures from elsewhere stay named: whether they are fetched is said where it is shown. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html.slice(0, longestHtml), {
    allowedTags: [
      ...sanitizeHtml.defaults.allowedTags,
      "img",
      "font",
      "center",
      "u",
      "s",
      "strike",
      "big",
      "del",
      "ins",
    ],
    nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head"],
    allowedAttributes: {
      "*": looks,
      a: ["href", "target", "rel"],
      img: ["src", "alt"],
      font: ["color", "face", "size"],
      table: tables,
      td: tables,
      th: tables,
      ol: ["start", "type"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["http", "https", "cid", "data"] },
    allowProtocolRelative: false,
    allowedStyles: { "*": Object.fromEntries(styles.map((name) => [name, plainStyle])) },
    transformTags: { a: sanitizeHtml.simpleTransform("a", { target: "_blank", rel: "noopener noreferrer nofollow" }) },
    disallowedTagsMode: "discard",
    nestingLimit: 100,
  })
    .replaceAll("\0", "")
    .toWellFormed();
}

const blocks = [
  "p",
  "div",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "ul",
  "ol",
  "table",
  "pre",
  "blockquote",
  "hr",
  "br",
  "td",
  "th",
];

/** The same as text: paragraphs and lines as they stand, quotations marked as a mail marks them. */
export function textOfHtml(html: string): string {
  const few = sanitizeHtml(html.slice(0, longestHtml), {
    allowedTags: blocks,
    allowedAttributes: {},
    nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head"],
    nestingLimit: 100,
  });
  const broken = few
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/<(br|hr) ?\/?> ?/g, "\n")
    .replace(/<li> ?/g, "\n- ")
    .replace(/<\/t[dh]> ?/g, " ")
    .replace(/<\/?(p|h\d|ul|ol|table|pre)> ?/g, "\n\n")
    .replace(/<\/?(div|tr)> ?/g, "\n");
  return visibleText(signsOf(quoted(broken).replace(/<\/?[a-z0-9]+ ?\/?>/g, "")));
}

/** Each line within a quotation begins with a mark for each quotation that it stands in. */
function quoted(text: string): string {
  let depth = 0;
  return text
    .split(/(<\/?blockquote> ?)/)
    .map((part) => {
      if (part.startsWith("<blockquote")) depth++;
      else if (part.startsWith("</blockquote")) depth = Math.max(0, depth - 1);
      else return depth > 0 ? part.trim().replace(/^/gm, "> ".repeat(Math.min(depth, 10))) : part;
      return "\n";
    })
    .join("");
}

const signs: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const signsOf = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign);
