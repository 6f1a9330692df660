/**
 * What a screen reader would read out in English whatever the language: the packages name their icons by file names ("delete"), so
 * that these become part of every button's name, and a few buttons by a word that no setting reaches. Icons are pictures beside words
 * or inside a named button and say nothing; the buttons get their Chinese names.
 */
const SILENT = [/role:\s*"img",\s*"aria-label":\s*icon\.name/, '"aria-hidden": true'];

const NAMES = [
  [/@ant-design[\\/]icons[\\/].*[\\/]components[\\/]AntdIcon\.js/, ...SILENT],
  [/@ant-design[\\/]icons[\\/].*[\\/]components[\\/]AntdIconLight\.js/, ...SILENT],
  [/@rc-component[\\/]select[\\/]es[\\/]hooks[\\/]useAllowClear\.js/, /'Clear'/, "'清除'"],
  [
    /@rc-component[\\/]notification[\\/]es[\\/]Notification\.js/,
    /"aria-label": "Close"/,
    '"aria-label": "关闭"',
  ],
  [/@rc-component[\\/]tabs[\\/]es[\\/]TabNavList[\\/]OperationNode\.js/, /'expanded dropdown'/, "'其他标签'"],
  // Its marks take the keyboard themselves: the frame around them would be a stop at which no key does anything.
  [
    /@rc-component[\\/]segmented[\\/]es[\\/]index\.js/,
    /"aria-label": "segmented control",\s*tabIndex: disabled \? undefined : 0,/,
    '',
  ],
];

/** A plugin of the bundler. Refuses to build when a package has changed, so that English names never come back unseen. */
export function chineseNames() {
  const put = new Set();
  return {
    name: 'chinese-names',
    enforce: 'pre',
    transform(code, id) {
      const entry = NAMES.find(([file]) => file.test(id));
      if (!entry) return undefined;
      const [file, found, words] = entry;
      if (!found.test(code)) throw new Error(`${id} names its parts in another way than expected`);
      put.add(file);
      return { code: code.replace(found, words), map: null };
    },
    generateBundle() {
      const missing = NAMES.filter(([file]) => !put.has(file)).map(([file]) => file.source);
      if (missing.length > 0) throw new Error(`not among the modules of the window: ${missing.join(', ')}`);
    },
  };
}
