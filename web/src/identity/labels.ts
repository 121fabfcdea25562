import { address as addressFields, person as personFields } from "@trato/domain/contacts/person-fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { kinds } from "@trato/domain/kinds.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const accountWords = {
  account: everyday.yourAccount,
  profile: { en: "Profile", es: "Perfil" },
  profileText: { en: "How your colleagues and customers see you.", es: "Cómo te ven tus compañeros y tus clientes." },
  name: everyday.name,
  email: terms.email,
  emailHint: { en: "You sign in with it.", es: "Con él inicias sesión." },
  signature: everyday.signature,
  signatureHint: {
    en: "The mails that you write to customers end with it.",
    es: "Con ella terminan los correos que escribes a los clientes.",
  },
  preferences: { en: "Preferences", es: "Preferencias" },
  preferencesText: { en: "Only for you, on all your devices.", es: "Solo para ti, en todos tus dispositivos." },
  language: everyday.language,
  theme: everyday.appearance,
  password: everyday.password,
  passwordText: {
    en: "Choose one that you use nowhere else.",
    es: "Elige una que no uses en ningún otro sitio.",
  },
  currentPassword: { en: "Current password", es: "Contraseña actual" },
  newPassword: everyday.newPassword,
  endOthers: { en: "Sign out my other devices", es: "Cerrar sesión en mis otros dispositivos" },
  revokeKeys: everyday.revokeKeys,
  removePasskeys: everyday.removePasskeys,
  changePassword: { en: "Change password", es: "Cambiar contraseña" },
  passwordChanged: { en: "Password changed", es: "Contraseña cambiada" },
  passwordWrong: { en: "This is not your current password.", es: "Esta no es tu contraseña actual." },
  sessions: { en: "Sessions", es: "Sesiones" },
  sessionsText: { en: "Where you are signed in now.", es: "Dónde tienes la sesión iniciada." },
  thisDevice: everyday.thisDevice,
  signedIn: { en: (when: string) => `Since ${when}`, es: (when: string) => `Desde el ${when}` },
  endSession: everyday.signOut,
  endSessionOf: {
    en: (device: string) => `Sign out ${device}`,
    es: (device: string) => `Cerrar sesión: ${device}`,
  },
  sessionEnded: { en: "Session ended", es: "Sesión cerrada" },
  endOtherSessions: { en: "Sign out the other devices", es: "Cerrar las demás" },
  othersEnded: { en: "The other sessions are ended", es: "Las demás sesiones están cerradas" },
  endAll: { en: "Sign out everywhere", es: "Cerrar sesión en todas partes" },
};

export const workspaceWords = {
  workspace: terms.company,
  company: terms.company,
  companyText: {
    en: "Who your company is on quotations, orders and e-mails.",
    es: "Quién es tu empresa en presupuestos, pedidos y correos.",
  },
  name: { en: "Name you trade under", es: "Nombre comercial" },
  nameHint: { en: "Customers see it first.", es: "Es el que más se ve." },
  legalName: everyday.legalName,
  legalNameHint: { en: "Where it is another one.", es: "Si es otro." },
  vat: everyday.vat,
  country: everyday.country,
  timeZone: everyday.timeZone,
  timeZoneHint: { en: "Days begin and end by it.", es: "Marca cuándo empieza y acaba cada día." },
  language: everyday.language,
  languageHint: { en: "Of documents and of new members.", es: "De los documentos y de las personas nuevas." },
  currency: everyday.currency,
  currencyHint: { en: "It stays as it was chosen at the start.", es: "Se queda como se eligió al principio." },
  amounts: { en: "Amounts", es: "Importes" },
  amountsText: {
    en: "What changes here holds for drafts from their next change on; sent and confirmed documents stay as they are.",
    es: "Lo que cambies aquí vale para los borradores desde su próximo cambio; lo enviado y lo confirmado no se mueve.",
  },
  rounding: { en: "Tax rounding", es: "Redondeo de impuestos" },
  perLine: { en: "On every line", es: "En cada línea" },
  globally: { en: "On the whole document", es: "En el total del documento" },
  roundingHint: {
    en: "Ask your accountant: both may differ by a cent.",
    es: "Consulta con tu asesoría: puede haber un céntimo de diferencia.",
  },
  priceDecimals: { en: "Decimals of prices", es: "Decimales de los precios" },
  priceDecimalsHint: {
    en: "At least as many are written; a price keeps all that it has.",
    es: "Se escriben como mínimo; un precio conserva todos los que tiene.",
  },
  quotations: plurals.quotation,
  quotationsText: { en: "What a new quotation starts with.", es: "Con qué empieza un presupuesto nuevo." },
  validityDays: { en: "Valid for (days)", es: "Validez (días)" },
  validityHint: { en: "With 0 a quotation does not expire.", es: "Con 0, un presupuesto no caduca." },
  minMargin: { en: "Least margin", es: "Margen mínimo" },
  minMarginHint: {
    en: "In per cent of a line's amount. Below it whoever writes the quotation is warned; nothing is kept from being sent.",
    es: "En porcentaje de la base de una línea. Por debajo se avisa a quien escribe el presupuesto, sin impedir que se envíe.",
  },
  holdsOfferedGoods: {
    en: "Sent quotations hold their goods",
    es: "Los presupuestos enviados apartan su mercancía",
  },
  holdsOfferedGoodsHint: {
    en: "As long as its customer may accept one, others who offer the same goods are warned. Stock stays free, and orders are confirmed as before.",
    es: "Mientras el cliente pueda aceptar uno, se avisa a quien ofrezca la misma mercancía. Las existencias siguen libres y los pedidos se confirman igual.",
  },
  leads: kinds.opportunity.many,
  leadsText: {
    en: "What a salesperson hears of something similar that only a colleague sees.",
    es: "Qué se le dice a un comercial cuando algo parecido solo lo ve un compañero.",
  },
  tells: { en: "Tell who follows something similar", es: "Decir quién lleva algo parecido" },
  tellsHint: {
    en: "Only the colleague's name and why it is similar, so that nobody works twice on one customer. Nothing else of the record.",
    es: "Solo el nombre del compañero y por qué se parece, para que nadie trabaje dos veces con el mismo cliente. Nada más del registro.",
  },
  orders: plurals.order,
  ordersText: {
    en: "What happens when a customer says yes to goods that are not there, or to more than their credit.",
    es: "Qué pasa cuando un cliente acepta mercancía que no hay o por encima de su crédito.",
  },
  refuses: { en: "Do not confirm orders without stock", es: "No confirmar pedidos sin existencias" },
  refusesHint: {
    en: "Otherwise the order is confirmed, what there is gets reserved, and it says what is missing.",
    es: "Si no, el pedido se confirma, se reserva lo que haya y se indica lo que falta.",
  },
  holdsOverCredit: {
    en: "Hold orders beyond the customer's credit limit",
    es: "Retener los pedidos que superan el límite de crédito del cliente",
  },
  holdsOverCreditHint: {
    en: "Only managers and administrators confirm them; what the customer accepted waits for them. Otherwise whoever writes the order is only warned.",
    es: "Solo los confirman responsables y administradores; lo que el cliente haya aceptado los espera. Si no, solo se avisa a quien hace el pedido.",
  },
};

/** What is told of the company on documents, on the customer's page and below mails. */
export const companyWords = {
  ...labelsOf(Object.values(addressFields)),
  phone: everyday.phone,
  email: terms.email,
  website: personFields.website.words,
  address: everyday.address,
  addressText: {
    en: "On documents and below e-mails, as letters of your country are addressed.",
    es: "En los documentos y al pie de los correos, como se escribe en tu país.",
  },
  logo: { en: "Logo", es: "Logotipo" },
  logoText: {
    en: "At the head of documents, on the customer's page and in e-mails. It is shown on white.",
    es: "En la cabecera de los documentos, en la página del cliente y en los correos. Se muestra sobre blanco.",
  },
  logoHint: {
    en: (most: string) => `PNG, JPEG, SVG or WebP, up to ${most}. Drop it here, paste it or choose it.`,
    es: (most: string) => `PNG, JPEG, SVG o WebP, hasta ${most}. Suéltalo aquí, pégalo o elígelo.`,
  },
  noLogo: { en: "No logo yet.", es: "Todavía no hay logotipo." },
  logoOf: { en: (name: string) => `Logo of ${name}`, es: (name: string) => `Logotipo de ${name}` },
  chooseLogo: { en: "Choose a logo", es: "Elegir un logotipo" },
  replaceLogo: { en: "Choose another", es: "Elegir otro" },
  removeLogo: { en: "Remove it", es: "Quitarlo" },
  dropLogo: { en: "Drop to use as the logo", es: "Suelta para usarlo como logotipo" },
  logoChanged: { en: "The logo was changed", es: "Se ha cambiado el logotipo" },
  logoRemoved: { en: "The logo was removed", es: "Se ha quitado el logotipo" },
  logoRestored: { en: "The logo is as it was", es: "El logotipo está como antes" },
  sendingLogo: { en: (part: string) => `Sending: ${part}`, es: (part: string) => `Enviando: ${part}` },
  look: { en: "On documents", es: "En los documentos" },
  lookText: {
    en: "How they look, and what stands at the foot of each page.",
    es: "Su aspecto y lo que va al pie de cada página.",
  },
  colour: { en: "Colour", es: "Color" },
  colourHint: {
    en: "Of the headings, on paper and on the customer's page.",
    es: "De los títulos, en papel y en la página del cliente.",
  },
  chooseColour: { en: "Choose a colour", es: "Elegir un color" },
  noColour: { en: "Without colour", es: "Sin color" },
  registry: { en: "Registry", es: "Datos registrales" },
  registryHint: {
    en: "Court, volume, sheet: what the law asks for in your country.",
    es: "Registro, tomo, folio, hoja: lo que pida la ley.",
  },
  footerIn: {
    en: (language: string) => `Text at the foot · ${language}`,
    es: (language: string) => `Texto al pie · ${language}`,
  },
  accounts: { en: "Bank accounts", es: "Cuentas bancarias" },
  accountsText: {
    en: "Where customers pay to. Everybody who works here sees them; administrators change them.",
    es: "Dónde pagan los clientes. Las ve quien trabaja aquí; las cambia quien administra.",
  },
  addAccount: { en: "Add an account", es: "Añadir una cuenta" },
  accountNumber: { en: (n: number) => `Account ${n}`, es: (n: number) => `Cuenta ${n}` },
  removeAccount: { en: (n: number) => `Remove account ${n}`, es: (n: number) => `Quitar la cuenta ${n}` },
  iban: { en: "IBAN", es: "IBAN" },
  bic: { en: "BIC", es: "BIC" },
  bank: { en: "Bank", es: "Banco" },
  isShown: { en: "Show it on documents", es: "Mostrarla en los documentos" },
};
