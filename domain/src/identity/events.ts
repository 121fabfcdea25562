import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const identityEvents = {
  "workspace.founded": { icon: "pencil", en: "opened the workspace", es: "abrió el espacio de trabajo" },
  "workspace.changed": { icon: "pencil", en: "changed the company's settings", es: "cambió los datos de la empresa" },
  "logo.changed": { icon: "pencil", en: "changed the company's logo", es: "cambió el logotipo de la empresa" },
  "logo.removed": { icon: "bin", en: "removed the company's logo", es: "quitó el logotipo de la empresa" },
  "workspace.imported": {
    icon: "plus",
    en: "brought in an exported workspace",
    es: "incorporó un espacio de trabajo exportado",
  },
  "member.created": { icon: "plus", en: "added a member", es: "añadió a una persona" },
  "member.changed": { icon: "pencil", en: "changed a member", es: "cambió a una persona" },
  "member.invited": { icon: "pencil", en: "invited somebody", es: "invitó a alguien" },
  "member.deactivated": { icon: "pencil", en: "deactivated a member", es: "desactivó a una persona" },
  "member.reactivated": { icon: "pencil", en: "reactivated a member", es: "reactivó a una persona" },
  "invitation.resent": { icon: "pencil", en: "sent an invitation again", es: "reenvió una invitación" },
  "invitation.revoked": { icon: "pencil", en: "took an invitation back", es: "retiró una invitación" },
  "invitation.accepted": { icon: "check", en: "accepted the invitation", es: "aceptó la invitación" },
  "password.reset_asked": {
    icon: "pencil",
    en: "sent a link for a new password",
    es: "envió un enlace para otra contraseña",
  },
  "signIn.told": {
    icon: "pencil",
    en: "told somebody of a sign-in on a new device",
    es: "avisó a alguien de una entrada desde otro dispositivo",
  },
  "signIn.denied": {
    icon: "pencil",
    en: "said that a sign-in was somebody else's",
    es: "dijo que una entrada no era suya",
  },
  "secondFactor.switched_on": {
    icon: "check",
    en: "switched on signing in with a code",
    es: "activó la entrada con código",
  },
  "secondFactor.switched_off": {
    icon: "pencil",
    en: "switched off signing in with a code",
    es: "desactivó la entrada con código",
  },
  "secondFactor.codes_renewed": {
    icon: "again",
    en: "made new backup codes",
    es: "creó nuevos códigos de reserva",
  },
  "secondFactor.reset": {
    icon: "pencil",
    en: "let somebody sign in without a code again",
    es: "permitió a alguien volver a entrar sin código",
  },
  "passkey.added": { icon: "plus", en: "added a passkey", es: "añadió una llave de acceso" },
  "passkey.removed": { icon: "pencil", en: "removed a passkey", es: "quitó una llave de acceso" },
  "passkey.restored": { icon: "again", en: "brought a passkey back", es: "recuperó una llave de acceso" },
  "passkey.told": {
    icon: "pencil",
    en: "told somebody of a new passkey",
    es: "avisó a alguien de una llave de acceso nueva",
  },
  "provider.changed": {
    icon: "pencil",
    en: "changed how the company's own sign-in works",
    es: "cambió el acceso de la empresa",
  },
  "provider.removed": {
    icon: "pencil",
    en: "removed the company's own sign-in",
    es: "quitó el acceso de la empresa",
  },
  "provider.linked": {
    icon: "plus",
    en: "connected an account with the company's sign-in",
    es: "conectó una cuenta con el acceso de la empresa",
  },
  "provider.unlinked": {
    icon: "pencil",
    en: "disconnected an account from the company's sign-in",
    es: "desconectó una cuenta del acceso de la empresa",
  },
  "member.joined": {
    icon: "plus",
    en: "let somebody join by the company's sign-in",
    es: "incorporó a alguien por el acceso de la empresa",
  },
  "apiKey.created": { icon: "plus", en: "made an API key", es: "creó una clave de API" },
  "apiKey.revoked": { icon: "pencil", en: "revoked an API key", es: "revocó una clave de API" },
  "backup.scheduled": {
    icon: "pencil",
    en: "changed when backups are made",
    es: "cambió cuándo se hacen las copias de seguridad",
  },
  "backup.started": { icon: "plus", en: "had a backup made", es: "mandó hacer una copia de seguridad" },
  "backup.failed": { icon: "cross", en: "could not make a backup", es: "no pudo hacer una copia de seguridad" },
  "team.created": { icon: "plus", en: "created the team", es: "creó el equipo" },
  "team.changed": { icon: "pencil", en: "changed the team", es: "cambió el equipo" },
  "team.archived": { icon: "archive", en: "archived the team", es: "archivó el equipo" },
  "team.restored": { icon: "again", en: "took the team back into use", es: "recuperó el equipo" },
} as const satisfies Events;
