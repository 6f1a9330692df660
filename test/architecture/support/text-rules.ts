/** What no text of the project may hold: an address of a machine's disk or of a registry, or an address on any network in the product. */

export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Written in two halves, so that the rules do not find themselves. */
const join = (...halves: readonly string[]) => halves.join('');

/** Tests may speak of an invented clerk's folder. */
const MACHINE_PATHS = new RegExp(join('(^|[\\s"\'`(=])/', '(work|root|home|Users)/(?!clerk/)[\\w.-]'));
const REGISTRIES = new RegExp(
  join('regis', 'try\\.|npm', 'mirror\\.|artif', 'actory|verda', 'ccio|_auth', 'Token'),
  'i',
);
const ADDRESS = new RegExp(join('\\b(https?|wss?|ftp):', '//[\\w.-]+'), 'g');

/** Names of vocabularies in XML look like addresses and are never asked for. */
const VOCABULARIES = ['schemas.openxmlformats.org', 'schemas.microsoft.com', 'www.w3.org', 'purl.org'];

export function findMachineAddresses(path: string, text: string): readonly Finding[] {
  return eachLine(path, text, (line) => MACHINE_PATHS.test(line) || REGISTRIES.test(line));
}

export function findNetworkAddresses(path: string, text: string): readonly Finding[] {
  return eachLine(path, text, (line) =>
    [...line.matchAll(ADDRESS)].some((match) => {
      const host = match[0].split('//')[1] ?? '';
      return !VOCABULARIES.includes(host);
    }),
  );
}

function eachLine(path: string, text: string, wrong: (line: string) => boolean): readonly Finding[] {
  return text
    .split('\n')
    .map((line, index) => ({ path, line: index + 1, text: line.trim().slice(0, 160) }))
    .filter((finding) => wrong(finding.text));
}
