import { mountPage } from '../../components/app/mount-page.tsx';
import { updateSettings } from '../../utils/store/settings.ts';
import { askedBefore } from './asked-before.ts';
import { emptyHistory, keepRuns, seedHistory } from './seed-history.ts';
import { states } from './states.tsx';

const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const name = asked.get('state') ?? '';
if (name.startsWith('history')) await seedHistory();
if (name === 'history-empty') await emptyHistory();
if (name.startsWith('over-time')) await keepRuns(askedBefore());
if (state) {
  await updateSettings(() => state.settings);
  mountPage(state.page());
} else {
  mountPage(
    <ul>
      {Object.keys(states).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
}
Object.assign(globalThis, {
  gallery: {
    names: Object.keys(states),
    clicks: state?.clicks ?? [],
    typed: state?.typed ?? [],
    awaited: state?.awaited,
  },
});
