import crypto, { type BinaryLike, type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

// A password's hash is made to take a tenth of a second, and the tests of this process ask for hundreds. Their own are cheap; what a
// Trato in a process of its own keeps costs what it should (server/src/identity/accounts/store-account.test.ts).

type Done = (error: Error | null, key: Buffer) => void;

const { scrypt } = crypto;
Reflect.set(
  crypto,
  "scrypt",
  (password: BinaryLike, salt: BinaryLike, length: number, options: ScryptOptions, done: Done) =>
    scrypt(password, salt, length, { ...options, N: 16 }, done),
);
syncBuiltinESMExports();
