/** Words of the import of many: cards, volumes, and how a go ended. */
import type { CardPlanView, VolumeSetView } from '@shared/ipc/calls/import-calls';

export type CardEffect = CardPlanView['effect'];

export const CARD_EFFECT_WORDS: Readonly<Record<CardEffect, string>> = {
  pending: '新卡，待核对指纹',
  rotation: '换卡，原密钥已签名',
  candidate: '与在用的卡不衔接',
  known: '已在本机',
};

export const CARD_EFFECT_HINTS: Readonly<Record<CardEffect, string>> = {
  pending: '核对指纹以前，这个单位的封装包不能导入。',
  rotation: '接着在用的身份卡，不需要再核对指纹。',
  candidate: '在用的卡不变；请打电话核实，核对指纹后再换用。',
  known: '没有变化。',
};

/** 已读入第 1、3 卷，共 4 卷，还缺第 2、4 卷. */
export function volumeText({ held, missing, count }: VolumeSetView): string {
  const here = `已读入第 ${listOf(held)} 卷，共 ${count} 卷`;
  return missing.length === 0 ? `${here}，已经齐全` : `${here}，还缺第 ${listOf(missing)} 卷`;
}

/** 1、2、5至9: long rows of neighbours as ranges. */
function listOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}至${to}`))
    .join('、');
}
