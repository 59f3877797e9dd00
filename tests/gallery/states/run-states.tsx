import { alikeRun, longRun, oneRun, shortRun, twoRun } from '../outcome-runs.ts';
import { picture } from '../picture.ts';
import { analysisRun, demoRun, everestRun, hostileRun, sixRun, threadRun } from '../runs.ts';
import { type GalleryState, longQuote, menuButton, ofRun, ready, sixReady } from './gallery-state.tsx';

/** Runs that are done: their differences, their answers, two of them as one text. */
export const runStates: Readonly<Record<string, GalleryState>> = {
  differences: { settings: { ...ready, askAtOnceChosen: false }, page: ofRun(everestRun()) },
  'differences-filtered': {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['.filters .chip:last-child', '.filters .chip:first-child'],
  },
  answers: { settings: ready, page: ofRun(everestRun()), clicks: ['[data-view="answers"]'] },
  'answer-note': {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['[data-view="answers"]', 'mark [role="button"]'],
  },
  jump: { settings: ready, page: ofRun(everestRun()), clicks: ['.says dd a'] },
  code: { settings: ready, page: ofRun(demoRun('debounce')) },
  'code-answers': { settings: ready, page: ofRun(demoRun('debounce')), clicks: ['[data-view="answers"]'] },
  chinese: { settings: ready, page: ofRun(demoRun('great-wall-chinese')) },
  dutch: { settings: ready, page: ofRun(demoRun('watersnoodramp')) },
  table: { settings: ready, page: ofRun(demoRun('planets-table')), clicks: ['[data-view="answers"]'] },
  formula: { settings: ready, page: ofRun(demoRun('compound-interest')), clicks: ['[data-view="answers"]'] },
  redline: {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['[data-view="redline"]'],
    shows: '.redline-view .key',
  },
  'redline-code': {
    settings: ready,
    page: ofRun(demoRun('debounce')),
    clicks: ['[data-view="redline"]'],
    shows: '.redline-view .key',
  },
  'redline-beside': {
    settings: ready,
    page: ofRun(demoRun('planets-table')),
    clicks: ['[data-view="redline"]', '.key label:last-child input'],
    shows: '.redline-view .key',
  },
  six: { settings: sixReady, page: ofRun(sixRun()) },
  'six-answers': { settings: sixReady, page: ofRun(sixRun()), clicks: ['[data-view="answers"]'] },
  thread: { settings: ready, page: ofRun(threadRun()) },
  'thread-answers': {
    settings: ready,
    page: ofRun(threadRun()),
    clicks: ['[data-view="answers"]', '.tabs button:nth-child(2)', '.answer-actions .tool:last-child'],
  },
  hostile: { settings: ready, page: ofRun(hostileRun()), clicks: ['[data-view="answers"]'] },
  question: { settings: ready, page: ofRun(everestRun()), clicks: ['.question summary'] },
  'run-context': {
    settings: ready,
    page: ofRun({
      ...everestRun(),
      question: {
        text: 'What is that in feet?',
        way: 'panel',
        quote: longQuote,
        page: { title: 'Tides and the moon', url: 'https://www.nature.example/articles/tides' },
        images: [picture],
        source: { url: 'https://www.nature.example/articles/tides?id=7', title: 'Tides and the moon' },
      },
    }),
    clicks: ['details.question summary'],
  },
  menu: { settings: ready, page: ofRun(everestRun()), clicks: [menuButton] },
  'analysis-sheet': { settings: ready, page: ofRun(everestRun()), clicks: ['.analysis-offer .tool', '.sheet'] },
  analysis: { settings: ready, page: ofRun(analysisRun()) },
  keys: {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: [menuButton, '.menu-item:has(.i-keyboard)', '.sheet'],
  },
  'follow-knobs': { settings: ready, page: ofRun(everestRun()), clicks: ['.knobs-button'] },
  'thread-question': { settings: ready, page: ofRun(threadRun()), clicks: ['.question summary'] },
  two: { settings: ready, page: ofRun(twoRun()) },
  'two-answers': { settings: ready, page: ofRun(twoRun()), clicks: ['[data-view="answers"]'] },
  one: { settings: ready, page: ofRun(oneRun()) },
  short: { settings: ready, page: ofRun(shortRun()) },
  alike: { settings: ready, page: ofRun(alikeRun()) },
  long: { settings: ready, page: ofRun(longRun()) },
  'long-answers': { settings: ready, page: ofRun(longRun()), clicks: ['[data-view="answers"]'] },
};
