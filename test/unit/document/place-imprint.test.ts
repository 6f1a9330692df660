/** The imprint's page: even whenever there is an imprint, with room for it, and no page without text before it. */
import { placeImprint } from '@shared/document-layout/place-imprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const base = { firstPageLines: 15, pageLines: 22, textLines: 5, endLines: 7, imprintLines: 2 };

describe('placeImprint', () => {
  it('takes the back of a letter of one page', () => {
    expect(placeImprint(base)).toEqual({ where: 'own page', breakBeforeEnd: false });
  });

  it('shares an even last page that has room', () => {
    expect(placeImprint({ ...base, textLines: 20 })).toEqual({
      where: 'last text page',
      breakBeforeEnd: false,
    });
  });

  it('moves the last block on when the even page is full, so that the page after it is even', () => {
    expect(placeImprint({ ...base, textLines: 29 })).toEqual({ where: 'own page', breakBeforeEnd: true });
  });

  it('is nowhere without copies', () => {
    expect(placeImprint({ ...base, imprintLines: 0 }).where).toBe('nowhere');
  });

  it('takes an odd page only where the end alone fills the even one', () => {
    const full = { ...base, textLines: 10, endLines: 21 };
    expect(placeImprint(full)).toEqual({ where: 'own page', breakBeforeEnd: false });
  });

  it('ends on an even page whenever end and imprint fit on one page', () => {
    const ends = fc.integer({ min: 3, max: 15 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        ends,
        fc.integer({ min: 1, max: 7 }),
        (textLines, endLines, imprintLines) => {
          const question = { ...base, textLines, endLines, imprintLines };
          const place = placeImprint(question);
          // Laid out line by line, apart from the arithmetic under test.
          let page = 1;
          let room = question.firstPageLines;
          const newPage = () => {
            page++;
            room = question.pageLines;
          };
          const take = (count: number) => {
            for (let line = 0; line < count; line++) {
              if (room === 0) newPage();
              room--;
            }
          };
          take(textLines);
          if (place.breakBeforeEnd || room < endLines) newPage();
          take(endLines);
          if (place.where === 'last text page') expect(room).toBeGreaterThanOrEqual(imprintLines);
          expect((place.where === 'own page' ? page + 1 : page) % 2).toBe(0);
        },
      ),
    );
  });
});
