/** The window's frame of providers: language, look, queries and the one subscription to changes. */
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { ChangesProvider } from '../api/changes';
import { createQueryClient } from '../api/query-client';
import { cspNonce } from './csp-nonce';
import { ErrorBoundary } from './ErrorBoundary';
import { Gate } from './Gate';
import { stillTheme, theme } from './theme';
import { useFocusKeeper } from './use-focus-keeper';

dayjs.locale('zh-cn');

/** Else the crosses of dialogs are called “Close”. */
const CLOSABLE = { 'aria-label': '关闭' } as const;

export function App() {
  const [client] = useState(createQueryClient);
  const nonce = cspNonce();
  useFocusKeeper();
  // Once: antd builds the whole window anew where the theme's motion changes, and half-written forms would be gone.
  const [still] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={still ? stillTheme : theme}
      button={{ autoInsertSpace: false }}
      modal={{ closable: CLOSABLE }}
      drawer={{ closable: CLOSABLE }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <AntApp className="app-root" notification={{ placement: 'topRight' }}>
        <ErrorBoundary>
          <QueryClientProvider client={client}>
            <ChangesProvider>
              <Gate />
            </ChangesProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}
