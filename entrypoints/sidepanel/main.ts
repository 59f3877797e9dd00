import { afterFirstFrame } from '../../components/app/after-first-frame.ts';
import '../../components/styles/index.css';

// On a busy machine the program takes longer to start than a person takes to notice an empty panel.
await afterFirstFrame();
await import('./open-panel-page.tsx');
