import type { Language, Phrases } from "../words.ts";
import { isScope, scopeWords } from "../keys/scopes.ts";

const sayScope = (scope: unknown, language: Language) => (isScope(scope) ? scopeWords(scope)[language] : String(scope));

export const identityRefusals = {
  "credentials.wrong": {
    en: "The e-mail or the password is not right.",
    es: "El correo o la contraseña no son correctos.",
  },
  "password.unfit": {
    en: "A password has between 8 and 128 characters.",
    es: "Una contraseña tiene entre 8 y 128 caracteres.",
  },
  "password.wrong": { en: "This is not your password.", es: "Esta no es tu contraseña." },
  "secondFactor.wrong": {
    en: "This code is not right, or was used already.",
    es: "Este código no es correcto o ya se ha usado.",
  },
  "secondFactor.too_late": {
    en: "That took too long. Type your password again.",
    es: "Ha pasado demasiado tiempo. Escribe otra vez tu contraseña.",
  },
  "secondFactor.on": {
    en: "You sign in with a code already.",
    es: "Ya entras con código.",
  },
  "secondFactor.off": {
    en: "This person signs in without a code.",
    es: "Esta persona entra sin código.",
  },
  "secondFactor.own": {
    en: "You switch off your own code on the page of your account, with your password.",
    es: "Tu propio código lo desactivas en la página de tu cuenta, con tu contraseña.",
  },
  "passkey.unknown": {
    en: "This passkey signs nobody in here. Sign in with your password.",
    es: "Con esta llave de acceso no entra nadie aquí. Entra con tu contraseña.",
  },
  "passkey.too_late": {
    en: "That took too long. Try it once more.",
    es: "Ha pasado demasiado tiempo. Inténtalo otra vez.",
  },
  "passkey.unreadable": {
    en: "The device's answer does not fit. Try it once more.",
    es: "La respuesta del dispositivo no encaja. Inténtalo otra vez.",
  },
  "passkey.not_added": {
    en: "This device has a passkey for Trato already, or there are twenty. Remove one first.",
    es: "Este dispositivo ya tiene una llave de acceso para Trato, o ya hay veinte. Quita antes una.",
  },
  "passkey.name": {
    en: "Give it a name of at most 60 letters.",
    es: "Ponle un nombre de 60 letras como mucho.",
  },
  "passkey.no_site": {
    en: "Browsers make passkeys only for an address with a name and https. Whoever runs the server sets it as TRATO_PUBLIC_URL.",
    es: "Los navegadores solo crean llaves de acceso para una dirección con nombre y https. Quien lleva el servidor la indica en TRATO_PUBLIC_URL.",
  },
  "provider.address": {
    en: "The provider's address begins with https://, as it is written at the provider under Issuer.",
    es: "La dirección del proveedor empieza por https://, tal como figura allí como Issuer o emisor.",
  },
  "provider.unreachable": {
    en: "The provider does not answer. Look at its address, and try again in a while.",
    es: "El proveedor no responde. Revisa su dirección o inténtalo dentro de un rato.",
  },
  "provider.unreadable": {
    en: "What the provider answers is not OpenID Connect. Look at its address.",
    es: "Lo que responde el proveedor no es OpenID Connect. Revisa su dirección.",
  },
  "provider.untrusted": {
    en: "The provider's answer is not for this sign-in. Start again.",
    es: "La respuesta del proveedor no corresponde a esta entrada. Empieza otra vez.",
  },
  "provider.clock": {
    en: "The clocks of Trato and of the provider differ by more than a minute. Whoever runs the server sets its clock.",
    es: "Los relojes de Trato y del proveedor difieren en más de un minuto. Quien lleva el servidor debe ponerlo en hora.",
  },
  "provider.secret": {
    en: "The provider does not know this client, or its secret is another one.",
    es: "El proveedor no conoce este cliente, o su secreto es otro.",
  },
  "provider.denied": {
    en: "You did not sign in at the provider, or it does not let you into Trato.",
    es: "No has entrado en el proveedor, o no te deja entrar en Trato.",
  },
  "provider.refused": {
    en: ({ said }) => `The provider refused, and says "${String(said)}".`,
    es: ({ said }) => `El proveedor lo ha rechazado y dice «${String(said)}».`,
  },
  "provider.left": {
    en: "You do not work in this workspace any more. Its administrators let you in again.",
    es: "Ya no trabajas en este espacio. Sus administradores pueden volver a darte acceso.",
  },
  "provider.unverified": {
    en: "The provider does not say that your e-mail address is verified, so Trato cannot know you by it.",
    es: "El proveedor no confirma que tu correo esté verificado, así que Trato no puede reconocerte por él.",
  },
  "provider.prove": {
    en: "An account has your e-mail address already. Sign in as ever, and connect it under Your account.",
    es: "Ya hay una cuenta con tu correo. Entra como siempre y conéctala en Tu cuenta.",
  },
  "provider.linked_elsewhere": {
    en: "This person at the provider is connected with another account here.",
    es: "Esa persona del proveedor ya está conectada con otra cuenta de Trato.",
  },
  "provider.domain_missing": {
    en: "Name the domains whose people join by themselves.",
    es: "Indica los dominios cuyas personas se incorporan por sí solas.",
  },
  "provider.secret_again": {
    en: "Another address or client needs its secret typed again.",
    es: "Con otra dirección u otro cliente hay que escribir de nuevo el secreto.",
  },
  "provider.untried": {
    en: "First sign in by the provider yourself, so that nobody is locked out.",
    es: "Antes entra con el proveedor, para que nadie se quede fuera.",
  },
  "provider.not_set": {
    en: "This workspace has no provider of sign-ins.",
    es: "Este espacio no tiene proveedor de acceso.",
  },
  "session.provider_needed": {
    en: "This workspace is entered by the company's own sign-in.",
    es: "En este espacio se entra con el acceso de la empresa.",
  },
  "session.only_here": {
    en: "The company's sign-in opens this workspace and nothing of your account. Sign in with your password or passkey for that.",
    es: "El acceso de la empresa abre este espacio, pero no tu cuenta. Para eso, entra con tu contraseña o tu llave de acceso.",
  },
  "provider.other_domain": {
    en: "Your e-mail address is not of a domain that comes in here by this provider.",
    es: "Tu correo no es de un dominio que entre aquí con este proveedor.",
  },
  "provider.uninvited": {
    en: "Nobody invited you yet. Ask an administrator of the workspace.",
    es: "Todavía no te ha invitado nadie. Pídeselo a un administrador del espacio.",
  },
  "member.works_elsewhere": {
    en: "This person works in other workspaces too. Whoever runs the server lets them in, with reset-second-factor at the shell.",
    es: "Esta persona trabaja también en otros espacios. Quien lleva el servidor le dará paso, con reset-second-factor en la consola.",
  },
  "password.common": {
    en: "This password is among the most used ones. Choose another.",
    es: "Esta contraseña es de las más usadas. Elige otra.",
  },
  "password.personal": {
    en: "This password is too close to your name, your e-mail or your company. Choose another.",
    es: "Esta contraseña se parece demasiado a tu nombre, tu correo o tu empresa. Elige otra.",
  },
  "password.pattern": {
    en: "Repeats, sequences and dates are guessed at once. Choose a few words instead.",
    es: "Las repeticiones, las series y las fechas se adivinan enseguida. Elige mejor varias palabras.",
  },
  "password.guessable": {
    en: "This password is guessed too easily. Add a word or two.",
    es: "Esta contraseña se adivina con demasiada facilidad. Añade una o dos palabras.",
  },
  "session.elsewhere": {
    en: "This request came from another site.",
    es: "Esta petición viene de otro sitio.",
  },
  "setup.done": {
    en: "This installation has its workspace already. Sign in.",
    es: "Esta instalación ya tiene su espacio. Inicia sesión.",
  },
  "backup.no_recipient": {
    en: "Make the first backup at the shell with npm run trato -- backup: it shows the key that opens it.",
    es: "Haz la primera copia en la consola con npm run trato -- backup: muestra la clave que la abre.",
  },
  "setup.code_wrong": {
    en: "This is not the code that Trato printed when it started.",
    es: "Este no es el código que Trato mostró al arrancar.",
  },
  "key.unknown": {
    en: "This API key does not exist, has expired or was revoked.",
    es: "Esta clave de API no existe, ha caducado o se ha revocado.",
  },
  "key.expired": {
    en: ({ expiredOn }) => `This API key expired on ${String(expiredOn)}. Make a new one.`,
    es: ({ expiredOn }) => `Esta clave de API caducó el ${String(expiredOn)}. Crea otra.`,
  },
  "key.scope_missing": {
    en: ({ scope }) => `This API key may not do this. It needs the scope ${String(scope)} (${sayScope(scope, "en")}).`,
    es: ({ scope }) => `Esta clave de API no permite hacer esto. Necesita ${String(scope)} (${sayScope(scope, "es")}).`,
  },
  "key.too_often": {
    en: ({ most, retryAfter }) =>
      `This API key asked more than ${String(most)} times within a minute. Ask again in ${String(retryAfter)} seconds.`,
    es: ({ most, retryAfter }) =>
      `Esta clave de API ha hecho más de ${String(most)} peticiones en un minuto. Vuelve a intentarlo en ${String(retryAfter)} segundos.`,
  },
  "key.outlives": {
    en: "A key that is made with another one ends no later than it.",
    es: "Una clave que se crea con otra no puede caducar más tarde que ella.",
  },
  "key.insufficient": {
    en: "An API key may not do this. Sign in to do it.",
    es: "Una clave de API no puede hacer esto. Inicia sesión para hacerlo.",
  },
  "workspace.not_yours": {
    en: "You are not a member of this workspace.",
    es: "No formas parte de este espacio.",
  },
  "link.invalid": { en: "This link is no longer valid.", es: "Este enlace ya no es válido." },
  "invitation.unknown": { en: "This invitation does not exist.", es: "Esta invitación no existe." },
  "invitation.expired": {
    en: "This invitation has expired. Ask for a new one.",
    es: "Esta invitación ha caducado. Pide otra.",
  },
  "invitation.revoked": { en: "This invitation was taken back.", es: "Esta invitación se ha retirado." },
  "invitation.accepted": {
    en: "This invitation was accepted already. Sign in.",
    es: "Esta invitación ya se ha aceptado. Inicia sesión.",
  },
  "invitation.password_missing": { en: "Choose a password.", es: "Elige una contraseña." },
  "member.exists": {
    en: "This person is a member of the workspace already.",
    es: "Esta persona ya forma parte del espacio.",
  },
  "member.signs_in": {
    en: "This member can sign in already.",
    es: "Esta persona ya puede iniciar sesión.",
  },
  "member.last_administrator": {
    en: "A workspace needs an administrator who can sign in, and this is the last one.",
    es: "Un espacio necesita una persona administradora que pueda iniciar sesión, y esta es la última.",
  },
  "member.deactivated": { en: "This member is deactivated.", es: "Esta persona está desactivada." },
  "team.name_taken": { en: "There is a team of that name already.", es: "Ya hay un equipo con ese nombre." },
  "account.unknown": { en: "Nobody has this e-mail.", es: "Nadie tiene este correo." },
  "moment.past": { en: "That moment is in the past.", es: "Ese momento ya ha pasado." },
} satisfies Phrases;

/** The mails about one's own account. */
export const accountMails = {
  "invitation.subject": {
    en: ({ workspace }) => `${String(workspace)} invites you to Trato`,
    es: ({ workspace }) => `${String(workspace)} te invita a Trato`,
  },
  "invitation.body": {
    en: ({ name, workspace }) =>
      `Hello ${String(name)},\n\n${String(workspace)} has invited you to work with them in Trato. Open this link to choose your password:`,
    es: ({ name, workspace }) =>
      `Hola, ${String(name)}:\n\n${String(workspace)} te ha invitado a trabajar en Trato. Abre este enlace para elegir tu contraseña:`,
  },
  "reset.subject": { en: "Your new password for Trato", es: "Tu nueva contraseña de Trato" },
  "reset.body": {
    en: ({ name }) =>
      `Hello ${String(name)},\n\nopen this link within an hour to choose a new password. If you did not ask for it, nothing has changed and you can leave this e-mail alone.`,
    es: ({ name }) =>
      `Hola, ${String(name)}:\n\nAbre este enlace antes de una hora para elegir otra contraseña. Si no lo has pedido tú, nada ha cambiado y puedes ignorar este correo.`,
  },
  "backup_failed.subject": { en: "The backup of Trato failed", es: "La copia de seguridad de Trato ha fallado" },
  "backup_failed.body": {
    en: ({ name, problem }) =>
      `Hello ${String(name)},\n\nthe last backup could not be made, or could not be restored by way of trial:\n\n${String(problem)}\n\nUntil one succeeds, only what the ones before hold can be restored. See which there are:`,
    es: ({ name, problem }) =>
      `Hola, ${String(name)}:\n\nLa última copia de seguridad no se ha podido hacer, o no se ha podido restaurar a modo de prueba:\n\n${String(problem)}\n\nMientras no salga bien otra, solo se puede restaurar lo que hay en las anteriores. Mira cuáles hay:`,
  },
  "passkey.subject": { en: "A new passkey for Trato", es: "Una llave de acceso nueva para Trato" },
  "passkey.body": {
    en: ({ name, passkey }) =>
      `Hello ${String(name)},\n\nfrom now on the passkey "${String(passkey)}" signs in to Trato as you, without a password.\n\nIf it was not you, remove it on the page of your account and choose a new password:`,
    es: ({ name, passkey }) =>
      `Hola, ${String(name)}:\n\nDesde ahora la llave de acceso «${String(passkey)}» permite entrar en Trato con tu cuenta, sin contraseña.\n\nSi no has sido tú, quítala en la página de tu cuenta y elige otra contraseña:`,
  },
  "signIn.by_password": { en: "with your password", es: "con tu contraseña" },
  "signIn.by_passkey": { en: "with one of your passkeys", es: "con una de tus llaves de acceso" },
  "signIn.by_provider": { en: "with your company's sign-in", es: "con el acceso de tu empresa" },
  "signIn.subject": { en: "Was it you? A new sign-in to Trato", es: "¿Has sido tú? Nueva entrada en Trato" },
  "signIn.body": {
    en: ({ name, by, device, when, address }) =>
      `Hello ${String(name)},\n\nsomebody has signed in ${String(by)} on a device that was not known:\n\n${String(device)}\n${String(when)}\nAddress ${String(address)}\n\nIf it was you, there is nothing to do. If it was not, open this link within a week: everybody is signed out, and you choose a new password.`,
    es: ({ name, by, device, when, address }) =>
      `Hola, ${String(name)}:\n\nAlguien ha entrado ${String(by)} desde un dispositivo que no conocíamos:\n\n${String(device)}\n${String(when)}\nDirección ${String(address)}\n\nSi has sido tú, no tienes que hacer nada. Si no, abre este enlace antes de una semana: se cerrarán todas las sesiones y elegirás otra contraseña.`,
  },
} satisfies Phrases;
