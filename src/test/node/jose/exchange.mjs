// Does with the JOSE implementation of another author what both sides of FIT-Connect do:
// reads one JSON object from the standard input, writes one to the standard output.
import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, importJWK } from 'jose';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// FIT-Connect says wrapKey where the library wants encrypt; checked on our side before.
const key = ({ key_ops, ...jwk }) => importJWK(jwk, jwk.alg);

async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    return `refused: ${error.code}`;
  }
}

let input = '';
for await (const part of process.stdin) input += part;
const given = JSON.parse(input);

const decrypt = async (jwe) => {
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, await key(given.decryption), {
    keyManagementAlgorithms: ['RSA-OAEP-256'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return { text: decoder.decode(plaintext), header: protectedHeader };
};

const verify = async (jws) => {
  const { payload, protectedHeader } = await compactVerify(jws, await key(given.verification), {
    algorithms: ['PS512'],
  });
  return { text: decoder.decode(payload), header: protectedHeader };
};

const answer = {
  decrypted: await outcome(() => decrypt(given.jwe)),
  spoiledJwe: await outcome(() => decrypt(given.spoiledJwe)),
  verified: await outcome(() => verify(given.jws)),
  spoiledJws: await outcome(() => verify(given.spoiledJws)),
  encrypted: await new CompactEncrypt(encoder.encode(given.text))
    .setProtectedHeader({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: given.encryption.kid,
      cty: 'application/json',
    })
    .encrypt(await key(given.encryption)),
  signed: await new CompactSign(encoder.encode(JSON.stringify(given.claims)))
    .setProtectedHeader({ typ: 'secevent+jwt', alg: 'PS512', kid: given.signing.kid })
    .sign(await key(given.signing)),
};
process.stdout.write(JSON.stringify(answer));
