import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeEvents } from './describe-events';

test('docs/exchange-events.md is what the schemas say; a released schema does not change unseen', async () => {
  await expect(describeEvents()).toMatchFileSnapshot(resolve('docs/exchange-events.md'));
});
