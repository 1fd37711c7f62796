import '@mantine/core/styles.css';
import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { createGrants } from '../live/grants.ts';
import { createHttp } from '../live/http.ts';
import { App } from './App.tsx';
import { keepShell } from './keepShell.ts';

// The page's policy forbids code made from strings, which zod would otherwise try.
config({ jitless: true });

/** The page's own origin serves it all. */
const url = '';
const entrance = { grants: createGrants({ url }), http: createHttp({ url }) };
void entrance.grants.restore();

keepShell();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <App entrance={entrance} />
  </StrictMode>,
);
