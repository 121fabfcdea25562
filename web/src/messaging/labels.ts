export const messagingWords = {
  email: { en: "E-mail", es: "Correo" },
  to: { en: "To", es: "Para" },
  subject: { en: "Subject", es: "Asunto" },
  body: { en: "Message", es: "Mensaje" },
  send: { en: "Send", es: "Enviar" },
  sending: { en: "The e-mail leaves in a few seconds", es: "El correo sale en unos segundos" },
};
