/**
 * Icons of the window are pictures beside words or inside a named button: to a screen reader they say nothing. The package names each
 * by its English file name ("delete"), which would be read out and become part of every button's name.
 */
const NAMED = /role:\s*"img",\s*"aria-label":\s*icon\.name/;
const ICON = /@ant-design[\\/+]icons.*[\\/]components[\\/]AntdIcon(Light)?\.js/;

/** A plugin of the bundler. Refuses to build when the package has changed, so that English names never come back unseen. */
export function silentIcons() {
  let silenced = 0;
  return {
    name: 'silent-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!ICON.test(id)) return undefined;
      if (!NAMED.test(code))
        throw new Error('@ant-design/icons names its icons in another way than expected');
      silenced += 1;
      return { code: code.replace(NAMED, '"aria-hidden": true'), map: null };
    },
    generateBundle() {
      if (silenced === 0) throw new Error('@ant-design/icons draws its icons in another file than expected');
    },
  };
}
