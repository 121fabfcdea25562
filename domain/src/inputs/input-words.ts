/** What is said of a text or value that is not of the shape that is asked for; each says how it is written. */
export const inputWords = {
  kept: { en: "This holds characters that no text is kept with.", es: "Contiene caracteres que no se pueden guardar." },
  webhookSecret: {
    en: "This must be a secret as Standard Webhooks writes it: whsec_ and 24 to 64 bytes in base64.",
    es: "Tiene que ser un secreto como los escribe Standard Webhooks: whsec_ y de 24 a 64 bytes en base64.",
  },
  ids: {
    en: "These are not ids (UUIDs) with commas between them.",
    es: "No son identificadores (UUID) separados por comas.",
  },
  decimal: {
    en: "This must be a number as text, with a point and up to 9 decimals, as 12.50.",
    es: "Tiene que ser un número en forma de texto, con punto y hasta 9 decimales, como 12.50.",
  },
  positiveDecimal: {
    en: "This must be a number from 0 on as text, with a point for the decimals, as 12.50.",
    es: "Tiene que ser un número desde 0 en forma de texto, con punto para los decimales, como 12.50.",
  },
  quantity: {
    en: "This must be a quantity as text, as 2.5 or 1/3.",
    es: "Tiene que ser una cantidad en forma de texto, como 2.5 o 1/3.",
  },
  aboveZero: { en: "This must be more than 0.", es: "Tiene que ser más que 0." },
  rate: {
    en: "This must be a rate above 0 as text, as 1.0845.",
    es: "Tiene que ser un tipo de cambio mayor que 0 en forma de texto, como 1.0845.",
  },
  discount: {
    en: "This must be per cent as text, from -99.9999 to 100, as 7.5.",
    es: "Tiene que ser un porcentaje en forma de texto, de -99.9999 a 100, como 7.5.",
  },
  percent: {
    en: "This must be per cent as text, from 0 to 100, as 7.5.",
    es: "Tiene que ser un porcentaje en forma de texto, de 0 a 100, como 7.5.",
  },
  syncMark: {
    en: "This must be a moment, as 2026-11-23T10:00:00Z, or the syncedUntil of the last time.",
    es: "Tiene que ser un momento, como 2026-11-23T10:00:00Z, o el syncedUntil de la última vez.",
  },
  sinceYear1900: { en: "This day is before the year 1900.", es: "Este día es anterior al año 1900." },
  wholeNumber: {
    en: "This must be a whole number in digits.",
    es: "Tiene que ser un número sin decimales, en cifras.",
  },
  country: {
    en: "This must be the two letters of a country, as ES.",
    es: "Tienen que ser las dos letras de un país, como ES.",
  },
  currency: {
    en: "This must be the three letters of a currency, as EUR.",
    es: "Tienen que ser las tres letras de una moneda, como EUR.",
  },
  timeZone: {
    en: "This must be a time zone, as Europe/Madrid.",
    es: "Tiene que ser una zona horaria, como Europe/Madrid.",
  },
  colour: { en: "This must be a colour, as #3b5bdb.", es: "Tiene que ser un color, como #3b5bdb." },
  time: { en: "This must be a time of the day, as 09:30.", es: "Tiene que ser una hora del día, como 09:30." },
  period: {
    en: "This must be a month or a quarter, as 2026-11 or 2026-Q4.",
    es: "Tiene que ser un mes o un trimestre, como 2026-11 o 2026-Q4.",
  },
  token: { en: "This is not the token of a link.", es: "No es la clave de un enlace." },
  signingCode: { en: "This must be the code of six digits.", es: "Tiene que ser el código de seis cifras." },
  drawing: {
    en: "This must be a picture of the signature, as PNG or SVG in a data: address.",
    es: "Tiene que ser una imagen de la firma, en PNG o SVG como dirección data:.",
  },
  cardKey: { en: "This is not a key of the card provider.", es: "No es una clave del proveedor de pagos." },
  withoutPassword: {
    en: "Everybody reads this address: it holds no user or password.",
    es: "Todos leen esta dirección: no puede llevar usuario ni contraseña.",
  },
  fileInBase64: { en: "This must be a file in base64.", es: "Tiene que ser un archivo en base64." },
  webAddress: {
    en: "This must be a web address, as https://example.com.",
    es: "Tiene que ser una dirección web, como https://example.com.",
  },
  plainName: {
    en: "This must be a name in letters, without web addresses.",
    es: "Tiene que ser un nombre en letras, sin direcciones web.",
  },
  host: {
    en: "This must be the name of a server, as mail.example.com.",
    es: "Tiene que ser el nombre de un servidor, como mail.example.com.",
  },
  replyAddress: {
    en: "Nothing can be added to this address, as in sales+…@example.com.",
    es: "A esta dirección no se le puede añadir nada, como en ventas+…@example.com.",
  },
  addresses: { en: "An address among these is not valid.", es: "Entre estas direcciones hay una que no vale." },
  sender: {
    en: "This must be an e-mail address, with or without a name before it.",
    es: "Tiene que ser una dirección de correo, con o sin un nombre delante.",
  },
  filled: {
    en: "A placeholder in this text has not been filled in.",
    es: "Queda por rellenar un hueco de este texto.",
  },
  oneLanguage: {
    en: "This must be written in one language at least.",
    es: "Tiene que estar escrito en un idioma como mínimo.",
  },
  endsAfterItStarts: { en: "This day is before the first one.", es: "Este día es anterior al primero." },
  saysWho: {
    en: "This must say who it is about: a name, a company, an e-mail or a telephone.",
    es: "Tiene que decir de quién se trata: un nombre, una empresa, un correo o un teléfono.",
  },
  questionName: {
    en: "This must be the name of a field, or own-1, own-2…",
    es: "Tiene que ser el nombre de un campo, o bien own-1, own-2…",
  },
  header: {
    en: "This must be the name of a header, as x-signature.",
    es: "Tiene que ser el nombre de una cabecera, como x-signature.",
  },
  rules: { en: "These are more than 500.", es: "Son más de 500." },
  prefix: {
    en: "This must begin with a letter, and have up to ten letters and digits.",
    es: "Tiene que empezar por una letra y tener hasta diez letras y cifras.",
  },
  namedOnce: { en: "The same line is named twice.", es: "La misma línea aparece dos veces." },
  notLess: { en: "This must not be less than the least.", es: "No puede ser menos que el mínimo." },
  rowNumber: { en: "This must be the number of a row.", es: "Tiene que ser el número de una fila." },
  oneFile: {
    en: "A file must be given: its content, or the id of one that was sent before.",
    es: "Hay que dar un archivo: su contenido, o el identificador de uno enviado antes.",
  },
};
