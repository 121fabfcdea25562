import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMail } from "../parse-mail.ts";

const lines = (...all: string[]) => all.join("\r\n");
const latin = (text: string) => Buffer.from(text, "latin1");
const mail = (...all: string[]) => parseMail(latin(lines("From: Ana <ana@ruiz.example>", ...all)));
const text = async (type: string, body: string, encoding = "8bit") =>
  (await mail(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, "", body)).text;
const bytes = (text: string) => Buffer.from(text).toString("latin1");

test.each([
  ["windows-1250", "text/plain; charset=windows-1250", "\x8aumava", "Šumava"],
  ["windows-1251", 'text/plain; charset="windows-1251"', "\xcc\xee\xf1\xea\xe2\xe0", "Москва"],
  ["windows-1253", "text/plain; charset=windows-1253", "\xc1\xe8\xde\xed\xe1", "Αθήνα"],
  ["windows-1255", "text/plain; charset=windows-1255", "\xf9\xec\xe5\xed", "שלום"],
  ["koi8-r", "text/plain; charset=koi8-r", "\xed\xcf\xd3\xcb\xd7\xc1", "Москва"],
  ["iso-2022-jp", "text/plain; charset=iso-2022-jp", "\x1b$BF|K\\\x1b(B", "日本"],
  ["iso-2022-jp that is not named", "text/plain", "\x1b$BF|K\\\x1b(B", "日本"],
  ["gb2312", "text/plain; charset=gb2312", "\xd6\xd0\xb9\xfa", "中国"],
  ["big5", "text/plain; charset=big5", "\xa5x\xa5_", "台北"],
  ["cp932", "text/plain; charset=cp932", "\x93\xfa\x96{", "日本"],
  ["utf-7", "text/plain; charset=utf-7", "A+AOE-o 1 +- 1", "Aáo 1 + 1"],
  ["what calls itself plain and is of today", "text/plain; charset=us-ascii", bytes("Envoyé"), "Envoyé"],
  ["what calls itself plain and is of Windows", "text/plain; charset=us-ascii", "Ma\xf1ana \x80 5", "Mañana € 5"],
  ["what calls itself today's and is of Windows", "text/plain; charset=utf-8", "Ma\xf1ana", "Mañana"],
  ["what nobody knows", "text/plain; charset=X-UNKNOWN", bytes("Envoyé"), "Envoyé"],
  ["what its HTML says", "text/html", '<meta charset="windows-1251"><p>\xcc\xee\xf1\xea\xe2\xe0</p>', "Москва"],
])("letters: %s", async (_, type, body, read) => {
  expect(await text(type, body)).toBe(read);
});

test("letters are looked at part by part: a picture beside them does not change them", async () => {
  const { text: read, parts } = await mail(
    "Content-Type: multipart/mixed; boundary=b",
    "",
    lines("--b", "Content-Type: text/plain", "", bytes("Año"), "--b", "Content-Type: image/png", ""),
    "\x89PNG\xff\r\n\n",
    "--b--",
  );
  expect(read).toBe("Año");
  expect(parts.map(({ content }) => Buffer.from(content).toString("latin1"))).toEqual(["\x89PNG\xff\r\n\n"]);
});

test.each([
  ["as bytes of the text's encoding", "\xcc\xee\xf1\xea\xe2\xe0", "Москва"],
  ["as bytes of today", bytes("Añil"), "Añil"],
  ["cut in the middle of a letter", "=?utf-8?Q?A=C3?=\r\n =?utf-8?Q?=B1il?=", "Añil"],
  ["cut there, each half complete for itself", "=?utf-8?B?QcM=?= =?utf-8?B?sWls?=", "Añil"],
  ["without its end", "Hello =?utf-8?Q?A=C3=B1il", "Hello Añil"],
  ["with blanks and question marks", "=?utf-8?Q?What now? A=C3=B1il?=", "What now? Añil"],
  ["in two languages", "=?koi8-r?Q?=ED?= =?iso-8859-1?Q?=F1?=", "Мñ"],
  ["with the name of its language", "=?utf-8*es?Q?A=C3=B1il?=", "Añil"],
  ["in utf-7", "=?utf-7?Q?A+APE-il?=", "Añil"],
])("a subject %s", async (_, subject, read) => {
  expect((await mail(`Subject: ${subject}`, "Content-Type: text/plain; charset=windows-1251", "", "x")).subject).toBe(
    read,
  );
});

test.each([
  ["(a remark) Ana (Ruiz, S.L.) <ana(hers)@ruiz . example>", "Ana", "ana@ruiz.example"],
  ["Ana <@way.example:ana@ruiz.example>", "Ana", "ana@ruiz.example"],
  ["ana @ ruiz . example", "", "ana@ruiz.example"],
  ["ana@ruiz.example (Ana Ruiz)", "Ana Ruiz", "ana@ruiz.example"],
  ['"Ruiz, Ana (Madrid)" <ana@ruiz.example>', "Ruiz, Ana (Madrid)", "ana@ruiz.example"],
])("%s is who wrote it", async (from, name, address) => {
  const read = await parseMail(Buffer.from(`From: ${from}\r\nSubject: x\r\n\r\nx`));
  expect(read.from).toEqual({ name, address });
});

const part = (headers: string, body: string) => lines("--b", headers, "", body, "--b--", "");
const mixed = async (headers: string, body: string) =>
  (await mail("Content-Type: multipart/mixed; boundary=b", "", part(headers, body))).parts.map(
    ({ name, mediaType, content }) => [name, mediaType, Buffer.from(content).toString("latin1")],
  );

test.each([
  ["its encoding", "filename*=iso-8859-1'es'A%F1o.pdf", "Año.pdf"],
  ["several pieces", "filename*0*=utf-8''A%C3%B1o; filename*1=\" 2.pdf\"", "Año 2.pdf"],
  ["an encoded word", 'filename="=?utf-8?Q?A=C3=B1o.pdf?="', "Año.pdf"],
  ["a number with a stroke", 'filename="Offer 12/2026.pdf"', "Offer 12_2026.pdf"],
  ["folders above it", 'filename="../../etc/plan.pdf"', "etc_plan.pdf"],
  ["a disk", "filename=C:\\\\Ana\\\\plan.pdf", "plan.pdf"],
])("a file's name with %s", async (_, name, read) => {
  const headers = lines("Content-Type: application/pdf", `Content-Disposition: attachment; ${name}`);
  expect(await mixed(headers, "x")).toEqual([[read, "application/pdf", "x"]]);
});

test.each([
  ["a calendar", "Content-Type: text/calendar; name=a.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"],
  ["a table", "Content-Type: text/csv; name=a.csv", "a;b\r\n1;\xf1\r\n"],
  ["a text with a name", "Content-Type: text/plain; name=a.txt", "a\r\nb"],
])("%s is kept byte by byte", async (_, headers, body) => {
  expect((await mixed(headers, body)).map(([, , content]) => content)).toEqual([body]);
});

test("a mail that was sent along is a file, and is read where it stands; what came with it is a file too", async () => {
  const inner = lines(
    "From: Eva <eva@norte.example>",
    "Subject: Inside",
    "Content-Type: multipart/mixed; boundary=c",
    "",
    lines("--c", "", bytes("Año"), "--c", "Content-Type: application/pdf; name=plan.pdf", "", "plan", "--c--"),
  );
  const read = await mail(
    "Content-Type: multipart/mixed; boundary=b",
    "",
    lines("--b", "", "Look", "--b", "Content-Type: message/rfc822; name=Inside.eml", "", inner, "--b--"),
  );
  expect(read.text).toMatch(/Look[^]*Eva[^]*Año/);
  expect(read.parts.map(({ name }) => name).toSorted()).toEqual(["Inside.eml", "plan.pdf"]);
  const [eml] = read.parts.filter(({ name }) => name === "Inside.eml");
  expect(Buffer.from(eml?.content ?? []).toString("latin1")).toBe(inner);
});

test("a file of Outlook is told as the file that it is", async () => {
  const headers = lines("Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64");
  expect(await mixed(headers, "eJ8+Ig==")).toEqual([["winmail.dat", "application/ms-tnef", 'x\x9f>"']]);
});

const uuencoded = lines("begin 644 plan.txt", "$<&QA;@``", "`", "end");

test("a file as it was sent before there were attachments is one, within a text or by itself", async () => {
  const within = await mail("Content-Type: text/plain", "", lines("Look:", "", uuencoded, "", "Ana"));
  expect([within.text, within.parts.map(({ name, content }) => [name, Buffer.from(content).toString()])]).toEqual([
    "Look:\n\nAna",
    [["plan.txt", "plan"]],
  ]);
  const headers = lines("Content-Type: text/x-plan; name=plan.txt", "Content-Transfer-Encoding: x-uuencode");
  expect(await mixed(headers, uuencoded)).toEqual([["plan.txt", "text/x-plan", "plan"]]);
});

test("lines that a program broke stand as one again, quotations as theirs, signatures by themselves", async () => {
  const body = lines("We need ", "twenty desks.", "> Do you ", "> want them?", "  stuffed", "-- ", "Ana");
  expect(await text("text/plain; format=flowed", body)).toBe(
    "We need twenty desks.\n> Do you want them?\n stuffed\n--\nAna",
  );
  expect(await text("text/plain; format=flowed; delsp=yes", "twen \r\nty")).toBe("twenty");
});

test.each([
  ["not named", "multipart/mixed"],
  ["called otherwise", "multipart/mixed; boundary=other"],
  ["on a line of its own", 'multipart/mixed;\r\nboundary="b"'],
])("a boundary that is %s is found", async (_, type) => {
  const read = await mail(`Content-Type: ${type}`, "", part("Content-Type: text/html", "<p>Twenty desks</p>"));
  expect(read.text).toBe("Twenty desks");
});

test("a mail without its last boundary, and one with the line ends of old machines, are read", async () => {
  const cut = await mail("Content-Type: multipart/mixed; boundary=b", "", lines("--b", "", "Twenty"));
  expect(cut.text).toBe("Twenty");
  const old = await parseMail(Buffer.from("From: ana@ruiz.example\rSubject: Desks\r\rTwenty\rdesks\r"));
  expect([old.subject, old.text]).toEqual(["Desks", "Twenty\ndesks"]);
});

test("a moment whose zone nobody knows is one all the same", async () => {
  expect((await mail("Date: Tue, 12 Oct 2010 16:21:05 H0500", "", "x")).sentAt).toBe("2010-10-12T16:21:05.000Z");
});

const bits = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "--b",
  "--b--",
  "=?utf-8?Q?",
  "?=",
  "=C3",
  "\xf1",
  ">",
  "(",
  '"',
  "begin 644 a",
  "end",
  ";",
  "Content-Type: multipart/mixed; boundary=b",
  "Content-Type: message/rfc822",
  "Content-Type: text/plain; format=flowed",
  "Content-Transfer-Encoding: base64",
  "Content-Transfer-Encoding: quoted-printable",
  "From: ",
  "a@b.c",
  "Hello ",
);

test("whatever comes is read in one way or another", () =>
  fc.assert(
    fc.asyncProperty(fc.array(bits, { maxLength: 60 }), async (pieces) => {
      const read = await parseMail(latin(pieces.join("")));
      expect(typeof read.text).toBe("string");
    }),
    { numRuns: 300 },
  ));

test("what would take without end takes none", async () => {
  const begun = performance.now();
  const long = 20_000;
  for (const hard of ["=?utf-8?Q?", "(", "<", "begin 644 a\n", "--", "; a=", " .", "+A"].map((bit) =>
    bit.repeat(long / bit.length),
  ))
    for (const place of [
      `From: ${hard}\r\nSubject: ${hard}\r\n\r\nx`,
      `Content-Type: multipart/mixed\r\n\r\n${hard}`,
      `Content-Type: text/plain; charset=utf-7\r\n\r\n${hard}`,
    ])
      await parseMail(latin(place));
  expect(performance.now() - begun).toBeLessThan(10_000);
});
