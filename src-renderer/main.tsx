/** Entry of the window. Zod is told first that code from strings is forbidden here (CSP), before any schema is built. */
import './app/configure-zod';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { cspNonce } from './app/csp-nonce';
import { giveStylesTheNonce } from './app/style-nonce';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const nonce = cspNonce();
if (nonce !== undefined) giveStylesTheNonce(nonce);

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
