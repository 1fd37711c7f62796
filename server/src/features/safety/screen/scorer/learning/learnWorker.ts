import { parentPort, workerData } from 'node:worker_threads';
import { type Lessons, learn } from './learn.ts';

const lessons: Lessons = workerData;
parentPort?.postMessage(learn(lessons));
