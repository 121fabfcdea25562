import { everyday } from "@trato/domain/everyday.ts";

export const providerWords = {
  title: everyday.companySignIn,
  there: { en: "At the provider", es: "En el proveedor" },
  thereText: {
    en: "Keycloak, Google, Entra ID or another that speaks OpenID Connect. Make a confidential web client there, with exactly this redirect address.",
    es: "Keycloak, Google, Entra ID u otro que hable OpenID Connect. Crea allí un cliente web confidencial con esta dirección de redirección, exactamente.",
  },
  redirectUri: { en: "Redirect address", es: "Dirección de redirección" },
  provider: { en: "Provider of sign-ins", es: "Proveedor de acceso" },
  providerText: {
    en: "What the provider tells of itself and of the client made there.",
    es: "Lo que el proveedor dice de sí mismo y del cliente creado allí.",
  },
  label: { en: "Name on the button", es: "Nombre en el botón" },
  labelHint: { en: "“Sign in with …”", es: "«Entrar con…»" },
  issuer: { en: "Issuer", es: "Emisor (issuer)" },
  issuerHint: {
    en: "Keycloak: https://…/realms/name. Google: https://accounts.google.com. Entra ID: https://login.microsoftonline.com/tenant/v2.0",
    es: "Keycloak: https://…/realms/nombre. Google: https://accounts.google.com. Entra ID: https://login.microsoftonline.com/inquilino/v2.0",
  },
  clientId: everyday.clientId,
  clientSecret: everyday.clientSecret,
  secretKept: {
    en: "One is kept, encrypted. Type another to replace it.",
    es: "Hay uno guardado, cifrado. Escribe otro para cambiarlo.",
  },
  entry: { en: "Who comes in", es: "Quién entra" },
  entryText: {
    en: "Who works here connects their account once, under Your account. Who was invited comes in by a verified e-mail.",
    es: "Quien ya trabaja aquí conecta su cuenta una vez, en Tu cuenta. Quien tiene invitación entra con un correo verificado.",
  },
  domains: { en: "E-mail domains", es: "Dominios de correo" },
  domainsHint: {
    en: "Only their people may come in as somebody new. Empty: only who was invited.",
    es: "Solo sus personas pueden incorporarse. Vacío: solo quien tiene invitación.",
  },
  joinsAs: { en: "Somebody new of these domains", es: "Alguien nuevo de esos dominios" },
  nobodyJoins: { en: "Comes in by invitation only", es: "Entra solo con invitación" },
  isEnough: { en: "The provider's word replaces the code", es: "La palabra del proveedor sustituye al código" },
  isEnoughHint: {
    en: "Otherwise who switched on a code types it here too, unless the provider says that it asked for a second factor.",
    es: "Si no, quien activó el código lo escribe también aquí, salvo que el proveedor diga que ya pidió un segundo factor.",
  },
  isOnlyWay: { en: "Members come in by the provider alone", es: "Los miembros entran solo con el proveedor" },
  isOnlyWayHint: {
    en: "Passwords and passkeys open this workspace to administrators only. API keys go on working.",
    es: "Las contraseñas y llaves de acceso abren este espacio solo a los administradores. Las claves de API siguen sirviendo.",
  },
  isOnlyWayUntried: {
    en: "First somebody comes in by the provider: connect your own account under Your account.",
    es: "Antes tiene que entrar alguien con el proveedor: conecta tu cuenta en Tu cuenta.",
  },
  inUse: everyday.inUse,
  inUseText: {
    en: "A session by the provider lasts twelve hours and opens this workspace alone.",
    es: "Una sesión con el proveedor dura doce horas y abre solo este espacio.",
  },
  signInAddress: { en: "Page with the button", es: "Página con el botón" },
  remove: { en: "Remove the provider", es: "Quitar el proveedor" },
  removeText: {
    en: "Everybody who came in by it is signed out, and their connections end. Who has no password makes one by “Forgot your password?”.",
    es: "Se cerrarán las sesiones de quienes entraron con él y sus conexiones. Quien no tenga contraseña la crea con «¿Has olvidado la contraseña?».",
  },
  removed: { en: "The provider is removed", es: "Proveedor quitado" },
  back: everyday.back,
};
