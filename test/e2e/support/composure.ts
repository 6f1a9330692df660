/** What a composed screen never shows: text cut off at an edge, words of another language, a page that scrolls sideways. */
import { expect, type Page } from '@playwright/test';

/** Latin letters that belong on a screen: extensions, digests, marks, and names of files and faces as they are. */
const ALLOWED =
  /\.cf[pck]\b|\bSM3\b|\b[0-9a-f]{8}\b|\b[A-Z]\b|\b(KB|MB|GB|Excel|Word|WPS|PDF|OFD|docx?)\b|承复-\w+|U盘|Noto (Sans|Serif) CJK SC/g;

export async function expectComposed(window: Page): Promise<void> {
  const found = await window.evaluate(() => {
    const visible = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
    });
    const cut = visible.filter((element) => {
      const style = getComputedStyle(element);
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
      return hides && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    });
    const words = visible.flatMap((element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
    );
    return {
      cut: cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 40)}`),
      words,
      sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
  expect(found.sideways).toBe(false);
  expect(found.cut).toEqual([]);
  expect(found.words.filter((text) => /[A-Za-z]{3,}/.test(text.replaceAll(ALLOWED, '')))).toEqual([]);
}
