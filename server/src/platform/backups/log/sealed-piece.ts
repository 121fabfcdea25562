import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { StartupError } from "../../startup-error.ts";

/** Compresses and encrypts a piece of the log, as a backup is: age and zstd open it too. */
export async function sealPiece(bytes: Buffer, recipients: readonly string[]): Promise<Buffer> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const compressed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
  return Buffer.from(await encrypter.encrypt(compressed));
}

/** `name` says in words which one it is, where it cannot be opened. */
export async function openPiece(sealed: Buffer, identities: readonly string[], name: string): Promise<Buffer> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return zstdDecompressSync(await decrypter.decrypt(sealed));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The piece ${name} of the log cannot be read: ${reason}`, error);
  }
}
