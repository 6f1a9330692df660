/** How like two points are, by the pairs of characters of title and text alone: no model, nothing that cannot be shown to a person. */
import { pairsOf, wordsOf } from '../search/words';

/** Forms of speech that every matter shares and that say nothing of it. */
const FORM = /关于|建议|提案|议案|进一步|加强|推进|完善|加大|加快|我市|全市|工作|有关|问题|的/gu;

/** The pairs of title and point, each once, forms of speech apart. */
export function pointWords(title: string, point: string): Set<string> {
  const plain = `${title}\n${point}`.normalize('NFKC').replace(FORM, ' ');
  return new Set(wordsOf(plain).flatMap((word) => (word.length === 1 ? [word] : pairsOf(word))));
}

/** How much a pair tells: the rarer among the answered points, the more. */
export function weightOf(pointsWithIt: number, points: number): number {
  return Math.log(1 + points / Math.max(1, pointsWithIt));
}

/** 0 to 1: twice the weight of what is shared to the weight of both (Dice). */
export function similarity(
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  weight: (pair: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const pair of ours) {
    all += weight(pair);
    if (theirs.has(pair)) shared += weight(pair);
  }
  for (const pair of theirs) all += weight(pair);
  // Sums in another order may differ in their last digit.
  return all === 0 ? 0 : Math.min(1, (2 * shared) / all);
}

/** The runs of characters that both have, the longest first: what a person is shown as the reason. */
export function sharedWords(ours: string, theirs: ReadonlySet<string>, most: number): string[] {
  const runs = new Set<string>();
  for (const word of wordsOf(ours.normalize('NFKC').replace(FORM, ' '))) {
    let run = '';
    for (const pair of pairsOf(word)) {
      if (!theirs.has(pair)) {
        if (run !== '') runs.add(run);
        run = '';
      } else run = run === '' ? pair : run + Array.from(pair).at(-1);
    }
    if (run !== '') runs.add(run);
  }
  const longest = [...runs].sort((left, right) => right.length - left.length);
  return longest
    .filter((run, at) => !longest.slice(0, at).some((longer) => longer.includes(run)))
    .slice(0, most);
}
