/** Left navigation: at most seven entries a desk, the first is 今天 (STYLE, The look). Below: who works here, and that the machine is offline. */
import {
  ContainerOutlined,
  FileTextOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SunOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { DESKS } from '@shared/domain/person/actor';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { DESK_SHORT_WORDS } from '../strings/person-words';
import { useChooseDesk, useDesk, useStatus } from './desk';
import { PersonCorner } from './PersonCorner';

interface Entry {
  readonly to: string;
  readonly word: string;
  readonly icon: ReactNode;
}

const ENTRIES: readonly Entry[] = [
  { to: '/today', word: '今天', icon: <SunOutlined /> },
  { to: '/matters', word: '事项', icon: <ContainerOutlined /> },
  { to: '/documents', word: '公文', icon: <FileTextOutlined /> },
  { to: '/packages', word: '收发', icon: <SwapOutlined /> },
  { to: '/units', word: '单位与身份', icon: <SafetyCertificateOutlined /> },
  { to: '/settings', word: '设置', icon: <SettingOutlined /> },
];

export function Navigation() {
  const { identity } = useStatus();
  const desk = useDesk();
  const chooseDesk = useChooseDesk();
  return (
    <nav className="navigation" aria-label="主导航">
      <div className="navigation-head">
        <div className="navigation-name">承复</div>
        <div className="navigation-unit">{identity.name}</div>
        {identity.desks.length > 1 && (
          <Segmented
            block
            size="small"
            aria-label="工作台"
            value={desk}
            onChange={chooseDesk}
            options={DESKS.map((value) => ({ value, label: DESK_SHORT_WORDS[value] }))}
          />
        )}
      </div>
      <ul className="navigation-entries">
        {ENTRIES.map(({ to, word, icon }) => (
          <li key={to}>
            <NavLink to={to} className={({ isActive }) => (isActive ? 'entry entry-active' : 'entry')}>
              <span aria-hidden="true">{icon}</span>
              {word}
            </NavLink>
          </li>
        ))}
      </ul>
      <PersonCorner />
    </nav>
  );
}
