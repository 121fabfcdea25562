import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from "@simplewebauthn/browser";
import { callAuth } from "./api.ts";
import { currentLanguage, wordsIn } from "./words.ts";

/** Whether passkeys can be used in this browser at all, which it does over https and on this machine alone. */
export const knowsPasskeys = browserSupportsWebAuthn;

/** Makes a passkey on this device or another, once the password is given, and keeps it under a name. */
export async function makePasskey(password: string, name: string): Promise<void> {
  const optionsJSON = (await callAuth("passkeys/begin", { password })) as PublicKeyCredentialCreationOptionsJSON; // as the server answers
  const made = await startRegistration({ optionsJSON }).catch(inWords);
  await callAuth("passkeys/add", { name, made });
}

/** Which of the page's ceremonies is the last: what a device signed for one before it is not sent any more. */
let last = 0;

/** Signs in with a passkey that its owner chooses; what the browser offered to fill in meanwhile counts no more. */
export async function enterWithPasskey(): Promise<void> {
  last++;
  askNoPasskey();
  const optionsJSON = await asked();
  if (optionsJSON.rpId !== location.hostname) throw new Error(spoken().elsewhere(optionsJSON.rpId ?? ""));
  await callAuth("sign-in/passkey", { ...(await startAuthentication({ optionsJSON }).catch(inWords)) });
}

/** The same by what the browser offers to fill in at the e-mail, where it can; answers whether somebody is in. */
export async function enterWithFilledIn(): Promise<boolean> {
  const own = ++last;
  if (!(await browserSupportsWebAuthnAutofill())) return false;
  const optionsJSON = await asked().catch(() => null); // nobody waits for it
  if (optionsJSON?.rpId !== location.hostname || own !== last) return false;
  const signed = await startAuthentication({ optionsJSON, useBrowserAutofill: true }).catch(() => null); // nothing was chosen
  if (!signed || own !== last) return false;
  await callAuth("sign-in/passkey", { ...signed });
  return true;
}

/** Nothing is asked of a device any more: the page is left. */
export const askNoPasskey = (): void => WebAuthnAbortService.cancelCeremony();

let asking: Promise<unknown> = Promise.resolve();

/** One after the other: the first answer tells the browser as what it is known, and the next challenge is given to the same. */
async function asked(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const before = asking;
  const answer = before.catch(() => undefined).then(() => callAuth("sign-in/passkey/begin", {}));
  asking = answer;
  return (await answer) as PublicKeyCredentialRequestOptionsJSON; // as the server answers
}

function inWords(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  const code = error instanceof WebAuthnError ? error.code : "";
  if (code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") throw new Error(spoken().known);
  if (name === "NotAllowedError" || name === "AbortError") throw new Error(spoken().nothingChosen);
  throw new Error(spoken().unfit);
}

const words = {
  known: {
    en: "This device has a passkey for Trato already.",
    es: "Este dispositivo ya tiene una llave de acceso para Trato.",
  },
  nothingChosen: {
    en: "No passkey was chosen, or it took too long.",
    es: "No se ha elegido ninguna llave de acceso, o ha pasado demasiado tiempo.",
  },
  unfit: {
    en: "This device makes no passkeys that know their owner. Try another one.",
    es: "Este dispositivo no crea llaves de acceso que reconozcan a su dueño. Prueba con otro.",
  },
  elsewhere: {
    en: (name: string) => `Passkeys work at ${name} only. Open Trato there.`,
    es: (name: string) => `Las llaves de acceso solo sirven en ${name}. Abre Trato ahí.`,
  },
};

const spoken = () => wordsIn(currentLanguage(), words);
