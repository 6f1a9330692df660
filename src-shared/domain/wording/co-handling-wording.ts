/** The words in which a lead asks for an opinion, asks again, cites it, and says that it has not come. All can be edited afterwards. */
import { formatChineseDate, type LocalDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { matterReference } from './matter-wording';
import { shortUnitName } from './reply-wording';
import { ourUnit, yourUnit } from './unit-wording';

export interface CoRequest {
  readonly leadName: string;
  readonly unitName: string;
  /** Numbers of the points that concern the co-handler; empty: the whole. */
  readonly points: readonly number[];
  readonly dueOn: LocalDate | undefined;
  /** Days on which it was asked before. */
  readonly askedOn: readonly LocalDate[];
}

export function coRequestSubject({ facts }: MatterState, { askedOn }: CoRequest): string {
  const about = `${matterReference(facts)}会办意见`;
  return askedOn.length === 0 ? `关于商请提出${about}的函` : `关于催办${about}的函`;
}

export function coRequestText({ facts }: MatterState, request: CoRequest): string {
  const { leadName, unitName, points, dueOn, askedOn } = request;
  const you = yourUnit(unitName);
  const which = points.length === 0 ? '有关内容' : `第${points.join('、')}点`;
  const by = dueOn === undefined ? '尽快' : `于${formatChineseDate(dueOn)}前`;
  const first = askedOn[0];
  if (first === undefined) {
    return `${matterReference(facts)}《${facts.title}》由${ourUnit(leadName)}主办、${you}会办。请围绕${you}职责，就${which}提出会办意见，写明能做到的事、时限和理由，${by}以正式函件反馈${ourUnit(leadName)}。`;
  }
  const times = askedOn.length > 1 ? `并先后${askedOn.length - 1}次催办` : '';
  return `${ourUnit(leadName)}于${formatChineseDate(first)}函请${you}就${matterReference(facts)}${which}提出会办意见${times === '' ? '' : `，${times}`}，至今尚未收到。${dueOn === undefined ? '' : `会办意见的期限是${formatChineseDate(dueOn)}。`}请抓紧研究反馈，以免影响按期答复。`;
}

/** The sentence by which a reply cites a co-handling opinion; one that came late is said to have. */
export function quotedOpinion(unitName: string, text: string, late?: { readonly on: LocalDate }): string {
  const words = text.trim().replace(/\s*\n\s*/g, '');
  const when = late ? `（${formatChineseDate(late.on)}提出）` : '';
  return `经商${shortUnitName(unitName)}，该单位意见${when}为：${words}${/[。！？]$/.test(words) ? '' : '。'}`;
}

/** Its opinion has not come: said in the reply, so that nobody takes silence for consent. */
export function missingOpinionNote(
  unitName: string,
  dueOn: LocalDate | undefined,
  askedTimes: number,
): string {
  const name = shortUnitName(unitName);
  const limit = dueOn === undefined ? '' : `应于${formatChineseDate(dueOn)}前提出，`;
  const urged = askedTimes > 1 ? `经${askedTimes - 1}次催办，` : '';
  return `${name}的会办意见${limit}${urged}截至目前尚未收到，收到后再作补充答复。`;
}
