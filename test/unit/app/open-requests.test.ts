/** A double-clicked package reaches the window once, as a token, and never before a person has unlocked the desk. */
import { DroppedFiles } from '@main/app/dropped-files';
import { OpenRequests } from '@main/app/open-requests';
import { type Changed, changedSchema } from '@shared/ipc/changed';
import { expect, test } from 'vitest';

function desk(unlocked: boolean) {
  const state = { unlocked };
  const dropped = new DroppedFiles();
  const sent: Changed[] = [];
  const requests = new OpenRequests({
    dropped,
    isUnlocked: () => state.unlocked,
    announce: (changed) => sent.push(changedSchema.parse(changed)),
  });
  const pathsSent = () =>
    sent.map(({ openPackages }) => (openPackages ?? []).map((token) => dropped.take(token)));
  return { state, requests, sent, pathsSent };
}

test('an unlocked desk is told at once, without the path', () => {
  const { requests, sent, pathsSent } = desk(true);
  requests.add(['/media/disc/a.cfp']);
  expect(JSON.stringify(sent)).not.toContain('disc');
  expect(pathsSent()).toEqual([['/media/disc/a.cfp']]);
});

test('a locked desk is told after unlocking: all of them, each once, in order', () => {
  const { state, requests, sent, pathsSent } = desk(false);
  requests.add(['/a.cfp', '/b.cfp']);
  requests.add(['/a.cfp']);
  requests.handOver();
  expect(sent).toEqual([]);
  state.unlocked = true;
  requests.handOver();
  requests.handOver();
  expect(pathsSent()).toEqual([['/b.cfp', '/a.cfp']]);
});

test('an endless row of double clicks keeps the newest and no more than the window takes', () => {
  const { state, requests, pathsSent } = desk(false);
  for (let go = 0; go < 3; go += 1) {
    requests.add(Array.from({ length: 4_000 }, (_, index) => `/${go * 4_000 + index}.cfp`));
  }
  state.unlocked = true;
  requests.handOver();
  const [paths] = pathsSent();
  expect(paths).toHaveLength(10_000);
  expect(paths?.at(-1)).toBe('/11999.cfp');
});
