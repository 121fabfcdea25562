import fc from "fast-check";
import { expect, test } from "vitest";
import { ownEmailShape } from "./one-form.ts";
import { readSender, writeSender } from "./sender.ts";

test.each([
  ["Norte <ventas@norte.example>", "Norte", "ventas@norte.example"],
  ['"Norte, S.L." <ventas@norte.example>', "Norte, S.L.", "ventas@norte.example"],
  ['"Ana \\"la jefa\\"" <ana@norte.example>', 'Ana "la jefa"', "ana@norte.example"],
  ["  Café Ñandú   <info@ñandú.example>  ", "Café Ñandú", "info@ñandú.example"],
  ["ventas@norte.example", null, "ventas@norte.example"],
  ["<ventas@norte.example>", null, "ventas@norte.example"],
])("%s is a sender", (text, name, address) => expect(readSender(text)).toEqual({ name, address }));

test.each([
  "",
  "Norte",
  "Norte <ventas>",
  "Norte <ventas@norte>",
  "ventas@norte.example, otra@norte.example",
  "Norte <ventas@norte.example> x",
  '"Norte <ventas@norte.example>',
  "Norte <ventas@norte.example",
  "Nor<te <ventas@norte.example>",
  "Norte <ventas@norte.example>\nBcc: z@evil.example",
])("%j is none", (text) => expect(readSender(text)).toBeNull());

test.each(["trato@localhost", "Trato <trato@correo>", "trato@127.0.0.1", "ventas@norte.example"])(
  "%s is a sender where the machine itself names it",
  (text) => expect(readSender(text, ownEmailShape)).not.toBeNull(),
);

test.each(["trato@", "trato@-a", "trato@a..b", "trato", "a@b@c", "a@b, c@d", "a@b.\nBcc: z@evil.example"])(
  "%j is none there either",
  (text) => expect(readSender(text, ownEmailShape)).toBeNull(),
);

test("a sender is read again as it was written, whatever its name", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (typed) => {
      const sender = readSender(writeSender({ name: typed, address: "a@b.example" }));
      expect(readSender(writeSender(sender!))).toEqual(sender);
    }),
  ));
