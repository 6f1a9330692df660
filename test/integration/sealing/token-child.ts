/** A key token in a process of its own, as a certified one (GM/T 0016) would be in its chip: keys are made inside and never leave; commands and answers are all that crosses. */
import { randomUUID } from 'node:crypto';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { decryptSm2 } from '@main/sealing/sm2-encryption';
import { signSm2 } from '@main/sealing/sm2-signature';

const unitId = randomUUID();
const signing = generateKeyPair();
const decrypting = [generateKeyPair(), generateKeyPair()];

export interface TokenCommand {
  readonly id: number;
  readonly act: 'describe' | 'sign' | 'decrypt';
  /** Hex: the message to sign, or the cipher. */
  readonly bytes?: string;
  /** Which container's key decrypts. */
  readonly container?: number;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (text = '') => Uint8Array.from(Buffer.from(text, 'hex'));

async function answer({ act, bytes, container = 0 }: TokenCommand): Promise<object> {
  if (act === 'describe') {
    return {
      unitId,
      sign: hex(signing.publicKey),
      encryption: decrypting.map(({ publicKey }) => hex(publicKey)),
    };
  }
  if (act === 'sign') return { signature: hex(await signSm2(signing.privateKey, bytesOf(bytes))) };
  const pair = decrypting[container];
  if (!pair) return { refused: true };
  return decryptSm2(pair.privateKey, bytesOf(bytes)).then(
    (secret) => ({ secret: hex(secret) }),
    () => ({ refused: true }),
  );
}

process.on('message', (command: TokenCommand) => {
  void answer(command).then((given) => process.send?.({ id: command.id, ...given }));
});
process.once('disconnect', () => process.exit(0));
