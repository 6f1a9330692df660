/** Autosave keeps order and versions: one save at a time, the newest text last, a stale version never overwritten. */
import { DraftSaver, type Saved } from '@renderer/api/draft-saver';
import type { Envelope } from '@shared/result/envelope';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A store with a version, as the database keeps one; answers when told to. */
function store() {
  const saved: string[] = [];
  let version = 0;
  const waiting: (() => void)[] = [];
  const save = async (content: string, from: number): Promise<Envelope<Saved>> => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (from !== version) return { ok: false, error: { code: 'STALE_VERSION', details: {} } };
    version += 1;
    saved.push(content);
    return { ok: true, value: { version, savedAt: version * 1000 } };
  };
  return {
    saved,
    save,
    saveElsewhere: () => {
      version += 1;
    },
    answer: async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        for (const resolve of waiting.splice(0)) resolve();
        await vi.advanceTimersByTimeAsync(0);
      }
    },
  };
}

describe('DraftSaver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves once after the last key, with the last text', async () => {
    const disk = store();
    const saver = new DraftSaver({ save: disk.save, version: 0, delay: 800 });
    saver.edit('甲');
    await vi.advanceTimersByTimeAsync(700);
    saver.edit('甲乙');
    expect(saver.state().phase).toBe('waiting');
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.state().phase).toBe('saving');
    await disk.answer();
    expect(disk.saved).toEqual(['甲乙']);
    expect(saver.state()).toEqual({ phase: 'clean', savedAt: 1000 });
  });

  it('saves what was typed during a save with the new version', async () => {
    const disk = store();
    const saver = new DraftSaver({ save: disk.save, version: 0, delay: 800 });
    saver.edit('一');
    const first = saver.flush();
    saver.edit('二');
    await disk.answer();
    expect(await first).toBe(true);
    await vi.advanceTimersByTimeAsync(800);
    await disk.answer();
    expect(disk.saved).toEqual(['一', '二']);
    expect(saver.state().phase).toBe('clean');
  });

  it('stops at a newer version and goes on only when told', async () => {
    const disk = store();
    const saver = new DraftSaver({ save: disk.save, version: 0, delay: 800 });
    disk.saveElsewhere();
    saver.edit('我的');
    const flushed = saver.flush();
    await disk.answer();
    expect(await flushed).toBe(false);
    expect(saver.state().phase).toBe('stale');
    saver.edit('我的又一稿');
    await vi.advanceTimersByTimeAsync(5000);
    expect(disk.saved).toEqual([]);
    saver.resolve(1, 500);
    saver.edit('接着写');
    await vi.advanceTimersByTimeAsync(800);
    await disk.answer();
    expect(disk.saved).toEqual(['接着写']);
  });

  it('keeps the text of a failed save and tries again with the next flush', async () => {
    let broken = true;
    const saver = new DraftSaver<string>({
      version: 3,
      delay: 800,
      save: async (_content, version) =>
        broken
          ? { ok: false, error: { code: 'DISK_WRITE', details: {} } }
          : { ok: true, value: { version: version + 1, savedAt: 7 } },
    });
    saver.edit('文');
    expect(await saver.flush()).toBe(false);
    expect(saver.state()).toMatchObject({ phase: 'failed', error: { code: 'DISK_WRITE' } });
    broken = false;
    expect(await saver.flush()).toBe(true);
  });

  it('does not knock again with every key where the text may not be written, and tries once more at leaving', async () => {
    const tried: string[] = [];
    const saver = new DraftSaver<string>({
      version: 3,
      delay: 800,
      save: async (content) => {
        tried.push(content);
        return { ok: false, error: { code: 'DRAFT_LOCKED', details: {} } };
      },
    });
    for (const text of ['一', '二', '三', '四']) {
      saver.edit(text);
      await vi.advanceTimersByTimeAsync(2000);
    }
    expect(tried).toEqual(['一']);
    expect(await saver.flush()).toBe(false);
    expect(tried).toEqual(['一', '四']);
  });
});
