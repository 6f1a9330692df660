/** Two people's wishes for the key boxes at the same time: both are done, one after the other, and no keys are lost. */
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import { createExchange } from '@main/usecases/package/exchange';
import { changePassword } from '@main/usecases/session/change-password';
import { openKeyBox } from '@main/usecases/session/key-boxes';
import { makeRecoverySheet } from '@main/usecases/session/recovery-sheet';
import { describe, expect, it } from 'vitest';
import { openUnit, PASSWORD } from '../exchange/support';

describe('new keys and another wish at once', () => {
  it('keep the new keys, whichever was asked for first', async () => {
    const { workspace } = await openUnit();
    const rotate = () =>
      rotateOwnCard(createExchange(workspace), {
        password: PASSWORD,
        name: '云州市教育局',
        code: 'YZ-JY',
        lost: false,
      });
    const sheet = () => makeRecoverySheet(workspace, { password: PASSWORD, keeper: '机要室' });
    const change = () => changePassword(workspace, { oldPassword: PASSWORD, newPassword: PASSWORD });
    await Promise.all([sheet(), rotate(), change()]);
    await Promise.all([rotate(), sheet(), change()]);
    const { signPublic, encryptionPublicKeys } = workspace.session.keys;
    const keys = await openKeyBox(workspace, PASSWORD);
    expect(keys.oldEncPrivates).toHaveLength(2);
    expect(encryptionPublicKeys).toHaveLength(3);
    expect(keys.card).toContain(Buffer.from(signPublic).toString('hex'));
  });
});
