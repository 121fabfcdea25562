import { createTransport } from "nodemailer";

type Sent = { from: string; to: string; subject: string; text: string };

/** Writes a mail as anybody outside does: over SMTP, to whatever server takes it. */
export async function sendBySmtp(url: string, mail: Sent): Promise<void> {
  const transport = createTransport(url);
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}
