/** Durations as a guess is told: rounded up, never in milliseconds. */
import { durationText } from '@renderer/strings/amounts';
import { expect, it } from 'vitest';

it.each([
  [0, '5 秒'],
  [12_300, '15 秒'],
  [55_001, '1 分钟'],
  [61_000, '2 分钟'],
  [120_000, '2 分钟'],
  [3_600_000, '1 小时'],
  [3_900_000, '1 小时 5 分钟'],
])('%i ms: %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});
