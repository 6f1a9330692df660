/** Left navigation: at most seven entries a desk, the first is 今天 (STYLE, The look). Below: who works here, and that the machine is offline. */
import {
  ContainerOutlined,
  FileTextOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SunOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { DESKS } from '@shared/domain/person/actor';
import { WINDOW_PLACES, type WindowPlacePath } from '@shared/ipc/window-places';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { DESK_SHORT_WORDS } from '../strings/person-words';
import { useChooseDesk, useDesk, useStatus } from './desk';
import { PersonCorner } from './PersonCorner';

const ICONS: Readonly<Record<WindowPlacePath, ReactNode>> = {
  '/today': <SunOutlined />,
  '/matters': <ContainerOutlined />,
  '/documents': <FileTextOutlined />,
  '/packages': <SwapOutlined />,
  '/promises': <ProfileOutlined />,
  '/units': <SafetyCertificateOutlined />,
  '/settings': <SettingOutlined />,
};

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
        {WINDOW_PLACES.map(({ path, word }, index) => (
          <li key={path}>
            <NavLink
              to={path}
              aria-keyshortcuts={`Control+${index + 1}`}
              className={({ isActive }) => (isActive ? 'entry entry-active' : 'entry')}
            >
              <span aria-hidden="true">{ICONS[path]}</span>
              {word}
            </NavLink>
          </li>
        ))}
      </ul>
      <PersonCorner />
    </nav>
  );
}
