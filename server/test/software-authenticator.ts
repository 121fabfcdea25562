import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

// A device that makes passkeys and signs with them, as phones and keys do (Web Authentication), with what a test wants it to do wrong.

type Asked = { challenge: string };

type Wrong = Partial<{
  origin: string;
  siteName: string;
  type: string;
  /** Whether its owner was recognised, by finger, face or number. */
  isOwnerKnown: boolean;
  count: number;
  challenge: string;
  userHandle: string;
}>;

export type Device = ReturnType<typeof softwareAuthenticator>;

/** A new device with one passkey; with `count` it counts how often it signed, as hardware keys do. */
export function softwareAuthenticator({ counts = true } = {}) {
  const id = randomBytes(32).toString("base64url");
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const known = { count: 0, userHandle: "" };
  return {
    id,
    /** As a browser hands over that a passkey was made. */
    make: (asked: Asked & { user: { id: string } }, wrong: Wrong = {}) => {
      known.userHandle = asked.user.id;
      const credential = Buffer.concat([Buffer.alloc(16), word(32), Buffer.from(id, "base64url"), coseOf(publicKey)]);
      const authData = Buffer.concat([headOf(wrong, 0x40, counts ? known.count : 0), credential]);
      const clientDataJSON = clientData("webauthn.create", asked, wrong);
      const attestationObject = cborMap([
        [text("fmt"), text("none")],
        [text("attStmt"), Buffer.from([0xa0])],
        [text("authData"), bytes(authData)],
      ]).toString("base64url");
      const response = { clientDataJSON, attestationObject, transports: ["internal"] };
      return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    },
    /** As it hands over that a challenge was signed. */
    sign: (asked: Asked, wrong: Wrong = {}) => {
      if (counts) known.count++;
      const authData = headOf(wrong, 0, known.count);
      const clientDataJSON = clientData("webauthn.get", asked, wrong);
      const hash = sha256(Buffer.from(clientDataJSON, "base64url"));
      const signature = sign("sha256", Buffer.concat([authData, hash]), privateKey).toString("base64url");
      const userHandle = wrong.userHandle ?? known.userHandle;
      const response = { clientDataJSON, authenticatorData: authData.toString("base64url"), signature, userHandle };
      return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    },
  };
}

function clientData(type: string, { challenge }: Asked, wrong: Wrong): string {
  const said = { type, challenge, origin: "http://localhost:3000", crossOrigin: false, ...pick(wrong) };
  return Buffer.from(JSON.stringify(said)).toString("base64url");
}

const pick = ({ type, challenge, origin }: Wrong) => ({
  ...(type && { type }),
  ...(challenge && { challenge }),
  ...(origin && { origin }),
});

function headOf({ siteName = "localhost", isOwnerKnown = true, count }: Wrong, flags: number, own: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count ?? own);
  const head = Buffer.from([0x01 | (isOwnerKnown ? 0x04 : 0) | flags]);
  return Buffer.concat([sha256(Buffer.from(siteName)), head, counter]);
}

/** The public key as these devices write it (COSE, ES256). */
function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return cborMap([
    [Buffer.from([0x01]), Buffer.from([0x02])],
    [Buffer.from([0x03]), Buffer.from([0x26])],
    [Buffer.from([0x20]), Buffer.from([0x01])],
    [Buffer.from([0x21]), bytes(Buffer.from(x, "base64url"))],
    [Buffer.from([0x22]), bytes(Buffer.from(y, "base64url"))],
  ]);
}

const cborMap = (entries: [Buffer, Buffer][]): Buffer =>
  Buffer.concat([Buffer.from([0xa0 | entries.length]), ...entries.flat()]);
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value]);

function word(value: number): Buffer {
  const two = Buffer.alloc(2);
  two.writeUInt16BE(value);
  return two;
}

const sha256 = (value: Buffer): Buffer => createHash("sha256").update(value).digest();
