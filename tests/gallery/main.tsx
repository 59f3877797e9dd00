import { mountPage } from '../../components/app/mount-page.tsx';
import { updateSettings } from '../../utils/store/settings.ts';
import { perform } from './perform.ts';
import { states } from './states/states.ts';

const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

if (state) {
  await state.prepare?.();
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
const missing = state ? await perform(state) : [];
Object.assign(globalThis, { gallery: { names: Object.keys(states), missing } });
