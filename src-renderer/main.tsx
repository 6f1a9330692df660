/** Starts the window. The nonce of this load goes to antd, which makes its styles at run time. */
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} csp={{ nonce }}>
      <main>承复</main>
    </ConfigProvider>
  </StrictMode>,
);
