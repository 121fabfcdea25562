/** What stands before the mail that is answered, where a line or some headers begin it; all of it, where none does, or where something was written behind it. */
export function beforeQuotation(text: string): string {
  const lines = text.split("\n");
  for (const [nth] of lines.entries()) {
    if (!beginsQuotation(lines, nth)) continue;
    const before = withoutRule(lines.slice(0, nth)).join("\n");
    if (before.trim() !== "" && !isAnsweredBelow(lines.slice(nth + 1))) return before;
  }
  return text;
}

/** Answers that were written among the lines that they answer, with these; null where there are none. */
export function answersAmong(text: string): string | null {
  const lines = withoutFooter(text.split("\n"));
  const written = lines.map((line, nth) => isWritten(lines, nth) && line.trim() !== "");
  const [first, last] = [lines.findIndex(isMarked), written.lastIndexOf(true)];
  const begins = written.indexOf(true, first);
  const isAmong = first >= 0 && begins > first && lines.some((line, nth) => isMarked(line) && nth > begins);
  return isAmong ? lines.slice(0, last + 1).join("\n") : null;
}

const isMarked = (line: string): boolean => /^\s{0,3}>/.test(line);

const rule = /^[ \t]*[-_=*]{3,}[ \t]*$/;

/** Many programs draw a line above. */
function withoutRule(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return rule.test(lines[last] ?? "") ? lines.slice(0, last) : lines;
}

/** What a mailing list adds below. */
function withoutFooter(lines: string[]): string[] {
  const at = lines.findLastIndex((line) => /^_{5,}\s*$/.test(line));
  const isFooter = at > 0 && lines.length - at < 12 && !lines.slice(at).some(isMarked);
  return isFooter ? lines.slice(0, at) : lines;
}

/** Somebody wrote it now: it is neither marked as quoted, nor the end of such a line that was broken, nor names whom it quotes. */
function isWritten(lines: string[], nth: number): boolean {
  const line = lines[nth] ?? "";
  if (isMarked(line) || isAttribution(lines, nth) || isAttribution(lines, nth - 1) || isAttribution(lines, nth - 2))
    return false;
  const before = lines[nth - 1] ?? "";
  return !(isMarked(before) && before.length >= 60 && !/[!?:]\s*$/.test(before) && /^\s*\p{Ll}/u.test(line));
}

function isAnsweredBelow(quotation: string[]): boolean {
  const lines = withoutFooter(quotation);
  const last = lines.findLastIndex(isMarked);
  return last >= 0 && lines.some((line, nth) => nth > last && line.trim() !== "" && isWritten(lines, nth));
}

const beginsQuotation = (lines: string[], nth: number): boolean =>
  original.test(lines[nth] ?? "") || isAttribution(lines, nth) || isHead(lines, nth);

const original =
  /^[ \t>]*[-_*]{2,}[ \t]*(?:mensaje original|mensaje reenviado|original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d[’']origine|message transféré|messaggio originale|mensagem original|oorspronkelijk bericht|исходное сообщение)[ \t]*[-_*]{2,}[ \t]*$/i;

const person = String.raw`<[^<>\s]+@[^<>\s]+>`;
const attributions = [
  /^el (?:\p{L}+\.?,? )?\d.*escribi(?:ó|o)\s*:$/iu,
  /^on (?:\p{L}+\.?,? )*\d.*wrote\s*:$/iu,
  /^le (?:\p{L}+\.?,? )?\d.*a écrit\s*:$/iu,
  /^am (?:\p{L}+\.?,? )?(?:den )?\d.*schrieb.*:$/iu,
  /^(?:il|em|op|den|dnia) .*\d.*(?:ha scritto|escreveu|schreef|skrev|napisał).*:$/iu,
  /^\d.*пользователь.*написал\p{L}*\s*:$/iu,
  new RegExp(
    String.raw`^[^<>]{0,100}${person}\s*(?:escribió|wrote|schrieb|a écrit|ha scritto|написал\p{L}*)\b[^:]*:$`,
    "iu",
  ),
  new RegExp(String.raw`^(?:\p{L}{2,4},? )?\d[^<>]*\d\d:\d\d[^<>]*${person}\s*:$`, "iu"),
];

/** "El 5 may 2026, a las 10:00, Ana <ana@ruiz.example> escribió:", also over three lines. */
function isAttribution(lines: string[], nth: number): boolean {
  return [1, 2, 3].some((many) => {
    const said = lines.slice(nth, nth + many).map((line) => line.trim());
    const whole = said.join(" ").replace(/<\s+/g, "<").replace(/\s+>/g, ">");
    return (
      said.every((line) => line !== "" && !isMarked(line)) &&
      whole.length < 400 &&
      attributions.some((shape) => shape.test(whole))
    );
  });
}

const heads: readonly (readonly [string, RegExp])[] = [
  ["from", /^(?:from|de|von|da|van|от|fra|från|od|remitente|expéditeur)$/],
  ["to", /^(?:to|para|an|à|a|aan|кому|til|till|do|destinatario|pour)$/],
  [
    "sent",
    /^(?:sent|enviado(?: el)?|enviada el|gesendet|envoyé(?: le)?|message du|inviato|отправлено|verzonden|sendt|skickat|wysłano)$/,
  ],
  ["date", /^(?:date|fecha|datum|data|дата)$/],
  ["subject", /^(?:subject|asunto|betreff|objet|sujet|oggetto|assunto|onderwerp|тема|emne|ämne|temat)$/],
  ["copy", /^(?:cc|kopie|copie|copie à|копия)$/],
];

/** From whom, when, to whom and about what: what Outlook and others set before the mail that is answered, without marking it. */
function isHead(lines: string[], nth: number): boolean {
  if (headOf(lines[nth]) === null || headOf(lines[nth - 1]) !== null) return false;
  const block = lines.slice(nth, nth + 10);
  const end = block.findIndex((line) => line.trim() === "");
  const its = end < 0 ? block : block.slice(0, end);
  const told = new Set(its.map((line) => headOf(line)).filter((head) => head !== null));
  const isOfMail =
    told.has("sent") || (told.has("subject") && told.has("date")) || its.some((line) => /\S@\S/.test(line));
  return told.size >= 3 && told.has("from") && isOfMail;
}

function headOf(line: string | undefined): string | null {
  const label = /^\s*\*{0,2}([\p{L} ]{1,14})\s*:\*{0,2}(?:\s|$)/u
    .exec(line ?? "")?.[1]
    ?.trim()
    .toLowerCase();
  return heads.find(([, shape]) => label !== undefined && shape.test(label))?.[0] ?? null;
}

const device =
  /^(?:sent from|sent with|sent via|get (?:outlook|yahoo)|enviado desde|enviado con|obtener outlook|obtén outlook|descarga outlook|von meinem|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir)|télécharger outlook|inviato da|enviado do|verzonden van|skickat från|отправлено (?:с|из)) [^,;]{1,60}$/iu;

/** "Enviado desde mi iPhone": what a program writes below by itself. */
export function isOfDevice(line: string): boolean {
  const said = line
    .replace(/[<([]?https?:\/\/\S+/g, "")
    .replace(/[.\s]+$/, "")
    .trim();
  return device.test(said) && said.split(/\s+/).length <= 9;
}
