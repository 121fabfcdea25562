import { expect, test } from "vitest";
import { rawMail } from "../../../test/mails.ts";
import { parseApart } from "./parse-apart.ts";
import { parseMail } from "./parse-mail.ts";

const parsed = (raw: string | Buffer) => parseMail(Buffer.from(raw));

test("of a mail it reads who wrote what to whom, what it answers, and what he wrote himself", async () => {
  const more =
    "Cc: Eva <eva@ruiz.example>\nIn-Reply-To: <b@x>\nReferences: <a@x> <b@x>\nDate: Sun, 29 Nov 2026 10:00:00 +0100";
  const body = "Yes, please.\n\nOn 28 Nov 2026, Marta wrote:\n> Do you want them?\n";
  const mail = await parsed(rawMail({ more, body, subject: "=?utf-8?Q?A=C3=B1il?=" }));
  expect(mail).toMatchObject({
    messageId: "first@ruiz.example",
    answers: ["a@x", "b@x", "b@x"],
    from: { name: "Ana Ruiz", address: "ana@ruiz.example" },
    cc: [{ name: "Eva", address: "eva@ruiz.example" }],
    subject: "Añil",
    sentAt: "2026-11-29T09:00:00.000Z",
    reply: "Yes, please.",
  });
  expect(mail.text).toContain("> Do you want them?");
});

test("what stands below “Mensaje original” was not written now", async () => {
  const { reply } = await parsed(rawMail({ body: "Sí.\n\n-----Mensaje original-----\nDe: Marta\nHola" }));
  expect(reply).toBe("Sí.");
});

test("letters without an encoding are those of Windows, also in the subject", async () => {
  const raw = Buffer.from(rawMail({ subject: "Formaci\xf3n", body: "Ma\xf1ana \x80 5" }), "latin1");
  expect(await parsed(raw)).toMatchObject({ subject: "Formación", text: "Mañana € 5" });
});

const related = `Content-Type: multipart/mixed; boundary=b`;
const html = `--b
Content-Type: text/html; charset=iso-8859-1

<p style="color:red;background:url(http://x)" onclick="a()">Hola <script>alert(1)</script><a href="javascript:x">a</a></p><img src="cid:1"><img src="http://spy.example/1.png"><blockquote>Antes</blockquote>
--b
Content-Type: image/png; name="../../logo.png"
Content-ID: <1>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
`;

test("HTML loses what runs and reaches out, and is read as text where there is none", async () => {
  const mail = await parsed(rawMail({ more: related, body: html }));
  expect(mail.html).not.toMatch(/script|onclick|url\(/);
  expect(mail.html).toContain('src="cid:1"');
  expect(mail.html).toContain('rel="noopener noreferrer nofollow"');
  expect(mail.text).toBe("Hola a\n\n> Antes");
  expect(mail.parts).toMatchObject([{ name: "logo.png", contentId: "1", mediaType: "image/png" }]);
});

test("a large mail is read by a thread of its own, to the same", async () => {
  const body = `Hello\n\nOn Monday Eva wrote:\n${"> a line that is quoted\n".repeat(30_000)}`;
  const mail = await parseApart(Buffer.from(rawMail({ body })));
  expect([mail?.reply.slice(0, 5), mail?.subject]).toEqual(["Hello", "Twenty desks"]);
});
