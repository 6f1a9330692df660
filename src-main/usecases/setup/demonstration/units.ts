/** The invented city's units and people. Every name, number and telephone here is made up. */
import type { Desk, Role } from '@shared/domain/person/actor';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import type { CardUnit, DeskUnit, UnitKey } from './demonstration-matter';

export type DeskKey = 'office' | DeskUnit;

export interface DemonstrationPerson {
  readonly name: string;
  readonly role: Role;
  readonly phone: string;
}

export interface DemonstrationUnit {
  readonly name: string;
  readonly code: string;
  readonly desk: Desk;
  /** The first one sets the desk up. */
  readonly people: readonly [DemonstrationPerson, ...DemonstrationPerson[]];
  readonly settings: UnitSettings;
}

const common = { sealDiameterMillimetres: 42, profileId: 'general', copies: [] };

export const DESKS: Readonly<Record<DeskKey, DemonstrationUnit>> = {
  office: {
    name: '云州市人民政府办公室',
    code: 'YZ-0001',
    desk: 'office',
    people: [
      { name: '周岚', role: 'supervisor', phone: '0876-2201126' },
      { name: '贺明远', role: 'office-deputy-director', phone: '0876-2201108' },
      { name: '宋启文', role: 'office-director', phone: '0876-2201101' },
    ],
    settings: {
      ...common,
      letterSeries: '云政办函',
      contactName: '周岚',
      contactPhone: '0876-2201126',
      leaderName: '贺明远',
    },
  },
  housing: {
    name: '云州市住房和城乡建设局',
    code: 'YZ-0114',
    desk: 'unit',
    people: [
      { name: '李雯', role: 'clerk', phone: '0876-2286610' },
      { name: '许志刚', role: 'section-head', phone: '0876-2286615' },
      { name: '郑海涛', role: 'deputy-leader', phone: '0876-2286603' },
      { name: '沈国平', role: 'principal-leader', phone: '0876-2286601' },
    ],
    settings: {
      ...common,
      letterSeries: '云建函',
      contactName: '李雯',
      contactPhone: '0876-2286610',
      leaderName: '郑海涛',
    },
  },
  finance: {
    name: '云州市财政局',
    code: 'YZ-0107',
    desk: 'unit',
    people: [
      { name: '陈思源', role: 'clerk', phone: '0876-2233518' },
      { name: '高敏', role: 'deputy-leader', phone: '0876-2233505' },
      { name: '罗建中', role: 'principal-leader', phone: '0876-2233501' },
    ],
    settings: {
      ...common,
      letterSeries: '云财函',
      contactName: '陈思源',
      contactPhone: '0876-2233518',
      leaderName: '高敏',
    },
  },
};

/** Their identities are made and their cards verified like any other; nobody works at them here. */
export const CARD_UNITS: Readonly<Record<CardUnit, { readonly name: string; readonly code: string }>> = {
  police: { name: '云州市公安局', code: 'YZ-0103' },
  education: { name: '云州市教育局', code: 'YZ-0102' },
  market: { name: '云州市市场监督管理局', code: 'YZ-0121' },
  urban: { name: '云州市城市管理局', code: 'YZ-0116' },
};

export function nameOfUnit(unit: UnitKey): string {
  return unit === 'housing' || unit === 'finance' ? DESKS[unit].name : CARD_UNITS[unit].name;
}
