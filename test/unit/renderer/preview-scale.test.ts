/** The preview's zoom and the places of its pages. */

import {
  currentPage,
  nextZoom,
  PAGE_GAP,
  pageBoxes,
  pagesInSight,
  percentOf,
  scaleOf,
} from '@renderer/features/documents/preview/preview-scale';
import type { LaidOutPage } from '@shared/document-layout/laid-out';
import { describe, expect, it } from 'vitest';

const UPRIGHT: LaidOutPage = { width: 210, height: 297, items: [] };
const TURNED: LaidOutPage = { width: 297, height: 210, items: [] };
const VIEW = { width: 1000, height: 700 };
const PIXELS = 96 / 25.4;

describe('scale', () => {
  it('shows a hundred per cent as the paper measures', () => {
    expect(scaleOf(100, [UPRIGHT], 1, VIEW) * 210).toBeCloseTo(793.7, 1);
    expect(percentOf(PIXELS)).toBe(100);
  });

  it('fits the width with room at both sides, and two pages with room between them', () => {
    expect(scaleOf('width', [UPRIGHT], 1, VIEW) * 210).toBeCloseTo(1000 - 2 * PAGE_GAP);
    expect(scaleOf('width', [UPRIGHT, UPRIGHT], 2, VIEW) * 420).toBeCloseTo(1000 - 3 * PAGE_GAP);
  });

  it('fits a whole page by its height, and the widest page when one is turned', () => {
    expect(scaleOf('page', [UPRIGHT], 1, VIEW) * 297).toBeCloseTo(700 - 2 * PAGE_GAP);
    expect(scaleOf('width', [UPRIGHT, TURNED], 1, VIEW) * 297).toBeCloseTo(1000 - 2 * PAGE_GAP);
  });

  it('stays readable in a window that is still nothing', () => {
    expect(percentOf(scaleOf('width', [UPRIGHT], 1, { width: 0, height: 0 }))).toBe(25);
  });

  it('steps from any scale to the next step and stops at both ends', () => {
    expect(nextZoom(PIXELS * 1.12, 1)).toBe(125);
    expect(nextZoom(PIXELS * 1.12, -1)).toBe(100);
    expect(nextZoom(PIXELS * 2, 1)).toBe(200);
    expect(nextZoom(PIXELS * 0.5, -1)).toBe(50);
  });
});

describe('places of pages', () => {
  const fifty = Array.from({ length: 50 }, () => UPRIGHT);

  it('stand under each other, centred, never over each other', () => {
    const { boxes, height } = pageBoxes(fifty, 2, 1, VIEW);
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (next !== undefined) expect(next.top).toBeCloseTo(box.top + box.height + PAGE_GAP);
      expect(box.left + box.width / 2).toBeCloseTo(500);
    }
    expect(height).toBeCloseTo(50 * 594 + 51 * PAGE_GAP);
  });

  it('stand in pairs when there are two columns', () => {
    const { boxes } = pageBoxes(fifty.slice(0, 3), 1, 2, VIEW);
    expect(boxes[0]?.top).toBe(boxes[1]?.top);
    expect(boxes[1]?.left).toBeCloseTo((boxes[0]?.left ?? 0) + 210 + PAGE_GAP);
    expect(boxes[2]?.top).toBeGreaterThan(boxes[0]?.top ?? 0);
  });

  it('are drawn only near the view', () => {
    const { boxes } = pageBoxes(fifty, 2, 1, VIEW);
    const inSight = pagesInSight(boxes, 20_000, VIEW.height);
    expect(inSight.length).toBeLessThan(5);
    for (const index of inSight) expect(Math.abs((boxes[index]?.top ?? 0) - 20_000)).toBeLessThan(1_700);
  });

  it('tell the page that is being read', () => {
    const { boxes } = pageBoxes(fifty, 2, 1, VIEW);
    expect(currentPage(boxes, 0, VIEW.height)).toBe(0);
    expect(currentPage(boxes, (boxes[7]?.top ?? 0) - PAGE_GAP, VIEW.height)).toBe(7);
    expect(currentPage(boxes, 1e6, VIEW.height)).toBe(49);
  });
});
