/** Which of the five named faces this machine has, and what stands in for one it lacks: no face is ever shipped (licences). */
import { FONT, type FontName } from '@shared/document-model/fonts';

interface Face {
  /** Other names of the same face. */
  readonly aliases: readonly string[];
  /** Nearest first. */
  readonly standIns: readonly string[];
}

const FACES: Readonly<Record<FontName, Face>> = {
  [FONT.fangsong]: {
    aliases: ['FangSong_GB2312'],
    standIns: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋', 'FandolFang'],
  },
  [FONT.kai]: {
    aliases: ['KaiTi_GB2312'],
    standIns: ['楷体', 'KaiTi', 'STKaiti', '华文楷体', 'FandolKai'],
  },
  [FONT.hei]: {
    aliases: ['SimHei'],
    standIns: ['STHeiti', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei'],
  },
  [FONT.song]: {
    aliases: ['SimSun'],
    standIns: ['NSimSun', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'AR PL UMing CN'],
  },
  [FONT.xiaobiaosong]: {
    aliases: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    standIns: ['STZhongsong', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  },
};

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** The list that a face is drawn with. */
export const familyOf = (font: FontName): string =>
  `${quoted([font, ...FACES[font].aliases, ...FACES[font].standIns])}, serif`;

export interface MissingFace {
  readonly font: FontName;
  /** Null: whatever the system takes. */
  readonly standIn: string | null;
}

/** `isInstalled` answers for one family name. */
export function missingFaces(isInstalled: (family: string) => boolean): MissingFace[] {
  return Object.values(FONT).flatMap((font) => {
    const { aliases, standIns } = FACES[font];
    if ([font, ...aliases].some(isInstalled)) return [];
    return [{ font, standIn: standIns.find(isInstalled) ?? null }];
  });
}

/** Narrow and wide letters: their width tells faces apart, where every 汉字 is one em wide. */
const PROBE = 'mmmiiillWW@#1';

/** A face is there when neither of two different fallbacks shows through it. */
export function measureInstalled(): (family: string) => boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return () => false;
  const width = (family: string) => {
    context.font = `64px ${family}`;
    return context.measureText(PROBE).width;
  };
  return (family) => width(`"${family}", monospace`) === width(`"${family}", sans-serif`);
}
