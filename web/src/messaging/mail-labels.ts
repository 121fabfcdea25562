import { everyday } from "@trato/domain/everyday.ts";

export const mailWords = {
  mail: everyday.mail,
  server: { en: "Mail server", es: "Servidor de correo" },
  serverText: {
    en: "By which mail leaves. Your provider calls it SMTP.",
    es: "Por el que sale el correo. Tu proveedor lo llama SMTP.",
  },
  byEnvironment: {
    en: "The server and the sender are set where Trato is started (SMTP_URL, TRATO_MAIL_FROM), and are changed there.",
    es: "El servidor y el remitente se configuran donde se arranca Trato (SMTP_URL, TRATO_MAIL_FROM), y se cambian allí.",
  },
  host: { en: "Server", es: "Servidor" },
  hostHint: { en: "Empty: mail waits in the outbox.", es: "Vacío: el correo espera en la bandeja de salida." },
  port: { en: "Port", es: "Puerto" },
  security: { en: "Encryption", es: "Cifrado" },
  starttls: { en: "STARTTLS, required", es: "STARTTLS, obligatorio" },
  tls: { en: "TLS from the start", es: "TLS desde el principio" },
  none: { en: "Unencrypted", es: "Sin cifrado" },
  noneHint: {
    en: "Only for a server on this machine or in your own network, without a password.",
    es: "Solo para un servidor en esta máquina o en tu propia red, sin contraseña.",
  },
  userName: { en: "User", es: "Usuario" },
  password: everyday.password,
  passwordKept: {
    en: "One is kept, encrypted. Type another to replace it.",
    es: "Hay una guardada, cifrada. Escribe otra para cambiarla.",
  },
  passwordHint: {
    en: "It is kept encrypted and never shown again.",
    es: "Se guarda cifrada y no se vuelve a mostrar.",
  },
  sender: { en: "Sender", es: "Remitente" },
  senderText: {
    en: "Whose name and address your customers see.",
    es: "El nombre y la dirección que ven tus clientes.",
  },
  senderHint: {
    en: "Like Norte <sales@norte.example>, or the address alone.",
    es: "Como Norte <ventas@norte.example>, o solo la dirección.",
  },
  senderWrong: {
    en: "Write an address, or a name and the address in angle brackets: Norte <sales@norte.example>.",
    es: "Escribe una dirección, o un nombre y la dirección entre ángulos: Norte <ventas@norte.example>.",
  },
  membersSend: { en: "People write from their own addresses", es: "Cada persona escribe desde su dirección" },
  membersSendHint: {
    en: "Where they are of the sender's domain and your server allows it. Otherwise mail comes from the sender above in the writer's name, and answers go to the writer: this arrives most surely.",
    es: "Si son del dominio del remitente y tu servidor lo permite. Si no, el correo sale del remitente de arriba con el nombre de quien escribe, y las respuestas le llegan a esa persona: es lo que llega con más seguridad.",
  },
  answers: { en: "Answers", es: "Respuestas" },
  answersText: {
    en: "So that they land on their record, also where a mail program loses what they answer.",
    es: "Para que lleguen a su ficha, aunque un programa de correo pierda a qué responden.",
  },
  replyAddress: { en: "Reply address", es: "Dirección de respuesta" },
  replyAddressHint: {
    en: "One whose mail comes in here, like sales@norte.example, and that takes additions: answers go to sales+…@norte.example, no longer to whoever wrote. Empty: they go to the writer.",
    es: "Una cuyo correo entra aquí, como ventas@norte.example, y que admite añadidos: las respuestas van a ventas+…@norte.example, y ya no a quien escribió. Vacía: van a quien escribió.",
  },
  replyAddressWrong: {
    en: "Write an address without a plus sign and with at most 22 characters before the @, like sales@norte.example.",
    es: "Escribe una dirección sin signo más y con un máximo de 22 caracteres antes de la @, como ventas@norte.example.",
  },
  trial: { en: "Try it", es: "Probarlo" },
  trialText: {
    en: "What the mail server says of it is shown here.",
    es: "Aquí se muestra lo que responde el servidor de correo.",
  },
  sendTrial: {
    en: (address: string) => `Send a test mail to ${address}`,
    es: (address: string) => `Enviar un correo de prueba a ${address}`,
  },
  saveFirst: { en: "Save what you changed first.", es: "Guarda primero los cambios." },
  noServerYet: { en: "Set a server first.", es: "Configura primero un servidor." },
  trialLeaving: { en: "On its way…", es: "En camino…" },
  trialSent: {
    en: "The mail server took it: look into your mailbox.",
    es: "El servidor de correo lo aceptó: mira tu buzón.",
  },
};
