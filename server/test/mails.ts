type Said = Partial<Record<"from" | "to" | "subject" | "body" | "id" | "more", string>>;

/** A raw mail of a customer, unless it is said to be something else; `more` stands among its headers. */
export function rawMail({
  from = "Ana Ruiz <ana@ruiz.example>",
  to = "sales@robles.example",
  subject = "Twenty desks",
  body = "Hello,\n\nwe need twenty desks.\n",
  id = "first@ruiz.example",
  more = "",
}: Said = {}): string {
  const headers = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${id}>`, more];
  return `${headers.filter(Boolean).join("\n")}\n\n${body}`.replaceAll("\n", "\r\n");
}
