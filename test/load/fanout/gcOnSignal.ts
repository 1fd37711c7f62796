import { fileURLToPath } from 'node:url';
import { collectOnSignal } from './collect.ts';

collectOnSignal(fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''));
