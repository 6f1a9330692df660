/** Small components as markup: a status is never colour alone, a clock speaks with the one engine, a fingerprint keeps its groups. */
import { DueTag } from '@renderer/components/DueTag';
import { Fingerprint } from '@renderer/components/Fingerprint';
import { ShowError } from '@renderer/components/ShowError';
import { STATUS_TONES, StatusTag } from '@renderer/components/StatusTag';
import { QuarantineItemCard } from '@renderer/features/quarantine/QuarantineItemCard';
import { TodoList } from '@renderer/features/today/TodoList';
import { addDays } from '@shared/domain/calendar/local-date';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fakeDesk, TODAY } from './fake-desk';

const textOf = (element: ReactElement) => renderToStaticMarkup(element).replaceAll(/<[^>]*>/g, '');

describe('components', () => {
  it('gives every tone a shape of its own beside the word', () => {
    const shapes = STATUS_TONES.map((tone) => {
      const markup = renderToStaticMarkup(<StatusTag tone={tone}>状态</StatusTag>);
      expect(markup).toContain('状态');
      return /data-icon="([^"]+)"/.exec(markup)?.[1];
    });
    expect(new Set(shapes).size).toBe(STATUS_TONES.length);
    expect(shapes).not.toContain(undefined);
  });

  it.each([
    [-3, '逾期 3 天', 'status-bad'],
    [0, '今天到期', 'status-warning'],
    [7, '还有 7 天', 'status-warning'],
    [8, '还有 8 天', 'status-good'],
  ])('a day %i days off reads %s', (days, words, tone) => {
    const markup = renderToStaticMarkup(<DueTag dueOn={addDays(TODAY, days)} today={TODAY} warnDays={7} />);
    expect(markup).toContain(words);
    expect(markup).toContain(tone);
  });

  it('shows a fingerprint in eight groups of five, however it is written', () => {
    const digits = '7302948156203947185629304758102938475610';
    for (const written of [digits, digits.match(/.{5}/g)?.join(' ') ?? '']) {
      const groups = renderToStaticMarkup(<Fingerprint digits={written} size="large" />).match(
        /<li>\d{5}<\/li>/g,
      );
      expect(groups).toHaveLength(8);
    }
  });

  it('words a failure with its next step', () => {
    expect(textOf(<ShowError error={{ code: 'PLAN_CHANGED', details: {} }} />)).toMatch(/没有写入.*重新查看/);
  });

  it('offers to read a forked package again only while the other was never taken in', async () => {
    const { waiting = [] } = (await fakeDesk('unit')['quarantine.list']?.({})) ?? {};
    const fork = waiting.find(({ alarm }) => alarm);
    if (!fork) throw new Error('no fork');
    const nothing = () => {};
    const acts = { onReopen: nothing, onAccept: nothing, onDiscard: nothing, onUnits: nothing };
    const shown = (ready: boolean) =>
      textOf(<QuarantineItemCard item={{ ...fork, ready }} today={TODAY} {...acts} />);
    expect(shown(false)).toContain('本机已有的包');
    expect(shown(false)).not.toContain('重新核验');
    expect(shown(true)).toMatch(/另一个没有导入的包.*重新核验$/);
  });

  it('lists the steps of the day with a way to each', async () => {
    const today = await fakeDesk('unit')['today.get']?.({});
    const markup = renderToStaticMarkup(
      <MemoryRouter>
        <TodoList
          items={today?.todo ?? []}
          today={TODAY}
          warnDays={7}
          title="要办的事"
          empty={{ title: '', hint: '' }}
          count={2}
          list="/matters"
        />
      </MemoryRouter>,
    );
    expect(markup.match(/class="todo"/g)).toHaveLength(today?.todo.length ?? -1);
    for (const { matterId, step } of today?.todo ?? []) {
      expect(markup).toContain(`href="/matters/${matterId}?step=${step.code}"`);
    }
    expect(markup).toContain('逾期 3 天');
  });
});
