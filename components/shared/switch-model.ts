import { changeModel } from '../../utils/store/change-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';

/** Lets questions go to a model, or not. */
export function switchModel(key: string, on: boolean): void {
  void updateSettings((settings) => changeModel(settings, key, { on }));
}
